"""Passages that tell of another event: 'the second killing on this road in a month', 'a separate crash'.

Belongs here: where such a passage stands. Does not belong here: what is read in the rest.
"""

import re
from functools import lru_cache

from spacy.tokens import Doc

from orchestration.extraction.records import Layout
from orchestration.extraction.terms.vocabulary import read_vocabulary

# An article tells of its own event first; what stands before this share of it is no aside.
_EARLIEST = 0.4
_APART = re.compile(
    r"\b(?:separate|unrelated|unconnected|in a similar|as many (?:days|weeks|months|years)"
    r"|no (?:link|connection)|not (?:believed to be |thought to be )?(?:connected|related|linked))\b",
    re.IGNORECASE,
)


def find_asides(doc: Doc, layout: Layout) -> list[tuple[int, int]]:
    """Give the spans of ``doc`` that tell of another event, in order.

    Each reaches from the start of the sentence that says so to the end of its paragraph.
    """
    ends = {block.char_start: block.char_end for block in layout.blocks}
    starts = sorted(ends)
    found: list[tuple[int, int]] = []
    for sent in doc.sents:
        if sent.start_char < _EARLIEST * len(doc.text) or not _tells_of_another(sent.text):
            continue
        start = max((start for start in starts if start <= sent.start_char), default=None)
        found.append((sent.start_char, sent.end_char if start is None else max(ends[start], sent.end_char)))
    return found


def _tells_of_another(text: str) -> bool:
    return _APART.search(text) is not None or _counted().search(text) is not None


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    words = read_vocabulary()
    ordinals, incidents = ("|".join(sorted(words[name])) for name in ("ordinal", "incident"))
    return re.compile(
        rf"\b(?:{ordinals}|\d{{1,3}}(?:st|nd|rd|th))\b[^.]{{0,40}}\b(?:{incidents})s?\b[^.]{{0,60}}"
        r"\b(?:in|on|since|(?:this|of the) (?:week|month|year))\b",
        re.IGNORECASE,
    )
