"""Turns matches of business periods into the parts that their words give.

A fiscal period is read as the calendar's of the same name: the text seldom tells where a
firm's year begins, and two reports on one firm then still meet.
Does not belong here: the patterns (``business_patterns``), or dates and years (``readings``).
"""

import re
from collections.abc import Callable

from orchestration.extraction.calendar.expression import CalendarExpression, Unit
from orchestration.extraction.calendar.relative_readings import UNITS
from orchestration.extraction.calendar.words import load_calendar_words

FISCAL = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)


def full_year(written: str) -> int:
    """Give the year of the 2000s for two digits; four digits as they are."""
    return int(written) if len(written) == 4 else 2000 + int(written)


def _year_of(groups: dict[str, str | None]) -> int | None:
    written = groups.get("year") or groups.get("short_year") or groups.get("year_before")
    return None if written is None else full_year(written)


def _shift_of(groups: dict[str, str | None]) -> int | None:
    word = groups.get("year_shift") or groups.get("shift_before")
    return None if word is None else load_calendar_words().shifts[word.lower()]


def _quarter(match: re.Match[str]) -> CalendarExpression | None:
    words, groups = load_calendar_words(), match.groupdict()
    half = match["unit"].lower() == "half"
    if "month" in groups:
        # The 'June quarter' is the one that ends with June.
        ordinal = words.month(match["month"]) // (6 if half else 3)
    else:
        written = match["ordinal"].lower()
        ordinal = words.ordinals.get(written) or (2 if half else 4)
    if half and not 1 <= ordinal <= 2:
        return None
    shift = _shift_of(groups)
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "half" if half else "quarter",
        year=_year_of(groups),
        ordinal=ordinal,
        unit="year" if shift is not None else None,
        shift=shift,
        cue="named" if "month" in groups or FISCAL.search(match[0]) else None,
    )


def _quarter_code(match: re.Match[str]) -> CalendarExpression | None:
    half = match["letter"] == "H"
    ordinal = int(match["number"])
    if half and ordinal > 2:
        return None
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "half" if half else "quarter",
        year=_year_of(match.groupdict()),
        ordinal=ordinal,
        cue="code",
    )


def _months_of(match: re.Match[str]) -> CalendarExpression | None:
    words, groups = load_calendar_words(), match.groupdict()
    if not match["count"].isdigit() and match["count"].lower() not in words.counts:
        return None
    count = words.count(match["count"])
    if not 1 < count < 12:
        return None
    opening = match["edge"].lower() in ("first", "opening")
    shift = _shift_of(groups)
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "month",
        year=_year_of(groups),
        month=1 if opening else 13 - count,
        last_month=count if opening else 12,
        unit="year" if shift is not None else None,
        shift=shift,
        cue="first_months",
    )


def _year_back(match: re.Match[str]) -> CalendarExpression | None:
    word = match["unit"].lower()
    unit: Unit = "year" if word == "period" else UNITS[word]
    return CalendarExpression(
        match[0], match.start(), match.end(), "anaphor", unit=unit, shift=-1, cue="year_back"
    )


def _year_to_date(match: re.Match[str]) -> CalendarExpression | None:
    return CalendarExpression(
        match[0], match.start(), match.end(), "relative_period", unit="year", shift=0, part="to_date"
    )


BUSINESS_READINGS: dict[str, Callable[[re.Match[str]], CalendarExpression | None]] = {
    "quarter": _quarter,
    "final_quarter": _quarter,
    "named_quarter": _quarter,
    "quarter_code": _quarter_code,
    "code_quarter": _quarter_code,
    "months_of": _months_of,
    "months_bare": _months_of,
    "year_back": _year_back,
    "year_to_date": _year_to_date,
}
