"""How a measure reads: 'people injured', 'rise in sales', 'length of the road'.

Belongs here: putting the noun and the verb of an amount into words. Does not belong here:
finding them (``clause``, ``changes``) or the terms that align two figures (``measure``).
"""

import re

from spacy.tokens import Doc, Span, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.changes import Change
from orchestration.extraction.figures.clause import Reading
from orchestration.extraction.figures.concepts import concepts, lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nounless import fate_word, kind_noun, price_of, tells_much
from orchestration.extraction.figures.nouns import first_token_at
from orchestration.extraction.figures.phrases import (
    LONGEST_RESTRICTION,
    joined,
    lowered,
    noun_phrase,
    participle,
    plural,
)
from orchestration.extraction.figures.spans import lasting_in_words
from orchestration.extraction.figures.words import words

# Amounts that are no number of the noun: what is done with the noun says nothing of them.
_NOT_COUNTED = frozenset(
    {"money", "percent", "percentage_point", "ratio", "time", "temperature", "index_point"}
)
_DIMENSIONS = {
    "long": "length",
    "wide": "width",
    "tall": "height",
    "high": "height",
    "deep": "depth",
    "thick": "thickness",
    "heavy": "weight",
}
# Names of quantities, which look like names of bodies.
_QUANTITIES = frozenset({"GDP", "GNP", "CPI", "RPI", "PPI", "PMI", "Turnout", "Inflation", "Unemployment"})
# 'a five-member panel'
# 'about two hours later' is no length of the noun beside it
_LATER = re.compile(r" (?:later|earlier|afterwards?|before that)\b")
_HYPHENATED = re.compile(r"-(?P<word>[a-z]+)(?: |-)(?=[a-z])")
_VALUED = {
    ("money", "cost"): "cost",
    ("mass", "weigh"): "weight",
    ("area", "cover"): "area",
    ("area", "occupy"): "area",
    ("area", "span"): "area",
    ("length", "stretch"): "length",
    ("length", "span"): "length",
    ("time", "last"): "length",
}


def describe_in_words(
    doc: Doc, amount: Amount, reading: Reading, change: Change | None, span: Span
) -> str | None:
    """Give the words of a measure that has a noun or is a length of time; None for others."""
    if change is not None and (change.noun or reading.head) is not None:
        return _changed(change, change.noun or reading.head, span)
    lasting = lasting_in_words(reading) if amount.kind == "time" and not amount.hyphenated else None
    if lasting is not None:
        return lasting
    price = price_of(amount, reading)
    if price is not None:
        return price
    when = _only_tells_when(amount, reading)
    if reading.head is None or when or _acts(amount, reading):
        return None
    member = _HYPHENATED.match(text_of(doc), amount.char_end) if amount.unit == "count" else None
    if member is not None and reading.head.lower_ != member["word"]:
        return f"{plural(member['word'])} of {lowered(reading.head)}"
    dimension = _dimension(doc, amount)
    phrase = noun_phrase(reading.head, span)
    dimension = dimension or _valued_by_verb(amount, reading)
    dimension = dimension or _by_kind(amount, reading)
    if dimension is not None:
        said = dimension.split(" ")[0] in phrase
        return phrase if said else f"{dimension} {phrase}" if " " in dimension else f"{dimension} of {phrase}"
    share = amount.kind in ("percent", "ratio") and text_of(doc).startswith(" of ", amount.char_end)
    if amount.kind in _NOT_COUNTED and reading.head.i < reading.number.i:
        phrase = " ".join([phrase, *_place(doc, amount, phrase)])
    return " ".join([*(["share of"] if share else []), phrase, *_done(amount, reading, is_share=share)])


def _only_tells_when(amount: Amount, reading: Reading) -> bool:
    """Tell 'two Monday night' and 'reached the court in a minute', where the noun is not what is measured."""
    head = reading.head
    if head is not None and amount.kind == "time" and _LATER.match(text_of(head.doc), amount.char_end):
        return True
    if head is not None and amount.kind == "time" and not amount.hyphenated and head.i < reading.number.i:
        link = reading.number.head
        return link.pos_ == "ADP" and link.head.pos_ == "VERB" and lemma_of(head) not in words("span_nouns")
    singular = head is not None and head.tag_ in ("NN", "NNP") and amount.numeral.value > 1
    return head is not None and amount.unit == "count" and singular and lemma_of(head) in words("time_nouns")


def _by_kind(amount: Amount, reading: Reading) -> str | None:
    """Give what an amount of some kinds tells of its noun: 'calibre of pistol', 'length of ban'."""
    head = reading.head
    if head is None:
        return None
    if amount.unit == "mm" and lemma_of(head) in words("weapon_nouns"):
        return "calibre"
    if amount.kind in ("speed", "temperature", "magnitude") and lemma_of(head) not in words("limit_nouns"):
        return amount.kind
    if amount.kind == "time" and lemma_of(head) not in words("span_nouns"):
        return "length" if amount.hyphenated else "period" if head.i < reading.number.i else None
    if head.pos_ != "PROPN" or head.tag_ == "NNPS" or head.i > reading.number.i or head.text in _QUANTITIES:
        return None
    # a name alone is no quantity: '£4m' of the Fire Department is an amount for it
    return f"{kind_noun(amount)} for"


def _acts(amount: Amount, reading: Reading) -> bool:
    """Tell 'Germany pledged €40m', where the amount is what is pledged and not of the one who does it."""
    head, verb = reading.head, reading.verb
    if head is None or verb is None:
        return False
    if amount.unit == "count":
        # 'Fire drives hundreds from their homes'
        plain = lemma_of(verb) in words("plain_verbs") | words("level_verbs")
        lone = reading.number.dep_ == "dobj" and reading.number.head == verb and not plain
        return lone and head.dep_ == "nsubj" and head.head == verb and head.i < reading.number.i
    if amount.kind not in ("money", "area", "mass", "volume", "energy", "power"):
        return False
    valued = (amount.kind, lemma_of(verb)) in _VALUED
    says_much = not valued and tells_much(verb)
    if lemma_of(head) in words("traded") | words("money_nouns"):
        return False
    return head.dep_ == "nsubj" and head.head == verb and head.i < reading.number.i and says_much


def _changed(change: Change, noun: Token | None, span: Span) -> str:
    if noun is None:
        raise ValueError("no noun")
    phrase = noun_phrase(noun, span)
    if lemma_of(noun) in words("rise_words") | words("fall_words"):
        return phrase if change.kind != "from" else f"{phrase} before the {change.direction}"
    if change.kind == "by":
        return f"{change.direction} in {phrase}"
    return phrase if change.kind == "to" else f"{phrase} before the {change.direction}"


def _done(amount: Amount, reading: Reading, *, is_share: bool) -> list[str]:
    """Say what is done with the noun: 'doses ordered', 'people who died', '11 people dead'."""
    head, verb = reading.head, reading.verb
    if head is None:
        return []
    if (
        head.i + 1 < len(head.doc)
        and head.nbor(1).tag_ in ("JJ", "VBN")
        and lemma_of(head.nbor(1)) in concepts()
    ):
        return [fate_word(head.nbor(1))]
    if verb is None or verb.pos_ != "VERB" or lemma_of(verb) in words("plain_verbs") | words("level_verbs"):
        return []
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    shared = is_share and subject is not None and reading.number in subject.subtree
    if shared and subject is not None:
        return [_relative(head, verb)] if subject.dep_ == "nsubj" else [participle(verb)]
    counted = amount.unit == "count" or (amount.kind not in _NOT_COUNTED and head.i > reading.number.i)
    if head.dep_ == "nsubj" and counted:
        done = any(child.dep_ == "dobj" for child in verb.children)
        is_suffered = not done and verb.tag_ in ("VBD", "VBN") and lemma_of(verb) in words("done_to_verbs")
        return [participle(verb)] if is_suffered else [_relative(head, verb)]
    return [participle(verb)] if head.dep_ in ("dobj", "nsubjpass") and counted else []


def _relative(head: Token, verb: Token) -> str:
    """Say what the noun does: 'who deserted', 'that lost their roofs'."""
    if verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children):
        return verb.lower_
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return "to " + verb.lower_
    people = words("people") | words("person_nouns") | words("who_nouns")
    who = "who" if lemma_of(head) in people or head.lower_ in people else "that"
    told = [child.lower_ for child in verb.children if child.dep_ == "aux" and child.i < verb.i]
    done = next((child for child in verb.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)
    beside = (
        []
        if done is None
        else [
            child.text
            for child in done.children
            if child.dep_ in ("det", "poss", "compound") and child.i < done.i
        ]
    )
    plain = done is not None and not any(child.like_num for child in done.children)
    return " ".join([who, *told, verb.lower_, *([*beside, done.text] if plain and done is not None else [])])


def _place(doc: Doc, amount: Amount, phrase: str) -> list[str]:
    """Give the phrase right after an amount that tells what its noun is in: 'a hole of $3m in the budget'."""
    index = first_token_at(doc, amount.char_end)
    if index >= len(doc) or doc[index].lower_ not in ("in", "on", "for", "at"):
        return []
    told = [token for token in doc[index].subtree if not token.is_space]
    plain = 1 < len(told) <= LONGEST_RESTRICTION and told[0].i == index
    clear = all(token.ent_type_ not in ("DATE", "TIME") and not token.like_num for token in told)
    words_told = joined(told)
    return [words_told] if plain and clear and words_told not in phrase else []


def _valued_by_verb(amount: Amount, reading: Reading) -> str | None:
    """Give what a verb or 'worth' says of the noun before the amount: 'each ticket costs $25'."""
    head, verb, number = reading.head, reading.verb, reading.number
    if head is None or head.i > number.i:
        return None
    between = {token.lower_ for token in head.doc[head.i : number.i]}
    if amount.kind == "money" and "worth" in between:
        return "value"
    if verb is None or head.dep_ != "nsubj" or head.head != verb:
        return None
    return _VALUED.get((amount.kind, lemma_of(verb)))


def _dimension(doc: Doc, amount: Amount) -> str | None:
    if amount.kind not in ("length", "mass") or amount.hyphenated:
        return None
    match = re.compile(r"(?: \([^)]*\))? (?P<word>[a-z]+)\b").match(text_of(doc), amount.char_end)
    return _DIMENSIONS.get(match["word"]) if match else None
