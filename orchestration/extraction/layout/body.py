"""The lines inside and below a story: paragraphs, headings, list items, and what a site adds.

Belongs here: telling the lines after the headline apart. Does not belong here: the lines
above the story (``head``).
"""

import re
from collections.abc import Sequence

from orchestration.extraction.layout.byline import is_byline
from orchestration.extraction.layout.lines import (
    Line,
    closes_sentence,
    is_bullet,
    is_turn,
    segments_of,
    words_of,
)
from orchestration.extraction.layout.words import fold, holds_word, load_words, word_set
from orchestration.extraction.records import BlockKind

_FOOT_LINES = 6
_MAX_HEADING_WORDS = 14
_CREDIT = re.compile(
    r"\s*[(\[]\s*(?:additional\s+|further\s+)?(?:writing|reporting|reported|written|editing|edited|compiled|translated|translation"
    r"|photograph(?:y|s)?|graphics?)\b[^\n]{0,300}[)\]]?\s*$",
    re.IGNORECASE,
)
_OPEN_CREDIT = re.compile(
    r"\s*(?i:(?:additional |further )?(?:reporting|writing|editing)|edited|compiled|translated)\s+by"
    r"\s+[A-ZÀ-ÞĀ-Ž]"
)
_COPYRIGHT = re.compile(
    r"\s*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b\s*(?:©|\(c\)|(?:19|20)\d\d))", re.IGNORECASE
)
_DOMAIN = re.compile(
    r"\s*\|?\s*(?:https?://)?(?:www\.)?[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,10}(?:/\S*)?\s*\|?\s*$",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d.,€$£])(?:\+\d{1,3}[\s\-]?)?(?:\(\d{2,5}\)[\s\-]?)?\d{2,5}(?:[\s\-]\d{2,4}){1,4}(?!\d|[.,]\d)"
)
_MAILBOX = re.compile(r"[\w.+\-]+@[\w\-]+\.[\w.]+|https?://\S+|\bwww\.\S+")


def read_body(lines: Sequence[Line], *, start: int) -> list[BlockKind]:
    """Give the kind of each line from index ``start`` on."""
    kinds: list[BlockKind] = []
    foot = _foot_start(lines, start)
    for index in range(start, len(lines)):
        line = lines[index]
        if is_furniture(line.text, near_end=index >= foot):
            kinds.append("furniture")
        elif index - start in (1, 2) and is_byline(line.text):
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


def is_furniture(text: str, *, near_end: bool) -> bool:
    """Tell whether ``text`` is what a publisher puts round any story.

    ``near_end`` says that the line is one of the last, where weaker signs are enough.
    """
    folded = fold(text).strip(" •*|·")
    if not any(char.isalnum() for char in text):
        return True
    if _COPYRIGHT.match(text) or _CREDIT.match(text) or _DOMAIN.match(text):
        return True
    if _is_menu(text) or _begins_as_furniture(folded, near_end=near_end):
        return True
    if not near_end:
        return False
    if _OPEN_CREDIT.match(text) or (holds_word(text, "furniture_marks") and len(words_of(text)) <= 60):
        return True
    return _is_contact(text)


def _is_menu(text: str) -> bool:
    parts = segments_of(text)
    if len(parts) < 2:
        return False
    listed = sum(fold(part).strip(" .,") in word_set("navigation") for part in parts)
    return listed >= 2 or (len(parts) >= 3 and all(len(words_of(part)) <= 4 for part in parts))


def _begins_as_furniture(folded: str, *, near_end: bool) -> bool:
    """Tell whether a line begins with a stock phrase and holds little else, or stands near the end."""
    for phrase in load_words()["furniture_starts"]:
        if not folded.startswith(phrase):
            continue
        rest = folded[len(phrase) :]
        if phrase[-1].isalnum() and rest[:1].isalnum():
            continue
        if near_end or len(words_of(rest)) <= 2 or (rest[:1] == ":" and len(words_of(phrase)) > 1):
            return True
        if len(set(folded.split())) == 1:
            return True
    return False


def _is_contact(text: str) -> bool:
    """Tell whether a line gives a telephone number or mailbox for calling the publisher."""
    if len(words_of(text)) > 24 or text.lstrip()[:1] in "\"“‘«„'":
        return False
    numbers = [found[0] for found in _PHONE.finditer(text) if sum(char.isdigit() for char in found[0]) >= 7]
    if not numbers and not _MAILBOX.search(text):
        return False
    return holds_word(text, "contact_marks") or len(words_of(text)) <= 8


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
