"""Finds calendar expressions in plain text, without knowing when it was published.

Belongs here: running the patterns, and choosing between readings that overlap.
Does not belong here: what the surrounding sentence says (``dates.filters``) and what a
relative expression means on a given day (``dates.resolution``).
"""

from dataclasses import replace

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.numeric import find_numeric_dates
from orchestration.extraction.calendar.patterns import calendar_patterns
from orchestration.extraction.calendar.readings import READINGS
from orchestration.extraction.calendar.relative_patterns import relative_patterns
from orchestration.extraction.calendar.relative_readings import RELATIVE_READINGS

# Between a date without a year and one with it, these let the year stand for both.
LISTED = ("and", "or", ",")
SPANNED = ("to", "until", "till", "through", "-", "–", "—")


def find_calendar_expressions(text: str, *, day_first: bool | None = None) -> list[CalendarExpression]:
    """Give the calendar expressions of ``text`` in order; none overlaps another.

    ``day_first`` settles all-digit dates whose order is open ('05/04/2018'); with None they
    come with ``open_order`` set and no month. Relative and incomplete expressions ('last
    Friday', 'June 4') come with the parts that the words give. Where readings overlap, the
    longest is kept.
    """
    candidates = list(find_numeric_dates(text, day_first=day_first))
    readings = READINGS | RELATIVE_READINGS
    for name, pattern in (calendar_patterns() | relative_patterns()).items():
        reading = readings[name]
        for match in pattern.finditer(text):
            expression = reading(match)
            if expression is not None:
                candidates.append(expression)
    return _borrow_years(text, _keep_longest(candidates))


def _keep_longest(candidates: list[CalendarExpression]) -> list[CalendarExpression]:
    """Keep the longest readings; of equally long ones the first in place, then in pattern order."""
    ranked = sorted(candidates, key=lambda found: (found.char_start - found.char_end, found.char_start))
    kept: list[CalendarExpression] = []
    for candidate in ranked:
        start, end = candidate.char_start, candidate.char_end
        if all(end <= other.char_start or start >= other.char_end for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda found: found.char_start)


def _borrow_years(text: str, found: list[CalendarExpression]) -> list[CalendarExpression]:
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


def _shared_year(first: CalendarExpression, second: CalendarExpression) -> int | None:
    """Give the year of ``second`` where ``first`` is of its kind and has no year."""
    alike = first.kind == second.kind and first.kind in ("day", "month") and first.month is not None
    open_year = first.year is None and first.shift is None
    return second.year if alike and open_year and second.month is not None else None
