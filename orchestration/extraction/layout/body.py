"""The lines inside and below a story: paragraphs, headings, list items, and what a site adds.

Belongs here: telling the lines after the headline apart. Does not belong here: the lines
above the story (``head``), the signs of a site's own lines (``furniture``).
"""

import re
from collections.abc import Sequence

from orchestration.extraction.layout.byline import is_byline, is_reporting_note
from orchestration.extraction.layout.furniture import is_furniture
from orchestration.extraction.layout.lines import Line, closes_sentence, is_bullet, is_turn, words_of
from orchestration.extraction.records import BlockKind

_FOOT_LINES = 6
_MAX_HEADING_WORDS = 14


def read_body(lines: Sequence[Line], *, start: int) -> list[BlockKind]:
    """Give the kind of each line from index ``start`` on."""
    kinds: list[BlockKind] = []
    foot = _foot_start(lines, start)
    for index in range(start, len(lines)):
        line = lines[index]
        if is_furniture(line.text, near_end=index >= foot):
            kinds.append("furniture")
        elif (index - start in (1, 2) and is_byline(line.text)) or (
            index - start < 2 and is_reporting_note(line.text)
        ):
            kinds.append("byline")
        elif _is_heading(lines, index):
            kinds.append("heading")
        elif is_bullet(line.text) and not is_turn(line.text):
            kinds.append("list_item")
        else:
            kinds.append("paragraph")
    return kinds


def _foot_start(lines: Sequence[Line], start: int) -> int:
    """Give the index from which lines count as near the end: the last few, never the first paragraph."""
    return max(start + 1, len(lines) - _FOOT_LINES)


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a heading inside the story: short, unclosed, and followed by text."""
    text = lines[index].text.strip()
    if text.startswith("#"):
        return bool(re.match(r"#{1,6}\s+\S", text))
    if index + 1 >= len(lines) or is_bullet(text) or is_turn(text):
        return False
    following = lines[index + 1].text
    if text.endswith(":"):
        return len(words_of(text)) <= 6 and is_bullet(following)
    return _reads_as_heading(text, following) and _stands_as_heading(lines, index)


def _reads_as_heading(text: str, following: str) -> bool:
    """Tell whether ``text`` is short and open at its end, or a short question, and ``following`` longer."""
    count = len(words_of(text))
    if not 0 < count <= _MAX_HEADING_WORDS or text[-1] in ",;—–-":
        return False
    if closes_sentence(text) and not (text.endswith("?") and count <= 9):
        return False
    begins = text[0].isupper() or text[0].isdigit() or text[0] in '"“‘«„¿'
    return begins and len(words_of(following)) >= count and not following.lstrip()[:1].islower()


def _stands_as_heading(lines: Sequence[Line], index: int) -> bool:
    """Tell whether blank lines or a closed sentence part the line from the text before it."""
    if index == 0:
        return True
    after_gap = lines[index - 1].group != lines[index].group
    if lines[index].text.rstrip().endswith("?"):
        return after_gap
    return after_gap or closes_sentence(lines[index - 1].text)
