"""What one calendar expression says, before any publication date is known.

Does not belong here: how it is found (``grammar``) or what a relative one means
in an article (``dates.resolution``).
"""

from dataclasses import dataclass
from typing import Literal

from orchestration.extraction.calendar.holidays import holiday_in_year
from orchestration.extraction.calendar.periods import (
    Interval,
    century_interval,
    day_or_none,
    decade_interval,
    half_interval,
    month_interval,
    nth_weekday,
    part_of_month,
    part_of_year,
    quarter_interval,
    week_interval,
)

Kind = Literal[
    "day",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
    "holiday",
    "nth_weekday",
    "week",
    "weekday",
    "relative_day",
    "relative_period",
    "anaphor",
]
Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade"]
# What lies in a year at a day of its own, and is resolved by choosing the year.
YEARLY: tuple[Kind, ...] = ("day", "holiday", "nth_weekday", "week")


@dataclass(frozen=True, slots=True)
class CalendarExpression:
    """One calendar expression and the parts that its words give; None is a part not given.

    ``surface`` is ``text[char_start:char_end]``. ``month`` counts from 1, ``weekday`` from
    Monday = 0. ``last_day``, ``last_month`` and ``last_year`` close a range ('June 4-7', '2019-2021').
    ``part`` is 'early', 'mid', 'late', 'start', 'end', 'to_date' or 'some'. ``ordinal`` numbers a quarter
    or half; of a season it is the first month. ``shift`` counts units from the publication
    date ('next year' 1, 'two weeks ago' -2), for an anaphor from the date named before it;
    for a month, quarter, half or season it shifts the year ('March next year' 1), and
    ``shift_own`` says that the unit itself is shifted ('last March'). ``unit`` is the unit of
    the shift. ``open_order`` holds the two numbers of an all-digit date whose order is open.
    ``day_first`` is the order in which an all-digit date was read, where only one order fits.
    ``cue`` is the word before a bare month or weekday ('in', 'by', 'on' ...), lower case.
    ``name`` is the key of a holiday. A week is the one that holds the day. The ``ordinal`` of an
    ``nth_weekday`` counts in its month.
    """

    surface: str
    char_start: int
    char_end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    last_year: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    part: str | None = None
    ordinal: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    shift_own: bool = False
    open_order: tuple[int, int] | None = None
    day_first: bool | None = None
    cue: str | None = None
    name: str | None = None

    def absolute_interval(self) -> Interval | None:
        """Give the first and last day, where the words alone fix them; else None."""
        if self.year is None or not 1 <= self.year <= 9990:
            return None
        interval: Interval | None = None
        match self.kind:
            case "day" | "holiday" | "nth_weekday" | "week":
                interval = self.interval_in(self.year)
            case "month" if self.month is not None:
                interval = self._months(self.year, self.month)
            case "quarter" if self.ordinal is not None:
                interval = quarter_interval(self.year, self.ordinal)
            case "half" if self.ordinal is not None:
                interval = half_interval(self.year, self.ordinal)
            case "season" if self.ordinal is not None:
                interval = month_interval(self.year, self.ordinal, length=3)
            case "year":
                interval = self._years(self.year)
            case "century":
                interval = century_interval(self.year)
            case "decade":
                interval = decade_interval(self.year)
        return interval

    def interval_in(self, year: int) -> Interval | None:
        """Give the days in ``year`` of what lies in every year; None when it does not, or has no such day."""
        match self.kind:
            case "day":
                return self._days(year)
            case "holiday":
                day = holiday_in_year(self.name or "", year)
            case "nth_weekday" if self.month and self.weekday is not None and self.ordinal:
                day = nth_weekday(year, self.month, self.weekday, self.ordinal)
            case "week":
                named = day_or_none(year, self.month or 0, self.day or 0)
                return None if named is None else week_interval(named)
            case _:
                return None
        return None if day is None else (day, day)

    def _days(self, year: int) -> Interval | None:
        if self.month is None or self.day is None:
            return None
        first = day_or_none(year, self.month, self.day)
        if first is None:
            return None
        if self.last_day is None:
            return first, first
        last = day_or_none(self.last_year or year, self.last_month or self.month, self.last_day)
        return (first, last) if last is not None and last >= first else None

    def _months(self, year: int, month: int) -> Interval:
        if self.last_month is None:
            return part_of_month(year, month, self.part or "some")
        length = (self.last_month - month) % 12 + 1
        return month_interval(year, month, length=length)

    def _years(self, year: int) -> Interval | None:
        if self.last_year is None:
            return part_of_year(year, self.part or "some")
        if self.last_year < year:
            return None
        return part_of_year(year, "some")[0], part_of_year(self.last_year, "some")[1]
