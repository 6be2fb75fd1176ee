"""The word lists round quotations, read once from the package's data.

Belongs here: loading ``data/quote_words.toml`` and the patterns made from it.
Does not belong here: any decision about a quotation or its speaker.
"""

import re
import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    source = resources.files("orchestration.extraction").joinpath("data/quote_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: tuple(str(word) for word in words) for name, words in tables.items()}


@lru_cache(maxsize=1)
def speech_forms() -> frozenset[str]:
    """Give every form of the verbs of saying, lower case."""
    return frozenset(form for verb in _lists()["speech"] for form in verb.split())


@lru_cache(maxsize=1)
def plural_forms() -> frozenset[str]:
    """Give the forms that only a plural subject takes ('critics say'); many are nouns ('an answer')."""
    verbs = [verb.split() for verb in _lists()["speech"]]
    return frozenset(forms[0] for forms in verbs if forms[0] not in forms[1:])


@lru_cache(maxsize=1)
def speech_pattern() -> re.Pattern[str]:
    """Give a pattern that finds a verb of saying or 'according to' as a whole word.

    A form before another verb is a noun ('member states are') and is left out.
    """
    forms = sorted(speech_forms(), key=lambda form: (-len(form), form))
    return re.compile(
        r"(?<![\w\-'’])(?:according\s+to|"
        + "|".join(forms)
        + r")(?![\w\-'’])(?!\s+(?:is|are|was|were|has|have|had|will|would"
        r"|can|could|may|might|must|should|do|does|did)\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def between_pattern() -> re.Pattern[str]:
    """Give a pattern for the adverbs and auxiliaries that may end a text before its verb."""
    words = "|".join(
        re.escape(word) for word in sorted(_lists()["between"], key=lambda word: (-len(word), word))
    )
    return re.compile(r"(?:(?:^|\s)(?:" + words + r"|[a-z]{3,}ly))+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def elisions() -> frozenset[str]:
    """Give the words that an apostrophe shows to have lost their first letters."""
    return frozenset(_lists()["elisions"])


@lru_cache(maxsize=1)
def titled_words() -> frozenset[str]:
    """Give the words before a quotation that make it the name of a work."""
    return frozenset(_lists()["titled"])


@lru_cache(maxsize=1)
def clip_pattern() -> re.Pattern[str]:
    """Give a pattern for the bracketed mark of a recording right before a quotation."""
    words = "|".join(
        re.escape(word) for word in sorted(_lists()["clip"], key=lambda word: (-len(word), word))
    )
    return re.compile(r"[(\[]\s*(?:" + words + r")\b[^()\[\]\n]{0,60}[)\]]\s*:?\s*$", re.IGNORECASE)


def holds_speech_verb(text: str) -> bool:
    """Tell whether ``text`` holds a verb of saying or 'according to'."""
    return speech_pattern().search(text) is not None
