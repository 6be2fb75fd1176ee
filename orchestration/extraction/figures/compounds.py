"""Amounts in two units or in one and a half: '2 hours 10 minutes', '6ft 2in', 'an hour and a half'.

Belongs here: joining what several words say of one amount. Does not belong here: ranges
(``ranges``), and numbers with a half of their own ('two and a half hours'), which
``numerals`` reads.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.numerals import Numeral
from orchestration.extraction.figures.units import read_unit

_AND_A_PART = re.compile(
    r"(?<![\w-])an?(?= [a-z]+ and a (?:half|quarter|third)\b)|(?<![\w-])an?(?= (?:[a-z]+ ){2,3}and a half\b)",
    re.IGNORECASE,
)
_PART = re.compile(r" and a (?P<part>half|quarter|third)\b", re.IGNORECASE)
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
# How many of the second unit make one of the first.
_SMALLER = {
    ("year", "month"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("ft", "inch"): 12,
    ("lb", "oz"): 16,
    ("km", "m"): 1000,
    ("m", "cm"): 100,
    ("kg", "g"): 1000,
}
_JOIN = re.compile(r"(?:,? and |, | )?")
# '6-foot-4' and '6ft 2': the inches go without saying.
_BARE_INCHES = re.compile(r"[- ]?\Z")


def find_unit_and_part(text: str, *, evidence: Mapping[str, int]) -> list[Amount]:
    """Give 'an hour and a half', 'a mile and a quarter' and the like, from left to right."""
    found = []
    for match in _AND_A_PART.finditer(text):
        reading = read_unit(text, match.end(), evidence=evidence)
        part = _PART.match(text, reading.char_end) if reading is not None else None
        if reading is None or part is None:
            continue
        size = _PARTS[part["part"].lower()]
        start, end, value = match.start(), part.end(), (1 + size) * reading.multiplier
        numeral = Numeral(start, match.end(), 1 + size, size, in_words=True, head="a")
        step = size * reading.multiplier
        found.append(Amount(start, end, start, end, value, value, "exact", reading.unit, step, numeral))
    return found


def join_compounds(text: str, plain: list[Amount]) -> list[Amount]:
    """Give ``plain`` with neighbours that tell one amount in two units joined, in the smaller unit."""
    joined: list[Amount] = []
    for amount in plain:
        both = _both(text, joined[-1], amount) if joined else None
        if both is None:
            joined.append(amount)
        else:
            joined[-1] = both
    return joined


def _both(text: str, first: Amount, second: Amount) -> Amount | None:
    between = text[first.char_end : second.char_start]
    if first.low is None or first.low != first.high or second.low is None or second.low != second.high:
        return None
    bare_inches = second.bare and first.unit == "ft" and first.low < 9 and _BARE_INCHES.fullmatch(between)
    unit = "inch" if bare_inches and not second.numeral.in_words else second.unit
    many = _SMALLER.get((first.unit, unit))
    if many is None or (not _JOIN.fullmatch(between) and not bare_inches):
        return None
    if second.low >= many or first.low % 1 or first.low < 0 or second.numeral.has_scale:
        return None
    value = first.low * many + second.low
    return replace(
        second,
        char_start=first.char_start,
        number_start=first.number_start,
        low=value,
        high=value,
        unit=unit,
        qualifier=first.qualifier,
        bare=False,
        hyphenated=first.hyphenated or second.hyphenated,
    )
