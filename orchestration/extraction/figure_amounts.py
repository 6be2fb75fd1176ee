"""Amounts: a number with its unit, its qualifier and, for ranges, its second bound.

Belongs here: joining numbers (``numerals``) and units (``units``) into intervals.
Does not belong here: whether an amount is a figure (``figure_exclusions``), what it
counts (``measure``), and shares and multiples without a unit (``figure_ratios``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from orchestration.extraction.figure_words import read_table
from orchestration.extraction.numerals import Numeral, find_numerals
from orchestration.extraction.records import Qualifier
from orchestration.extraction.units import UnitReading, read_currency_before, read_unit, unit_kind

_MINUS = re.compile(r"(?:(?<![\w\d)%])[-\u2212]|\b(?:minus|negative)[ -])$", re.IGNORECASE)
_JOIN = re.compile(
    r"(?:\s?[-\u2010-\u2015]\s?|[ \u00a0](?:to|or|and)[ \u00a0](?:about |around |nearly |as many as )?)"
)
_CHANGE = re.compile(
    r"\b(?:rose|rise[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing|th)?|drop(?:s|ped|ping)?|cut(?:s|ting)?|"
    r"increas\w+|decreas\w+|declin\w+|rais\w+|reduc\w+|up|down|jump\w*|climb\w*|slip\w*|shr[aiu]nk\w*|mov\w+|"
    r"chang\w+|go(?:es|ne|ing)?|went|lower\w*|expand\w*|improv\w+|revis\w+|slash\w*|boost\w*|edg\w+|surg\w+)\b"
)
# 'since 2010 to' and 'in 2010 to': the first number is a year, not a bound.
_YEAR = re.compile(r"\b(?:since|in|by|until) $")
# More than halved is less than a half.
_SHRINKS = re.compile(r"halv", re.IGNORECASE)
_DISPUTE = re.compile(
    r"\b(?:argu\w+|disput\w+|rows?|fight(?:ing|s)?|fought|clash\w*|quarrel\w*|debat\w+|spat|battl\w+|wrangl\w+|negotiat\w+|"
    r"haggl\w+|talks|feud\w*|sued|suing|lawsuit|controversy|concerns?|anger|outcry|protest\w*|worr\w+|hands?|handed|handing|taken|took|take) $"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An interval in ``unit`` at ``char_start:char_end``, which includes qualifier and unit.

    ``number_start:number_end`` is the number alone (with its sign and unit); ``bare`` tells that
    no unit was written. ``hyphenated`` is True for compounds ('35-metre').
    """

    char_start: int
    char_end: int
    number_start: int
    number_end: int
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    step: float
    numeral: Numeral
    bare: bool = False
    hyphenated: bool = False

    @property
    def kind(self) -> str:
        """The kind of the unit, as in ``unit.csv``."""
        return unit_kind(self.unit)


def find_amounts(text: str, *, evidence: Mapping[str, int]) -> list[Amount]:
    """Give the amounts of ``text`` from left to right, none overlapping another.

    ``evidence`` is what ``units.country_evidence`` gave: it decides shared currency names.
    """
    plain = [_with_unit(text, numeral, evidence) for numeral in find_numerals(text)]
    joined = _join_ranges(text, plain)
    return _apart([with_qualifier(text, amount) for amount in joined])


def _with_unit(text: str, numeral: Numeral, evidence: Mapping[str, int]) -> Amount:
    start, end = numeral.char_start, numeral.char_end
    before = read_currency_before(text, start, evidence=evidence)
    plus = end < len(text) and text[end] == "+"
    after = _unit_after(text, end + plus, numeral, evidence)
    reading: UnitReading | None = before or after
    multiplier = reading.multiplier if reading else 1.0
    if before is not None:
        start = before.char_start
        # 'US$20 million dollars' and '$5 USD' say the currency twice
        end = after.char_end if after is not None and after.kind == "money" else end + plus
    elif after is not None:
        end = after.char_end
    else:
        end += plus
    value, sign = numeral.value * multiplier, 1.0
    minus = _MINUS.search(text[max(0, start - 10) : start])
    if minus is not None and not numeral.in_words | (numeral.kind == "part"):
        sign, start = -1.0, start - len(minus[0])
    unit = reading.unit if reading else "ratio" if numeral.kind == "part" else "count"
    low: float | None = round(sign * value, 9)
    high = None if numeral.kind == "vague" or plus else low
    qualifier: Qualifier = "vague" if numeral.kind == "vague" else "at_least" if plus else "exact"
    hyphenated = bool(reading and reading.hyphenated)
    step = numeral.step * multiplier
    return Amount(
        start, end, start, end, low, high, qualifier, unit, step, numeral, reading is None, hyphenated
    )


def _unit_after(text: str, end: int, numeral: Numeral, evidence: Mapping[str, int]) -> UnitReading | None:
    """Read the unit after a number; a fraction reaches over an article ('half an hour')."""
    if numeral.kind != "part":
        return _magnitude(text, end, numeral) or read_unit(text, end, evidence=evidence)
    halves = re.search(r"half|halves|quarters?$", text[numeral.char_start : end], re.IGNORECASE)
    article = re.compile(r"(?: of)? (?:an?|one)(?= )").match(text, end)
    if article is not None:
        return read_unit(text, article.end(), evidence=evidence)
    return read_unit(text, end, evidence=evidence) if halves is not None else None


def _magnitude(text: str, end: int, numeral: Numeral) -> UnitReading | None:
    """Read the strength of an earthquake: 'magnitude 6.1', '6.1-magnitude', '6.1 on the Richter scale'."""
    after = re.compile(r"[ -]magnitude\b|(?= on the (?:Richter|moment magnitude|open-ended))").match(
        text, end
    )
    before = re.search(
        r"\b[Mm]agnitude(?:[ -]|, at | of )$", text[max(0, numeral.char_start - 14) : numeral.char_start]
    )
    if numeral.value >= 11 or (after is None and before is None):
        return None
    close = after.end() if after is not None else end
    return UnitReading("magnitude", "magnitude", end, close)


def _join_ranges(text: str, plain: list[Amount]) -> list[Amount]:
    joined: list[Amount] = []
    for amount in plain:
        both = _range(text, joined[-1], amount) if joined else None
        if both is None:
            joined.append(amount)
        else:
            joined[-1] = both
    return joined


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    """Join two amounts into one interval where the words between them say so."""
    between = text[first.char_end : second.char_start]
    # the hyphen of '2-3' was read as no minus, so it still stands between
    if not _JOIN.fullmatch(between) or first.qualifier == "range" or second.numeral.kind != "cardinal":
        return None
    lead = text[max(0, first.char_start - 60) : first.char_start]
    if not _may_join(between.strip().split(" ")[0], lead, first, second):
        return None
    shared = _shared_scale(first, second)
    low, high = shared, second.high
    if low is None or high is None or low >= high:
        return None
    unit = second.unit if not second.bare else first.unit
    opening = re.search(r"\b(?:between|from|anywhere from) $", lead, re.IGNORECASE)
    start = first.char_start - (len(opening[0]) if opening else 0)
    return replace(
        second,
        char_start=start,
        number_start=first.char_start,
        low=low,
        high=high,
        unit=unit,
        qualifier="range",
        bare=first.bare and second.bare,
        hyphenated=first.hyphenated or second.hyphenated,
    )


def _may_join(word: str, lead: str, first: Amount, second: Amount) -> bool:
    same_unit = first.bare or second.bare or first.unit == second.unit
    if (
        not same_unit
        or first.numeral.kind == "part"
        or (second.bare and not first.bare and first.kind != "money")
    ):
        return False
    if word == "and":
        return re.search(r"\bbetween $", lead, re.IGNORECASE) is not None
    if word == "or":
        return first.bare and second.numeral.value == first.numeral.value + 1
    clause = re.split(r"[.;:!?\u201c\u201d\n]", lead)[-1]
    if word == "to":
        if re.search(r"\bfrom $", lead, re.IGNORECASE):
            return first.bare and _CHANGE.search(clause) is None
        return re.search(r"\b(?:by|voted|vote of|won|lost|beat) $", lead, re.IGNORECASE) is None
    # '6-3' and '12-10' are scores; '2-3' after a word of contest is one, too
    return (
        re.search(
            r"\b(?:won|win|wins|lost|loses?|beat|beats|beaten|draw|drew|victory|defeat|vot\w+|score\w*)\b[^.]{0,40}$",
            clause,
        )
        is None
        or not second.bare
    )


def _shared_scale(first: Amount, second: Amount) -> float | None:
    """Give the low bound; in '2-3 million' and '$5-7bn' the scale belongs to both."""
    if first.low is None or second.high is None or first.numeral.has_scale or not second.numeral.has_scale:
        return first.low if not (first.bare and first.low is not None) else first.low * _multiplier(second)
    scale = _scale_of(second)
    return first.low * scale * _multiplier(second) if first.low < second.numeral.value / scale else first.low


def _multiplier(amount: Amount) -> float:
    """Give what one written unit is worth in the stored one (decades are ten years)."""
    if amount.high is None or not amount.numeral.value:
        return 1.0
    return abs(amount.high / amount.numeral.value)


def _scale_of(amount: Amount) -> float:
    value = amount.numeral.value
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3, 1e2) if value >= scale), 1.0)


def with_qualifier(text: str, amount: Amount) -> Amount:
    """Give ``amount`` widened by the qualifiers around it in ``text``, its span with them."""
    after = _after_pattern().match(text, amount.char_end)
    if (
        after is not None
        and after["phrase"].lower() == "plus"
        and re.match(r" (?:an?|the|\d|[$€£])", text[after.end() :])
    ):
        after = None
    found = (
        _widened(text, replace(amount, char_end=after.end()), _qualifiers("after")[after["phrase"].lower()])
        if after
        else amount
    )
    while (
        before := _before_pattern().search(text[max(0, found.char_start - 40) : found.char_start])
    ) is not None:
        start = max(0, found.char_start - 40) + before.start("phrase")
        qualifier = _qualifiers("before")[re.sub(r"\s+", " ", before["phrase"].lower())]
        if qualifier == "more_than" and not _over_compares(text, start, found):
            break
        found = _widened(text, replace(found, char_start=start), qualifier)
    return found


def _widened(text: str, amount: Amount, qualifier: Qualifier) -> Amount:
    """Open the end that ``qualifier`` opens; the qualifier nearest the number wins."""
    if qualifier == "exact" or (amount.qualifier not in ("exact", "about", "vague", "range")):
        return amount
    if qualifier == "about":
        return replace(amount, qualifier="about" if amount.qualifier == "exact" else amount.qualifier)
    if (
        qualifier in ("at_least", "more_than")
        and amount.unit == "ratio"
        and _SHRINKS.match(text, amount.number_start)
    ):
        return replace(amount, qualifier=qualifier, low=None)
    if qualifier in ("at_least", "more_than"):
        return replace(amount, qualifier=qualifier, high=None)
    if amount.qualifier == "vague":
        return replace(amount, qualifier=qualifier, low=None, high=amount.low)
    return replace(amount, qualifier=qualifier, low=None)


def _over_compares(text: str, start: int, amount: Amount) -> bool:
    """Tell 'for over 20 years' (more than) from 'spread over three days' and 'a row over $3 million'."""
    if not text.startswith(("over", "Over"), start):
        return True
    if _DISPUTE.search(text[max(0, start - 24) : start]):
        return False
    if amount.kind != "time":
        return True
    return (
        re.search(
            r"(?:^|[.\n]\s?|\b(?:for|after|took|taken|takes|last\w*|of|is|was|spen[dt]\w*|in|than|just|well) )$",
            text[max(0, start - 12) : start],
        )
        is not None
    )


def _apart(amounts: list[Amount]) -> list[Amount]:
    """Keep spans disjoint: a qualifier never reaches back into the amount before it."""
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1].char_end if kept else 0
        kept.append(
            replace(amount, char_start=max(amount.char_start, last)) if amount.char_start < last else amount
        )
    return kept


@lru_cache(maxsize=2)
def _qualifiers(place: str) -> dict[str, Qualifier]:
    rows = (row for row in read_table("figure_qualifier") if row["place"] == place)
    return {row["phrase"]: row["qualifier"] for row in rows}  # type: ignore[misc]


def _phrases(place: str) -> str:
    phrases = sorted(_qualifiers(place), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)


@lru_cache(maxsize=1)
def _before_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<phrase>{_phrases('before')})(?:\s(?:a |an )?|(?<=[~≈]))$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _after_pattern() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?P<phrase>{_phrases('after')})(?!\w)", re.IGNORECASE)
