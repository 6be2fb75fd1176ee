"""What a day that every year or month has means on a given publication day.

'4 June', 'Boxing Day', 'the last Friday in June', 'the week of May 3', 'on the 16th'.
Does not belong here: weekdays, months and longer periods (``resolution``).
"""

from datetime import date

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import Interval, add_months, day_or_none, nth_weekday
from orchestration.extraction.dates.tense import ClauseReading


def resolve_day_of_year(
    expression: CalendarExpression, *, published_on: date, clause: ClauseReading
) -> Interval | None:
    """Give the days in the year that the words, the weekday and the clause point to; None when none fit."""
    shift = expression.shift
    if shift is not None and not expression.shift_own:
        years = [published_on.year + shift]
    else:
        years = [published_on.year + offset for offset in (-1, 0, 1)]
    found = [days for year in years if (days := expression.interval_in(year)) is not None]
    if expression.kind == "day" and expression.weekday is not None:
        found = [days for days in found if days[0].weekday() == expression.weekday] or found
    if shift is not None and expression.shift_own:
        return _by_shift(found, published_on, shift)
    return nearest_by_clause(found, published_on, clause)


def resolve_bare_day(
    expression: CalendarExpression, *, published_on: date, clause: ClauseReading
) -> Interval | None:
    """Give the day that a number alone means ('on the 16th', 'the 3rd of next month')."""
    shift = expression.shift
    near = range(-1, 2) if shift is None else range(shift, shift + 1)
    months = [add_months(published_on.replace(day=1), offset) for offset in near]
    found: list[Interval] = []
    for month in months:
        if expression.kind == "nth_weekday":
            day = nth_weekday(month.year, month.month, expression.weekday or 0, expression.ordinal or 1)
        else:
            day = day_or_none(month.year, month.month, expression.day or 0)
        if day is not None:
            found.append((day, day))
    if expression.kind == "day" and expression.weekday is not None:
        found = [days for days in found if days[0].weekday() == expression.weekday]
    return nearest_by_clause(found, published_on, clause)


def nearest_by_clause(found: list[Interval], published_on: date, clause: ClauseReading) -> Interval | None:
    """Choose the nearest days on the side where the clause looks, or simply the nearest; None of none.

    Within half a year the side decides; a far day gives way to a near one, since a date
    without a year is one that the reader finds without thinking.
    """

    def distance(days: Interval) -> int:
        return abs((days[0] - published_on).days)

    if not found:
        return None
    nearest = min(found, key=lambda days: (distance(days), days))
    if clause.direction is None or not clause.strong:
        return nearest
    past = clause.direction == "past"
    side = [days for days in found if (days[0] <= published_on if past else days[1] >= published_on)]
    if not side:
        return nearest
    chosen = min(side, key=distance)
    return nearest if not clause.sure and distance(chosen) > 240 and distance(nearest) < 90 else chosen


def _by_shift(found: list[Interval], published_on: date, shift: int) -> Interval | None:
    """Give 'last', 'this' or 'next' of a day: the last before, the one of this year, the next after."""
    if shift == 0:
        return next((days for days in found if days[0].year == published_on.year), None)
    side = [days for days in found if (days[0] < published_on if shift < 0 else days[0] > published_on)]
    return None if not side else (side[-1] if shift < 0 else side[0])
