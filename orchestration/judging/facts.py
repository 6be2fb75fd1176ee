"""What was judged, told so that it is found again after any rebuild: article, span and value.

An article's id comes from its text, so its spans never move. The value stands beside the span,
because a judgement on a figure that was read wrongly is no judgement on the right one. Does not
belong here: finding the facts in a warehouse (the models do that).
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

FACT_SEPARATOR = " | "
LAST_CHARACTER = 10**9

_FORM = re.compile(
    r"(?P<fact_type>figure|quote|date_mention) (?P<article_id>article_[0-9a-f]{20})"
    r":(?P<char_start>\d{1,10})-(?P<char_end>\d{1,10})(?: = (?P<value>\S.*))?"
)
_NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_FIGURE_VALUE = re.compile(rf"(?P<low>{_NUMBER})?(?P<open>\.\.)?(?P<high>{_NUMBER})? (?P<unit>\S.*)")
_DATE_VALUE = re.compile(r"(?P<low>\d{4}-\d\d-\d\d)?(?P<open>\.\.)?(?P<high>\d{4}-\d\d-\d\d)?")


class FactError(ValueError):
    """A text names no fact. The message is a part of a sentence."""


@dataclass(frozen=True, slots=True, order=True)
class JudgedFact:
    """A figure, quotation or date of an article; a null end of a value is open."""

    article_id: str
    char_start: int
    char_end: int
    fact_type: str
    value_low: float | None = None
    value_high: float | None = None
    unit: str | None = None
    start_date: date | None = None
    end_date: date | None = None

    def __str__(self) -> str:
        """Give the form that ``parse_fact`` reads."""
        place = f"{self.fact_type} {self.article_id}:{self.char_start}-{self.char_end}"
        if self.fact_type == "figure":
            return f"{place} = {_interval(_number(self.value_low), _number(self.value_high))} {self.unit}"
        if self.fact_type == "date_mention":
            return f"{place} = {_interval(_day(self.start_date), _day(self.end_date))}"
        return place


def parse_fact(text: str) -> JudgedFact:
    """Read a fact as ``JudgedFact`` writes it. Raises ``FactError``."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise FactError(f"{text.strip()!r} is no fact; one looks like 'figure article_0f…:12-14 = 41 count'")
    start, end = int(found["char_start"]), int(found["char_end"])
    if not start < end <= LAST_CHARACTER:
        raise FactError(f"{text.strip()!r} has a span that ends before it begins or is too long")
    place = (found["article_id"], start, end, found["fact_type"])
    value = found["value"]
    if found["fact_type"] == "quote":
        if value is not None:
            raise FactError(f"{text.strip()!r}: a quotation has no value")
        return JudgedFact(*place)
    if found["fact_type"] == "date_mention":
        first, last = _ends(_DATE_VALUE, value, text)
        return JudgedFact(*place, start_date=_parse_day(first), end_date=_parse_day(last))
    low, high = _ends(_FIGURE_VALUE, value, text)
    unit = value.split(" ", 1)[1].strip()
    return JudgedFact(*place, value_low=_parse_number(low), value_high=_parse_number(high), unit=unit)


def join_facts(facts: Iterable[JudgedFact]) -> str:
    """Give the facts in one line, each once, in order of article and place."""
    return FACT_SEPARATOR.join(str(fact) for fact in sorted(set(facts), key=_place))


def parse_facts(text: str) -> tuple[JudgedFact, ...]:
    """Read what ``join_facts`` writes. Raises ``FactError``."""
    return tuple(sorted({parse_fact(part) for part in text.split(FACT_SEPARATOR.strip())}, key=_place))


def _place(fact: JudgedFact) -> tuple[str, int, int, str, str]:
    return (fact.article_id, fact.char_start, fact.char_end, fact.fact_type, str(fact))


def _interval(low: str, high: str) -> str:
    return low if low and low == high else f"{low}..{high}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _day(value: date | None) -> str:
    return "" if value is None else value.isoformat()


def _ends(form: re.Pattern[str], value: str | None, text: str) -> tuple[str | None, str | None]:
    found = form.fullmatch(value or "")
    # '4142' could be read as two numbers side by side, and a number that stands alone is both ends.
    if found is None or (found["high"] and not found["open"]) or not (found["low"] or found["open"]):
        raise FactError(f"{text.strip()!r} has no value of the form '41', '30..40', '24..' or '..20'")
    return found["low"], found["high"] if found["open"] else found["low"]


def _parse_number(text: str | None) -> float | None:
    number = None if text is None else float(text)
    if number is not None and not math.isfinite(number):
        raise FactError(f"{text} is too large a number")
    return number


def _parse_day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise FactError(f"{text} is no day of the calendar") from error
