"""Which currency a shared name means: the countries that an article names decide.

Belongs here: country words, nations of a currency, ISO 4217 codes. Does not belong here:
reading a currency beside a number (``units``).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from orchestration.extraction.figures.words import read_table

# Shorter texts are passages, whose one country may be a stranger's.
_ARTICLE_LENGTH = 900


def country_evidence(text: str, *, hints: Iterable[str] = (), cities: Iterable[str] = ()) -> dict[str, int]:
    """Count, by ISO 3166-1 country code, the words of ``text`` and ``hints`` that name a country.

    ``hints`` are further names, such as the countries told beside places, and ``cities`` names of
    places whose country a table knows; each city counts once. An article of some length that names
    one country alone is at home there, which counts once more.
    """
    names = country_of_word()
    found = Counter(_countries_named(text))
    found.update(names[hint] for hint in hints if hint in names)
    found.update(_country_of_city()[city] for city in sorted(set(cities)) if city in _country_of_city())
    if len(found) == 1 and len(text) > _ARTICLE_LENGTH:
        found.update(list(found))
    return dict(sorted(found.items()))


def resolve_currency(currency: str, evidence: Mapping[str, int]) -> str | None:
    """Give the ISO 4217 code that the shared name ``currency`` means; None where nothing tells.

    The nation that the article names most decides; a dollar is the US dollar unless another
    dollar country is named at least twice and more often than the United States.
    """
    nations = [row for row in read_table("currency_nation") if row["currency"] == currency]
    counted = [(evidence.get(row["country"], 0), row["code"]) for row in nations]
    best = max((count for count, _ in counted), default=0)
    if currency == "dollar":
        best = best if best >= 2 and best > evidence.get("US", 0) else 0
    if best:
        return next(code for count, code in counted if count == best)
    return _default_code(currency)


# the evidence is asked for several times per article
@lru_cache(maxsize=2)
def _countries_named(text: str) -> tuple[str, ...]:
    """Give the country of every word of ``text`` that names one, and of every currency of one country."""
    names = country_of_word()
    named = [names[match[0]] for match in _country_pattern().finditer(text)]
    # a currency of one country names it: 'pula' is at home in Botswana
    paid = [_own_currencies()[match[0].lower()] for match in _own_currency_pattern().finditer(text)]
    return (*named, *paid)


@lru_cache(maxsize=1)
def currency_codes() -> frozenset[str]:
    """Give the ISO 4217 codes that the grammar can emit."""
    return frozenset(row["code"] for row in read_table("currency_code"))


def _default_code(currency: str) -> str | None:
    defaults = (row["default_code"] for row in read_table("currency_name") if row["currency"] == currency)
    return next(defaults, None)


@lru_cache(maxsize=1)
def currency_names() -> dict[str, dict[str, str]]:
    """Give the rows of ``currency_name.csv`` by word."""
    return {row["word"]: row for row in read_table("currency_name")}


@lru_cache(maxsize=1)
def currency_parts() -> dict[str, dict[str, str]]:
    """Give the rows of ``currency_part.csv``, the hundredths of currencies, by word."""
    return {row["word"]: row for row in read_table("currency_part")}


@lru_cache(maxsize=1)
def country_of_word() -> dict[str, str]:
    """Give the ISO 3166-1 country code of every word that names a country."""
    return {
        word: row["country"] for row in read_table("currency_country") for word in row["words"].split(";")
    }


@lru_cache(maxsize=1)
def _country_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(country_of_word())})(?!\w)")


@lru_cache(maxsize=1)
def _country_of_city() -> dict[str, str]:
    """Give the country of every known city that ``currency_country.csv`` does not name itself."""
    named = country_of_word()
    return {row["name"]: row["country_code"] for row in read_table("place_city") if row["name"] not in named}


@lru_cache(maxsize=1)
def _own_currencies() -> dict[str, str]:
    """Give the country of every currency name that one country has; codes begin with the country's."""
    return {
        word: row["default_code"][:2]
        for word, row in currency_names().items()
        if not row["currency"] and row["default_code"][:2] not in ("EU", "XA", "XC", "XO", "XD", "XP", "US")
    }


@lru_cache(maxsize=1)
def _own_currency_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\d )|(?<=lion ))(?:{alternatives(_own_currencies())})\b")


def alternatives(options: Iterable[str]) -> str:
    """Give a pattern of ``options``, longest first."""
    return "|".join(
        re.escape(option) for option in sorted(options, key=lambda option: (-len(option), option))
    )
