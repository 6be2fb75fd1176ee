"""Measures that the form of a figure tells: distances, occasions, people of a town, children of somebody.

Belongs here: the words, head and terms that need no noun beside the number. Does not belong
here: measures of the noun and the verb (``measure``, ``wording``).
"""

import re

from spacy.tokens import Doc, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import Reading
from orchestration.extraction.figures.concepts import concept_of, lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import first_token_at
from orchestration.extraction.figures.phrases import clause_words, joined

Told = tuple[str, str, tuple[str, ...]]
_DISTANCE = re.compile(
    r" (?:away|off|from|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|outside|"
    r"inside|"
    r"inland|offshore|downstream|upstream|short|up the|down the|ahead of|behind)\b)"
)
_PLACE_OF = re.compile(
    r"\b(?P<place>city|town|village|suburb|community|hamlet|county|island|country|nation|municipality|"
    r"district|"
    r"settlement|borough|township|state|region) of \Z"
)
_PARENT_OF = re.compile(
    r"\b(?P<parent>(?:grand)?(?:mother|father|parents?|mum|mom|dad)|widow|widower) of \Z", re.IGNORECASE
)
_LONGEST = 6


def told_by_form(doc: Doc, amount: Amount, reading: Reading) -> Told | None:
    """Give words, head and terms of a measure that the form tells; None for others."""
    text = text_of(doc)
    lead = text[max(0, amount.char_start - 40) : amount.char_start]
    if amount.kind == "length" and not amount.hyphenated and _DISTANCE.match(text, amount.char_end):
        return _distance(doc, amount)
    if amount.unit != "count":
        return None
    place = _PLACE_OF.search(lead)
    if place is not None and amount.bare and (amount.low or 0) >= 100:
        return f"people of the {place['place']}", "people", ("people", concept_of("inhabitant"))
    parent = _PARENT_OF.search(lead)
    if parent is not None and amount.bare:
        child = "grandchild" if parent["parent"].lower().startswith("grand") else "child"
        return (
            f"{child}ren of the {parent['parent'].lower()}",
            child,
            tuple(sorted({child, parent["parent"].lower()})),
        )
    return _occasions(amount, reading)


def _distance(doc: Doc, amount: Amount) -> Told:
    start = first_token_at(doc, amount.char_end)
    tail: list[Token] = []
    for token in doc[start : start + _LONGEST]:
        if token.is_space or token.is_punct or token.pos_ in ("VERB", "AUX", "CCONJ", "SCONJ"):
            break
        tail.append(token)
    while tail and tail[-1].pos_ in ("ADP", "DET"):
        tail.pop()
    terms = {"distance"} | {lemma_of(token) for token in tail if token.pos_ in ("NOUN", "PROPN")}
    return " ".join(["distance", joined(tail)]).strip(), "distance", tuple(sorted(terms))


def _occasions(amount: Amount, reading: Reading) -> Told | None:
    """Read 'was shot twice' and 'went there five times' as times that something happened."""
    is_twice = amount.numeral.head == "twice"
    if not is_twice and (reading.head is None or reading.head.lower_ != "times"):
        return None
    verb = reading.number.head if is_twice and reading.number.head.pos_ == "VERB" else reading.verb
    if verb is None:
        return None
    clause = clause_words(verb, reading.number)
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    terms = {concept_of(lemma_of(verb)), "time"}
    if subject is not None and subject.pos_ in ("NOUN", "PROPN"):
        terms.add(concept_of(lemma_of(subject)))
    return f"times {clause or lemma_of(verb)}", "time", tuple(sorted(terms))
