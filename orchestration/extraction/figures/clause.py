"""The noun and the verb that a number belongs to.

Belongs here: the walk through the parse from an amount to what it is said of. Does not
belong here: how that is put into words and terms (``measure``).
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.concepts import concept_of, lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.lone_numbers import befalls_people
from orchestration.extraction.figures.nouns import counted_noun, first_token_at, is_noun
from orchestration.extraction.figures.words import words

_NEAR = 20
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# What stands between a number and what befell them: 'two other people have been'.
_PEOPLE = ("people", "others", "other", "persons", "more")
_HAVE_BEEN = (
    "have",
    "has",
    "had",
    "been",
    "were",
    "was",
    "are",
    "is",
    "being",
    "be",
    "also",
    "still",
    "later",
)
_THEM = frozenset((*_PEOPLE, *_HAVE_BEEN))
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The noun that a figure is about (``head``), and the verb that governs it (``verb``).

    ``head`` is None where the number counts people without naming them ('injuring 46') or
    stands for something that the text does not name beside it; ``fate`` is the word that says what
    befell them ('nine dead', 'ten of the wounded').
    """

    head: Token | None
    verb: Token | None
    number: Token
    counts_people: bool = False
    fate: Token | None = None


def read_clause(doc: Doc, amount: Amount) -> Reading:
    """Find the noun and the verb that ``amount`` belongs to.

    Needs a parsed ``doc``; without a parse only a noun right after the number is found.
    """
    span = number_span(doc, amount)
    number = span.root
    if amount.unit == "ratio" and number.pos_ == "VERB":
        # 'turnover halved'
        doer = next((child for child in number.children if child.dep_ in SUBJECTS and is_noun(child)), None)
        if doer is not None:
            return Reading(doer, number, number)
    if amount.unit == "count" and _stands_for_people(doc, amount):
        fate = _fate(span) or _done_to(span)
        return Reading(
            None, None if fate is not None else _acting(span), number, counts_people=True, fate=fate
        )
    head = _noun_beside(amount, span) or _noun_after(doc, amount, number)
    if head is None and amount.unit == "count" and _is_of_people(number, span):
        fate = _fate(span)
        verb = None if fate is not None else _governing_verb(number)
        return Reading(None, verb, number, counts_people=True, fate=fate)
    if head is None:
        head = _valued(number) or _noun_around(number, _governing_verb(number), span)
    return Reading(head, _governing_verb(head if head is not None else number), number)


def sentence_of(token: Token) -> Span:
    """Give the sentence of ``token``; the tokens near it where no sentences are set."""
    if token.is_sent_start is None or not token.doc.has_annotation("SENT_START"):
        return token.doc[max(0, token.i - _NEAR) : token.i + _NEAR]
    return token.sent


def number_span(doc: Doc, amount: Amount) -> Span:
    """Give the tokens of the number of ``amount``."""
    span = doc.char_span(amount.number_start, amount.number_end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no token at {amount.number_start}:{amount.number_end}")
    return span


def _noun_after(doc: Doc, amount: Amount, number: Token) -> Token | None:
    """Give the noun that the number counts, or the one a unit is said of ('860 tonnes of powder')."""
    if amount.numeral.kind == "part" or amount.unit == "ratio":
        counted = counted_noun(doc, amount.number_end, may_skip_the=True)
    elif amount.unit == "count":
        counted = counted_noun(doc, amount.char_end)
    else:
        counted = counted_noun(doc, amount.char_end, may_skip_of=amount.kind != "money")
        far = counted is not None and counted.token.i > number.i + 4 and not counted.token.is_ancestor(number)
        # 'growth of 2.3 per cent next year' measures no year
        when = counted is not None and counted.token.lower_ in words("time_nouns")
        other = counted is not None and any(token.like_num for token in doc[number.i + 1 : counted.token.i])
        if counted is not None and not counted.through_of and (far or when or other):
            return None
    return None if counted is None or counted.is_pronoun else counted.token


def _noun_beside(amount: Amount, span: Span) -> Token | None:
    """Give the noun right before: 'a contract worth $59m', and 'and the Fire Department $133m'."""
    if amount.unit == "count" or span.start < 3:
        return None
    last = span[0].nbor(-1)
    if last.lower_ == "worth" and last.nbor(-1).pos_ in ("NOUN", "PROPN"):
        return last.nbor(-1)
    if last.lower_ == "worth" and last.nbor(-1).text == "," and last.nbor(-2).pos_ == "NOUN":
        return last.nbor(-2)
    names = last.pos_ in ("NOUN", "PROPN") and last.is_alpha and amount.kind in ("money", "percent")
    joined = any(token.pos_ == "CCONJ" for token in span.doc[max(0, span.start - 5) : span.start - 1])
    return last if names and joined and span.root.head != last.head.head else None


def _valued(number: Token) -> Token | None:
    """Give what is put at the number: 'put the damage at €23m'."""
    if number.head.lower_ != "at" or number.head.pos_ != "ADP":
        return None
    for ancestor in number.ancestors:
        if ancestor.lemma_.lower() in words("valuing_verbs"):
            return next((child for child in ancestor.children if child.dep_ in ("dobj", "nsubjpass")), None)
    return None


def _noun_around(number: Token, verb: Token | None, span: Span) -> Token | None:
    """Give the noun that governs the number ('a budget of $3m'), else the verb's object or subject."""
    above = number.head.head if number.head.pos_ == "ADP" else number.head
    if is_noun(above) and above not in span and not _is_scale_letter(above):
        return above
    if verb is None:
        return None
    children = [child for child in verb.children if child not in span and not _shouts(child)]
    if number.head != verb:
        found = next((child for child in children if child.dep_ in OBJECTS and is_noun(child)), None)
        if found is not None:
            return found
    subject = next((child for child in children if child.dep_ in SUBJECTS), None)
    if subject is None or is_noun(subject):
        return subject
    near = verb in (number.head, number.head.head) and verb.lemma_.lower() not in words("casualty_verbs")
    return subject if near and subject.pos_ == "PROPN" else None


def _is_scale_letter(token: Token) -> bool:
    """Tell the 'C' of '41 C in Aswan', which the model takes for a noun."""
    return token.text in ("C", "F") and token.i > 0 and token.nbor(-1).like_num


def _shouts(token: Token) -> bool:
    """Tell the place of a dateline or a speaker's label in capitals from a noun."""
    return token.is_upper and len(token) > 3


def _governing_verb(token: Token) -> Token | None:
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor
    return (
        token
        if token.pos_ == "VERB"
        else next((child for child in token.children if child.dep_ in ("acl", "relcl")), None)
    )


def _is_of_people(number: Token, span: Span) -> bool:
    """Tell '11 dead', 'injuring 46' and 'sixty are missing', where people stand for themselves."""
    verb = _governing_verb(number)
    direct = verb is not None and (number.head == verb or number.head.lower_ == "of")
    return _fate(span) is not None or (
        verb is not None and direct and lemma_of(verb) in words("casualty_verbs")
    )


def _stands_for_people(doc: Doc, amount: Amount) -> bool:
    """Tell 'three hurt in a crash' and 'kills one' from 'three wounded men' and 'three injured'."""
    told = befalls_people(text_of(doc), amount)
    if told is None:
        return False
    after = first_token_at(doc, told)
    return after >= len(doc) or doc[after].pos_ not in ("NOUN", "PROPN", "ADJ") or doc[after].is_space


def _done_to(span: Span) -> Token | None:
    """Give what befell the counted, right after the number: 'four shot', 'two people were charged'."""
    after = [token for token in span.doc[span.end : span.end + 6] if token.lower_ not in _THEM]
    return after[0] if after and after[0].lower_ in words("fates") else None


def _acting(span: Span) -> Token | None:
    """Give the verb of harm right before the number, else the one that governs it."""
    for token in reversed(span.doc[max(0, span.start - 4) : span.start]):
        if concept_of(lemma_of(token)) in words("fate_concepts") or lemma_of(token) in words(
            "casualty_verbs"
        ):
            return token
    return _governing_verb(span.root)


def _fate(span: Span) -> Token | None:
    """Give the word of fate after a number: 'nine dead', 'ten of the wounded', 'six of the 40 hurt'."""
    for token in span.doc[span.end : span.end + 4]:
        if concept_of(lemma_of(token)) in ("die", "injure", "missing"):
            return token if token.pos_ in ("ADJ", "NOUN", "VERB", "ADV") else None
        if not (token.lower_ in ("of", "the", "those") or (token.like_num and token.i > span.end)):
            return None
    return None
