"""What a figure counts or measures: the words, the head noun, and the terms that align it.

Belongs here: turning the noun and the verb of an amount into terms. Does not belong here:
finding them (``clause``), how they read (``wording``), who says it, when it holds
(``context``), or whether two figures are one quantity (that is SQL's work).
"""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from orchestration.extraction.figures.changes import Change
from orchestration.extraction.figures.clause import OBJECTS, SUBJECTS, Reading, number_span, sentence_of
from orchestration.extraction.figures.concepts import concept_of, lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nounless import without_noun
from orchestration.extraction.figures.occasions import told_by_form
from orchestration.extraction.figures.phrases import restrictions
from orchestration.extraction.figures.wording import describe_in_words
from orchestration.extraction.figures.words import read_table, words

_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, in words; its head lemma; and its sorted content lemmas."""

    words: str
    head: str | None
    terms: tuple[str, ...]


def describe(doc: Doc, amount: Amount, reading: Reading, *, change: Change | None = None) -> Measure:
    """Give the measure of ``amount`` in words and in terms."""
    form = told_by_form(doc, amount, reading)
    if form is not None:
        return Measure(*form)
    span = number_span(doc, amount)
    tokens = _content_tokens(reading, span)
    if change is not None and change.noun is not None and reading.head is None:
        tokens += [change.noun, *_modifiers(change.noun)]
    terms = _terms(tokens) | ({_PEOPLE} if reading.counts_people else set())
    if reading.fate is not None:
        terms |= {concept_of(lemma_of(reading.fate))}
    if not terms:
        terms = _terms(_sentence_nouns(span))
    told = describe_in_words(doc, amount, reading, change, span) or without_noun(amount, reading, tokens)
    head = lemma_of(reading.head) if reading.head is not None else _PEOPLE if reading.counts_people else None
    return Measure(told, head, tuple(sorted(terms)))


def _terms(tokens: list[Token]) -> set[str]:
    lemmas = [(token, lemma_of(token)) for token in tokens]
    terms = {concept_of(lemma) for token, lemma in lemmas if _tells(token, lemma)}
    present = {lemma for _, lemma in lemmas}
    return terms | {concept for needed, concept in _phrases() if needed <= present}


def _sentence_nouns(span: Span) -> list[Token]:
    """Give the nouns around a number that hangs on none: of its sentence, else of a question before it."""
    sentence = sentence_of(span.root)
    nouns = [token for token in sentence if token.pos_ == "NOUN" and token not in span]
    if nouns or not sentence.start:
        return nouns
    before = sentence_of(span.doc[sentence.start - 1])
    if before.text.strip().endswith((":", ".")) and before.start:
        before = sentence_of(span.doc[before.start - 1])
    return [token for token in before if token.pos_ == "NOUN"] if "?" in before.text else []


def _content_tokens(reading: Reading, span: Span) -> list[Token]:
    """Give the tokens whose lemmas tell this quantity: noun, modifiers, phrases, verb, subject."""
    found: list[Token] = []
    if reading.head is not None:
        found += [reading.head, *_modifiers(reading.head)]
        found += [token for phrase in restrictions(reading.head, span) for token in phrase]
    elif reading.fate is not None:
        found.append(reading.fate)
    elif reading.number.i + 1 < len(span.doc) and reading.number.nbor(1).pos_ in ("ADJ", "VERB"):
        found.append(reading.number.nbor(1))
    verb = reading.verb
    if verb is not None:
        found.append(verb)
        for child in verb.children:
            if child.dep_ in SUBJECTS | OBJECTS | {"acomp"} and child not in span:
                found += [child, *_modifiers(child)]
                found += [token for phrase in restrictions(child, span) for token in phrase]
    inside = range(span.start, span.end)
    return [token for token in found if token.i not in inside]


def _modifiers(token: Token) -> list[Token]:
    return [
        child
        for child in token.children
        if child.dep_ in ("compound", "amod", "acl", "nmod", "poss") and not child.like_num
    ]


def _tells(token: Token, term: str) -> bool:
    if token.pos_ in ("VERB", "AUX") and term in words("plain_verbs"):
        return False
    if token.is_upper and len(token) > 3:
        return False
    tells = token.pos_ in ("NOUN", "VERB", "ADJ", "PROPN") and token.tag_ not in ("CD", "JJR", "JJS")
    return (
        tells
        and term not in words("plain_terms")
        and len(term) > 1
        and not any(letter.isdigit() for letter in term)
    )


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[frozenset[str], str], ...]:
    return tuple(
        (frozenset(row["words"].split()), row["concept"])
        for row in read_table("figure_concept")
        if " " in row["words"]
    )
