"""How an expression is reckoned from a day of publication, as plain parts that SQL can reckon with, too.

An article without a date of publication may get one, or a span of days that it lies in, from the
other articles of its story; these parts then give its relative expressions their days.
Does not belong here: the reckoning itself (``resolution``; ``relative_date.sql`` for the story).
"""

from dataclasses import dataclass
from datetime import date

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import day_or_none
from orchestration.extraction.dates.tense import ClauseReading, Direction

# Periods that are shifted as a whole.
SHIFTED = ("week", "month", "quarter", "year")


def relative_parts(expression: CalendarExpression, clause: ClauseReading) -> "RelativeParts | None":
    """Give how ``expression`` counts from a publication day; None when no plain rule says.

    Leap days and parts of periods ('early next month') have none.
    """
    direction = clause.direction if clause.strong else None
    shift, part = expression.shift, expression.part or "some"
    match expression.kind:
        case "relative_day" if expression.unit == "day":
            return RelativeParts("day", offset=shift or 0)
        case "relative_period" if expression.unit in SHIFTED and shift is not None and part == "some":
            return RelativeParts(expression.unit, offset=shift)
        case "relative_period" if expression.unit == "day" and shift is not None:
            return RelativeParts("day", offset=shift)
        case "weekday" if shift is None and not clause.told_back:
            return RelativeParts("weekday", direction=clause.direction or "past", weekday=expression.weekday)
        case "month" if shift is None and expression.last_month is None and part == "some":
            return RelativeParts("month_of_year", direction=direction, month=expression.month)
        case "day" if shift is None and expression.last_day is None and _is_day_of_year(expression):
            return RelativeParts(
                "day_of_year", direction=direction, month=expression.month, day=expression.day
            )
    return None


def open_readings(expression: CalendarExpression) -> tuple[date | None, date | None]:
    """Give an all-digit date whose order is open as read day first, and month first; else two None."""
    if expression.open_order is None or expression.year is None or expression.month is not None:
        return None, None
    first, second = expression.open_order
    return day_or_none(expression.year, second, first), day_or_none(expression.year, first, second)


def _is_day_of_year(expression: CalendarExpression) -> bool:
    named = expression.month is not None and expression.day is not None and expression.year is None
    return named and (expression.month, expression.day) != (2, 29)


@dataclass(frozen=True, slots=True)
class RelativeParts:
    """The unit that is counted, how many of it, where the clause looks, and what day is named.

    ``unit`` is 'day', 'week', 'month', 'quarter' or 'year' (shifted by ``offset``), 'weekday',
    'month_of_year' or 'day_of_year' (the nearest in ``direction``; None: the nearest at all).
    ``weekday`` counts from Monday = 0.
    """

    unit: str
    offset: int | None = None
    direction: Direction | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
