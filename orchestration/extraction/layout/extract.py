"""How an article is laid out: what each line is for, and what its furniture says.

Belongs here: putting together what the ``layout_*`` modules read. Works on text alone.
Does not belong here: anything that the story itself tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.calendar.grammar import find_calendar_expressions
from orchestration.extraction.layout.authors import find_authors
from orchestration.extraction.layout.body import read_body
from orchestration.extraction.layout.dates import find_day_first, find_published_on, part_joined_dates
from orchestration.extraction.layout.head import Head, read_head
from orchestration.extraction.layout.headline import HeadKind
from orchestration.extraction.layout.lines import Line, match_dateline, split_lines
from orchestration.extraction.layout.publisher import find_agency, find_publisher
from orchestration.extraction.layout.title import find_title
from orchestration.extraction.records import Block, BlockKind, Layout

_HEAD_BLOCK: dict[HeadKind, BlockKind] = {
    "navigation": "masthead",
    "date": "masthead",
    "release": "masthead",
    "kicker": "masthead",
    "byline": "byline",
}
_STORY = frozenset({"paragraph", "list_item"})


@dataclass(frozen=True, slots=True)
class _Dateline:
    """A dateline: its span in the body, the place as written, and the span of its agency."""

    span: tuple[int, int]
    place: str
    agency: tuple[int, int] | None


def extract_layout(body: str) -> Layout:
    """Read the layout of ``body``: one block per line that is not blank, in order, and its credits.

    Offsets are code points of ``body``. ``published_on_basis`` is 'text' where the text states the
    day, 'inferred' where its year rests on a weekday. Works for bare prose, wire copy, releases,
    transcripts, Markdown and the text of web pages. Where headline and lead share a line,
    its block is a paragraph, and ``title_start``/``title_end`` hold the headline's part.
    """
    lines = split_lines(body)
    expressions = find_calendar_expressions(part_joined_dates(body, lines))
    head = read_head(lines, expressions)
    kinds = _head_blocks(head) + read_body(lines, start=head.end)
    title = find_title(lines, head, expressions)
    dateline = _find_dateline(lines, kinds)
    day_first = find_day_first(body, expressions)
    agency = (dateline.agency if dateline else None) or find_agency(lines, kinds)
    publisher = find_publisher(body, lines, kinds, expressions, agency=dateline.agency if dateline else None)
    after_title = _index_after(lines, title.char_end) if title else None
    published_on = find_published_on(
        body,
        lines,
        expressions,
        head=frozenset(
            index
            for index, kind in enumerate(kinds)
            if kind in ("masthead", "byline", "furniture") or (kind == "title" and index == after_title)
        ),
        story_at=next((index for index, kind in enumerate(kinds) if kind in _STORY), len(kinds)),
        dateline=dateline.span if dateline else None,
        day_first=day_first,
    )
    blocks = [Block(kind, line.char_start, line.char_end) for line, kind in zip(lines, kinds, strict=True)]
    return Layout(
        blocks=tuple(blocks),
        title=" ".join(body[title.char_start : title.char_end].split()) if title else None,
        title_start=title.char_start if title else None,
        title_end=title.char_end if title else None,
        authors=find_authors(lines, kinds, expressions),
        publisher_name=publisher.name if publisher else None,
        publisher_start=publisher.char_start if publisher else None,
        publisher_end=publisher.char_end if publisher else None,
        published_on=published_on[0] if published_on else None,
        published_on_basis=published_on[1] if published_on else None,
        agency=body[slice(*agency)] if agency else None,
        dateline_place=dateline.place if dateline else None,
        day_first=day_first,
    )


def _index_after(lines: Sequence[Line], char: int) -> int | None:
    """Give the index of the line on which more than blanks stands after the headline's end ``char``."""
    for index, line in enumerate(lines):
        if line.char_start < char <= line.char_end:
            return index if line.text[char - line.char_start :].strip() else None
    return None


def _head_blocks(head: Head) -> list[BlockKind]:
    """Give the block kinds of the lines above the story: masthead above the headline, headings below it."""
    kinds: list[BlockKind] = []
    for index, kind in enumerate(head.kinds):
        if index == head.title or index in head.repeats:
            kinds.append("title")
        elif kind != "text":
            kinds.append(_HEAD_BLOCK[kind])
        elif head.title is None or index < head.title:
            kinds.append("masthead")
        else:
            kinds.append("heading")
    return kinds


def _find_dateline(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> _Dateline | None:
    """Give the dateline that opens one of the first two paragraphs."""
    paragraphs = [line for line, kind in zip(lines, kinds, strict=True) if kind == "paragraph"]
    for line in paragraphs[:2]:
        found = match_dateline(line.text)
        if found is not None:
            offset = line.char_start
            agency = (
                (offset + found.start("agency"), offset + found.end("agency")) if found["agency"] else None
            )
            return _Dateline((offset, offset + found.end()), found["place"].strip(" ,"), agency)
    return None
