"""Passages that tell of another event: 'the second killing on this road in a month', 'a separate crash'.

Belongs here: where such a passage stands. Does not belong here: what is read in the rest.
"""

import re
from functools import lru_cache

from spacy.tokens import Doc, Span

from orchestration.extraction.records import Block, Layout
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

    Each reaches from the start of the sentence that says so to the end of its paragraph; where the sentence
    speaks of 'the two' or the like, from the start of the paragraph, or of the one before when the sentence
    begins its own.
    """
    earliest = _EARLIEST * len(doc.text)
    found: list[tuple[int, int]] = []
    for sent in doc.sents:
        if sent.start_char < earliest:
            continue
        before = [block for block in layout.blocks if block.char_start <= sent.start_char]
        end = max(before[-1].char_end, sent.end_char) if before else sent.end_char
        if _APART.search(sent.text) is not None:
            found.append((_first_char(sent, before, earliest), end))
        elif _counted().search(sent.text) is not None:
            found.append((sent.start_char, end))
    return found


def _first_char(sent: Span, before: list[Block], earliest: float) -> int:
    """Give where the aside begins that ``sent`` tells of; ``before`` holds the blocks up to its own."""
    if _both().search(sent.text) is None:
        return sent.start_char
    starts = [block.char_start for block in before[-2:] if block.char_start >= earliest]
    told = [start for start in starts if start < sent.start_char]
    return told[-1] if told else sent.start_char


@lru_cache(maxsize=1)
def _both() -> re.Pattern[str]:
    """Match what speaks of two events at once, so that what stands before tells of the other one."""
    incidents = "|".join(sorted(read_vocabulary()["incident"]))
    return re.compile(
        rf"\b(?:(?:the|these|both|all) (?:two|three|other|(?:{incidents}|crime|death|event)s)|neither)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    words = read_vocabulary()
    ordinals, incidents = ("|".join(sorted(words[name])) for name in ("ordinal", "incident"))
    return re.compile(
        rf"\b(?:{ordinals}|\d{{1,3}}(?:st|nd|rd|th))\b[^.]{{0,40}}\b(?:{incidents})s?\b[^.]{{0,60}}"
        r"\b(?:in|on|since|(?:this|of the) (?:week|month|year))\b",
        re.IGNORECASE,
    )
