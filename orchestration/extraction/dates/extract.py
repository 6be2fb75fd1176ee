"""Dates in an article: every calendar expression, with the days it means.

Belongs here: bringing grammar, filters, tense and resolution together over a Doc.
Does not belong here: any of these themselves, or the date of publication (``layout``).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from spacy.tokens import Doc

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.grammar import find_calendar_expressions
from orchestration.extraction.calendar.numeric import with_day_order
from orchestration.extraction.calendar.periods import Interval
from orchestration.extraction.dates.filters import keep_calendar_expressions, surroundings
from orchestration.extraction.dates.order import day_first_by_publication, infer_day_first
from orchestration.extraction.dates.publication import infer_published_on, infer_year, years_of
from orchestration.extraction.dates.resolution import resolve_anaphor, resolve_relative
from orchestration.extraction.dates.tense import clause_reading
from orchestration.extraction.records import BlockKind, DateMention, Granularity, Layout

__all__ = ["extract_dates", "find_calendar_expressions", "infer_day_first", "infer_published_on"]

HEADLINE_KINDS: tuple[BlockKind | None, ...] = ("title", "heading")
# In these blocks only what names a day by number is a date; the rest is navigation.
HEAD_KINDS: tuple[BlockKind | None, ...] = ("masthead", "byline")


def extract_dates(doc: Doc, layout: Layout, *, story_dates: Sequence[date] = ()) -> list[DateMention]:
    """Give the calendar expressions of the article in order of place, furniture left out.

    Relative expressions are read against ``layout.published_on``; without it they come
    unresolved, save for days of the year with a weekday, whose year ``infer_year`` finds.
    ``story_dates`` are known dates of the same event, used for that alone. A date of digits
    whose order stays open comes unresolved, too.
    """
    found = find_calendar_expressions(doc.text)
    found = [expression for expression in found if _is_in_story(expression, layout)]
    day_first = _day_order(doc.text, layout, found)
    if day_first is not None:
        found = [with_day_order(expression, day_first=day_first) for expression in found]
    kept = keep_calendar_expressions(doc, found)
    years = years_of(doc.text)
    mentions: list[DateMention] = []
    named: Interval | None = None
    for candidate in kept:
        expression = candidate
        if layout.published_on is None and candidate.kind == "day" and candidate.year is None:
            expression = _with_inferred_year(candidate, years=years, story_dates=story_dates)
        interval = _interval(doc, layout, expression, named=named)
        mentions.append(_mention(expression, interval))
        if interval is not None and layout.kind_at(expression.char_start) not in HEAD_KINDS:
            named = interval
    return _headlines_as_in_story(layout, kept, mentions)


def _headlines_as_in_story(
    layout: Layout, kept: Sequence[CalendarExpression], mentions: Sequence[DateMention]
) -> list[DateMention]:
    """Read a weekday or month of a headline as the story reads it.

    Headlines tell past and future in the present tense alike; the story's tense is plain.
    """
    in_story: dict[tuple[object, ...], DateMention] = {}
    for expression, mention in zip(kept, mentions, strict=True):
        if mention.basis == "relative" and layout.kind_at(mention.char_start) not in HEADLINE_KINDS:
            in_story.setdefault(_said(expression), mention)
    settled: list[DateMention] = []
    for expression, mention in zip(kept, mentions, strict=True):
        headline = layout.kind_at(mention.char_start) in HEADLINE_KINDS
        told = in_story.get(_said(expression)) if headline and mention.basis == "relative" else None
        days = mention if told is None else told
        settled.append(replace(mention, start_date=days.start_date, end_date=days.end_date))
    return settled


def _said(expression: CalendarExpression) -> tuple[object, ...]:
    """Give what a weekday, month or day says, apart from its place and surface."""
    said = (expression.kind, expression.weekday, expression.month, expression.day, expression.last_day)
    return (*said, expression.part, expression.ordinal, expression.unit, expression.shift)


def _is_in_story(expression: CalendarExpression, layout: Layout) -> bool:
    kind = layout.kind_at(expression.char_start)
    if kind == "furniture":
        return False
    return kind not in HEAD_KINDS or expression.kind == "day"


def _day_order(text: str, layout: Layout, found: Sequence[CalendarExpression]) -> bool | None:
    open_dates = [expression for expression in found if expression.open_order is not None]
    if not open_dates:
        return None
    if layout.day_first is not None:
        return layout.day_first
    by_publication = day_first_by_publication(open_dates, layout.published_on)
    return by_publication if by_publication is not None else infer_day_first(text)


def _with_inferred_year(
    expression: CalendarExpression, *, years: Sequence[int], story_dates: Sequence[date]
) -> CalendarExpression:
    year = infer_year(expression, years=years, story_dates=story_dates)
    return expression if year is None else replace(expression, year=year)


def _interval(
    doc: Doc, layout: Layout, expression: CalendarExpression, *, named: Interval | None
) -> Interval | None:
    absolute = expression.absolute_interval()
    if absolute is not None:
        return absolute
    if expression.kind == "anaphor":
        return resolve_anaphor(expression, named=named, published_on=layout.published_on)
    if layout.published_on is None:
        return None
    span = doc.char_span(expression.char_start, expression.char_end, alignment_mode="expand")
    around = surroundings(doc, expression)
    if span is None or around is None:
        return None
    headline = layout.kind_at(expression.char_start) in HEADLINE_KINDS
    clause = clause_reading(span, cue=around.word_before, headline=headline)
    return resolve_relative(expression, published_on=layout.published_on, clause=clause)


def _mention(expression: CalendarExpression, interval: Interval | None) -> DateMention:
    agrees: bool | None = None
    if expression.kind == "day" and expression.weekday is not None and interval is not None:
        agrees = interval[0].weekday() == expression.weekday
    basis: Literal["absolute", "relative", "unresolved"] = "unresolved"
    if interval is not None:
        basis = "absolute" if expression.absolute_interval() is not None else "relative"
    return DateMention(
        surface=expression.surface,
        char_start=expression.char_start,
        char_end=expression.char_end,
        start_date=None if interval is None else interval[0],
        end_date=None if interval is None else interval[1],
        granularity=_granularity(expression, interval),
        basis=basis,
        weekday_agrees=agrees,
    )


def _granularity(expression: CalendarExpression, interval: Interval | None) -> Granularity:
    """Give the size of the days named; a part of a month or year is a grain of its own."""
    if interval is None:
        return _unresolved_granularity(expression)
    first, last = interval
    days = (last - first).days + 1
    if expression.kind == "season":
        return "season"
    if expression.unit == "weekend" and days == 2:
        return "weekend"
    if days in (8, 9, 10, 11) and expression.part is not None:
        return "part_of_month"
    grains: tuple[tuple[int, Granularity], ...] = (
        (1, "day"),
        (7, "week"),
        (27, "part_of_month"),
        (31, "month"),
        (92, "quarter"),
        (184, "half"),
    )
    for most, grain in grains:
        if days <= most:
            return grain
    return "year" if days <= 366 else "decade"


def _unresolved_granularity(expression: CalendarExpression) -> Granularity:
    match expression.kind:
        case "weekday" | "relative_day" | "day":
            return "day"
        case "relative_period" | "anaphor":
            return expression.unit or "day"
        case kind:
            return kind
