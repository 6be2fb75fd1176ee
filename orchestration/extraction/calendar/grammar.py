"""Finds calendar expressions in plain text, without knowing when it was published.

Belongs here: running the patterns, and choosing between readings that overlap.
Does not belong here: what the surrounding sentence says (``dates.filters``) and what a
relative expression means on a given day (``dates.resolution``).
"""

import re
from bisect import bisect_left
from functools import lru_cache

from orchestration.extraction.calendar.business_patterns import business_patterns
from orchestration.extraction.calendar.business_readings import BUSINESS_READINGS
from orchestration.extraction.calendar.counted_readings import COUNTED_READINGS
from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.lists import listed_days
from orchestration.extraction.calendar.needs import lines_of, needed_words
from orchestration.extraction.calendar.numeric import find_numeric_dates
from orchestration.extraction.calendar.ordinal_patterns import ordinal_patterns
from orchestration.extraction.calendar.ordinal_readings import ORDINAL_READINGS
from orchestration.extraction.calendar.patterns import calendar_patterns
from orchestration.extraction.calendar.readings import READINGS, Reading
from orchestration.extraction.calendar.relative_patterns import relative_patterns
from orchestration.extraction.calendar.relative_readings import RELATIVE_READINGS
from orchestration.extraction.calendar.spans import borrow_years


def find_calendar_expressions(text: str, *, day_first: bool | None = None) -> list[CalendarExpression]:
    """Give the calendar expressions of ``text`` in order; none overlaps another.

    ``day_first`` settles all-digit dates whose order is open ('05/04/2018'); with None they
    come with ``open_order`` set and no month. Relative and incomplete expressions ('last
    Friday', 'June 4') come with the parts that the words give. Where readings overlap, the
    longest is kept.
    """
    candidates = list(find_numeric_dates(text, day_first=day_first))
    lines = lines_of(text)
    for pattern, reading, needs in _grammar():
        for start, end, line in lines:
            if needs and not any(word in line for word in needs):
                continue
            found = (reading(match) for match in pattern.finditer(text, start, end))
            candidates += [expression for expression in found if expression is not None]
    kept: list[CalendarExpression] = []
    for candidate in _keep_longest(candidates):
        end = kept[-1].char_end if kept else 0
        days = listed_days(text, candidate)
        kept += [day for day in days if day.char_start >= end]
    return borrow_years(text, kept)


@lru_cache(maxsize=1)
def _grammar() -> tuple[tuple[re.Pattern[str], Reading, tuple[str, ...]], ...]:
    """Give every pattern with its reading and what a line must hold for it, in a fixed order."""
    patterns = calendar_patterns() | business_patterns() | ordinal_patterns() | relative_patterns()
    readings = READINGS | BUSINESS_READINGS | ORDINAL_READINGS | RELATIVE_READINGS | COUNTED_READINGS
    needs = needed_words()
    return tuple((pattern, readings[name], needs.get(name, ())) for name, pattern in patterns.items())


def _keep_longest(candidates: list[CalendarExpression]) -> list[CalendarExpression]:
    """Keep the longest readings; of equally long ones the first in place, then in pattern order."""
    ranked = sorted(candidates, key=lambda found: (found.char_start - found.char_end, found.char_start))
    kept: list[CalendarExpression] = []
    for candidate in ranked:
        # What is kept stays in order and apart, so only its neighbours can overlap.
        place = bisect_left(kept, candidate.char_start, key=lambda found: found.char_start)
        before, after = kept[max(place - 1, 0) : place], kept[place : place + 1]
        if all(other.char_end <= candidate.char_start for other in before) and all(
            candidate.char_end <= other.char_start for other in after
        ):
            kept.insert(place, candidate)
    return kept
