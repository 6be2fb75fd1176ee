"""Measures of figures that no noun is told for: 'people injured', 'amount paid', 'time', 'share'.

Belongs here: the word for a quantity by its kind of unit, and what was done with it. Does not
belong here: measures that have a noun (``wording``).
"""

from spacy.tokens import Token

from orchestration.extraction.figures.clause import OBJECTS, Reading
from orchestration.extraction.figures.concepts import concept_of, lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.phrases import lowered, participle
from orchestration.extraction.figures.words import words

# What an amount is called by its kind of unit.
KIND_NOUNS = {
    "time": "time",
    "length": "distance",
    "area": "area",
    "mass": "weight",
    "volume": "volume",
    "speed": "speed",
    "temperature": "temperature",
    "percent": "percentage",
    "percentage_point": "change",
    "magnitude": "magnitude",
    "power": "power",
    "energy": "energy",
}
# '4 shot, 1 fatally': what the adverb stands for.
_FATES = {
    "fatally": "killed",
    "critically": "critically injured",
    "seriously": "seriously injured",
    "gravely": "gravely injured",
}
# The many ways to say that somebody died are one measure; how one was killed is another.
_KILLED = frozenset(
    {
        "dead",
        "death",
        "deaths",
        "die",
        "dies",
        "died",
        "dying",
        "fatal",
        "fatality",
        "fatalities",
        "toll",
        "lost",
        "perished",
        "succumbed",
        "deceased",
    }
)
_MISSING = frozenset({"missed", "missing", "unaccounted"})
_BROUGHT = frozenset({"taken", "flown", "transported", "rushed", "airlifted", "admitted", "brought"})
_OBJECT = OBJECTS | {"nsubjpass"}


def kind_noun(amount: Amount) -> str:
    """Give what an amount is called where nothing else tells: 'number', 'share', 'distance'."""
    if amount.unit == "count":
        return "number"
    if amount.kind == "ratio":
        return "share" if (amount.high or amount.low or 0) < 1 else "multiple"
    return KIND_NOUNS.get(amount.kind, "amount")


def without_noun(amount: Amount, reading: Reading, tokens: list[Token]) -> str:
    """Give words where no noun is told: 'people injured', 'amount stolen', 'number'."""
    if reading.counts_people:
        return f"people {_fate(reading, tokens)}".strip()
    verb = reading.verb
    if verb is None or not tells_much(verb) or not _is_object(reading.number, verb):
        return kind_noun(amount)
    people = amount.unit == "count" and amount.numeral.kind == "vague"
    return f"{'people' if people else kind_noun(amount)} {participle(verb)}"


def fate_word(token: Token) -> str:
    """Give what befell people as a participle: 'killed' for 'dead', 'deaths' and 'died'."""
    if token.lower_ in _FATES:
        return _FATES[token.lower_]
    if token.lower_ in _KILLED or (token.pos_ == "NOUN" and concept_of(lemma_of(token)) == "die"):
        return "killed"
    if token.lower_ in _MISSING:
        return "missing"
    if token.lower_ in _BROUGHT and any(
        "hospital" in near.lower_ for near in token.doc[token.i : token.i + 7]
    ):
        return "hospitalized"
    if token.pos_ == "NOUN" and lemma_of(token) == "injury":
        return "injured"
    # 'wounds three' is taken for a noun at times
    acts = token.pos_ in ("VERB", "AUX") or (token.pos_ == "NOUN" and lemma_of(token) != token.lower_)
    return participle(token) if acts else token.lower_


def price_of(amount: Amount, reading: Reading) -> str | None:
    """Read 'bought the airline for €2m' as the price of what is bought."""
    verb, link = reading.verb, reading.number.head
    while link.pos_ in ("NUM", "SYM", "NOUN") and link.head != link and link.i >= reading.number.i:
        link = link.head
    if amount.kind != "money" or verb is None or lemma_of(verb) not in words("trading_verbs"):
        return None
    if link.lower_ != "for" or link.head != verb:
        return None
    traded = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if traded is None or traded.pos_ not in ("NOUN", "PROPN"):
        return "price"
    compounds = [child for child in traded.children if child.dep_ == "compound"]
    return "price of " + " ".join(lowered(token) for token in [*compounds, traded])


def _fate(reading: Reading, tokens: list[Token]) -> str:
    """Give what befell the people, once: a word of fate beside the number tells more than the verb."""
    if reading.fate is not None:
        return fate_word(reading.fate)
    if reading.verb is not None and tells_much(reading.verb):
        return fate_word(reading.verb)
    beside = next((token for token in tokens[:1] if token.pos_ in ("ADJ", "VERB", "ADV", "NOUN")), None)
    return fate_word(beside) if beside is not None and beside != reading.verb else ""


def tells_much(verb: Token) -> bool:
    """Tell a verb that tells one quantity from another from 'be', 'have' or 'reach'."""
    # 'put' tells nothing, 'put up' does
    with_particle = any(child.dep_ == "prt" for child in verb.children)
    plain = not with_particle and lemma_of(verb) in words("plain_verbs")
    return verb.text.isalpha() and not plain and lemma_of(verb) not in words("level_verbs")


def _is_object(number: Token, verb: Token) -> bool:
    """Tell 'paid $5m' and 'was fined $5m' from 'arrived in 5 minutes', where the verb has another object."""
    token = number
    while token.head != token and token.dep_ in ("nummod", "quantmod", "compound", "nmod", "advmod"):
        token = token.head
    return token.head == verb and token.dep_ in _OBJECT
