"""Days that news names without their year: 'the Sept. 11 attacks'.

Does not belong here: any other date without a year (``day_of_year``).
"""

import tomllib
from datetime import date
from functools import lru_cache
from importlib.resources import files

from orchestration.extraction.calendar.expression import CalendarExpression

# Within so many days of the event the day is an ordinary date.
FRESH = 200


def year_of_known_day(
    expression: CalendarExpression, *, word_after: str | None, published_on: date | None
) -> int | None:
    """Give the year of a day that stands for its event; None for any other, or before the event."""
    if expression.kind != "day" or expression.year is not None or word_after is None:
        return None
    for day, words in _known_days():
        if (expression.month, expression.day) == (day.month, day.day) and word_after in words:
            return day.year if published_on is None or (published_on - day).days > FRESH else None
    return None


@lru_cache(maxsize=1)
def _known_days() -> tuple[tuple[date, frozenset[str]], ...]:
    source = files("orchestration.extraction").joinpath("data", "date_known_days.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return tuple((table["date"], frozenset(table["words"])) for table in tables["day"])
