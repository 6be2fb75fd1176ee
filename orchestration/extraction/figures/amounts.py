"""Amounts: a number with its unit, its qualifier and, for ranges, its second bound.

Belongs here: joining numbers (``numerals``) and units (``units``) into intervals.
Does not belong here: whether an amount is a figure (``exclusions``), what it
counts (``measure``), and shares and multiples without a unit (``ratios``).
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from orchestration.extraction.figures.compounds import find_unit_and_part, join_compounds
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.masks import blank_out
from orchestration.extraction.figures.numerals import Numeral, find_numerals
from orchestration.extraction.figures.points import as_points
from orchestration.extraction.figures.qualifiers import with_qualifier
from orchestration.extraction.figures.ranges import join_ranges
from orchestration.extraction.figures.units import UnitReading, read_currency_before, read_unit
from orchestration.extraction.records import Qualifier

_MINUS = re.compile(r"(?:(?<![\w\d)%])[-\u2212]|\b(?:minus|negative)[ -])\Z", re.IGNORECASE)
# A margin either way is told by its size.
_PLUS_OR_MINUS = re.compile(r"(?:\bplus(?: or |[-/])minus |\+/?[-\u2212] ?|\u00b1 ?)\Z", re.IGNORECASE)
_QUAKE = re.compile(r"\b(?:earth)?quakes?\b|\bseism\w+|\bRichter\b|\btemblors?\b", re.IGNORECASE)
_SINGLE = re.compile(
    r"\b(?:more than|less than|at least|nearly|almost|about|around|well over|up to|just over|"
    r"just under|over|under) "
    r"(?P<one>an?)(?= (?:second|minute|hour|day|week|month|year|decade|century|mile|kilometre|kilometer|"
    r"metre|meter|"
    r"tonne|hectare|acre|dollar|euro|percentage point)\b(?! (?:ago|earlier|later|before|after|half)\b))|"
    r"\b(?P<full>an?)(?= (?:full|whole|single) (?:percentage point|point|hour|minute|mile|kilometre|"
    r"kilometer|"
    r"metre|meter|tonne|hectare|acre)\b)|"
    r"\bby (?P<by>an?)(?= (?:percentage point|quarter point|penny|cent)\b)|"
    r"(?<![\w-])(?P<coin>an?)(?= (?:penny|cent|dollar|pound|euro) (?:an?|per|each|for every) [a-z]+)|"
    r"(?<!half )(?P<far>an?)(?= (?:mile|kilometre|kilometer|metre|meter|yard|foot) (?:away|off|north|"
    r"south|east|west|"
    r"offshore|inland|upstream|downstream|from|short of|long|wide|deep|high|apart|up|down)\b)",
    re.IGNORECASE,
)


def find_amounts(text: str, *, evidence: Mapping[str, int]) -> list[Amount]:
    """Give the amounts of ``text`` from left to right, none overlapping another.

    ``evidence`` is what ``units.country_evidence`` gave: it decides shared currency names.
    """
    whole = find_unit_and_part(text, evidence=evidence)
    rest = blank_out(text, [(amount.char_start, amount.char_end) for amount in whole])
    numerals = sorted([*find_numerals(rest), *_single_units(rest)], key=lambda numeral: numeral.char_start)
    plain = [as_points(text, _with_unit(text, numeral, evidence)) for numeral in numerals]
    plain = sorted([*whole, *plain], key=lambda amount: amount.char_start)
    joined = join_ranges(text, join_compounds(text, plain))
    return _apart([with_qualifier(text, amount) for amount in joined])


def _single_units(text: str) -> list[Numeral]:
    """Read the article as one where a qualifier and a unit stand around it ('more than a decade')."""
    return [
        Numeral(*match.span(match.lastgroup), 1.0, 1.0, in_words=True, head="a")
        for match in _SINGLE.finditer(text)
        if match.lastgroup is not None
    ]


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
    spread = _PLUS_OR_MINUS.search(text[max(0, start - 18) : start])
    minus = _MINUS.search(text[max(0, start - 10) : start]) if spread is None else None
    if spread is not None:
        start -= len(spread[0])
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
    halves = re.search(
        r"half|halves|quarters?\Z|/\d+\Z|[½¼¾]\Z", text[numeral.char_start : end], re.IGNORECASE
    )
    article = re.compile(r"(?: of)? (?:an?|one)(?= )").match(text, end)
    if article is not None:
        return read_unit(text, article.end(), evidence=evidence)
    return read_unit(text, end, evidence=evidence) if halves is not None else None


def _magnitude(text: str, end: int, numeral: Numeral) -> UnitReading | None:
    """Read the strength of an earthquake: 'magnitude 6.1', '6.1-magnitude', '6.1 on the Richter scale'."""
    after = re.compile(r"[ -]magnitude\b|(?= on the (?:Richter|moment magnitude|open-ended))").match(
        text, end
    )
    lead = text[max(0, numeral.char_start - 40) : numeral.char_start]
    before = re.search(
        r"\b[Mm]agnitude(?:[ -]|, at | of |[^.;\n]{0,16}(?:from |at |to |as )(?:an? )?(?:\d\.\d to )?)\Z|"
        r"\b(?:aftershock|foreshock|quake|tremor|temblor)s? (?:of|measuring|registering) \Z",
        lead,
    )
    if numeral.value >= 11 or (after is None and before is None and not _is_quake(text, end, numeral, lead)):
        return None
    close = after.end() if after is not None else end
    return UnitReading("magnitude", "magnitude", end, close)


def _is_quake(text: str, end: int, numeral: Numeral, lead: str) -> bool:
    """Tell 'it was a 7.0' and 'a 6.4 aftershock' in a text on earthquakes."""
    if (
        numeral.in_words
        or numeral.has_scale
        or numeral.step != 0.1
        or re.search(r"\b(?:[Aa]|[Tt]he) \Z", lead) is None
    ):
        return False
    follows = re.compile(
        r"[.,;]|$| (?:at|in|on|off|and|that|which|near|quake|earthquake|tremor|aftershock|foreshock|"
        r"temblor|jolt|shock)\b"
    )
    return follows.match(text, end) is not None and _QUAKE.search(text) is not None


def _apart(amounts: list[Amount]) -> list[Amount]:
    """Keep spans disjoint: a qualifier never reaches back into the amount before it."""
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1].char_end if kept else 0
        kept.append(
            replace(amount, char_start=max(amount.char_start, last)) if amount.char_start < last else amount
        )
    return kept
