"""The lines of a body and what can be told from one line alone.

Belongs here: cutting a body into lines, and plain traits of a line (its words, its marks,
whether it closes a sentence). Does not belong here: what a line is for among the others.
"""

import re
from dataclasses import dataclass

from orchestration.extraction.layout.words import word_set

# Bars, guillemets and arrows that part the entries of a menu; dots and slashes only with space round them.
SEGMENT_BREAK = re.compile(
    r"\s*(?:\|+|›|»|→|¦)\s*|\s+(?:>|/|·|•|»|—>)\s+"
    r"|(?:^|\s+)(?:={2,}|~+|:{2,}|\+{2,}|/{2,}|[■▪◆♦●►▸‖])(?:\s+|$)"
)
_BULLET = re.compile(r"\s*(?:[-*•·▪◦–—]\s+|\(?\d{1,2}[.)]\s+)(?=\S)")
_TURN = re.compile(
    r"\s*(?P<speaker>[^\W\d_][\w.'’\-]*(?:\s+[\w.'’\-]+){0,4})(?P<role>\s*[,(][^:\n]{1,60})?:\s+\S"
)
_CLOSED = re.compile(r"[.!?…][\"'”’»“)\]]*(?:\s+\([^()]{1,40}\))?\s*$")
_DATELINE = re.compile(
    r"\s*(?P<place>[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’\- /]{1,40}?)(?P<rest>(?:,\s*[^()\n—–]{1,40}?)?)\s*"
    r"(?:\((?P<agency>[^()\n]{2,40})\)\s*(?:[-—–_]{1,2}|:)|(?:—|–|--|\s[-_])(?=\s))\s*\S"
)
# A dateline in brackets ('(VARDE, Norland) May 2, 2025 --').
_BRACKETED = re.compile(
    r"\s*\((?P<place>[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’\- /]{1,40})(?P<rest>(?:,[^()\n]{1,40})?)\)[^()\n]{0,30}?"
    r"(?P<agency>(?!))?(?:—|–|--|\s-)(?=\s)\s*\S"
)
_WORD = re.compile(r"[^\W_]+(?:['’.\-&/][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. ``group`` counts the runs of lines between blank lines.

    ``char_start`` and ``char_end`` hold the line without its line end, in code points.
    """

    text: str
    char_start: int
    char_end: int
    group: int


def split_lines(body: str) -> list[Line]:
    """Give the lines of ``body`` that hold more than white space, in order."""
    lines: list[Line] = []
    start, group, in_group = 0, 0, False
    for raw in body.split("\n"):
        text = raw.rstrip("\r")
        if text.strip():
            lines.append(Line(text=text, char_start=start, char_end=start + len(text), group=group))
            in_group = True
        elif in_group:
            group += 1
            in_group = False
        start += len(raw) + 1
    return lines


def words_of(text: str) -> list[str]:
    """Give the words of ``text``, without its punctuation."""
    return _WORD.findall(text)


def breaks_in(text: str) -> list[re.Match[str]]:
    """Give the bars, arrows and slashes that part the entries of ``text``; guillemets in pairs quote."""
    quoted = "«" in text and "»" in text
    return [found for found in SEGMENT_BREAK.finditer(text) if not (quoted and "»" in found[0])]


def segments_of(text: str) -> list[str]:
    """Give what stands between the bars, arrows and spaced slashes of ``text``, empty parts left out."""
    parts, start = [], 0
    for found in breaks_in(text):
        parts.append(text[start : found.start()])
        start = found.end()
    return [part for part in (piece.strip(" \t|") for piece in [*parts, text[start:]]) if part]


def is_bullet(text: str) -> bool:
    """Tell whether ``text`` begins with the mark or number of a list item."""
    return _BULLET.match(text) is not None


def closes_sentence(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence does, closing marks aside."""
    return _CLOSED.search(text) is not None


def is_upper(text: str) -> bool:
    """Tell whether all letters of ``text`` are capitals, and it has at least two."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(not char.islower() for char in letters)


def is_turn(text: str) -> bool:
    """Tell whether ``text`` opens a speaker's turn in a transcript ('RADMAN: And the trains?')."""
    found = _TURN.match(text)
    return found is not None and is_upper(found["speaker"])


def match_dateline(text: str) -> re.Match[str] | None:
    """Match a dateline at the start of ``text``: groups ``place``, ``rest`` and ``agency``.

    A dateline begins with a place in capitals, or with any place when an agency stands in
    brackets after it.
    """
    found = _DATELINE.match(text) or _BRACKETED.match(text)
    if found is None or not (is_upper(found["place"]) or found["agency"]):
        return None
    if found["agency"] and found["agency"][0].islower():
        return None
    if len(words_of(text[found.end() - 1 :])) < 4:
        return None
    return found


def is_capitalised(text: str) -> bool:
    """Tell whether every word of ``text`` begins with a capital or digit, small words aside."""
    words = words_of(text)
    small = word_set("small_words")
    return (
        bool(words)
        and all(not word[0].islower() or word in small for word in words)
        and not words[0][0].islower()
    )


def is_prose(text: str) -> bool:
    """Tell whether ``text`` reads as a paragraph: a closed sentence of some length, or a long line."""
    count = len(words_of(text))
    return (
        count > 32
        or (count >= 6 and closes_sentence(text) and not text.rstrip().endswith("?"))
        or (count >= 12 and closes_sentence(text))
    )
