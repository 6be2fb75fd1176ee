"""All-digit dates: '2018-09-03', '03.09.2018', '05/04/2018'.

Which of the first two numbers is the day: the larger than 12; else what ``day_first``
says; dotted dates are day first wherever they are written. Otherwise the order stays open.
Does not belong here: dates with a month's name (``patterns``).
"""

import re
from collections.abc import Iterator
from datetime import date

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import day_or_none

ISO = re.compile(
    r"(?<![\w.,/-])(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/.])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?P<clock>[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)\s?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w/-]|\.\d)"
)
THREE_NUMBERS = re.compile(
    r"(?<![\w.,/-])(?P<a>0?[1-9]|[12]\d|3[01])(?P<mark>[-/.])(?P<b>0?[1-9]|[12]\d|3[01])(?P=mark)"
    r"(?P<year>(?:1[5-9]|20)\d\d|(?<=[/])\d\d)(?![\w/-]|\.\d|,\d)"
)
# Two-digit years are read within 1969-2068, as POSIX strptime does.
PIVOT = 69


def find_numeric_dates(text: str, *, day_first: bool | None) -> Iterator[CalendarExpression]:
    """Give every all-digit date that can be a day of the calendar, in order of place per form."""
    for match in ISO.finditer(text):
        year, month, day = (int(match[part]) for part in ("year", "month", "day"))
        if day_or_none(year, month, day) is None:
            continue
        # The clock is no part of the date; only what is glued on by 'T' stays in the span.
        end = match.end("day") if match["clock"] and text[match.end("day")] == " " else match.end()
        yield CalendarExpression(
            text[match.start() : end], match.start(), end, "day", year=year, month=month, day=day
        )
    for match in THREE_NUMBERS.finditer(text):
        found = _read_order(match, day_first=day_first)
        if found is not None:
            yield found


def with_day_order(expression: CalendarExpression, *, day_first: bool) -> CalendarExpression:
    """Give the expression with its open order of day and month settled; others as they are."""
    if expression.open_order is None or expression.year is None:
        return expression
    first, second = expression.open_order
    day, month = (first, second) if day_first else (second, first)
    return CalendarExpression(
        expression.surface,
        expression.char_start,
        expression.char_end,
        "day",
        year=expression.year,
        month=month,
        day=day,
        weekday=expression.weekday,
    )


def _read_order(match: re.Match[str], *, day_first: bool | None) -> CalendarExpression | None:
    first, second = int(match["a"]), int(match["b"])
    year = int(match["year"])
    if year < 100:
        year += 1900 if year >= PIVOT else 2000
    readings: dict[bool, date] = {}
    for reading, (day, month) in ((True, (first, second)), (False, (second, first))):
        found = day_or_none(year, month, day)
        if found is not None:
            readings[reading] = found
    if not readings:
        return None
    surface, start, end = match[0], match.start(), match.end()
    only = next(iter(readings)) if len(readings) == 1 else None
    order: bool | None = only if only is not None else (True if match["mark"] == "." else day_first)
    if first == second:
        order = True
    if order is None:
        return CalendarExpression(surface, start, end, "day", year=year, open_order=(first, second))
    day_read = readings[order]
    return CalendarExpression(
        surface, start, end, "day", year=year, month=day_read.month, day=day_read.day, day_first=only
    )
