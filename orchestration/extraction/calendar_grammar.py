"""Finds calendar expressions in plain text, without knowing when it was published.

Belongs here: running the patterns, and choosing between readings that overlap.
Does not belong here: what the surrounding sentence says (``date_filters``) and what a
relative expression means on a given day (``date_resolution``).
"""

from dataclasses import replace

from orchestration.extraction.calendar_expression import CalendarExpression
from orchestration.extraction.calendar_numeric import find_numeric_dates
from orchestration.extraction.calendar_patterns import calendar_patterns
from orchestration.extraction.calendar_readings import READINGS


def find_calendar_expressions(text: str, *, day_first: bool | None = None) -> list[CalendarExpression]:
    """Give the calendar expressions of ``text`` in order; none overlaps another.

    ``day_first`` settles all-digit dates whose order is open ('12/10/2025'); with None they
    come with ``open_order`` set and no month. Relative and incomplete expressions ('last
    Friday', 'June 11') come with the parts that the words give. At places where readings
    overlap, the longest that starts first is kept.
    """
    candidates = list(find_numeric_dates(text, day_first=day_first))
    for name, pattern in calendar_patterns().items():
        reading = READINGS[name]
        for match in pattern.finditer(text):
            expression = reading(match)
            if expression is not None:
                candidates.append(expression)
    return _borrow_years(text, _keep_longest(candidates))


def _keep_longest(candidates: list[CalendarExpression]) -> list[CalendarExpression]:
    """Keep the longest reading at each place; full dates win over what starts before them."""
    ranked = sorted(
        enumerate(candidates),
        key=lambda item: (-_weight(item[1]), item[1].char_start, item[0]),
    )
    kept: list[CalendarExpression] = []
    for _, candidate in ranked:
        if all(
            candidate.char_end <= other.char_start or candidate.char_start >= other.char_end for other in kept
        ):
            kept.append(candidate)
    return sorted(kept, key=lambda expression: expression.char_start)


def _weight(expression: CalendarExpression) -> int:
    return expression.char_end - expression.char_start


def _borrow_years(text: str, expressions: list[CalendarExpression]) -> list[CalendarExpression]:
    """Give a year to the first of 'January and March 2026' or '28 June to 2 July 2026'."""
    borrowed = list(expressions)
    for index in range(len(borrowed) - 2, -1, -1):
        first, second = borrowed[index], borrowed[index + 1]
        between = text[first.char_end : second.char_start].strip().lower()
        if (
            first.year is None
            and second.year is not None
            and first.kind in ("day", "month")
            and second.kind == first.kind
            and first.month is not None
            and second.month is not None
            and first.shift is None
            and between in ("and", "or", "to", "until", "through", "-", "–", "—", ",", "till")
        ):
            year = second.year - 1 if between not in ("and", "or", ",") and first.month > second.month else second.year
            borrowed[index] = replace(first, year=year)
    return borrowed
