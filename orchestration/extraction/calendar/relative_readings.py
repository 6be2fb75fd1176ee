"""Turns matches of weekday and relative patterns into the parts that their words give.

Does not belong here: dates, months and years by name (``readings``).
"""

import re
from collections.abc import Callable

from orchestration.extraction.calendar.expression import CalendarExpression, Unit
from orchestration.extraction.calendar.words import load_calendar_words

UNITS: dict[str, Unit] = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "decade": "decade",
}


def shift_of(words: str) -> int:
    """Give -1, 0 or 1 for 'last', 'this', 'next' and the like; the last word that tells counts."""
    shifts = load_calendar_words().shifts
    told = [shifts[word] for word in words.lower().split() if word in shifts]
    return told[-1] if told else 0


def part_of(words: str | None) -> str | None:
    """Give the part that 'later', 'the end of' and the like pick out, None for None."""
    if words is None:
        return None
    content = [word for word in re.split(r"[\s-]+", words.lower()) if word not in ("the", "of", "in")]
    return load_calendar_words().parts[content[-1]]


def _weekday(match: re.Match[str]) -> CalendarExpression | None:
    words = load_calendar_words()
    shift_words, after, week = match["shift"], match["after"], match["week_shift"]
    unit: Unit = "day"
    shift: int | None = None
    if week is not None:
        unit, shift = "week", words.shifts[week.lower()]
    elif shift_words is not None and shift_words.lower().startswith("a"):
        # 'a week on Monday' is the Monday after the next one, 'a week ago Monday' the one before the last.
        unit, shift = "day", -2 if shift_words.lower().split()[2] in ("ago", "last") else 2
    elif shift_words is not None:
        shift = shift_of(shift_words)
    elif after is not None:
        shift = words.shifts[after.strip().lower()]
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "weekday",
        weekday=words.weekday(match["weekday"]),
        unit=None if shift is None else unit,
        shift=shift,
    )


def _weekday_shifted(match: re.Match[str], weekday: str, shift: int) -> CalendarExpression:
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "weekday",
        weekday=load_calendar_words().weekday(weekday),
        unit="day",
        shift=shift,
    )


def _weekday_week(match: re.Match[str]) -> CalendarExpression | None:
    return _weekday_shifted(match, match["weekday"], 2 if match["unit"] == "week" else 3)


def _weekdays_ago(match: re.Match[str]) -> CalendarExpression | None:
    count = load_calendar_words().count(match["count"])
    return _weekday_shifted(match, match["weekday"], -count if match["way"].lower() == "ago" else count)


def _before_last(match: re.Match[str]) -> CalendarExpression | None:
    shift = -2 if match["way"].endswith("last") else 2
    unit = match["unit"].lower()
    if unit in load_calendar_words().weekday_names:
        return _weekday_shifted(match, unit, shift)
    day = unit == "night"
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "relative_day" if day else "relative_period",
        unit="day" if day else UNITS[unit],
        shift=shift,
        cue="before_last",
    )


def _told_weekday(match: re.Match[str]) -> CalendarExpression | None:
    shifts = {"previous": -1, "preceding": -1, "following": 1, "that": 0, "same": 0}
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "anaphor",
        weekday=load_calendar_words().weekday(match["weekday"]),
        unit="day",
        shift=shifts[match["way"].lower()],
        cue="weekday",
    )


def _deictic_day(match: re.Match[str]) -> CalendarExpression | None:
    shifts = {"before": -2, "beyond": 2, "yesterday": -1, "tomorrow": 1, "today": 0}
    shift = next(value for name, value in shifts.items() if match[name] is not None)
    return CalendarExpression(match[0], match.start(), match.end(), "relative_day", unit="day", shift=shift)


def _period(match: re.Match[str]) -> CalendarExpression | None:
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "relative_period",
        unit=UNITS[match["unit"].lower()],
        shift=shift_of(match["shift"]),
        part=part_of(match["part"]),
        cue=match["shift"].lower(),
    )


def _edge_period(match: re.Match[str]) -> CalendarExpression | None:
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "relative_period",
        unit=UNITS[match["unit"].lower()],
        shift=0,
        part=part_of(match["part"]),
        cue="the",
    )


def _the_weekend(match: re.Match[str]) -> CalendarExpression | None:
    return CalendarExpression(
        match["unit"], match.start("unit"), match.end("unit"), "relative_period", unit="weekend", cue="the"
    )


def _year_end(match: re.Match[str]) -> CalendarExpression | None:
    start = match.start("unit")
    return CalendarExpression(
        match.string[start : match.end()],
        start,
        match.end(),
        "relative_period",
        unit=UNITS[match["unit"].lower()],
        shift=0,
        part="end",
    )


def _the_next(match: re.Match[str]) -> CalendarExpression | None:
    shifts = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0}
    word = match["shift"].lower()
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "anaphor",
        unit=UNITS.get(match["unit"].lower(), "day"),
        shift=shifts[word],
        cue=word,
    )


def _the_after(match: re.Match[str]) -> CalendarExpression | None:
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "anaphor",
        unit=UNITS.get(match["unit"].lower(), "day"),
        shift=1 if match["way"].lower() == "after" else -1,
        cue="after",
    )


RELATIVE_READINGS: dict[str, Callable[[re.Match[str]], CalendarExpression | None]] = {
    "weekday": _weekday,
    "deictic_day": _deictic_day,
    "period": _period,
    "edge_period": _edge_period,
    "the_weekend": _the_weekend,
    "year_end": _year_end,
    "the_next": _the_next,
    "that_period": _the_next,
    "mid_period": _edge_period,
    "weekday_week": _weekday_week,
    "weekdays_ago": _weekdays_ago,
    "before_last": _before_last,
    "told_weekday": _told_weekday,
    "the_after": _the_after,
}
