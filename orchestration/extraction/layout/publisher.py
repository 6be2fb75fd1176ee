"""Who publishes an article, and which agency it came from, as its lines say.

Belongs here: reading the names in masthead, byline, dateline and copyright lines.
Does not belong here: which line is which (``head``, ``body``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.authors import OPENER
from orchestration.extraction.layout.byline import is_job
from orchestration.extraction.layout.dates import WIRE_SLUG, WIRE_STAMP
from orchestration.extraction.layout.lines import Line, is_upper, segments_of, words_of
from orchestration.extraction.layout.names import (
    clean_publisher,
    is_column_name,
    is_name_like,
    is_person_name,
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
_PIECES = re.compile(
    r"\s*(?:[|;•·*<>~]|={2,}|:{2,}|/(?!S\b))+\s*|\s*[,:]\s+|\s+-{2,}\s+|\s+[-–—]\s+|\.\s+|\s*\n\s*"
)
_CLOCK = re.compile(
    r"(?:at\s+)?(?:\d{1,2}(?:[:.]\d\d){0,2}\s*(?:[ap]\.?m\.?)?)?\s*"
    r"(?:[A-Z]{1,3}[SD]?T|UTC|GMT|ET|CT|MT|PT|Z|IST|BST|hrs?|h|Uhr|local time)?\s*\)?",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(r"\d{2,4}(?:\.\d)?")
# An issuer with the office that speaks for it ('MEDWAVE NEWSROOM').
_ISSUER = re.compile(
    r"(?P<name>(?!(?:the|our|from)\b)\S.*?)\s+(?:news\s?room|press\s+(?:office|service|room|team)"
    r"|media\s+(?:relations|office|cent(?:re|er)|team)|communications(?:\s+(?:office|department|team))?|public\s+affairs)",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s[>›»→]\s")


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher's name for display and the span of the body that holds it."""

    name: str
    char_start: int
    char_end: int


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
    return (
        _in_copyright(body, lines, kinds)
        or _under_byline(body, lines, kinds)
        or _in_address(lines)
        or _of_agency(body, agency)
    )


def _in_copyright(body: str, lines: Sequence[Line], kinds: Sequence[BlockKind]) -> Publisher | None:
    for line, kind in zip(lines, kinds, strict=True):
        found = _COPYRIGHT.search(line.text) if kind == "furniture" else None
        if found and is_name_like(found["name"]):
            return _publisher(
                body, line.char_start + found.start("name"), line.char_start + found.end("name")
            )
    return None


def _under_byline(body: str, lines: Sequence[Line], kinds: Sequence[BlockKind]) -> Publisher | None:
    """Give the publication that stands alone on a line of credit."""
    for line, kind in zip(lines, kinds, strict=True):
        text = line.text.strip(" |*_")
        named = is_name_like(text) and holds_word(text, "publication") and not is_job(text)
        if kind == "byline" and named and not OPENER.match(text):
            at = line.char_start + line.text.index(text)
            return _publisher(body, at, at + len(text))
    return None


def _in_address(lines: Sequence[Line]) -> Publisher | None:
    for line in lines:
        found = _DOMAIN.match(line.text)
        if found:
            start, end = found.span("name")
            return Publisher(found["name"].lower(), line.char_start + start, line.char_start + end)
    return None


def _of_agency(body: str, agency: tuple[int, int] | None) -> Publisher | None:
    """Give the agency of the dateline; one of few capitals is known by its letters ('AP', 'LPA')."""
    if agency is None:
        return None
    name = body[slice(*agency)]
    return Publisher(name, *agency) if re.fullmatch(r"[A-Z]{2,5}", name) else _publisher(body, *agency)


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
    label = fold(text.split(":")[0])
    if _CRUMBS.search(text) or (":" in text and label in word_set("contact_labels")):
        return []
    for found in expressions:
        if found.kind in ("day", "month") and line.char_start <= found.char_start < line.char_end:
            start, end = found.char_start - line.char_start, found.char_end - line.char_start
            text = text[:start] + "|" * (end - start) + text[end:]
    spans, start = [], 0
    for gap in [*_PIECES.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[start:end].strip(" |")
        issuer = _ISSUER.fullmatch(piece)
        if issuer is not None:
            piece = issuer["name"]
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
    if (
        _CLOCK.fullmatch(text.strip(" ()"))
        or re.match(r"\d+:|\d{5}", text)
        or WIRE_STAMP.search(text)
        or WIRE_SLUG.search(text)
        or is_column_name(text)
    ):
        return 0
    named = (
        holds_word(text, "publication") or holds_word(text, "institutions") or holds_word(text, "broadcaster")
    )
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
        if kind == "byline" and index and kinds[index - 1] == "byline" and not OPENER.match(line.text):
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
