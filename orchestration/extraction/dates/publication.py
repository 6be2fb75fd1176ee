"""The time of an article that states no publication date.

Does not belong here: reading mastheads (``layout``) or dating single expressions
(``resolution``).
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Doc

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.grammar import find_calendar_expressions
from orchestration.extraction.calendar.periods import day_or_none
from orchestration.extraction.records import Layout

# How far back the weekday of a date without a year is tried: weekdays return to a day of
# the year after 5, 6 or 11 years (28 for 29 February).
SEARCH_YEARS = 12
# How far back a weekday alone is believed.
SURE_YEARS = 2
# Characters from the start of the text within which a dateline stands.
DATELINE_REACH = 600
# A line of so many words is a paragraph of the story.
STORY_WORDS = 25
STATED = re.compile(
    r"^\W*(?:published|posted|issued|released|date)\b\W*(?:on )?(?:\w{3,9},? )?$", re.IGNORECASE
)
IMPRINT_END = re.compile(r"[.;|•]\s|[.;|•]$|\s[=*~#]{1,4}(?=\s|$)")
# What may stand between an imprint and the line around it.
IMPRINT_MARK = re.compile(r"\. |; |[|•]|(?:^|(?<=\s))[=*~#]{1,4}(?=\s)")
AGENCY = re.compile(r" ?\([A-Z][\w .&-]{1,30}\) ?[-–—]")


def infer_published_on(
    article: Doc | str, layout: Layout | None = None, *, story_dates: Sequence[date] = ()
) -> date | None:
    """Give the publication date that the head of an article implies; None unless the evidence is strong.

    Strong is, within the first ``DATELINE_REACH`` characters and outside furniture: a full
    date on a line that says 'today', begins as a dateline does (a place in capitals, a dash
    after the date) or holds names alone ('Radio Alba, 4 June 2019. Transcript.'); or a
    dateline's day ('LISBON, June 4 (Agency) -') whose year ``infer_year`` finds from its
    weekday, from the weekday of an agency's lead, or from ``story_dates``. Anything less gives None.
    """
    text = article if isinstance(article, str) else article.text
    for line in _head_lines(text, layout):
        found = find_calendar_expressions(line)
        days = [
            expression for expression in found if expression.kind == "day" and expression.last_day is None
        ]
        if not days:
            # A story has begun; what follows tells of other days.
            if len(line.split()) >= STORY_WORDS:
                break
            continue
        first = days[0]
        today = any(expression.kind == "relative_day" and expression.shift == 0 for expression in found)
        interval = first.absolute_interval()
        if interval is not None:
            if today or _is_dateline(line, first) or _is_imprint(line, first):
                return interval[0]
            continue
        if first.month is not None and _is_dateline(line, first):
            dated = _with_lead_weekday(line, first, found)
            year = infer_year(dated, years=years_of(text), story_dates=story_dates)
            if year is not None and first.day is not None:
                return day_or_none(year, first.month, first.day)
    return None


def _head_lines(text: str, layout: Layout | None) -> list[str]:
    lines: list[str] = []
    start = 0
    for line in text.split("\n"):
        if start < DATELINE_REACH and not (layout and layout.kind_at(start) == "furniture"):
            lines.append(line)
        start += len(line) + 1
    return lines


def infer_year(
    expression: CalendarExpression, *, years: Sequence[int], story_dates: Sequence[date] = ()
) -> int | None:
    """Give the year of a day of the year ('Tuesday, Oct. 3') in an article of unknown date.

    A story date within ten days of it decides. Else the written weekday does: of the years in
    which it fits, the one nearest to the latest year that the text names, if that is no
    further than two years off; else the latest up to ``latest_year`` of ``data/date_era.toml``,
    if that is no further than ``SURE_YEARS`` back. None without a weekday and without a story date.
    """
    if expression.month is None or expression.day is None:
        return None
    month, day = expression.month, expression.day
    for known in sorted(story_dates):
        for year in (known.year, known.year - 1, known.year + 1):
            there = day_or_none(year, month, day)
            if there is not None and abs((there - known).days) <= 10:
                return year
    if expression.weekday is None:
        return None
    latest = latest_year()
    fitting = [
        year
        for year in range(latest, latest - SEARCH_YEARS, -1)
        if (there := day_or_none(year, month, day)) is not None and there.weekday() == expression.weekday
    ]
    named = max((year for year in years if year <= latest), default=None)
    if named is not None:
        near = [year for year in _fitting_years(expression, named) if abs(year - named) <= 2]
        # A year of long ago is history; one that only just fits before it gives way to a recent fit.
        history = bool(fitting) and latest - fitting[0] <= SURE_YEARS and named < latest - SURE_YEARS - 1
        if near and not (history and max(near) < named):
            return min(near, key=lambda year: (abs(year - named), year))
    # A weekday comes round every five or six years, so further back it proves nothing alone.
    return fitting[0] if fitting and latest - fitting[0] <= SURE_YEARS else None


def years_of(text: str) -> list[int]:
    """Give the years of all full dates and years that ``text`` names, in order."""
    return [expression.year for expression in find_calendar_expressions(text) if expression.year is not None]


@lru_cache(maxsize=1)
def latest_year() -> int:
    """Give ``latest_year`` of ``data/date_era.toml``."""
    source = files("orchestration.extraction").joinpath("data", "date_era.toml")
    return int(tomllib.loads(source.read_text(encoding="utf-8"))["latest_year"])


def _fitting_years(expression: CalendarExpression, near: int) -> list[int]:
    month, day = expression.month or 0, expression.day or 0
    return [
        year
        for year in range(near - SEARCH_YEARS, near + SEARCH_YEARS + 1)
        if (there := day_or_none(year, month, day)) is not None and there.weekday() == expression.weekday
    ]


def _is_dateline(line: str, expression: CalendarExpression) -> bool:
    """'LISBON, June 4 (Agency) - ': a place in capitals before the date, a dash soon after it."""
    before = line[: expression.char_start].strip(" ,")
    after = line[expression.char_end :]
    place = before.split(",")[0].strip()
    dashed = any(mark in after[:40] for mark in (" - ", " – ", " — ", "–", "—"))
    return len(place) > 2 and place.isupper() and dashed


def states_own_day(text: str, expression: CalendarExpression) -> bool:
    """Tell whether a day stands in ``text`` where a dateline or an imprint has the article's own."""
    if expression.kind != "day" or expression.last_day is not None or expression.char_start > DATELINE_REACH:
        return False
    start = text.rfind("\n", 0, expression.char_start) + 1
    line = text[start:].split("\n", 1)[0]
    there = replace(
        expression, char_start=expression.char_start - start, char_end=expression.char_end - start
    )
    return _is_dateline(line, there) or _is_imprint(line, there)


def _is_imprint(line: str, expression: CalendarExpression) -> bool:
    """'Radio Alba, 4 June 2019. Transcript': the sentence of the date holds names and nothing told."""
    ends = [mark.end() for mark in IMPRINT_MARK.finditer(line, 0, expression.char_start)]
    start = max(ends, default=0)
    before = line[start : expression.char_start]
    after = IMPRINT_END.split(line[expression.char_end :])[0]
    words = re.findall(r"[^\W\d_][\w'’.-]*", before + " " + after)
    ruled = bool(ends) or IMPRINT_END.match(line[expression.char_end :].lstrip() + " ") is not None
    if STATED.search(before) or (ruled and not words and len(line.split()) < STORY_WORDS):
        return True
    named = all(
        word[0].isupper() or word.lower() in ("of", "the", "and", "for", "in", "at") for word in words
    )
    return named and len(words) >= 2 and before.rstrip().endswith((",", "-", "–", "—", ":", "("))


def _with_lead_weekday(
    line: str, expression: CalendarExpression, found: Sequence[CalendarExpression]
) -> CalendarExpression:
    """Give an agency's dateline the weekday of its lead: agencies write the day itself, not 'today'."""
    if expression.weekday is not None or not AGENCY.match(line[expression.char_end :]):
        return expression
    weekdays = {other.weekday for other in found if other.kind == "weekday" and other.shift is None}
    return replace(expression, weekday=weekdays.pop()) if len(weekdays) == 1 else expression
