"""Dates in an article: every calendar expression, with the days it means.

Belongs here: bringing grammar, filters, tense and resolution together over a Doc.
Does not belong here: any of these themselves, or the date of publication (``layout``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from spacy.tokens import Doc

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.grammar import find_calendar_expressions
from orchestration.extraction.calendar.numeric import with_day_order
from orchestration.extraction.calendar.periods import Interval
from orchestration.extraction.dates.filters import keep_calendar_expressions
from orchestration.extraction.dates.grain import granularity_of
from orchestration.extraction.dates.joining import join_spans, settle_apposed
from orchestration.extraction.dates.known_days import year_of_known_day
from orchestration.extraction.dates.order import day_first_by_publication, infer_day_first
from orchestration.extraction.dates.publication import (
    infer_published_on,
    infer_year,
    states_own_day,
    years_of,
)
from orchestration.extraction.dates.relative import open_readings, relative_parts
from orchestration.extraction.dates.resolution import (
    resolve_anaphor,
    resolve_relative,
    weekday_from,
)
from orchestration.extraction.dates.seasons import is_southern, with_southern_season
from orchestration.extraction.dates.surroundings import surroundings
from orchestration.extraction.dates.tense import ClauseReading, clause_reading
from orchestration.extraction.records import BlockKind, DateMention, Layout

__all__ = ["extract_dates", "find_calendar_expressions", "infer_day_first", "infer_published_on"]

SENTENCE_END = re.compile(r"[.!?;]\s|\n")
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
    if any(expression.kind == "season" for expression in kept) and is_southern(doc, layout):
        kept = [with_southern_season(expression) for expression in kept]
    years = years_of(doc.text)
    mentions: list[DateMention] = []
    named: Named | None = None
    for candidate in kept:
        expression = candidate
        if layout.published_on is None and candidate.kind == "day" and candidate.year is None:
            expression = _with_inferred_year(candidate, years=years, story_dates=story_dates)
        expression = _with_known_year(doc, layout, expression)
        clause = _clause(doc, layout, expression)
        interval = _interval(doc.text, layout, expression, clause=clause, named=named)
        mention = _mention(expression, interval, clause=clause)
        mentions.append(replace(mention, is_publication_day=_is_own_day(doc.text, layout, expression)))
        if interval is not None and layout.kind_at(expression.char_start) not in HEAD_KINDS:
            named = Named(expression, interval)
    mentions = _headlines_as_in_story(layout, kept, mentions)
    return join_spans(doc.text, kept, settle_apposed(doc.text, kept, mentions))


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


def _with_known_year(doc: Doc, layout: Layout, expression: CalendarExpression) -> CalendarExpression:
    around = surroundings(doc, expression)
    after = None if around is None else around.word_after
    year = year_of_known_day(expression, word_after=after, published_on=layout.published_on)
    return expression if year is None else replace(expression, year=year)


def _clause(doc: Doc, layout: Layout, expression: CalendarExpression) -> ClauseReading | None:
    """Give where the clause around a relative expression looks; None for one that no clause decides."""
    if expression.kind == "anaphor" or expression.absolute_interval() is not None:
        return None
    span = doc.char_span(expression.char_start, expression.char_end, alignment_mode="expand")
    around = surroundings(doc, expression)
    if span is None or around is None:
        return None
    headline = layout.kind_at(expression.char_start) in HEADLINE_KINDS
    return clause_reading(span, cue=around.word_before, headline=headline)


def _interval(
    text: str,
    layout: Layout,
    expression: CalendarExpression,
    *,
    clause: ClauseReading | None,
    named: "Named | None",
) -> Interval | None:
    absolute = expression.absolute_interval()
    if absolute is not None:
        return absolute
    if expression.kind == "anaphor":
        return resolve_anaphor(
            expression, named=None if named is None else named.days, published_on=layout.published_on
        )
    if layout.published_on is None or clause is None:
        return None
    told = _told_after(text, expression, named=named, published_on=layout.published_on)
    if told and named is not None and clause.direction == "past":
        day = weekday_from(named.days[0], expression.weekday or 0, 1)
        return day, day
    return resolve_relative(expression, published_on=layout.published_on, clause=clause)


def _told_after(
    text: str, expression: CalendarExpression, *, named: "Named | None", published_on: date
) -> bool:
    """Tell whether a weekday goes on from a day of the same sentence that is weeks past.

    'The lights went out on Thursday, 14 August, and came back on Friday.'
    """
    if named is None or expression.kind != "weekday" or expression.shift is not None:
        return False
    dated = named.expression.kind == "day" and named.expression.weekday is not None
    between = text[named.expression.char_end : expression.char_start]
    gone = (published_on - named.days[1]).days > 6
    return dated and gone and SENTENCE_END.search(between) is None


def _is_own_day(text: str, layout: Layout, expression: CalendarExpression) -> bool:
    in_head = expression.kind == "day" and layout.kind_at(expression.char_start) in HEAD_KINDS
    return in_head or states_own_day(text, expression)


def _mention(
    expression: CalendarExpression, interval: Interval | None, *, clause: ClauseReading | None
) -> DateMention:
    agrees: bool | None = None
    if expression.kind == "day" and expression.weekday is not None and interval is not None:
        agrees = interval[0].weekday() == expression.weekday
    basis: Literal["absolute", "relative", "unresolved"] = "unresolved"
    if interval is not None:
        basis = "absolute" if expression.absolute_interval() is not None else "relative"
    parts = None if clause is None else relative_parts(expression, clause)
    day_first_date, month_first_date = open_readings(expression)
    return DateMention(
        surface=expression.surface,
        char_start=expression.char_start,
        char_end=expression.char_end,
        start_date=None if interval is None else interval[0],
        end_date=None if interval is None else interval[1],
        granularity=granularity_of(expression, interval),
        basis=basis,
        weekday_agrees=agrees,
        relative_unit=None if parts is None else parts.unit,
        relative_offset=None if parts is None else parts.offset,
        relative_direction=None if parts is None else parts.direction,
        relative_weekday=None if parts is None else parts.weekday,
        relative_month=None if parts is None else parts.month,
        relative_day=None if parts is None else parts.day,
        day_first_date=day_first_date,
        month_first_date=month_first_date,
    )


@dataclass(frozen=True, slots=True)
class Named:
    """The expression that was resolved last, and its days: what 'the week after' counts from."""

    expression: CalendarExpression
    days: Interval
