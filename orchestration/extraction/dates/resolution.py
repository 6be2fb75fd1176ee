"""What a calendar expression means on a given publication day.

Takes the parts of the expression, the publication date, the direction of its clause and
the date named before it; gives the first and last day with the granularity, or None.
Does not belong here: reading text or parse.
"""

from datetime import date, timedelta

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import (
    Interval,
    add_months,
    day_or_none,
    half_interval,
    month_interval,
    part_of_month,
    part_of_year,
    quarter_interval,
    week_interval,
    weekend_interval,
)
from orchestration.extraction.dates.part_of_year import resolve_part_of_year
from orchestration.extraction.dates.tense import ClauseReading, Direction

# A weak reading of the clause gives way when the other side is at least this much nearer.
NEARER = 2


def resolve_relative(
    expression: CalendarExpression, *, published_on: date, clause: ClauseReading
) -> Interval | None:
    """Give the days that ``expression`` means in an article of ``published_on``; None when open."""
    interval: Interval | None = None
    match expression.kind:
        case "day":
            interval = _resolve_month_day(expression, published_on, clause)
        case "month":
            interval = _resolve_month(expression, published_on, clause)
        case "weekday":
            day = _resolve_weekday(expression, published_on, clause.direction)
            interval = day, day
        case "relative_day":
            interval = shifted_period(published_on, "day", expression.shift or 0)
        case "relative_period":
            interval = _resolve_period(expression, published_on, clause.direction)
        case "quarter" | "half" | "season":
            interval = resolve_part_of_year(expression, published_on=published_on, clause=clause)
    return interval


def resolve_anaphor(
    expression: CalendarExpression, *, named: Interval | None, published_on: date | None
) -> Interval | None:
    """Give the days that 'the week after' or 'a year earlier' mean after the date ``named``.

    Without a date named before it, an expression that looks back by a year or month counts
    from the publication date; any other stays open.
    """
    shift, unit = expression.shift, expression.unit
    if shift is None or unit is None:
        return None
    if named is None:
        back = shift < 0 and unit in ("month", "quarter", "year")
        return shifted_period(published_on, unit, shift) if published_on is not None and back else None
    first, last = named
    if unit == "day":
        return shifted_period(first, unit, shift) if first == last else None
    if unit == "year" and (last - first).days not in (0, 6):
        # 'a year earlier' of a quarter or month is the same quarter or month.
        return month_interval(first.year + shift, first.month, length=_months_between(first, last))
    return shifted_period(first, unit, shift)


def shifted_period(day: date, unit: str, shift: int) -> Interval | None:
    """Give the week, month, ... that lies ``shift`` units from the one that holds ``day``.

    None for decades, which news counts too loosely.
    """
    interval: Interval | None = None
    match unit:
        case "day":
            moved = day + timedelta(days=shift)
            interval = moved, moved
        case "week":
            interval = week_interval(day + timedelta(weeks=shift))
        case "weekend":
            interval = weekend_interval(day + timedelta(weeks=shift))
        case "month":
            moved = add_months(day, shift)
            interval = month_interval(moved.year, moved.month)
        case "quarter":
            moved = add_months(day, 3 * shift)
            interval = quarter_interval(moved.year, (moved.month + 2) // 3)
        case "half":
            moved = add_months(day, 6 * shift)
            interval = half_interval(moved.year, 1 if moved.month <= 6 else 2)
        case "year":
            interval = part_of_year(day.year + shift, "some")
    return interval


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _resolve_month_day(
    expression: CalendarExpression, published_on: date, clause: ClauseReading
) -> Interval | None:
    if expression.month is None or expression.day is None:
        return None
    if expression.shift is not None:
        years: list[int] = [published_on.year + expression.shift]
    else:
        years = [published_on.year + offset for offset in (-1, 0, 1)]
    days = [day for year in years if (day := day_or_none(year, expression.month, expression.day)) is not None]
    if expression.weekday is not None:
        days = [day for day in days if day.weekday() == expression.weekday] or days
    if not days:
        return None
    chosen = _by_direction(days, published_on, clause)
    if expression.last_day is None:
        return chosen, chosen
    last = day_or_none(chosen.year, expression.last_month or chosen.month, expression.last_day)
    return None if last is None else (chosen, last)


def _by_direction(days: list[date], published_on: date, clause: ClauseReading) -> date:
    """Choose the nearest day on the side where the clause looks, or simply the nearest.

    Within half a year the side decides; a far day gives way to a near one, since a date
    without a year is one that the reader finds without thinking.
    """
    nearest = min(days, key=lambda day: (abs((day - published_on).days), day))
    if clause.direction is None or not clause.strong:
        return nearest
    past = clause.direction == "past"
    side = [day for day in days if (day <= published_on if past else day >= published_on)]
    if not side:
        return nearest
    chosen = min(side, key=lambda day: abs((day - published_on).days))
    far, near = abs((chosen - published_on).days), abs((nearest - published_on).days)
    return nearest if far > 240 and near < 90 else chosen


def _resolve_month(
    expression: CalendarExpression, published_on: date, clause: ClauseReading
) -> Interval | None:
    if expression.month is None:
        return None
    if expression.shift is not None and not expression.shift_own:
        year = published_on.year + expression.shift
    elif expression.shift is not None:
        year = _shifted_own(expression.month, published_on, expression.shift)
    else:
        year = _year_by_direction(expression.month, published_on, clause)
    if expression.last_month is not None:
        return month_interval(
            year, expression.month, length=(expression.last_month - expression.month) % 12 + 1
        )
    return part_of_month(year, expression.month, expression.part or "some")


def _shifted_own(month: int, published_on: date, shift: int) -> int:
    """Give the year of 'last March', 'this March' or 'next March'."""
    if shift < 0:
        return published_on.year if month < published_on.month else published_on.year - 1
    if shift > 0:
        return published_on.year if month > published_on.month else published_on.year + 1
    return published_on.year


def _year_by_direction(month: int, published_on: date, clause: ClauseReading) -> int:
    """Give the year of a bare month: the side where the clause looks, this month included."""
    back = (published_on.month - month) % 12
    ahead = (month - published_on.month) % 12
    direction: Direction = clause.direction or "past"
    if not clause.strong:
        if direction == "future" and back * NEARER < ahead:
            direction = "past"
        elif direction == "past" and ahead * NEARER < back and clause.direction is None:
            direction = "future"
    moved = add_months(published_on.replace(day=1), -back if direction == "past" else ahead)
    return moved.year


def _resolve_weekday(expression: CalendarExpression, published_on: date, direction: Direction | None) -> date:
    weekday = expression.weekday or 0
    back = (published_on.weekday() - weekday) % 7
    ahead = (weekday - published_on.weekday()) % 7
    if expression.unit == "week":
        monday, _ = week_interval(published_on + timedelta(weeks=expression.shift or 0))
        return monday + timedelta(days=weekday)
    match expression.shift:
        case -1:
            days = -(back or 7)
        case 1:
            # Within the same week 'next Friday' is the Friday of the week after.
            skip = 7 if ahead > 0 and published_on.weekday() + ahead <= 6 else 0
            days = (ahead or 7) + skip
        case 2:
            days = ahead + 7
        case 0 if direction != "past":
            days = ahead
        case _:
            days = ahead if direction == "future" else -back
    return published_on + timedelta(days=days)


def _resolve_period(
    expression: CalendarExpression, published_on: date, direction: Direction | None
) -> Interval | None:
    unit, part = expression.unit, expression.part or "some"
    if unit is None:
        return None
    shift = expression.shift
    if unit == "weekend" and shift in (None, 0):
        # On a weekday after it, 'the weekend' of a past clause is the one just gone.
        gone = direction == "past" and published_on.weekday() < 5
        return shifted_period(published_on, unit, -1 if gone else 0)
    if shift is None:
        return None
    if unit == "month":
        moved = add_months(published_on, shift)
        return part_of_month(moved.year, moved.month, part)
    if unit == "year":
        return part_of_year(published_on.year + shift, part)
    return shifted_period(published_on, unit, shift)
