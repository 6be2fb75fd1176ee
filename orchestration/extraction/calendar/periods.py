"""Arithmetic on days: the first and last day of months, weeks, quarters and other periods.

Does not belong here: any reading of text.
"""

import calendar
from datetime import date, timedelta

Interval = tuple[date, date]


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Give the date, or None when there is no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def month_interval(year: int, month: int, *, length: int = 1) -> Interval:
    """Give the first and last day of ``length`` months from ``month`` on; months past 12 run on."""
    first = year * 12 + month - 1
    last_year, last_month = divmod(first + length - 1, 12)
    first_year, first_month = divmod(first, 12)
    last_day = calendar.monthrange(last_year, last_month + 1)[1]
    return date(first_year, first_month + 1, 1), date(last_year, last_month + 1, last_day)


def part_of_month(year: int, month: int, part: str) -> Interval:
    """Give days 1-10, 11-20 or 21-last: 'early' or 'start', 'mid', 'late' or 'end'.

    Any other part gives the whole month.
    """
    first, last = month_interval(year, month)
    if part in ("early", "start"):
        return first, first.replace(day=10)
    if part == "mid":
        return first.replace(day=11), first.replace(day=20)
    if part in ("late", "end"):
        return first.replace(day=21), last
    return first, last


def part_of_year(year: int, part: str) -> Interval:
    """Give January for 'start', December for 'end', and the whole year otherwise.

    'early', 'mid' and 'late' of a year have no agreed bounds, so nothing narrower is claimed.
    """
    if part == "start":
        return month_interval(year, 1)
    if part == "end":
        return month_interval(year, 12)
    return month_interval(year, 1, length=12)


def decade_interval(year: int) -> Interval:
    """Give the ten years from ``year`` on; 'early' and 'late' narrow a decade no more than a year."""
    return date(year, 1, 1), date(year + 9, 12, 31)


def week_interval(day: date) -> Interval:
    """Give the Monday and the Sunday of the week that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend_interval(day: date) -> Interval:
    """Give the Saturday and the Sunday of the week that holds ``day``."""
    _, sunday = week_interval(day)
    return sunday - timedelta(days=1), sunday


def quarter_interval(year: int, quarter: int) -> Interval:
    """Give the three months of quarter 1 to 4 of the calendar year."""
    return month_interval(year, quarter * 3 - 2, length=3)


def nth_weekday(year: int, month: int, weekday: int, ordinal: int) -> date | None:
    """Give the first (1) to fifth (5) or last (-1) such weekday of a month; None when there is none."""
    first, last = month_interval(year, month)
    if ordinal < 0:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (ordinal - 1))
    return day if day <= last else None


def century_interval(year: int) -> Interval:
    """Give the hundred years that share the first two digits of ``year``, as ISO 8601 counts them."""
    first = year - year % 100
    return date(first, 1, 1), date(first + 99, 12, 31)


def half_interval(year: int, half: int) -> Interval:
    """Give the six months of half 1 or 2 of the calendar year."""
    return month_interval(year, half * 6 - 5, length=6)


def add_months(day: date, months: int) -> date:
    """Give the day ``months`` later (or earlier), at most the last day of its month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
