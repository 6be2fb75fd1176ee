"""What holds of a figure in its sentence: the rate's base, the period, the speaker, the mood.

Belongs here: reading the words around one amount once its noun and verb are known
(``clause``). Does not belong here: quotations themselves, which the quotes extractor
finds and attributes.
"""

import re
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Token

from orchestration.extraction.figures.clause import Reading, sentence_of
from orchestration.extraction.figures.concepts import lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.sources import subject_of_verb
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import DateMention, Modality

_PER = re.compile(
    r" ?(?:/ ?|(?:\w+ ){0,2}?(?:per|an?|every|each|for each|for every) )(?P<base>[a-z]+)\b", re.IGNORECASE
)
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
_PER_BASES = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "night",
        "dose",
        "head",
        "person",
        "household",
        "tonne",
        "ton",
        "barrel",
        "share",
        "unit",
        "litre",
        "liter",
        "gallon",
        "kilo",
        "kilogram",
        "hectare",
        "acre",
        "kilometre",
        "kilometer",
        "mile",
        "ticket",
        "shot",
        "shell",
        "pupil",
        "student",
        "passenger",
        "patient",
        "capita",
        "vehicle",
        "car",
        "home",
        "piece",
        "game",
        "quarter",
        "ounce",
        "shift",
        "visit",
    }
)
_SPEAKERS = frozenset({"nsubj"})
_NEAR = 24


def rate_base(text: str, amount: Amount, reading: Reading) -> str | None:
    """Give the base of a rate ('year', 'dose'); None for a plain amount."""
    match = _PER.match(text, amount.char_end) or (
        re.compile(r" [a-z-]+" + _PER.pattern, re.IGNORECASE).match(text, amount.char_end)
        if amount.unit == "count"
        else None
    )
    if match is not None:
        base = match["base"].lower()
        sure = re.search(r"\b(?:per|for each|for every) |/", match[0], re.IGNORECASE)
        if sure or base in _PER_BASES:
            return base
    if amount.kind == "money" and _EACH.match(text, amount.char_end):
        subject = subject_of_verb(reading.verb)
        return lemma_of(subject) if subject is not None and subject.pos_ == "NOUN" else "each"
    if reading.head is None:
        return None
    return next((_ADVERBS[child.lower_] for child in reading.head.children if child.lower_ in _ADVERBS), None)


def modality_of(reading: Reading) -> Modality:
    """Tell whether the figure is stated, planned, estimated or denied, by its verb and modifiers."""
    chain = [token for token in (reading.verb, reading.head) if token is not None]
    beside = {
        child.lower_
        for token in chain
        for child in token.children
        if child.dep_ in ("aux", "neg", "amod", "advmod")
    }
    above = {token.lemma_.lower() for token in _verb_chain(reading.verb)}
    if reading.verb is not None and (
        above & {"deny", "refute"} or any(child.dep_ == "neg" for child in reading.verb.children)
    ):
        return "denied"
    marks = beside | above
    if marks & words("estimated_words"):
        return "estimated"
    return "planned" if marks & words("planned_words") else "stated"


def _verb_chain(verb: Token | None) -> list[Token]:
    """Give the verb and those whose complement it is ('expects to employ', 'plans to spend')."""
    chain: list[Token] = []
    while verb is not None:
        chain.append(verb)
        verb = (
            verb.head
            if verb.dep_ in ("xcomp", "ccomp", "aux") and verb.head.pos_ in ("VERB", "AUX")
            else None
        )
    return chain


def period_of(
    doc: Doc, amount: Amount, reading: Reading, dates: Sequence[DateMention]
) -> tuple[date | None, date | None]:
    """Give the first and last day of the period that governs ``amount``; two None where none does.

    A date right after the number or its noun decides, then the first one in the number's clause.
    """
    sentence = sentence_of(reading.number)
    inside = [
        mention
        for mention in dates
        if mention.start_date is not None and sentence.start_char <= mention.char_start < sentence.end_char
    ]
    after = [
        mention
        for mention in inside
        if 0 <= mention.char_start - amount.char_end <= _NEAR
        and re.fullmatch(
            r"[^,;:]*\b(?:in|by|on|for|since|until|during|as of) (?:early |late |mid-?|the )?",
            doc.text[amount.char_end : mention.char_start],
        )
    ]
    chosen = next(iter(after), None) or next(
        (mention for mention in inside if _governs(doc, mention, reading)), None
    )
    return (chosen.start_date, chosen.end_date) if chosen is not None else (None, None)


def _governs(doc: Doc, mention: DateMention, reading: Reading) -> bool:
    """Tell whether a date stands in the number's own clause or in one around it, not in a side clause."""
    span = doc.char_span(mention.char_start, mention.char_end, alignment_mode="expand")
    if span is None:
        return False
    verb = next((token for token in span.root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb == reading.verb or verb in reading.number.ancestors:
        return True
    return verb.dep_ in ("relcl", "acl") and verb.head in (reading.number, reading.head)
