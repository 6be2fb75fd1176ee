"""Whether an article writes day or month first in dates of digits alone.

Does not belong here: reading such dates (``calendar.numeric``).
"""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.grammar import find_calendar_expressions
from orchestration.extraction.calendar.periods import day_or_none


def infer_day_first(text: str) -> bool | None:
    """Tell the order of day and month in all-digit dates of ``text``; None when nothing tells.

    Evidence, the strongest first: an all-digit date with only one order; dates with the
    month's name ('9 December' or 'December 9'), by majority; British against American
    spelling and clock words, by majority.
    """
    found = find_calendar_expressions(text)
    fixed = [expression.day_first for expression in found if expression.day_first is not None]
    if fixed:
        return _majority(fixed.count(True), fixed.count(False))
    written = [expression.surface for expression in found if expression.kind == "day" and expression.month]
    day_led = sum(1 for surface in written if re.match(r"\D*\d{1,2}(?:st|nd|rd|th)?\D*[A-Z]", surface))
    month_led = sum(1 for surface in written if re.match(r"\D*[A-Z][a-zA-Z]+\.?\s*\d", surface)) - day_led
    named = _majority(day_led, max(0, month_led))
    if named is not None:
        return named
    british, american = _spelling_counts(text)
    return _majority(british, american)


def day_first_by_publication(
    open_dates: Sequence[CalendarExpression], published_on: date | None
) -> bool | None:
    """Tell the order in which an open all-digit date is the publication date; None when neither is."""
    for expression in open_dates:
        if expression.open_order is None or expression.year is None:
            continue
        first, second = expression.open_order
        as_day_first = day_or_none(expression.year, second, first) == published_on
        as_month_first = day_or_none(expression.year, first, second) == published_on
        if as_day_first != as_month_first:
            return as_day_first
    return None


def _majority(yes: int, no: int) -> bool | None:
    return None if yes == no else yes > no


def _spelling_counts(text: str) -> tuple[int, int]:
    british, american = _spelling_words()
    words = re.findall(r"[A-Za-z.]+", text)
    lowered = [
        word.lower().rstrip(".") if not re.fullmatch(r"(?:[A-Za-z]\.)+", word) else word for word in words
    ]
    return (
        sum(1 for word in lowered if word in british),
        sum(1 for word in lowered if word in american),
    )


@lru_cache(maxsize=1)
def _spelling_words() -> tuple[frozenset[str], frozenset[str]]:
    source = files("orchestration.extraction").joinpath("data", "date_spelling_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return frozenset(tables["british"]["words"]), frozenset(tables["american"]["words"])
