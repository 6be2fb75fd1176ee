"""Roads named by a number: 'Interstate 44', 'U.S. Highway 12', 'State Route 9', 'I-70'.

Belongs here: finding them. Does not belong here: streets and roads with a name (``names``).
"""

import re
from collections.abc import Sequence

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.words import Word

_NUMBER = re.compile(r"\d{1,4}[A-Z]?")
# An interstate, federal or state road in short.
_SHORT = re.compile(r"(?:I|US|SR)-\d{1,3}[A-Z]?")
_FEDERAL = frozenset({"U.S.", "U.S", "US"})
_SPACES = (" ", "\u00a0")


def find_roads(words: Sequence[Word], *, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Give the word ranges of numbered roads, in order and without overlap."""
    found: list[tuple[int, int]] = []
    for position, word in enumerate(words):
        if _SHORT.fullmatch(word.text):
            found.append((position, position + 1))
            continue
        if not position or not _NUMBER.fullmatch(word.text) or word.block != words[position - 1].block:
            continue
        start = _road_start(words, position, lexicon=lexicon)
        if start is not None and (not found or found[-1][1] <= start):
            found.append((start, position + 1))
    return found


def _road_start(words: Sequence[Word], number: int, *, lexicon: Lexicon) -> int | None:
    """Give the first word of the road that ends with its ``number``; None when it is no road."""
    head, gap = words[number - 1], words[number].gap
    if gap == "-":
        return number - 1 if head.text in _FEDERAL else None
    if gap not in _SPACES and gap != ". ":
        return None
    before = words[number - 2] if number > 1 and words[number - 2].block == head.block else None
    if head.text in _FEDERAL:
        governed = before is not None and before.text.casefold() in lexicon.before_route
        return number - 1 if governed else None
    qualified = before is not None and before.text in lexicon.road_qualifier and head.gap in (*_SPACES, ". ")
    if head.text in lexicon.numbered_road or (qualified and head.text == "Road"):
        return number - 2 if qualified else number - 1
    return None
