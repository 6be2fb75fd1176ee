"""Turns matches of counted units ('two weeks ago', 'a year earlier') into the parts that their words give.

Does not belong here: units that a word shifts ('last week'; ``relative_readings``).
"""

import re
from collections.abc import Callable

from orchestration.extraction.calendar.expression import CalendarExpression, Unit
from orchestration.extraction.calendar.relative_readings import UNITS
from orchestration.extraction.calendar.words import load_calendar_words


def counted_units(count: str, unit: str) -> tuple[int, Unit]:
    """Give 'two', 'fortnights' as (4, 'week'), 'half a', 'century' as (50, 'year'); 0 for no whole number."""
    unit = {"centurie": "century"}.get(unit.lower(), unit.lower())
    scale, whole = {"fortnight": (2, "week"), "decade": (10, "year"), "century": (100, "year")}.get(
        unit, (1, unit)
    )
    parts = {"half a": 2, "a quarter": 4}
    if count.lower() in parts:
        number, rest = divmod(scale, parts[count.lower()])
        return (0 if rest else number), UNITS[whole]
    return scale * load_calendar_words().count(count), UNITS[whole]


def _counted(match: re.Match[str], *, forward: bool, anaphor: bool) -> CalendarExpression | None:
    count, unit = counted_units(match["count"], match["unit"])
    if not count:
        return None
    if unit == "week" and not anaphor:
        # 'two weeks ago' is the day a fortnight back, not a week from Monday to Sunday.
        unit, count = "day", 7 * count
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "anaphor" if anaphor else "relative_period",
        unit=unit,
        shift=count if forward else -count,
        cue="counted",
    )


def _ago(match: re.Match[str]) -> CalendarExpression | None:
    return _counted(match, forward=match["way"].lower() != "ago", anaphor=False)


def _in_time(match: re.Match[str]) -> CalendarExpression | None:
    return _counted(match, forward=True, anaphor=False)


def _anaphor(match: re.Match[str]) -> CalendarExpression | None:
    forward = match["way"].lower().startswith(("later", "after"))
    return _counted(match, forward=forward, anaphor=True)


def _ago_today(match: re.Match[str]) -> CalendarExpression | None:
    """Read 'a week ago today', 'three weeks from tomorrow' and 'a year ago today'."""
    groups = match.groupdict()
    count, unit = counted_units(groups.get("count") or "a", match["unit"])
    if match["base"].lower() != "today" and unit not in ("day", "week"):
        return None
    base = {"today": 0, "tomorrow": 1, "yesterday": -1}[match["base"].lower()]
    sign = -1 if (groups.get("way") or "").lower() in ("ago", "before") else 1
    days = {"day": 1, "week": 7}.get(unit)
    return CalendarExpression(
        match[0],
        match.start(),
        match.end(),
        "relative_day",
        unit="day" if days else unit,
        shift=sign * count * days + base if days else sign * count,
    )


COUNTED_READINGS: dict[str, Callable[[re.Match[str]], CalendarExpression | None]] = {
    "ago": _ago,
    "in_time": _in_time,
    "anaphor": _anaphor,
    "ago_today": _ago_today,
    "week_today": _ago_today,
}
