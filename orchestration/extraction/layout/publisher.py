"""Who publishes an article, who wrote it, and which agency it came from, as its lines say.

Belongs here: reading the names in masthead, byline, dateline and copyright lines.
Does not belong here: which line is which (``head``, ``body``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.lines import Line, is_upper, segments_of, words_of
from orchestration.extraction.layout.names import (
    clean_publisher,
    is_name_like,
    is_person_name,
    restore_capitals,
)
from orchestration.extraction.layout.words import fold, holds_word, word_set
from orchestration.extraction.records import BlockKind

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by\s+)?"
    r"(?P<name>[A-ZÀ-ÞĀ-Ž][^\n.,;|()]*)",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"^\s*\|?\s*(?:https?://)?(?:www\.)?(?P<name>[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,10})/?\s*\|?\s*$",
    re.IGNORECASE,
)
_CLOSING_AGENCY = re.compile(
    r"[.!?\"”’'»]\s*(?:\((?P<name>[A-Z][\w&.\- ]{1,28})\)|[—–]\s?(?P<dashed>[A-Z]{2,5}))\s*$"
)
_PIECES = re.compile(r"\s*[|/;•·*<>]+\s*|\s*[,:]\s+|\s+-{2,}\s+|\s+[-–—]\s+|\.\s+|\s*\n\s*")
_FREQUENCY = re.compile(r"\d{2,4}(?:\.\d)?")
_OPENER = re.compile(r"^[\s*_•|]*(?:[A-Za-z]+\s+)?[Bb][Yy]:?\s+|^[\s*_]*[A-Z][a-z]+:\s+")
_TAGLINE_BY = re.compile(r"\bby\s+(?P<names>[A-ZÀ-ÞĀ-Ž][^,.|]{3,60}?)\s*$")
_REACHED = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-Ž][\w.'’\- ]{3,50}?)\s+can be (?:reached|contacted|e-?mailed)\b")
_CREDIT = re.compile(
    r"\b(?:(?:[Pp]osted|[Pp]ublished)[^\n]{0,30}|[Ww]riting|[Rr]eporting|[Ww]ritten|[Rr]eported) by\s+"
    r"(?P<names>[^;().\n]{3,80})"
)
_CRUMBS = re.compile(r"\s[>›»→]\s")
_CUT = re.compile(
    r"\s+(?:reports|writes)\s*$|\s*,?\s+(?:in|for|at|of|from|with|on)\s+.*$|\s*[|/(;•].*$|\s+[-–—]\s+.*$"
)
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.?\s+")


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher's name for display and the span of the body that holds it."""

    name: str
    char_start: int
    char_end: int


def find_authors(
    lines: Sequence[Line], kinds: Sequence[BlockKind], expressions: Sequence[CalendarExpression]
) -> tuple[str, ...]:
    """Give the authors named in the lines of credit, in order, capitals restored.

    A byline goes first, then a masthead that ends in 'by X' or reads 'X, date', then the
    lines below the story ('X can be reached at', 'Writing by X').
    """
    dates = [found.surface for found in expressions]
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
    text = _OPENER.sub("", text.strip())
    head, *tail = re.split(r"\s*,?\s+(?:and|AND)\s+|\s*&\s*", _CUT.sub("", text))
    parts = head.split(",") if tail else head.split(",")[:1]
    parts += [part.split(",")[0] for part in tail]
    names = [_HONORIFIC.sub("", part.strip(" .,:*_-–—•")) for part in parts]
    return [restore_capitals(name) for name in names if is_person_name(name)]


def find_publisher(
    body: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    expressions: Sequence[CalendarExpression],
    *,
    agency: tuple[int, int] | None,
) -> Publisher | None:
    """Give the publisher: of the masthead, else the copyright line, the site's address or the dateline."""
    pieces = [
        piece
        for position, (line, kind) in enumerate(zip(lines, kinds, strict=True))
        if kind == "masthead" and position < 12
        for piece in _name_pieces(line, expressions)
    ]
    if pieces:
        best = max(
            pieces, key=lambda piece: (_weigh(body[piece[0] : piece[1]], first=piece == pieces[0]), -piece[0])
        )
        if _weigh(body[best[0] : best[1]], first=best == pieces[0]) > 0:
            return _publisher(body, *best)
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "furniture":
            found = _COPYRIGHT.search(line.text)
            if found and is_name_like(found["name"]):
                return _publisher(
                    body, line.char_start + found.start("name"), line.char_start + found.end("name")
                )
    for line in lines:
        found = _DOMAIN.match(line.text)
        if found:
            return Publisher(
                found["name"].lower(),
                line.char_start + found.start("name"),
                line.char_start + found.end("name"),
            )
    return _publisher(body, *agency) if agency else None


def _publisher(body: str, start: int, end: int) -> Publisher | None:
    text = body[start:end]
    start += len(text) - len(text.lstrip())
    name = clean_publisher(text)
    if not name:
        return None
    is_start = body[start:end].casefold().startswith(name.casefold())
    end = start + (len(name) if is_start else len(text.strip()))
    return Publisher(name, start, end)


def _name_pieces(line: Line, expressions: Sequence[CalendarExpression]) -> list[tuple[int, int]]:
    """Give the spans of a masthead line that hold no date; a trail of sections ('Home > World') has none."""
    text = line.text
    if _CRUMBS.search(text):
        return []
    for found in expressions:
        if found.kind in ("day", "month") and line.char_start <= found.char_start < line.char_end:
            start, end = found.char_start - line.char_start, found.char_end - line.char_start
            text = text[:start] + "|" * (end - start) + text[end:]
    spans, start = [], 0
    for gap in [*_PIECES.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[start:end].strip(" |")
        if piece:
            at = line.char_start + text.index(piece, start)
            spans.append((at, at + len(piece)))
        start = gap.end() if gap else end
    return spans


def _weigh(text: str, *, first: bool) -> int:
    """Weigh how much ``text`` looks like a publisher's name; 0 or less: it is none."""
    if not is_name_like(_FREQUENCY.sub("", text)) or fold(text) in word_set("navigation") | word_set(
        "kickers"
    ) | word_set("not_a_name"):
        return 0
    if (
        holds_word(text, "release")
        or holds_word(text, "about_text")
        or not any(char.isalpha() for char in text)
    ):
        return 0
    named = holds_word(text, "publication") or holds_word(text, "broadcaster")
    single = len(words_of(text)) == 1
    return (
        1
        + 2 * first
        + 3 * named
        + 2 * (is_upper(text) and len(text) > 3)
        - (single and not first and not is_upper(text))
    )


def find_agency(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> tuple[int, int] | None:
    """Give the span of an agency's name: alone under a byline, or in brackets after the last paragraph."""
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == "byline" and index and kinds[index - 1] == "byline" and not _OPENER.match(line.text):
            text = line.text.strip(" |")
            if is_name_like(text) and not is_person_name(text) and len(segments_of(text)) == 1:
                start = line.char_start + line.text.index(text)
                return start, start + len(text)
    paragraphs = [line for line, kind in zip(lines, kinds, strict=True) if kind == "paragraph"]
    if paragraphs:
        found = _CLOSING_AGENCY.search(paragraphs[-1].text)
        if found and is_name_like(found["name"] or found["dashed"]):
            group = "name" if found["name"] else "dashed"
            return paragraphs[-1].char_start + found.start(group), paragraphs[-1].char_start + found.end(
                group
            )
    return None
