"""Where quotations begin and end, by their marks alone.

Belongs here: pairing quotation marks, telling them from apostrophes and marks of feet and
inches, and joining a quotation that goes on in the next paragraph. Every search is bounded,
so that an unbalanced mark never takes in the rest of an article, and time stays linear.
Does not belong here: who speaks (``speakers``).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from orchestration.extraction.quotes.paragraphs import Paragraph
from orchestration.extraction.quotes.typography import unify_marks
from orchestration.extraction.quotes.unclosed import end_in_next, end_of_lost
from orchestration.extraction.quotes.words import elisions

# Closing marks by opening mark. The straight marks close themselves.
_CLOSERS = {
    '"': '"',
    "“": "”",
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "‹": "›",
    "「": "」",
}
_SINGLE = frozenset("'‘‚")
_SPACED = frozenset("«»‹›")
_MARK = re.compile(r"[\"“”„‟«»‘’‚'‹›「」]")
_MAX_DOUBLE = 4000
_MAX_SINGLE = 1500
_MAX_TRIED = 24
# Marks that careless typing puts in place of a lost closing mark.
_MIXED = {"“": '"', '"': "”", "„": '"', "‘": "'"}


def find_marked(body: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Give the spans of the outermost quotations, with their marks, in order.

    A quotation that its paragraph leaves open goes on where the next paragraph opens with the
    same mark, or where the next line of the same paragraph closes it. Left open otherwise, it
    ends where ``end_of_lost`` says, and is dropped where that does not tell.
    """
    body = unify_marks(body, [(paragraph.char_start, paragraph.char_end) for paragraph in paragraphs])
    spans: list[tuple[int, int]] = []
    position, resume = 0, -1
    while position < len(paragraphs):
        paragraph = paragraphs[position]
        start = max(paragraph.char_start, resume)
        found, open_at = _scan(body, start, paragraph.char_end)
        spans += found
        if open_at is None:
            position += 1
            continue
        end, last = end_in_next(
            body,
            paragraphs,
            position,
            mark=body[open_at],
            marks_in=partial(_marks_in, body, body[open_at]),
        )
        if end is not None and end - open_at <= _MAX_DOUBLE:
            spans.append((open_at, end))
            resume, position = end, last
            continue
        end = end_of_lost(
            body, open_at, paragraph_start=paragraph.char_start, paragraph_end=paragraph.char_end
        )
        if end is not None:
            spans.append((open_at, end))
        resumed, _ = _scan(body, end or open_at + 1, paragraph.char_end, leave_open=False)
        spans += resumed
        position += 1
    return spans


def _marks_in(body: str, mark: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Give the offsets of the marks that close a quotation opened by ``mark``, and of those that open one."""
    places = [found.start() for found in _MARK.finditer(body, start, end)]
    closes = [at for at in places if body[at] in _CLOSERS[mark] and _can_close(body, at, start)]
    return closes, [at for at in places if body[at] == mark and _can_open(body, at, start, end)]


def _scan(
    body: str, start: int, end: int, *, leave_open: bool = True
) -> tuple[list[tuple[int, int]], int | None]:
    """Give the closed quotations of ``body[start:end]`` and the offset of one left open.

    With ``leave_open`` False an opening double mark without a partner is passed over.
    """
    marks = [found.start() for found in _MARK.finditer(body, start, end)]
    closers = {
        mark: [at for at in marks if _can_close(body, at, start) and body[at] == mark]
        for mark in "\"“”»«’‘'›」"
    }
    spans: list[tuple[int, int]] = []
    at_end = start
    for at in marks:
        if at < at_end or not _can_open(body, at, start, end):
            continue
        close = _find_close(body, at, end, closers)
        if close is None:
            close = _find_mixed(body, at, end, closers)
        if close is not None:
            spans.append((at, close + 1))
            at_end = close + 1
        elif leave_open and body[at] in '"“„«' and not _later_open(body, at, marks, end):
            return spans, at
    return spans, None


def _later_open(body: str, at: int, marks: Sequence[int], end: int) -> bool:
    """Tell whether the same mark opens again after ``at``; then the one at ``at`` is a stray."""
    first = bisect_right(marks, at)
    return any(
        body[other] == body[at] and _can_open(body, other, at, end) for other in marks[first : first + 4]
    )


def _can_open(body: str, at: int, start: int, end: int) -> bool:
    """Tell whether the mark at ``at`` can open a quotation, by what stands on either side."""
    mark = body[at]
    if mark not in _CLOSERS or at + 1 >= end or (body[at + 1].isspace() and mark not in _SPACED):
        return False
    before = body[at - 1] if at > start else " "
    arrow = mark == "»" and before.isspace() and body[at + 1].isspace()
    if arrow or (mark == '"' and body[at + 1] == mark):
        return False
    if mark in "“„«「‹‟":
        return True
    if before.isalnum() or before in ".,!?;%°)":
        return False
    if mark in _SINGLE:
        return not _is_elision(body, at, end)
    return mark != "”" or body.find("“", start, end) < 0


def _is_elision(body: str, at: int, end: int) -> bool:
    """Tell whether an apostrophe stands for letters left out at the start of a word (''90s', ''em')."""
    word = re.compile(r"\w+").match(body, at + 1, min(end, at + 12))
    if word is None:
        return body[at] == "'" and body[at + 1] not in '“"(¿…$€£'
    bare = word[0].casefold()
    return bool(re.fullmatch(r"\d0s|\d\d", bare)) or bare in elisions()


def _can_close(body: str, at: int, start: int) -> bool:
    """Tell whether the mark at ``at`` can close a quotation, by what stands on either side."""
    if at <= start or (body[at - 1].isspace() and body[at] not in _SPACED):
        return False
    after = body[at + 1] if at + 1 < len(body) else " "
    if body[at] in '"”»«“':
        return body[at] in "”»" or not after.isalnum() or body[at - 1] in ".!?,"
    return not after.isalnum()


def _find_close(body: str, at: int, end: int, closers: dict[str, list[int]]) -> int | None:
    mark = body[at]
    limit = min(end, at + (_MAX_SINGLE if mark in _SINGLE else _MAX_DOUBLE))
    tried: list[int] = []
    for closer in _CLOSERS[mark]:
        places = closers[closer]
        first = bisect_right(places, at + 1)
        tried += [place for place in places[first : first + _MAX_TRIED] if place < limit]
    tried.sort()
    if mark in _SINGLE:
        return _choose_single(body, at, tried)
    if mark == '"':
        return _choose_straight(body, tried)
    return _choose_nested(body, at, tried, mark)


def _find_mixed(body: str, at: int, end: int, closers: dict[str, list[int]]) -> int | None:
    """Give a closing mark of another kind that ends an utterance ('“It leaks," she said')."""
    places = closers.get(_MIXED.get(body[at], ""), [])
    for place in places[bisect_right(places, at + 1) :][:1]:
        if place < min(end, at + _MAX_SINGLE) and body[place - 1] in ",.!?…":
            return place
    return None


def _choose_nested(body: str, at: int, tried: Sequence[int], mark: str) -> int | None:
    """Give the closing mark that closes as many quotations as have opened since ``at``."""
    for position, place in enumerate(tried):
        if body.count(mark, at, place) <= position + 1:
            return place
    return None


def _choose_straight(body: str, tried: Sequence[int]) -> int | None:
    """Give the first closing mark that is not a mark of inches after a number."""
    for position, place in enumerate(tried):
        follows = body[place + 1 : place + 3]
        inches = body[place - 1].isdigit() and follows[:1] == " " and follows[1:].islower()
        if not (inches and position + 1 < len(tried) and '"' not in body[place + 1 : tried[position + 1]]):
            return place
    return tried[0] if tried else None


def _choose_single(body: str, at: int, tried: Sequence[int]) -> int | None:
    """Give the first mark that closes, apostrophes of plurals ('the workers' union') passed over."""
    for position, place in enumerate(tried):
        plural = (
            body[place - 1] in "sSzx"
            and body[place + 1 : place + 2] == " "
            and body[place + 2 : place + 3].islower()
        )
        later = tried[position + 1] if position + 1 < len(tried) else None
        reopened = later is not None and re.search(
            r"(?<!\w)" + re.escape(body[at]) + r"\w", body[place + 1 : later]
        )
        if plural and later is not None and not reopened and body[later - 1] in ",.!?…":
            continue
        return place
    return None
