"""What a figure counts or measures: the words, the head noun, and the terms that align it.

Belongs here: putting the noun and the verb of an amount into words and terms. Does not
belong here: finding them (``clause``), who says it, when it holds
(``context``), or whether two figures are one quantity (that is SQL's work).
"""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from orchestration.extraction.figures.clause import OBJECTS, SUBJECTS, Reading, number_span, sentence_of
from orchestration.extraction.figures.concepts import concept_of, concepts, lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import read_table, words

_RESTRICTIONS = frozenset(
    {"of", "in", "on", "at", "for", "from", "with", "per", "to", "by", "against", "under", "between"}
)
_LONGEST_RESTRICTION = 6
_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, in words; its head lemma; and its sorted content lemmas."""

    words: str
    head: str | None
    terms: tuple[str, ...]


def describe(doc: Doc, amount: Amount, reading: Reading) -> Measure:
    """Give the measure of ``amount`` in words and in terms."""
    span = number_span(doc, amount)
    tokens = _content_tokens(reading, span)
    terms = _terms(tokens) | ({_PEOPLE} if reading.counts_people else set())
    if not terms:
        terms = _terms(_sentence_nouns(span))
    if reading.head is not None:
        return Measure(_in_words(amount, reading, span), lemma_of(reading.head), tuple(sorted(terms)))
    noun = _PEOPLE if reading.counts_people else "number" if amount.unit == "count" else "amount"
    verb = (
        reading.verb
        if reading.verb is not None and lemma_of(reading.verb) not in words("plain_verbs")
        else None
    )
    fate = [token.text for token in tokens[:1] if reading.counts_people and verb is None]
    told = " ".join([noun, *fate, *([_participle(verb)] if verb is not None else [])])
    return Measure(told, _PEOPLE if reading.counts_people else None, tuple(sorted(terms)))


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
        found += [token for phrase in _restrictions(reading.head, span) for token in phrase]
    elif reading.number.i + 1 < len(span.doc) and reading.number.nbor(1).pos_ in ("ADJ", "VERB"):
        found.append(reading.number.nbor(1))
    verb = reading.verb
    if verb is not None:
        found.append(verb)
        for child in verb.children:
            if child.dep_ in SUBJECTS | OBJECTS | {"acomp"} and child not in span:
                found += [child, *_modifiers(child)]
                found += [token for phrase in _restrictions(child, span) for token in phrase]
    inside = range(span.start, span.end)
    return [token for token in found if token.i not in inside]


def _modifiers(token: Token) -> list[Token]:
    return [
        child
        for child in token.children
        if child.dep_ in ("compound", "amod", "acl", "nmod", "poss") and not child.like_num
    ]


def _restrictions(token: Token, span: Span) -> list[list[Token]]:
    """Give the short prepositional phrases of ``token``, without those that hold the number."""
    phrases = []
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _RESTRICTIONS:
            subtree = [inner for inner in child.subtree if not inner.is_space]
            clear = all(inner.i < span.start or inner.i >= span.end for inner in subtree)
            if clear and len(subtree) <= _LONGEST_RESTRICTION:
                phrases.append(subtree)
    return phrases


def _in_words(amount: Amount, reading: Reading, span: Span) -> str:
    head = reading.head
    if head is None:
        raise ValueError("no head noun to put into words")
    before = [
        child.text
        for child in head.children
        if child.dep_ in ("compound", "amod", "nmod")
        and child.i < head.i
        and not child.like_num
        and child not in span
    ]
    after = [_joined(phrase) for phrase in _restrictions(head, span)]
    share = (
        ["share of"]
        if amount.kind in ("percent", "ratio")
        and span.end < len(span.doc)
        and span.doc[span.end].lower_ == "of"
        else []
    )
    return " ".join([*share, *before, head.text, *after, *_done(reading)])


def _done(reading: Reading) -> list[str]:
    """Say what is done with the noun: 'doses ordered', 'people died', '11 people dead'."""
    head, verb = reading.head, reading.verb
    if head is None:
        return []
    if (
        head.i + 1 < len(head.doc)
        and head.nbor(1).tag_ in ("JJ", "VBN")
        and lemma_of(head.nbor(1)) in concepts()
    ):
        return [head.nbor(1).text]
    if verb is None or verb.pos_ != "VERB" or lemma_of(verb) in words("plain_verbs"):
        return []
    if head.dep_ == "nsubj":
        return [verb.text]
    return [_participle(verb)] if head.dep_ in ("dobj", "nsubjpass") else []


def _joined(phrase: list[Token]) -> str:
    return "".join(token.text_with_ws for token in phrase).strip()


def _participle(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VBN":
        return verb.lower_
    irregular = _participles().get(lemma)
    if irregular is not None:
        return irregular
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" else lemma + "ed"


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


@lru_cache(maxsize=1)
def _participles() -> dict[str, str]:
    return {row["lemma"]: row["participle"] for row in read_table("figure_participle")}
