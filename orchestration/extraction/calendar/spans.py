"""Expressions that stand together as one: 'April 16 through 2 May', 'between 1979 and 1994'.

Belongs here: joining the two ends of a span, and the year that one of two lends the other.
Does not belong here: finding the parts (``grammar``), or the days of a list (``lists``).
"""

import re
from dataclasses import replace

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import Interval

# Between a date without a year and one with it, these let the year stand for both.
LISTED = ("and", "or", ",")
SPANNED = ("to", "until", "till", "through", "thru", "-", "–", "—")
BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
# The two ends of a span are of one of these kinds, both of the same.
ENDS = ("day", "month", "year", "quarter")


def borrow_years(text: str, found: list[CalendarExpression]) -> list[CalendarExpression]:
    """Give a year to the first of 'January and March 2019' or '28 June to 2 July 2019'."""
    borrowed = list(found)
    for index in range(len(borrowed) - 2, -1, -1):
        first, second = borrowed[index], borrowed[index + 1]
        between = text[first.char_end : second.char_start].strip().lower()
        year = _shared_year(first, second)
        if year is None or between not in LISTED + SPANNED:
            continue
        if between in SPANNED and (first.month or 0) > (second.month or 0):
            year -= 1
        borrowed[index] = replace(first, year=year)
    return borrowed


def is_span(text: str, first: CalendarExpression, second: CalendarExpression) -> bool:
    """Tell whether two neighbours are the ends of one span ('1979 to 1994', 'between March and May')."""
    between = text[first.char_end : second.char_start].strip().lower()
    if first.kind != second.kind or first.kind not in ENDS or len(between) > 8:
        return False
    single = first.last_day is None and first.last_month is None and first.last_year is None
    if between == "and":
        return single and BETWEEN.search(text[: first.char_start][-14:]) is not None
    return single and between in SPANNED


def span_interval(first: Interval | None, second: Interval | None) -> Interval | None:
    """Give the days from the first of one to the last of the other; None when they do not follow."""
    if first is None or second is None or second[1] <= first[1]:
        return None
    return first[0], second[1]


def _shared_year(first: CalendarExpression, second: CalendarExpression) -> int | None:
    """Give the year of ``second`` where ``first`` is of its kind and has no year."""
    alike = first.kind == second.kind and first.kind in ("day", "month") and first.month is not None
    open_year = first.year is None and first.shift is None
    return second.year if alike and open_year and second.month is not None else None
