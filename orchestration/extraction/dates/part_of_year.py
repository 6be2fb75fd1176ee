"""What a quarter, half or season without its year means on a given publication day.

Does not belong here: whole years, months and days (``resolution``).
"""

from datetime import date

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import (
    Interval,
    half_interval,
    month_interval,
    quarter_interval,
)
from orchestration.extraction.dates.tense import ClauseReading


def resolve_part_of_year(
    expression: CalendarExpression, *, published_on: date, clause: ClauseReading
) -> Interval | None:
    """Give the days of the quarter, half or season; None when it has no number.

    With a year by shift ('of last year') that year decides; 'last', 'this' and 'next' choose
    from the publication date; a bare one follows the clause. Results of a quarter or half are
    told once it is over, while a season may still run.
    """
    if expression.ordinal is None:
        return None
    year, shift = published_on.year, expression.shift
    if shift is not None and not expression.shift_own:
        return _interval(expression.kind, expression.ordinal, year + shift)
    near = [_interval(expression.kind, expression.ordinal, year + offset) for offset in (-2, -1, 0, 1)]
    over = [days for days in near if days[1] < published_on]
    to_come = [days for days in near if days[0] > published_on]
    running = [days for days in near if days[0] <= published_on <= days[1]]
    match shift:
        case -1:
            chosen = over[-1]
        case 1:
            chosen = to_come[0]
        case 0:
            chosen = (running or [_interval(expression.kind, expression.ordinal, year)])[0]
        case _ if clause.direction == "future":
            chosen = (running + to_come)[0]
        case _:
            chosen = (over + running if expression.kind == "season" else over)[-1]
    return chosen


def _interval(kind: str, ordinal: int, year: int) -> Interval:
    if kind == "quarter":
        return quarter_interval(year, ordinal)
    return half_interval(year, ordinal) if kind == "half" else month_interval(year, ordinal, length=3)
