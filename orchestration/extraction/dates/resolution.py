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
    half_interval,
    month_interval,
    part_of_month,
    part_of_year,
    quarter_interval,
    week_interval,
    weekend_interval,
)
from orchestration.extraction.dates.day_of_year import resolve_bare_day, resolve_day_of_year
from orchestration.extraction.dates.part_of_year import resolve_part_of_year
from orchestration.extraction.dates.tense import ClauseReading, Direction

# A weak reading of the clause gives way when the other side is at least this much nearer.
NEARER = 2
# The cues of 'the night before' and 'the previous day'.
DAY_BEFORE = ("after", "previous", "preceding", "prior")
# The day on which a week starts, has its middle, and ends for those at work.
EDGE_OF_WEEK = {"start": 0, "mid": 2, "end": 4}


def resolve_relative(
    expression: CalendarExpression, *, published_on: date, clause: ClauseReading
) -> Interval | None:
    """Give the days that ``expression`` means in an article of ``published_on``; None when open."""
    interval: Interval | None = None
    match expression.kind:
        case "day" | "nth_weekday" if expression.month is None:
            interval = resolve_bare_day(expression, published_on=published_on, clause=clause)
        case "day" | "holiday" | "nth_weekday" | "week":
            interval = resolve_day_of_year(expression, published_on=published_on, clause=clause)
        case "month":
            interval = _resolve_month(expression, published_on, clause)
        case "weekday":
            direction = _told_direction(expression, published_on, clause)
            day = _resolve_weekday(expression, published_on, direction)
            interval = day, day
        case "relative_day":
            interval = _resolve_relative_day(published_on, expression.unit, expression.shift or 0)
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
        counted = expression.cue in ("counted", "after") or unit == "year"
        # 'He had been shot the night before' counts from the day of the report, too.
        the_day = expression.cue in DAY_BEFORE and unit == "day"
        back = shift < 0 and (the_day or (counted and unit in ("month", "quarter", "year")))
        return shifted_period(published_on, unit, shift) if published_on is not None and back else None
    first, last = named
    if expression.weekday is not None:
        day = weekday_from(first, expression.weekday, shift)
        return day, day
    if unit == "day":
        return shifted_period(first, unit, shift) if first == last else None
    if expression.cue == "year_back":
        return _year_back(first, last, unit)
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


def weekday_from(named: date, weekday: int, shift: int) -> date:
    """Give 'the following Friday' (1), 'the previous Friday' (-1) or 'that Friday' (0) of a day."""
    ahead, back = (weekday - named.weekday()) % 7, (named.weekday() - weekday) % 7
    if shift > 0:
        return named + timedelta(days=ahead or 7)
    if shift < 0:
        return named - timedelta(days=back or 7)
    return named + timedelta(days=ahead if ahead <= back else -back)


def _year_back(first: date, last: date, unit: str) -> Interval | None:
    """Give the quarter, month or half a year before the one named; None where none was named."""
    length = _months_between(first, last)
    wanted = {"month": 1, "quarter": 3, "half": 6}.get(unit)
    if (last - first).days < 27 or wanted not in (None, length):
        return None
    return month_interval(first.year - 1, first.month, length=length)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _resolve_relative_day(published_on: date, unit: str | None, shift: int) -> Interval | None:
    """Give 'yesterday' and 'a year ago today', which keeps the day of the month."""
    if unit in ("month", "year"):
        day = add_months(published_on, shift * (12 if unit == "year" else 1))
        return day, day
    return shifted_period(published_on, "day", shift)


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
        length = (expression.last_month - expression.month) % 12 + 1
        months = month_interval(year, expression.month, length=length)
        # Months told of in the past are over, or end with the one that runs.
        told = expression.shift is None and clause.direction != "future"
        early = told and (months[1].year, months[1].month) > (published_on.year, published_on.month)
        return month_interval(year - 1, expression.month, length=length) if early else months
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
    if clause.told_back:
        direction = "past" if back < ahead else "future"
    elif not clause.strong:
        if direction == "future" and back * NEARER < ahead:
            direction = "past"
        elif direction == "past" and ahead * NEARER < back and clause.direction is None:
            direction = "future"
    moved = add_months(published_on.replace(day=1), -back if direction == "past" else ahead)
    return moved.year


def _told_direction(
    expression: CalendarExpression, published_on: date, clause: ClauseReading
) -> Direction | None:
    """Give where a weekday of 'was to open' lies: the nearer; of 'was expected to', yesterday at most."""
    if not clause.told_back:
        return clause.direction
    back = (published_on.weekday() - (expression.weekday or 0)) % 7
    return "past" if back <= (1 if clause.direction == "future" else 3) else "future"


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
        case int(many) if many > 1:
            days = (ahead or 7) + 7 * (many - 1)
        case int(many) if many < -1:
            days = -(back or 7) - 7 * (-many - 1)
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
    if part == "to_date":
        return part_of_year(published_on.year, "some")[0], published_on
    if unit == "week" and part in EDGE_OF_WEEK:
        monday, _ = week_interval(published_on + timedelta(weeks=shift))
        return (monday + timedelta(days=EDGE_OF_WEEK[part]),) * 2
    if unit == "year":
        return part_of_year(published_on.year + shift, part)
    return shifted_period(published_on, unit, shift)
