"""The language of a text, by py3langid's own small model (it ships with the package)."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SUPPORTED_LANGUAGES = frozenset({"en"})
# A text this short says too little; and one page is enough for a long one.
MIN_LETTERS = 40
SAMPLE_CHARS = 4000
# Names and headlines look foreign to a model of character runs; only a clear answer counts.
MIN_PROBABILITY = 0.95
# The commonest English words that are no words of other languages of the Latin script; a text with
# a tenth of them is English (news in English has 0.2 and more, other languages under 0.03).
ENGLISH_FUNCTION_WORDS = frozenset(
    {"and", "by", "for", "from", "of", "that", "the", "they", "to", "was", "with"}
)
ENGLISH_SHARE = 0.1


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the language of ``text``; ``en`` where the text is too short to tell."""
    sample = text[:SAMPLE_CHARS]
    words = sample.lower().split()
    if sum(char.isalpha() for char in sample) < MIN_LETTERS:
        return "en"
    # Running English shows itself by its function words, which spares loading the model.
    if sum(word in ENGLISH_FUNCTION_WORDS for word in words) >= ENGLISH_SHARE * len(words):
        return "en"
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= MIN_PROBABILITY else "en"


@lru_cache(maxsize=1)
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (loads a model)

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
