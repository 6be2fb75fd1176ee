r"""Numbers in digits: separators, decimals, vulgar fractions, and scale suffixes ('1.2m').

Belongs here: one run of digits with what is glued to it. Does not belong here: number
words (``numerals``), units and currencies (``units``).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.figures.words import read_table

# A number may follow a currency sign or letter, never a word, a decimal point or a slash.
DIGITS = r"(?<![\d.,:/])\d|(?<![\w.,:/)])\.\d|[½¼¾⅓⅔⅛⅜⅝⅞]"
_GROUPS = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
_SPACED = (
    r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d-])(?:[.,]\d+)?|[1-9]\d{0,2}(?:['\u2019]\d{3})+(?!\d)"
)
_DOTTED = r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|[1-9]\d{0,2}\.000(?!\d)"
_PLAIN = r"\d+[.·]\d+|\d+,\d{1,2}(?![\d,])|\d+|\.\d+"
# The denominators of old prices and rates and of kitchen and workshop measures.
_PARTS = r"(?P<{above}>\d{{1,2}})/(?P<{below}>2|3|4|5|8|10|16|32|64)(?![\d/])"
_MIXED = r"(?P<whole>\d{1,3}(?:,\d{3})*)[ \u00a0-]" + _PARTS.format(above="above", below="below")
_FRACTION = (
    _PARTS.format(above="over", below="under")
    + r"(?=%|[ -](?:of|cents?|inch|inches|points?|percent|per cent|percentage|miles?|acres?|ounces?|"
    r"cups?|pounds?)\b)"
)
_NUMBER = re.compile(
    rf"(?P<groups>{_GROUPS})|(?P<spaced>{_SPACED})|(?P<dotted>{_DOTTED})|(?P<plain>{_PLAIN})"
)
_FRACTIONAL = re.compile(rf"{_MIXED}|{_FRACTION}")
_VULGAR = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}


@dataclass(frozen=True, slots=True)
class DigitReading:
    """A number in digits: its span, its value, and the step of its last digit.

    ``scale`` is the worth of the suffix, 1 without one. ``is_part`` is True for a mere fraction ('3/4 of').
    """

    char_start: int
    char_end: int
    value: float
    step: float
    has_scale: bool = False
    scale: float = 1.0
    is_part: bool = False


def read_digits(text: str, start: int) -> DigitReading | None:
    """Give the number in digits at the offset ``start``, with a scale suffix; None where none is."""
    if start < len(text) and text[start] in _VULGAR:
        return DigitReading(start, start + 1, _VULGAR[text[start]], _VULGAR[text[start]])
    fractional = _read_fraction(text, start)
    if fractional is not None:
        return fractional
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    end = match.end()
    value, step = _value_and_step(match)
    if end < len(text) and text[end] in _VULGAR:
        value, step, end = value + _VULGAR[text[end]], _VULGAR[text[end]], end + 1
    suffix = _suffix_pattern().match(text, end)
    if suffix is None or _is_metre(text, suffix):
        return DigitReading(start, end, value, step)
    factor = _suffixes()[suffix["suffix"]]
    return DigitReading(start, suffix.end(), round(value * factor, 6), step * factor, True, factor)


def _read_fraction(text: str, start: int) -> DigitReading | None:
    """Read '10 3/4', '2-1/2' and '3/4 of'; None for '5/3', which is none."""
    match = _FRACTIONAL.match(text, start)
    if match is None:
        return None
    above, below = int(match["above"] or match["over"]), int(match["below"] or match["under"])
    if not 0 < above < below:
        return None
    is_part = match["over"] is not None
    whole = 0.0 if is_part else float(match["whole"].replace(",", ""))
    return DigitReading(start, match.end(), whole + above / below, 1 / below, is_part=is_part)


def _value_and_step(match: re.Match[str]) -> tuple[float, float]:
    """Read the digits by the separators they show; a comma with one or two digits is a decimal one."""
    kind, written = match.lastgroup, match[0]
    if kind == "groups":
        plain = written.replace(",", "")
    elif kind == "spaced":
        plain = re.sub(r"[ \u00a0\u202f\u2009'\u2019]", "", written).replace(",", ".")
    elif kind == "dotted":
        plain = written.replace(".", "").replace(",", ".")
    else:
        plain = written.replace("·", ".").replace(",", ".")
    _, _, decimals = plain.partition(".")
    return float(plain), 10.0 ** -len(decimals)


def _is_metre(text: str, suffix: re.Match[str]) -> bool:
    """Tell whether a glued 'm' after plain digits is metres, not millions.

    It is metres before a word of extent ('50m long') or in a compound before a singular
    noun ('a 50m pool'); money, decimals and plurals ('7.5m doses') are millions.
    """
    if suffix["suffix"] != "m" or suffix["gap"]:
        return False
    before = text[max(0, suffix.start() - 16) : suffix.start()]
    if re.search(r"[$€£¥₹₽₩₪₫₱฿]|\b[A-Z]{1,3}[$ ]?[\d.,]+\Z", before):
        return False
    after = text[suffix.end() : suffix.end() + 40]
    if re.match(
        r"[ -](?:long|wide|tall|high|deep|thick|away|below|above|apart|across|from|underwater|race|"
        r"sprint|dash|pool|hurdles|freestyle|relay|final|waves?|drop|stretch|radius)\b",
        after,
    ):
        return True
    return re.match(r" [a-z]*(?:s|people|men|women|children)\b", after) is None and "." not in before[-5:]


@lru_cache(maxsize=1)
def _suffixes() -> dict[str, float]:
    return {row["suffix"]: float(row["value"]) for row in read_table("figure_scale_suffix")}


@lru_cache(maxsize=1)
def _suffix_pattern() -> re.Pattern[str]:
    glued = "|".join(sorted(_suffixes(), key=lambda suffix: (-len(suffix), suffix)))
    apart = "bn|mn|mln|bln|tn|trn|mio"
    return re.compile(rf"(?:(?P<gap>[ \u00a0\u202f-](?=(?:{apart}|[BMT])\b))|)(?P<suffix>{glued})(?![\w/²³])")
