"""Turns matches of days by ordinal or name into the parts that their words give.

Does not belong here: the patterns (``ordinal_patterns``), or what such a day means in an article.
"""

import calendar
import re
from collections.abc import Callable

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.holidays import holiday_name
from orchestration.extraction.calendar.relative_readings import shift_of
from orchestration.extraction.calendar.words import load_calendar_words

# The longest that each month can be; February is told by the year where there is one.
COMMON_YEAR = 2023


def _year_parts(groups: dict[str, str | None]) -> tuple[int | None, int | None]:
    written, word = groups.get("year"), groups.get("year_shift")
    shift = None if word is None else load_calendar_words().shifts[word.lower()]
    return (None if written is None else int(written)), shift


def _bare_day(match: re.Match[str]) -> CalendarExpression | None:
    """Read 'on the 16th', 'Friday 13th' and 'the 3rd of next month': no month is named."""
    words, groups = load_calendar_words(), match.groupdict()
    weekday, month_shift = groups.get("weekday"), groups.get("month_shift")
    start = match.start("weekday") if weekday else match.start("day")
    return CalendarExpression(
        match.string[start : match.end()],
        start,
        match.end(),
        "day",
        day=words.day(match["day"]),
        weekday=None if weekday is None else words.weekday(weekday),
        unit="month",
        shift=None if month_shift is None else words.shifts[month_shift.lower()],
        cue="bare" if month_shift is None and weekday is None else None,
    )


def _nth_weekday(match: re.Match[str]) -> CalendarExpression | None:
    words, groups = load_calendar_words(), match.groupdict()
    year, shift = _year_parts(groups)
    month, month_shift = groups["month"], groups["month_shift"]
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "nth_weekday",
        year=year,
        month=None if month is None else words.month(month),
        weekday=words.weekday(match["weekday"]),
        ordinal=words.places[match["nth"].lower()],
        unit="month" if month is None else "year",
        shift=shift if month_shift is None else words.shifts[month_shift.lower()],
    )


def _nth_week(match: re.Match[str]) -> CalendarExpression | None:
    """Read 'the first week of May' as days 1-7, 'the last two weeks of May' as the last 14."""
    words, groups = load_calendar_words(), match.groupdict()
    place, count, unit = words.places[match["nth"].lower()], groups["count"], match["unit"].lower()
    year, shift = _year_parts(groups)
    if groups["month"] is None or (abs(place) > 1 and (count or unit == "days")):
        return None
    month = words.month(groups["month"])
    length = _length(count, unit)
    last_of_month = calendar.monthrange(year or COMMON_YEAR, month)[1]
    if length is None or length > 28 or place > 4:
        return None
    first = last_of_month - length + 1 if place < 0 else (place - 1) * length + 1
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "day",
        year=year,
        month=month,
        day=first,
        last_day=first + length - 1,
        unit="year" if shift is not None else None,
        shift=shift,
    )


def _length(count: str | None, unit: str) -> int | None:
    if (unit == "days" and count is None) or (count is not None and count.lower() == "few"):
        return None
    number = 1 if count is None else load_calendar_words().count(count)
    return number * {"w": 7, "f": 14, "d": 1}[unit[0]]


def _week_of(match: re.Match[str]) -> CalendarExpression | None:
    words, groups = load_calendar_words(), match.groupdict()
    year, shift = _year_parts(groups)
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "week",
        year=year,
        month=words.month(groups["month"] or groups["later_month"] or ""),
        day=words.day(groups["day"] or groups["first_day"] or ""),
        unit="year" if shift is not None else None,
        shift=shift,
    )


def _holiday(match: re.Match[str]) -> CalendarExpression | None:
    groups = match.groupdict()
    year, shift = _year_parts(groups)
    # Feasts and holidays are written with capitals; 'easter' may be a name in lower case.
    if not match["name"][:1].isupper():
        return None
    own = groups["shift"]
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "holiday",
        year=year,
        unit="day" if own else ("year" if shift is not None else None),
        shift=shift_of(own) if own else shift,
        shift_own=own is not None,
        name=holiday_name(match["name"]),
    )


ORDINAL_READINGS: dict[str, Callable[[re.Match[str]], CalendarExpression | None]] = {
    "day_of_month": _bare_day,
    "day_of_this": _bare_day,
    "weekday_day": _bare_day,
    "nth_weekday": _nth_weekday,
    "nth_week": _nth_week,
    "week_of": _week_of,
    "holiday": _holiday,
}
