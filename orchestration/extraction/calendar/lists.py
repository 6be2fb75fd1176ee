"""The days of a list that share one month: '5 and 6 May', 'June 3, 4 and 7', '12, 14 and 19 October'.

Belongs here: parting such a list into its days. Does not belong here: finding the day that names
the month (``grammar``), or the two ends of a span (``spans``).
"""

import re
from dataclasses import replace

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.patterns import YEAR, YEAR_END

NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
PAIR = re.compile(r"(?P<first>\d\d?(?:st|nd|rd|th)?) ?(?:and|or|&) ?(?P<last>\d\d?)")
BEFORE = re.compile(rf"(?<![\w.,$€£])(?<!\d )(?:{NUMBER}, ?)+(?:(?:and|or|&) )?$")
BEHIND = re.compile(
    rf"(?:, ?{NUMBER})*,? ?(?:and|or|&) ?{NUMBER}(?![\w%°]|[.,:/-]\d|(?: ?[-–—] ?| to )\d)"
    rf"(?:,? (?P<year>{YEAR}){YEAR_END})?"
)
ONE = re.compile(r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?")
# The words between two dates end a list: 'June 3, 4 people and 5 dogs'.
REACH = 40


def listed_days(text: str, found: CalendarExpression) -> list[CalendarExpression]:
    """Give each day of the list that ``found`` belongs to, in order; anything else as it is."""
    if found.kind != "day" or found.month is None or found.day is None or found.open_order is not None:
        return [found]
    days = _pair(found)
    if found.last_day is not None and len(days) == 1:
        return days
    if found.surface[:1].isdigit():
        return _led(text, days)
    return _followed(text, days)


def _pair(found: CalendarExpression) -> list[CalendarExpression]:
    listed = None if found.last_day is None else PAIR.search(found.surface)
    if listed is None:
        return [found]
    first_end, last_start = found.char_start + listed.end("first"), found.char_start + listed.start("last")
    surface, cut = found.surface, found.char_start
    return [
        replace(found, surface=surface[: first_end - cut], char_end=first_end, last_day=None),
        replace(
            found,
            surface=surface[last_start - cut :],
            char_start=last_start,
            day=found.last_day,
            last_day=None,
            weekday=None,
        ),
    ]


def _led(text: str, days: list[CalendarExpression]) -> list[CalendarExpression]:
    """Add the days that stand before '5 May': '3, 4 and 5 May'."""
    start = days[0].char_start
    floor = max(0, start - REACH)
    match = BEFORE.search(text[floor:start])
    if match is None:
        return days
    offset = floor + match.start()
    added = [
        _other(text, days[0], offset + number.start(), offset + number.end())
        for number in ONE.finditer(match[0])
    ]
    numbers = [day.day or 0 for day in (*added, *days)]
    return [*added, *days] if numbers == sorted(set(numbers)) else days


def _followed(text: str, days: list[CalendarExpression]) -> list[CalendarExpression]:
    """Add the days that stand behind 'May 3': 'May 3, 4 and 5, 2019'."""
    end = days[-1].char_end
    match = None if days[-1].year is not None else BEHIND.match(text, end, end + REACH)
    if match is None:
        return days
    last = match.start("year") if match["year"] else match.end()
    added = [_other(text, days[0], number.start(), number.end()) for number in ONE.finditer(text, end, last)]
    numbers = [day.day or 0 for day in (*days, *added)]
    if len(added) < 2 or numbers != sorted(set(numbers)):
        return days
    year = int(match["year"]) if match["year"] else None
    closing = replace(added[-1], char_end=match.end(), surface=text[added[-1].char_start : match.end()])
    return [replace(day, year=day.year or year) for day in (*days, *added[:-1], closing)]


def _other(text: str, found: CalendarExpression, start: int, end: int) -> CalendarExpression:
    day = int(re.sub(r"\D", "", text[start:end]))
    return replace(
        found, surface=text[start:end], char_start=start, char_end=end, day=day, last_day=None, weekday=None
    )
