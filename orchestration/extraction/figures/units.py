"""Units and currencies as news spells them.

Belongs here: reading a unit or currency beside a number, and which currency a shared name
('dollar', 'peso', '$') means in an article. ``seeds/reference/unit.csv`` holds the units
themselves with their kinds and factors. Does not belong here: numbers (``numerals``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.figures.currency import (
    alternatives,
    country_of_word,
    currency_codes,
    currency_names,
    currency_parts,
    resolve_currency,
)
from orchestration.extraction.figures.temperatures import degree_scale, is_scale_letter
from orchestration.extraction.figures.words import read_table, words

DEGREE = "degree"
_GAP = r"[ \u00a0\u202f\u2009]"
# Symbols of one letter that are as often a word or a label when a space stands before them.
_GLUED_ONLY = frozenset({"C", "F", "in", "Mt"})
# '1990s' and '5.5s': a glued s after whole digits is a plural.
_APART_ONLY = frozenset({"s"})
_EUROS = re.compile(r"\u20ac|\b(?:euros?|EUR)\b")
_DOLLARS = re.compile(r"\$|\b[Dd]ollars?\b")
_PICTURE = re.compile(r"\b(?:240|360|480|720|1080|1440|2160|4320)\Z")


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit in the text up to ``char_end``; the number counts ``multiplier`` of ``unit``."""

    unit: str
    kind: str
    char_start: int
    char_end: int
    multiplier: float = 1.0
    hyphenated: bool = False


def unit_kind(unit: str) -> str:
    """Give the kind of ``unit``: 'money' for ISO 4217 codes, else as in ``unit_kind.csv``.

    Raises ``KeyError`` for a unit that the grammar does not know.
    """
    return "money" if unit in currency_codes() else _kinds()[unit]


def read_unit(text: str, end: int, *, evidence: Mapping[str, int]) -> UnitReading | None:
    """Give the unit or currency that follows a number ending at ``end``; None where none does.

    ``evidence`` is what ``country_evidence`` gave for the article.
    """
    return _money_after(text, end, evidence) or _measure_after(text, end, evidence)


def read_currency_before(text: str, start: int, *, evidence: Mapping[str, int]) -> UnitReading | None:
    """Give the currency sign or code that stands right before a number at ``start``."""
    match = _sign_before_pattern().search(text[max(0, start - 8) : start])
    if match is None:
        return None
    begin = max(0, start - 8) + match.start("sign")
    sign = match["sign"]
    code = sign if sign in currency_codes() else _code_of_sign(sign, text, start, evidence)
    return UnitReading(code, "money", begin, start) if code else None


def _money_after(text: str, end: int, evidence: Mapping[str, int]) -> UnitReading | None:
    match = _money_after_pattern().match(text, end)
    if match is None:
        return None
    hyphen = match["gap"] == "-"
    if match["code"]:
        return UnitReading(match["code"], "money", match.start("code"), match.end(), hyphenated=hyphen)
    if match["sign"]:
        code = _code_of_sign(match["sign"], text, end, evidence)
        return UnitReading(code, "money", match.start("sign"), match.end()) if code else None
    name = match["name"].lower()
    nation = country_of_word().get((match["nation"] or "").strip())
    told = {nation: 9} if nation else evidence
    if match["part"]:
        return _read_hundredths(text, match, told)
    if name.startswith("mark") and not nation and not _are_marks(text, match):
        return None
    if name in ("pound", "pounds") and not nation and _is_weight(text, match, evidence):
        return UnitReading("lb", "mass", match.start("name"), match.end("name"), hyphenated=hyphen)
    row = currency_names()[name]
    code = resolve_currency(row["currency"], told) if row["currency"] else row["default_code"]
    return UnitReading(
        code or row["default_code"], "money", match.start("name"), match.end(), hyphenated=hyphen
    )


def _read_hundredths(text: str, match: re.Match[str], told: Mapping[str, int]) -> UnitReading | None:
    """Read 'cents', 'pence' and '20p' as hundredths of their currency; '1080p' is a picture's height."""
    row = currency_parts()[match["name"].lower()]
    if row["glued"] and (match["gap"] or _PICTURE.search(text[max(0, match.start() - 5) : match.start()])):
        return None
    code = row["code"] or resolve_currency(row["currency"], told)
    if not row["code"] and _EUROS.search(text) and not _DOLLARS.search(text):
        code = "EUR"
    return UnitReading(code or "USD", "money", match.start("name"), match.end(), 0.01, match["gap"] == "-")


def _are_marks(text: str, match: re.Match[str]) -> bool:
    """Tell the German currency from the marks of an examination or on a wall, by the number's shape."""
    before = text[max(0, match.start() - 16) : match.start()]
    return re.search(r"illion|thousand|\d\.\d{2,4}\Z|\d,\d{3}\Z", before) is not None


def _is_weight(text: str, match: re.Match[str], evidence: Mapping[str, int]) -> bool:
    """Tell whether 'pounds' weighs something here instead of paying for it."""
    if re.search(r"illion|thousand", text[max(0, match.start() - 10) : match.start()]):
        return False
    around = text[max(0, match.start() - 60) : match.end() + 40].lower()
    if re.search(r"\bweigh|\bheav|\bweight|\bbomb\b|\blost\b.*\bpounds\b.*\bdiet", around):
        return True
    british = sum(
        evidence.get(row["country"], 0) for row in read_table("currency_nation") if row["currency"] == "pound"
    )
    if text[match.end() :].startswith(" of ") or match["gap"] == "-":
        return british <= evidence.get("US", 0)
    return british < evidence.get("US", 0)


def _measure_after(text: str, end: int, evidence: Mapping[str, int]) -> UnitReading | None:
    match = _symbol_pattern().match(text, end) or _word_pattern().match(text, end)
    if match is None:
        modifier = _modifier_pattern().match(text, end)
        match = _word_pattern().match(text, modifier.end()) if modifier else None
    if match is None:
        return None
    spelling, gap = match["unit"], match["gap"]
    if spelling in _GLUED_ONLY and gap and not _is_temperature(text, match):
        return None
    if spelling in _APART_ONLY and not gap:
        return None
    row = _symbols().get(spelling) or _words()[re.sub(r"[\s\u00a0-]+", " ", spelling.lower())]
    unit = degree_scale(text, match.end(), evidence) if row["unit"] == DEGREE else row["unit"]
    return UnitReading(
        unit, unit_kind(unit), match.start("unit"), match.end(), float(row["multiplier"]), gap == "-"
    )


def _is_temperature(text: str, match: re.Match[str]) -> bool:
    """Tell 'it was 38 C in the shade'."""
    letter = match["unit"] in ("C", "F") and match["gap"] != "-"
    return letter and is_scale_letter(text, match.start("unit"), match.end("unit"))


def _code_of_sign(sign: str, text: str, start: int, evidence: Mapping[str, int]) -> str | None:
    """Give the code of ``sign`` beside a number at ``start``; None where it is a mere letter.

    A letter is money where the article names a country that uses it. A letter that much English
    news uses is money, too, where the number looks like it: 'P3.3 billion', never 'P4' or 'R2'.
    """
    row = next(row for row in read_table("currency_sign") if row["sign"] == sign)
    if row["only_in"] and not any(evidence.get(country) for country in row["only_in"].split("|")):
        shaped = re.match(r"\d+[.,]\d|\d{3}|\d+ ?-?(?:[mbM]n?|[KkB]|million|billion)\b", text[start:])
        if not row["shape_tells"] or shaped is None:
            return None
    local = resolve_currency(row["currency"], evidence) if row["currency"] else None
    return local or row["default_code"]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {row["unit"]: row["unit_kind"] for row in read_table("unit_kind")}


@lru_cache(maxsize=1)
def _symbols() -> dict[str, dict[str, str]]:
    return {row["spelling"]: row for row in read_table("unit_spelling") if row["form"] == "symbol"}


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    rows = (row for row in read_table("unit_spelling") if row["form"] == "word")
    return {row["spelling"].lower().replace("-", " "): row for row in rows}


@lru_cache(maxsize=1)
def _symbol_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<gap>{_GAP}|-)?(?P<unit>{alternatives(_symbols())})(?![\w²³°/])")


@lru_cache(maxsize=1)
def _word_pattern() -> re.Pattern[str]:
    spellings = alternatives(_words()).replace(r"\ ", r"[\s\u00a0-]")
    return re.compile(
        rf"(?P<gap>{_GAP}|-)(?P<unit>{spellings})(?!\w)(?!-(?!old|long|high|wide|deep))", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _modifier_pattern() -> re.Pattern[str]:
    """Match what may stand between a number and its unit ('10 working days', 'three more hectares')."""
    return re.compile(rf"(?:{_GAP}(?:{alternatives(words('unit_modifiers'))}))+(?=[ \u00a0-])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _sign_before_pattern() -> re.Pattern[str]:
    signs = alternatives([row["sign"] for row in read_table("currency_sign")] + sorted(currency_codes()))
    return re.compile(rf"(?<![A-Za-z0-9$&])(?P<sign>{signs}){_GAP}?\Z")


@lru_cache(maxsize=1)
def _money_after_pattern() -> re.Pattern[str]:
    names = alternatives(currency_names())
    nations = alternatives(country_of_word())
    signs = alternatives(
        row["sign"]
        for row in read_table("currency_sign")
        if len(row["sign"]) > 1 or row["sign"] in "€£¥₹₽₩₪₱₫₴₸"
    )
    parts = alternatives(currency_parts())
    spelled = rf"(?P<nation>(?:{nations}) )?(?P<name>(?P<part>{parts})|{names})(?: sterling)?"
    codes = alternatives(currency_codes())
    tail = rf"(?:(?i:{spelled})|(?P<code>{codes})|(?P<sign>{signs}))(?!\w)"
    return re.compile(rf"(?P<gap>{_GAP}|-)?{tail}")
