"""Turns a match of each calendar pattern into the parts that its words give.

One function per pattern of ``patterns``; each gives None where the match is no
calendar expression after all. Relative expressions are read in ``relative_readings``.
Does not belong here: the patterns, or anything that needs the text around a match.
"""

import re
from collections.abc import Callable

from orchestration.extraction.calendar.business_readings import full_year
from orchestration.extraction.calendar.expression import CalendarExpression, Kind
from orchestration.extraction.calendar.periods import day_or_none
from orchestration.extraction.calendar.relative_readings import part_of, shift_of
from orchestration.extraction.calendar.words import load_calendar_words

# Two digits from here on are years of the last century.
LAST_CENTURY = 40

Reading = Callable[[re.Match[str]], CalendarExpression | None]


def number(text: str | None) -> int | None:
    """Give the number that digits stand for, None for None."""
    return None if text is None else int(text)


def year_shift(words: str | None) -> int | None:
    """Give -1, 0 or 1 for the word before 'year', None for None."""
    return None if words is None else load_calendar_words().shifts[words.lower()]


def century(short_year: str) -> int:
    """Give the year for two digits behind an apostrophe: '98 is 1998, '24 is 2024."""
    return int(short_year) + (1900 if int(short_year) >= LAST_CENTURY else 2000)


def _day(match: re.Match[str]) -> CalendarExpression | None:
    words = load_calendar_words()
    groups = match.groupdict()
    month, day = words.month(groups["month"]), words.day(groups["day"])
    year = number(groups.get("year") or groups.get("dashed_year"))
    last_day = number(groups.get("last_day"))
    if day_or_none(year or 2000, month, day) is None:
        return None
    if last_day is not None and (last_day <= day or day_or_none(year or 2000, month, last_day) is None):
        return None
    weekday = groups.get("weekday") or groups.get("weekday_after")
    own, shift = groups.get("shift"), year_shift(groups.get("year_shift"))
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
        unit="day" if own else ("year" if shift is not None else None),
        shift=shift_of(own) if own else shift,
        shift_own=own is not None,
    )


def _month(match: re.Match[str]) -> CalendarExpression | None:
    words = load_calendar_words()
    groups = match.groupdict()
    own = groups.get("shift")
    shift = year_shift(groups.get("year_shift"))
    last = groups.get("last_month")
    short = groups.get("short_year")
    start = match.start("month") if "part" not in groups else match.start()
    return CalendarExpression(
        match.string[start : match.end()],
        start,
        match.end(),
        "month",
        year=number(groups.get("year")) if short is None else century(short),
        month=words.month(groups["month"]),
        last_month=None if last is None else words.month(last),
        part=part_of(groups.get("part")),
        unit="month" if own else ("year" if shift is not None else None),
        shift=shift_of(own) if own else shift,
        shift_own=own is not None,
    )


def _fiscal_code(match: re.Match[str]) -> CalendarExpression | None:
    year = full_year(match["short_year"])
    return CalendarExpression(match[0], match.start(), match.end(), "year", year=year, cue="fiscal")


def _years(match: re.Match[str]) -> CalendarExpression | None:
    first, written = full_year(match["year"]), match["last_year"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if not first < last <= first + 100:
        return None
    return CalendarExpression(match[0], match.start(), match.end(), "year", year=first, last_year=last)


def _year(match: re.Match[str]) -> CalendarExpression | None:
    groups = match.groupdict()
    short = groups.get("short_year")
    start = match.start("mark") if short else match.start()
    return CalendarExpression(
        match.string[start : match.end()],
        start,
        match.end(),
        "year",
        year=int(match["year"]) if short is None else century(short),
        part=part_of(groups.get("part")) if short is None else "some",
        cue="fiscal" if match[0][:1] in "FfCc" and short is None else None,
    )


def _decade(match: re.Match[str]) -> CalendarExpression | None:
    groups = match.groupdict()
    tens = groups.get("tens")
    if tens is None:
        year = int(groups["decade"])
        # 'the 1800s' are a century, 'the 2000s' the first decade of one.
        kind: Kind = "century" if year % 100 == 0 and year < 2000 else "decade"
        part = part_of(groups["part"]) if kind == "decade" else None
        return CalendarExpression(match[0], match.start(), match.end(), kind, year=year, part=part)
    if tens.isdigit():
        # "the '90s" are of the last century, "the '10s" and "the '20s" of this one.
        year, sign = (2000 if tens in ("10", "20") else 1900) + int(tens), groups["mark"]
    else:
        year, sign = load_calendar_words().tens[tens.lower()], "word"
    part = part_of(groups["part"])
    start = match.start("mark") if part is None else match.start("part")
    # Without an apostrophe it may be degrees or an age; the words around it tell.
    cue = "short" if sign == "" else None if sign != "word" else "word"
    return CalendarExpression(
        match.string[start : match.end()], start, match.end(), "decade", year=year, cue=cue
    )


def _century(match: re.Match[str]) -> CalendarExpression | None:
    count = load_calendar_words().day(match["nth"])
    if not 10 <= count <= 22:
        return None
    return CalendarExpression(match[0], match.start(), match.end(), "century", year=100 * (count - 1))


def _season(match: re.Match[str]) -> CalendarExpression | None:
    own, cue, short = match["shift"], match["cue"], match["short_year"]
    year = number(match["year"]) if short is None else century(short)
    shift = year_shift(match["year_shift"])
    if not (own or year or shift is not None or cue):
        return None
    start = match.start("part") if match["part"] else match.start("shift") if own else match.start("season")
    return CalendarExpression(
        match.string[start : match.end()],
        start,
        match.end(),
        "season",
        year=year,
        ordinal=load_calendar_words().seasons[match["season"].lower()],
        unit="season" if own else ("year" if shift is not None else None),
        shift=shift_of(own) if own else shift,
        shift_own=own is not None,
        cue=None if cue is None else cue.split()[0].lower(),
    )


READINGS: dict[str, Reading] = {
    "day_month": _day,
    "month_day": _day,
    "month_word_day": _day,
    "word_day_month": _day,
    "slash_days": _day,
    "shifted_day": _day,
    "month": _month,
    "month_abbreviated": _month,
    "month_short_year": _month,
    "month_dotted": _month,
    "years": _years,
    "year": _year,
    "hyphen_year": _year,
    "prefix_year": _year,
    "fiscal": _year,
    "short_year": _year,
    "fiscal_code": _fiscal_code,
    "fiscal_codes": _years,
    "decade": _decade,
    "short_decade": _decade,
    "and_decade": _decade,
    "named_decade": _decade,
    "century": _century,
    "season": _season,
}
