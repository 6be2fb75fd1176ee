"""Turns a match of each calendar pattern into the parts that its words give.

One function per pattern of ``patterns``; each gives None where the match is no
calendar expression after all. Relative expressions are read in ``relative_readings``.
Does not belong here: the patterns, or anything that needs the text around a match.
"""

import re
from collections.abc import Callable

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.periods import day_or_none
from orchestration.extraction.calendar.relative_readings import part_of, shift_of
from orchestration.extraction.calendar.words import load_calendar_words

Reading = Callable[[re.Match[str]], CalendarExpression | None]


def number(text: str | None) -> int | None:
    """Give the number that digits stand for, None for None."""
    return None if text is None else int(text)


def year_shift(words: str | None) -> int | None:
    """Give -1, 0 or 1 for the word before 'year', None for None."""
    return None if words is None else load_calendar_words().shifts[words.lower()]


def century(short_year: str) -> int:
    """Give the year of the 2000s for two digits; four digits as they are."""
    return int(short_year) if len(short_year) == 4 else 2000 + int(short_year)


def _day(match: re.Match[str]) -> CalendarExpression | None:
    words = load_calendar_words()
    groups = match.groupdict()
    month, day = words.month(groups["month"]), int(groups["day"])
    year = number(groups["year"] or groups.get("dashed_year"))
    last_day = number(groups["last_day"])
    if day_or_none(year or 2000, month, day) is None:
        return None
    if last_day is not None and (last_day <= day or day_or_none(year or 2000, month, last_day) is None):
        return None
    weekday = groups["weekday"] or groups.get("weekday_after")
    shift = year_shift(groups["year_shift"])
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "day",
        year=year,
        month=month,
        day=day,
        weekday=None if weekday is None else words.weekday(weekday),
        last_day=last_day,
        unit="year" if shift is not None else None,
        shift=shift,
    )


def _month(match: re.Match[str]) -> CalendarExpression | None:
    words = load_calendar_words()
    groups = match.groupdict()
    own = groups.get("shift")
    shift = year_shift(groups.get("year_shift"))
    last = groups.get("last_month")
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "month",
        year=number(groups["year"]),
        month=words.month(groups["month"]),
        last_month=None if last is None else words.month(last),
        part=part_of(groups["part"]),
        unit="month" if own else ("year" if shift is not None else None),
        shift=shift_of(own) if own else shift,
        shift_own=own is not None,
    )


def _years(match: re.Match[str]) -> CalendarExpression | None:
    first, written = int(match["year"]), match["last_year"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if not first < last <= first + 100:
        return None
    return CalendarExpression(match[0], match.start(), match.end(), "year", year=first, last_year=last)


def _year(match: re.Match[str]) -> CalendarExpression | None:
    groups = match.groupdict()
    written: str = groups.get("year") or groups["short_year"]
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "year",
        year=century(written),
        part=part_of(groups.get("part")),
        cue="fiscal" if match[0][:1] in "Ff" else None,
    )


def _decade(match: re.Match[str]) -> CalendarExpression | None:
    groups = match.groupdict()
    tens = groups.get("tens")
    # "the '90s" are of the last century, "the '10s" and "the '20s" of this one.
    century_of_tens = 2000 if tens in ("10", "20") else 1900
    year = int(groups["decade"]) if tens is None else century_of_tens + int(tens)
    return CalendarExpression(match[0], match.start(), match.end(), "decade", year=year)


def _quarter(match: re.Match[str]) -> CalendarExpression | None:
    ordinal = load_calendar_words().ordinals[match["ordinal"].lower()]
    half = match["unit"].lower() == "half"
    if half and ordinal > 2:
        return None
    shift = year_shift(match["year_shift"])
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "half" if half else "quarter",
        year=number(match["year"]),
        ordinal=ordinal,
        unit="year" if shift is not None else None,
        shift=shift,
    )


def _quarter_code(match: re.Match[str]) -> CalendarExpression | None:
    groups = match.groupdict()
    half = groups["letter"] == "H"
    ordinal = int(groups["number"])
    year = groups.get("year") or groups.get("short_year")
    # 'H1' alone is more often a virus or a road than a half-year.
    if half and (ordinal > 2 or year is None):
        return None
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "half" if half else "quarter",
        year=None if year is None else century(year),
        ordinal=ordinal,
        cue="code",
    )


def _months_of(match: re.Match[str]) -> CalendarExpression | None:
    words = load_calendar_words()
    if not match["count"].isdigit() and match["count"].lower() not in words.counts:
        return None
    count = words.count(match["count"])
    if not 1 < count < 12:
        return None
    opening = match["edge"].lower() in ("first", "opening")
    shift = year_shift(match["year_shift"])
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "month",
        year=number(match["year"]),
        month=1 if opening else 13 - count,
        last_month=count if opening else 12,
        unit="year" if shift is not None else None,
        shift=shift,
    )


def _season(match: re.Match[str]) -> CalendarExpression | None:
    own, cue = match["shift"], match["cue"]
    shift = year_shift(match["year_shift"])
    if not (own or match["year"] or shift is not None or cue):
        return None
    start = match.start("part") if match["part"] else match.start("shift") if own else match.start("season")
    return CalendarExpression(
        match.string[start : match.end()],
        start,
        match.end(),
        "season",
        year=number(match["year"]),
        ordinal=load_calendar_words().seasons[match["season"].lower()],
        unit="season" if own else ("year" if shift is not None else None),
        shift=shift_of(own) if own else shift,
        shift_own=own is not None,
        cue=None if cue is None else cue.split()[0].lower(),
    )


READINGS: dict[str, Reading] = {
    "day_month": _day,
    "month_day": _day,
    "month": _month,
    "month_abbreviated": _month,
    "years": _years,
    "year": _year,
    "hyphen_year": _year,
    "prefix_year": _year,
    "fiscal": _year,
    "fiscal_code": _year,
    "decade": _decade,
    "short_decade": _decade,
    "quarter": _quarter,
    "quarter_code": _quarter_code,
    "code_quarter": _quarter_code,
    "months_of": _months_of,
    "season": _season,
}
