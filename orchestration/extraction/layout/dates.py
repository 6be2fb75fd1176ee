"""The day of publication as the text itself states it, and how its all-digit dates are read.

Belongs here: dates in the lines above and below a story and in its dateline.
Does not belong here: the grammar of calendar expressions (``calendar.grammar``), nor any
guess from dates that the story tells of.
"""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib import resources

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.lines import Line

_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,40}?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,/\-])((?:19|20)\d\d)(?![\d/\-]|[.,]\d)")
_STATED = re.compile(
    r"\b(?:published|posted|first published|issued|released|date)\b[^\w\n]{0,4}(?:on\s+)?$", re.IGNORECASE
)
_REVISED = re.compile(
    r"\b(?:updated|modified|revised|corrected|edited)\b[^\w\n]{0,4}(?:on\s+|at\s+)?$", re.IGNORECASE
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


def find_published_on(
    body: str,
    lines: Sequence[Line],
    expressions: Sequence[CalendarExpression],
    *,
    head: frozenset[int],
    dateline: tuple[int, int] | None,
    day_first: bool | None,
) -> date | None:
    """Give the day on which the text says that it was published, None when it does not say.

    ``head`` holds the indexes of the lines that are masthead, byline or furniture; ``dateline``
    the span of the dateline. A line that says 'Published' goes first, then the lines above the
    story, then the dateline (a missing year is taken from the copyright line, else from the
    one year that the text names), then the lines below.
    """
    placed = [(found, _line_at(lines, found.char_start)) for found in expressions if found.kind == "day"]
    around = [found for found, index in placed if index in head]
    stated = [
        found for found in around if _STATED.search(body[max(0, found.char_start - 30) : found.char_start])
    ]
    first_paragraph = min((index for index in range(len(lines)) if index not in head), default=len(lines))
    above = [found for found, index in placed if index in head and index < first_paragraph + 6]
    plain = [
        found
        for found in above
        if not _REVISED.search(body[max(0, found.char_start - 30) : found.char_start])
    ]
    in_dateline = [found for found, _ in placed if dateline and dateline[0] <= found.char_start < dateline[1]]
    year = find_year(body)
    for found in [*stated, *plain, *in_dateline, *above]:
        is_dateline = found in in_dateline
        day = day_of(found, day_first=day_first, year=year if is_dateline or found in plain else None)
        if day is not None:
            return day
    return None


def find_year(body: str) -> int | None:
    """Give the year of the copyright line; without one, the latest year if the text names but one."""
    copyright_years = [int(year) for year in _COPYRIGHT_YEAR.findall(body)]
    if copyright_years:
        return max(copyright_years)
    years = {int(year) for year in _YEAR.findall(body)}
    return years.pop() if len(years) == 1 else None


def _line_at(lines: Sequence[Line], char: int) -> int | None:
    for index, line in enumerate(lines):
        if line.char_start <= char < line.char_end:
            return index
    return None
