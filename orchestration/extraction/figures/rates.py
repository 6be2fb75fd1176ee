"""The base of a rate: 'a year', 'per 100,000 people', 'each share', 'to the euro'.

Belongs here: reading the base beside one amount, in a form that compares ('litre', '100000
population', 'EUR'). Does not belong here: a base that a figure takes over from the one before
(``chains``), or converting rates (that is SQL's work).
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import Reading
from orchestration.extraction.figures.concepts import lemma_of
from orchestration.extraction.figures.currency import (
    alternatives,
    country_evidence,
    country_of_word,
    currency_names,
    resolve_currency,
)
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import first_token_at
from orchestration.extraction.figures.numerals import read_numeral
from orchestration.extraction.figures.sources import subject_of_verb
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import Figure

_NOT_BETWEEN = r"(?!(?:to|from|and|or|for|in|of|by|than|with|is|was|at|on|as|after|before|within|over)\b)"
_PER = re.compile(
    rf" ?(?:/ ?|(?:of (?:{_NOT_BETWEEN}\w+ ){{1,2}}?|(?:{_NOT_BETWEEN}\w+ ){{0,2}}?)"
    r"(?:per|an?|every|each|for each|for every) )(?P<base>(?:square |cubic )?[a-z]+)\b"
    r"(?! (?:earlier|ago|later|before|after|on|ahead|old|apart|away|long)\b)",
    re.IGNORECASE,
)
_NOUN_PER = re.compile(r" [a-z-]+" + _PER.pattern, re.IGNORECASE)
_JOINED_PER = re.compile(r"-an?-(?P<base>[a-z]+)\b")
_EQUALS = re.compile(r" ?(?:=|equals|buys|is worth|was worth|fetches) ?")
_SURE = re.compile(r"\b(?:per|for each|for every) |/", re.IGNORECASE)
# '53.4 per 100,000 people', 'seventy people in every hundred thousand', '12 deaths per 1,000 births'
_PER_MANY = re.compile(
    r"(?: [a-z-]+){0,2}?(?: a year| annually)? "
    r"(?P<link>per|for every|in every|out of every|of every|in each) "
    r"(?=\d|(?:an? |one )?(?:hundred|thousand|million)|ten thousand)",
    re.IGNORECASE,
)
_COUNTED_BY = re.compile(r" (?P<noun>[a-z]+)")
# 'spending per head reached $4,100'
_PER_BEFORE = re.compile(r"\bper (?P<base>capita|head|person|household) [^.;:!?\n\d$]{0,40}\Z")
_EACH = re.compile(
    r"(?: \w+)? (?:each|apiece)\b(?! \w+s?\b)|"
    r"(?: \w+)? (?:each|apiece)(?= (?:before|after|for|in|at|on)\b|[.,;]|$)"
)
_ADVERBS = {
    "yearly": "year",
    "annual": "year",
    "annually": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
# One word for what several spellings and synonyms mean.
_SAME = {
    "head": "person",
    "capita": "person",
    "inhabitant": "person",
    "annum": "year",
    "yr": "year",
    "hr": "hour",
    "liter": "litre",
    "meter": "metre",
    "kilometer": "kilometre",
    "kilo": "kg",
    "kilogram": "kg",
    "kilogramme": "kg",
    "bbl": "barrel",
}
_POPULATION = frozenset(
    {
        "people",
        "persons",
        "person",
        "residents",
        "inhabitants",
        "population",
        "citizens",
        "head",
        "women",
        "men",
    }
)
# 'paid to the crown' and 'the real': names that are rarely money without an amount.
_OTHER_MEANINGS = frozenset({"crown", "mark", "real", "sol", "won", "sen", "dram", "lev"})
_MANY = frozenset({"hundred", "thousand", "million"})


def rate_base(doc: Doc, amount: Amount, reading: Reading) -> str | None:
    """Give the base of a rate ('year', 'dose', '100000 population', 'EUR'); None for a plain amount."""
    text = text_of(doc)
    if amount.kind == "money" and not amount.numeral.has_scale:
        currency = currency_base(text, amount.char_end) or _valued_currency(text, amount)
        if currency is not None:
            return currency
    many = _many(text, amount)
    if many is not None:
        return many
    joined = _JOINED_PER.match(text, amount.char_end)
    if joined is not None:
        return _SAME.get(joined["base"], joined["base"])
    match = _PER.match(text, amount.char_end) or (
        _NOUN_PER.match(text, amount.char_end) if amount.unit == "count" else None
    )
    if match is not None:
        base = match["base"].lower()
        if _SURE.search(match[0]) or base in words("per_bases") or base in _SAME:
            of_size = base.startswith(("square ", "cubic "))
            noun = None if of_size else _noun_from(doc, match.start("base"))
            return _SAME.get(base) or noun or base
    told_before = _PER_BEFORE.search(text[max(0, amount.char_start - 60) : amount.char_start])
    if told_before is not None and amount.kind not in ("percent", "ratio", "percentage_point"):
        return _SAME.get(told_before["base"], told_before["base"])
    if amount.kind == "money" and _EACH.match(text, amount.char_end):
        return _each_of(reading)
    if reading.head is None or amount.kind in ("percent", "ratio", "percentage_point"):
        return None
    return next((_ADVERBS[child.lower_] for child in reading.head.children if child.lower_ in _ADVERBS), None)


def currency_base(text: str, end: int) -> str | None:
    """Give the currency that an amount of money ending at ``end`` is told against: 'to the euro'."""
    match = _against_pattern().match(text, end)
    if match is None:
        return None
    nation = country_of_word().get((match["nation"] or "").strip())
    return _code_of(match["name"] or match["per"], {nation: 9} if nation else country_evidence(text))


def _valued_currency(text: str, amount: Amount) -> str | None:
    """Read 'the pound was worth $1.27' and 'the euro rose to $1.08': the currency that is valued."""
    match = _valued_pattern().search(text[max(0, amount.char_start - 70) : amount.char_start])
    if match is None or amount.numeral.step >= 1:
        return None
    base = _code_of(match["name"], country_evidence(text))
    return base if base != amount.unit else None


def _code_of(name: str, told: Mapping[str, int]) -> str:
    row = currency_names()[name.lower()]
    code = resolve_currency(row["currency"], told) if row["currency"] else None
    return code or row["default_code"]


def is_currency(base: str | None) -> bool:
    """Tell an exchange rate's base, an ISO 4217 code, from any other."""
    return base is not None and re.fullmatch(r"[A-Z]{3}", base) is not None


def opens_rate(text: str, amount: Amount) -> bool:
    """Tell the one of '$1 = 0.92 euros'."""
    return amount.kind == "money" and amount.low == 1 and _EQUALS.match(text, amount.char_end) is not None


def as_exchange_rate(figure: Figure) -> Figure:
    """Give a figure told in one currency against another the measure of a rate of exchange.

    What it was before a change is told by ``change``, as for every figure.
    """
    return replace(figure, measure="exchange rate", measure_head="rate", measure_terms=("exchange", "rate"))


def _many(text: str, amount: Amount) -> str | None:
    """Read the base of 'per 100,000 people' as '100000 population', of 'per 1,000 births' as '1000 birth'."""
    match = _PER_MANY.match(text, amount.char_end)
    if match is None:
        return None
    tail = text[match.end() : match.end() + 60]
    # 'in every hundred thousand' has no 'a' before it
    tail = f"a {tail}" if tail.split(" ")[0].lower() in _MANY else tail
    numeral = read_numeral(tail, 0)
    if numeral is None or numeral.value < 100:
        return None
    noun = _COUNTED_BY.match(tail, numeral.char_end)
    word = noun["noun"].lower() if noun is not None else ""
    people = word in _POPULATION or match["link"].lower() != "per" or not _is_plural(word)
    return f"{numeral.value:.0f} {'population' if people else word.removesuffix('s')}"


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word not in ("is", "was", "has", "as", "this")


def _noun_from(doc: Doc, char: int) -> str | None:
    """Give the noun of 'each bereaved family' and 'each Corvid share'."""
    for token in doc[first_token_at(doc, char) :][:3]:
        if token.pos_ == "NOUN":
            lemma = _singular(token)
            return _SAME.get(lemma, lemma)
        if token.pos_ not in ("ADJ", "PROPN", "VERB") or token.is_punct:
            return None
    return None


def _singular(token: Token) -> str:
    return lemma_of(token) if token.tag_ == "NNS" else token.lower_


def _each_of(reading: Reading) -> str | None:
    counted = None if reading.verb is None else (c for c in reading.verb.children if c.dep_ == "dobj")
    noun = next(counted or iter(()), None)
    subject = noun if noun is not None and noun != reading.number else subject_of_verb(reading.verb)
    if subject is None or subject.pos_ != "NOUN" or lemma_of(subject) in currency_names():
        return None
    return lemma_of(subject)


@lru_cache(maxsize=1)
def _against_pattern() -> re.Pattern[str]:
    names = [word for word in currency_names() if not word.endswith("s") and word not in _OTHER_MEANINGS]
    nations = alternatives([*country_of_word(), "U.S."])
    weighed = [name for name in names if name != "pound"]
    return re.compile(
        rf"(?: [^\W\d_]+)? (?:(?:to|against) (?:the |a |one |each )(?P<nation>(?:{nations}) )?"
        rf"(?P<name>{alternatives(names)})|per (?:U\.?S\.? )?(?P<per>{alternatives(weighed)}))"
        r"(?!-)\b(?! (?:zone|area|bloc|stores?|shops?))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _valued_pattern() -> re.Pattern[str]:
    names = alternatives(
        word for word in currency_names() if not word.endswith("s") and word not in _OTHER_MEANINGS
    )
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]|[Oo]ne) (?P<name>{names}) (?!zone|area|bloc)(?:[^.;:!?\n$€£¥]{{0,30}} )?"
        r"(?:worth|bought|buys|fetched|fetches|at|to) (?:about |around |just )?\Z"
    )
