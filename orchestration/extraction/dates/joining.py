"""Dates that stand beside each other and mean one thing, once each is resolved.

Spans ('from April 16 through 2 May') become one mention; a date in apposition settles what it
explains ('eight days before, on July 11'). Does not belong here: the resolution of a single
expression (``resolution``).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import Interval
from orchestration.extraction.calendar.spans import is_span, span_interval
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.grain import grain_of_days
from orchestration.extraction.records import DateMention

# What stands between an expression and the date that explains it.
APPOSED = re.compile(r"(?:,| \(| [-–—])(?: on)? ?(?:the )?")
WORD = re.compile(r"[A-Za-z]+")
CLAUSE_END = re.compile(r"[.,;:\n]")
# How far before a span the verb that makes two dates of it is looked for, in characters.
REACH = 60


def settle_apposed(
    text: str, expressions: Sequence[CalendarExpression], mentions: Sequence[DateMention]
) -> list[DateMention]:
    """Give a counted or open expression the day that is named right behind it.

    'two weeks ago, on 17 January' is that day, where it lies within a week of what the count gives.
    """
    settled = list(mentions)
    for index in range(len(settled) - 1):
        mention, after = settled[index], settled[index + 1]
        between = text[mention.char_end : after.char_start]
        counted = expressions[index].cue in ("counted", "after") or expressions[index].kind == "anaphor"
        if not counted or expressions[index + 1].kind != "day" or not APPOSED.fullmatch(between):
            continue
        if after.start_date is None or after.start_date != after.end_date or not _near(mention, after):
            continue
        settled[index] = replace(
            mention,
            start_date=after.start_date,
            end_date=after.end_date,
            granularity="day",
            basis="relative",
        )
    return settled


def join_spans(
    text: str, expressions: Sequence[CalendarExpression], mentions: Sequence[DateMention]
) -> list[DateMention]:
    """Give one mention for the two ends of a span, with all days between; others as they are.

    Where something is moved from one day to another, they stay two.
    """
    joined: list[DateMention] = []
    skip = False
    for index, mention in enumerate(mentions):
        if skip:
            skip = False
            continue
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        span = (
            None if after is None else _span(text, expressions[index], expressions[index + 1], mention, after)
        )
        joined.append(mention if span is None else span)
        skip = span is not None
    return joined


def _span(
    text: str,
    first: CalendarExpression,
    second: CalendarExpression,
    mention: DateMention,
    after: DateMention,
) -> DateMention | None:
    if not is_span(text, first, second):
        return None
    before = CLAUSE_END.split(text[max(0, first.char_start - REACH) : first.char_start])[-1]
    words = {word.lower() for word in WORD.findall(before)}
    if words & load_filter_words().moving:
        return None
    days = span_interval(_days(mention), _days(after))
    if days is None:
        return None
    return replace(
        mention,
        surface=text[mention.char_start : after.char_end],
        char_end=after.char_end,
        start_date=days[0],
        end_date=days[1],
        granularity=grain_of_days(days),
        basis="relative" if "relative" in (mention.basis, after.basis) else "absolute",
        relative_unit=None,
    )


def _days(mention: DateMention) -> Interval | None:
    if mention.start_date is None or mention.end_date is None:
        return None
    return mention.start_date, mention.end_date


def _near(mention: DateMention, day: DateMention) -> bool:
    if mention.start_date is None or mention.end_date is None or day.start_date is None:
        return True
    return (mention.start_date - day.start_date).days <= 7 and (day.start_date - mention.end_date).days <= 7
