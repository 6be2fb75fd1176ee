"""Holidays by name, and the day on which each falls in a year.

Belongs here: the names and the reckoning of named days. Does not belong here: which year
an article means (``dates.resolution``), or ordinary weekdays and dates.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from dateutil.easter import easter

from orchestration.extraction.calendar.periods import day_or_none, nth_weekday


def holiday_in_year(name: str, year: int) -> date | None:
    """Give the day of the holiday ``name`` (lower case) in ``year``; None for Easter before 1583.

    Easter is that of the western churches, by the rule that holds since the Gregorian calendar.
    """
    holidays = load_holidays()
    if name in holidays.fixed:
        month, day = holidays.fixed[name]
        return day_or_none(year, month, day)
    if name in holidays.weekday:
        month, weekday, ordinal = holidays.weekday[name]
        return nth_weekday(year, month, weekday, ordinal)
    if not 1583 <= year <= 9990:
        return None
    sunday: date = easter(year)
    return sunday + timedelta(days=holidays.easter[name])


def holiday_name(words: str) -> str:
    """Give the key of a holiday as written: lower case, one space, a straight apostrophe."""
    return re.sub(r"\s+", " ", words.lower().replace("’", "'"))


@lru_cache(maxsize=1)
def load_holidays() -> "Holidays":
    """Give the holidays of ``data/calendar_holidays.toml``."""
    source = files("orchestration.extraction").joinpath("data", "calendar_holidays.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return Holidays(
        fixed={name: (month, day) for name, (month, day) in tables["fixed"].items()},
        weekday={name: (month, day, nth) for name, (month, day, nth) in tables["weekday"].items()},
        easter=tables["easter"],
        loose=frozenset(tables["loose"]["names"]),
        loose_cues=frozenset(tables["loose"]["cues"]),
    )


@dataclass(frozen=True, slots=True)
class Holidays:
    """Holidays by lower-case name: month and day; month, weekday and which; days after Easter.

    ``loose`` are the names that stand for the day only after one of ``loose_cues``.
    """

    fixed: dict[str, tuple[int, int]]
    weekday: dict[str, tuple[int, int, int]]
    easter: dict[str, int]
    loose: frozenset[str]
    loose_cues: frozenset[str]

    @property
    def names(self) -> list[str]:
        """Give all names, in the order of the file."""
        return [*self.fixed, *self.weekday, *self.easter]
