"""Who wrote an article, as its lines of credit say.

Belongs here: reading people's names in bylines, mastheads and the lines below a story.
Does not belong here: which line is a byline (``byline``, ``head``), who publishes (``publisher``).
"""

import re
from collections.abc import Sequence

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.lines import Line, segments_of
from orchestration.extraction.layout.names import is_person_name, restore_capitals
from orchestration.extraction.records import BlockKind

OPENER = re.compile(
    r"^[\s*_•|]*(?:[A-Za-z]+\s+(?:(?:and|&)\s+[a-z]+\s+)?)?[Bb][Yy]:?\s+|^[\s*_]*[A-Z][a-z]+:\s+"
)
_TAGLINE_BY = re.compile(r"\bby\s+(?P<names>[A-ZÀ-ÞĀ-Ž][^,.|]{3,60}?)\s*$")
_REACHED = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-Ž][\w.'’\- ]{3,50}?)\s+can be (?:reached|contacted|e-?mailed)\b")
_CREDIT = re.compile(
    r"\b(?:(?:[Pp]osted|[Pp]ublished)[^\n]{0,30}|[Ww]riting|[Rr]eporting|[Ww]ritten|[Rr]eported) by\s+"
    r"(?P<names>[^;().\n]{3,80})"
)
_CUT = re.compile(
    r"\s+\d{1,2}[:.]\d\d\b.*$|\s+(?:reports|writes)\s*$|\s*,?\s+(?:in|for|at|of|from|with|on)\s+.*$|\s*[|/(;•].*$|\s+[-–—]\s+.*$"
)
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.?\s+")


def find_authors(
    lines: Sequence[Line], kinds: Sequence[BlockKind], expressions: Sequence[CalendarExpression]
) -> tuple[str, ...]:
    """Give the authors named in the lines of credit, in order, capitals restored.

    A byline goes first, then a masthead that ends in 'by X' or reads 'X, date', then the
    lines below the story ('X can be reached at', 'Writing by X').
    """
    dates = [found.surface for found in expressions if found.kind in ("day", "month")]
    bylines = [line.text for line, kind in zip(lines, kinds, strict=True) if kind == "byline"]
    mastheads = [line.text for line, kind in zip(lines, kinds, strict=True) if kind == "masthead"]
    below = [line.text for line, kind in zip(lines, kinds, strict=True) if kind == "furniture"]
    found = [name for text in bylines for name in people_in_credit(_without(text, dates))]
    if not found:
        for text in mastheads:
            tagline = _TAGLINE_BY.search(text)
            bare = _without(text, dates)
            if tagline:
                found += people_in_credit(tagline["names"])
            elif bare != text and is_person_name(bare.strip(" ,|·-–—")):
                found += people_in_credit(bare)
            elif bare != text:
                others = [piece.strip(" *_") for piece in segments_of(bare)][1:]
                found += [restore_capitals(piece) for piece in others if is_person_name(piece)]
    if not found:
        found = [
            name
            for text in below
            for match in _REACHED.finditer(text)
            for name in people_in_credit(match["name"])
        ]
    if not found:
        found = [
            name
            for text in below
            for match in _CREDIT.finditer(text)
            for name in people_in_credit(match["names"])
        ]
    return tuple(dict.fromkeys(found))


def _without(text: str, parts: Sequence[str]) -> str:
    for part in parts:
        text = text.replace(part, " ")
    return text


def people_in_credit(text: str) -> list[str]:
    """Give the people of a line of credit; what follows a comma counts only in a list with 'and'."""
    text = OPENER.sub("", text.strip())
    head, *tail = re.split(r"\s*,?\s+(?:and|AND)\s+|\s*&\s*", _CUT.sub("", text))
    parts = head.split(",") if tail else head.split(",")[:1]
    parts += [part.split(",")[0] for part in tail]
    names = [_HONORIFIC.sub("", part.strip(" .,:*_-–—•")) for part in parts]
    return [restore_capitals(name) for name in names if is_person_name(name)]
