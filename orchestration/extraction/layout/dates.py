"""The day of publication as the text itself states it, and how its all-digit dates are read.

Belongs here: dates in the lines above and below a story and in its dateline.
Does not belong here: the grammar of calendar expressions (``calendar.grammar``), nor any
guess from dates that the story tells of.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from importlib import resources

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.numeric import PIVOT
from orchestration.extraction.calendar.periods import day_or_none
from orchestration.extraction.dates.publication import infer_year
from orchestration.extraction.layout.lines import Line
from orchestration.extraction.records import Basis

_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,40}?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,/\-])((?:19|20)\d\d)(?![\d/\-]|[.,]\d)")
# The stamp of old newswires: service and desk, month, day and year, clock ('AP-NR-08-15-90 1314EDT').
WIRE_STAMP = re.compile(
    r"\s*(?:[A-Z]{2}-){1,2}(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s+\d{4}[A-Z]{3}\b"
)
# The line of an old newswire that files a report ('r i BC-Ferry 08-15 0312').
WIRE_SLUG = re.compile(r"\s*(?:[a-z]\s+){0,3}[A-Z]{2}-[A-Z][\w\-.,' ]{1,40}?\s+\d\d-\d\d\s+\d{3,4}\b")
_STATED = re.compile(
    r"\b(?:published|posted|first published|issued|released|date|dated|air date|aired|broadcast|filed)"
    r"\b[^\w\n]{0,4}(?:on\s+)?$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:updated|modified|revised|corrected|edited|update)\b[^\w\n]{0,4}(?:on\s+|at\s+)?$", re.IGNORECASE
)

# Words before a year that is long gone ('the worst since 1975', 'founded in 1911').
_PAST = re.compile(
    r"\b(?:since|founded|established|built|opened|born|dates?\s+(?:back\s+)?(?:to|from)|(?:quake|flood|storm|war|disaster|fire|crash)\s+(?:of|in)"
    r"|(?:worst|deadliest|biggest|largest|strongest|highest|lowest|first|last)\b[^.,;]{0,24})\s+(?:in\s+)?(?:[A-Z][a-z]+\s+)?$"
)
_JOINED_LINES, _MAX_JOINED = 15, 300
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
# A clock or a letter right after a year, a letter right before a date.
_JOIN = re.compile(
    r"(?<=(?<!\d)(?:19|20)\d\d)(?:\d{1,2}:\d\d|[A-Za-z](?=[A-Za-z]))"
    r"|(?<=[a-z])[a-zM](?=(?:" + _MONTHS + r"\.?\s+\d|\d{1,2}\s+" + _MONTHS + r"\b))"
)


@lru_cache(maxsize=1)
def _order_hints() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Give the patterns of ``layout_date_order.toml`` with their weight: above 0 for day first."""
    source = resources.files("orchestration.extraction").joinpath("data/layout_date_order.toml")
    hints = tomllib.loads(source.read_text(encoding="utf-8"))["hint"]
    return tuple((re.compile(str(hint["pattern"])), int(hint["weight"])) for hint in hints)


def find_day_first(body: str, expressions: Sequence[CalendarExpression]) -> bool | None:
    """Tell whether the all-digit dates of ``body`` put the day first; None when nothing tells.

    Dates that can be read in one way decide. Then the written-out dates, then spelling, units and
    addresses, with the weights of ``layout_date_order.toml``.
    """
    digits = sum(1 if found.day_first else -1 for found in expressions if found.day_first is not None)
    if digits:
        return digits > 0
    order = 0
    for found in expressions:
        if (
            found.kind == "day"
            and found.day is not None
            and found.open_order is None
            and found.day_first is None
        ):
            order += 1 if _day_leads(found) else -1
    if order:
        return order > 0
    weight = sum(weight for pattern, weight in _order_hints() if pattern.search(body))
    return weight > 0 if weight else None


def _day_leads(found: CalendarExpression) -> bool:
    """Tell whether the day stands before the month's name."""
    pattern = rf"(?<!\d){found.day}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d+)?\W*(?:of\s+)?[^\W\d_]{{3}}"
    return re.search(pattern, found.surface) is not None


def day_of(found: CalendarExpression, *, day_first: bool | None, year: int | None = None) -> date | None:
    """Give the single day that ``found`` names, in ``year`` where it names none; else None."""
    if found.kind != "day" or found.last_day is not None:
        return None
    month, day = found.month, found.day
    if found.open_order is not None and (month is None or day is None):
        if day_first is None:
            return None
        day, month = found.open_order if day_first else found.open_order[::-1]
    stated = found.year if found.year is not None else year
    if month is None or day is None or stated is None:
        return None
    try:
        return date(stated, month, day)
    except ValueError:
        return None


def part_joined_dates(body: str, lines: Sequence[Line]) -> str:
    """Give ``body`` at the same length with blanks round dates that a page's first lines run together.

    Text of web pages has 'June 3, 20269:30 AM' and 'By Ann OakleyJune 3, 2026': the clock, and one
    letter beside the date, are blanked, for reading the dates alone.
    """
    parts, at = [], 0
    for line in lines[:_JOINED_LINES]:
        if len(line.text) <= _MAX_JOINED:
            parts += [body[at : line.char_start], _JOIN.sub(lambda found: " " * len(found[0]), line.text)]
            at = line.char_end
    return "".join([*parts, body[at:]])


def find_published_on(
    body: str,
    lines: Sequence[Line],
    expressions: Sequence[CalendarExpression],
    *,
    head: frozenset[int],
    story_at: int,
    dateline: tuple[int, int] | None,
    day_first: bool | None,
) -> tuple[date, Basis] | None:
    """Give the day of publication and what it rests on, None when the text does not tell it.

    ``head`` holds the indexes of the lines that are masthead, byline or furniture, ``story_at`` that of
    the first paragraph; ``dateline`` is the span of the dateline. A line that says 'Published' goes
    first, then the lines above the story, then the dateline, then the lines below. A missing year
    is that of the copyright line, or the one in which the weekday of the report fits its day
    ('inferred'), or the one year that the text names.
    """
    stamped = _stamped_day(lines)
    if stamped is not None:
        return stamped, "text"
    placed = [(found, _line_at(lines, found.char_start)) for found in expressions if found.kind == "day"]
    around = [found for found, index in placed if index in head]
    stated = [found for found in around if _follows(_STATED, body, found)]
    above = [found for found, index in placed if index in head and index < story_at + 6]
    plain = [found for found in above if not _follows(_REVISED, body, found)]
    in_dateline = [found for found, _ in placed if dateline and dateline[0] <= found.char_start < dateline[1]]
    for found in [*stated, *plain, *in_dateline, *above]:
        day = day_of(found, day_first=day_first)
        if day is not None:
            return day, "text"
        if found in in_dateline or found in plain:
            guessed = _with_missing_year(body, found, expressions, day_first=day_first)
            if guessed is not None:
                return guessed
    return None


def _stamped_day(lines: Sequence[Line]) -> date | None:
    stamp = next((found for line in lines[:4] if (found := WIRE_STAMP.match(line.text))), None)
    if stamp is None:
        return None
    year = int(stamp["year"])
    return day_or_none(year + (1900 if year >= PIVOT else 2000), int(stamp["month"]), int(stamp["day"]))


def _follows(pattern: re.Pattern[str], body: str, found: CalendarExpression) -> bool:
    return pattern.search(body[max(0, found.char_start - 30) : found.char_start]) is not None


def _with_missing_year(
    body: str, found: CalendarExpression, expressions: Sequence[CalendarExpression], *, day_first: bool | None
) -> tuple[date, Basis] | None:
    """Give the day of ``found``, which names no year, and what its year rests on."""
    stated = max((int(year) for year in _COPYRIGHT_YEAR.findall(body)), default=None)
    if stated is None:
        weekday = found.weekday if found.weekday is not None else _report_weekday(body, found, expressions)
        years = [
            other.year
            for other in expressions
            if other.year is not None
            and not _PAST.search(body[max(0, other.char_start - 40) : other.char_start])
        ]
        year = infer_year(replace(found, weekday=weekday), years=years)
        if year is not None and (day := day_of(found, day_first=day_first, year=year)) is not None:
            return day, "inferred"
    day = day_of(found, day_first=day_first, year=find_year(body))
    return None if day is None else (day, "text")


def _report_weekday(
    body: str, found: CalendarExpression, expressions: Sequence[CalendarExpression]
) -> int | None:
    """Give the weekday on which the first paragraph after ``found`` says that something happened."""
    start = found.char_end
    end = body.find("\n", start)
    end = len(body) if end < 0 else end
    return next(
        (
            other.weekday
            for other in expressions
            if other.kind == "weekday" and start <= other.char_start < end and other.weekday is not None
        ),
        None,
    )


def find_year(body: str) -> int | None:
    """Give the year of the copyright line; without one, the latest year if the text names but one."""
    copyright_years = [int(year) for year in _COPYRIGHT_YEAR.findall(body)]
    if copyright_years:
        return max(copyright_years)
    years = {int(year) for year in _YEAR.findall(body)}
    return years.pop() if len(years) == 1 else None


def _line_at(lines: Sequence[Line], char: int) -> int | None:
    index = bisect_right(lines, char, key=lambda line: line.char_start) - 1
    return index if index >= 0 and char < lines[index].char_end else None
