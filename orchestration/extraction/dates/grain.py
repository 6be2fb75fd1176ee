"""The size of the days that an expression names.

Does not belong here: which days they are (``resolution``).
"""

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import Interval
from orchestration.extraction.records import Granularity

# The most days that each grain has.
GRAINS: tuple[tuple[int, Granularity], ...] = (
    (1, "day"),
    (7, "week"),
    (27, "part_of_month"),
    (31, "month"),
    (92, "quarter"),
    (184, "half"),
    (366, "year"),
    (3653, "decade"),
)


def granularity_of(expression: CalendarExpression, interval: Interval | None) -> Granularity:
    """Give the size of the days named; a part of a month or year is a grain of its own."""
    if interval is None:
        return _unresolved(expression)
    days = (interval[1] - interval[0]).days + 1
    if expression.kind == "season":
        return "season"
    if expression.unit == "weekend" and days == 2:
        return "weekend"
    if days in (8, 9, 10, 11) and expression.part is not None:
        return "part_of_month"
    return grain_of_days(interval)


def grain_of_days(interval: Interval) -> Granularity:
    """Give the smallest grain that holds so many days."""
    days = (interval[1] - interval[0]).days + 1
    return next((grain for most, grain in GRAINS if days <= most), "century")


def _unresolved(expression: CalendarExpression) -> Granularity:
    match expression.kind:
        case "weekday" | "relative_day" | "day" | "holiday" | "nth_weekday":
            return "day"
        case "relative_period" | "anaphor":
            return expression.unit or "day"
        case kind:
            return kind
