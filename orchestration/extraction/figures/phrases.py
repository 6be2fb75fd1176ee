"""Nouns and verbs of a parse put into words that stand by themselves.

Belongs here: noun phrases, participles, capitals. Does not belong here: which noun or verb
a figure belongs to (``clause``), or how a measure is put together (``wording``).
"""

import re
from functools import lru_cache

from spacy.tokens import Span, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.currency import country_of_word
from orchestration.extraction.figures.words import read_table

_RESTRICTIONS = frozenset(
    {"of", "in", "on", "at", "for", "from", "with", "per", "to", "by", "against", "under", "between"}
)
LONGEST_RESTRICTION = 6
_SIZES = frozenset(
    {
        "mm",
        "cm",
        "m",
        "km",
        "kg",
        "g",
        "lb",
        "oz",
        "ft",
        "inch",
        "mph",
        "hp",
        "cal",
        "caliber",
        "calibre",
        "gauge",
    }
)
# one short vowel before one consonant: 'drag', 'stop', 'trap'
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")


def noun_phrase(head: Token, span: Span) -> str:
    """Give ``head`` with its modifiers and its short restrictions, without the number itself."""
    modifiers = [
        child
        for child in head.children
        if child.dep_ in ("compound", "amod", "nmod") and child.i < head.i and not is_number(child)
    ]
    start = min((child.left_edge.i for child in modifiers), default=head.i)
    whole = [token for token in head.doc[start : head.i] if token.dep_ != "det"]
    # 'second-quarter net income' stays together, 'two 9mm pistols' loses its numbers
    clear = all(
        (not is_number(token) and token not in span and not token.is_punct) or token.text == "-"
        for token in whole
    )
    before = whole if clear else [child for child in modifiers if child not in span and not _is_size(child)]
    before = [token for token in before if not _is_sign(token)]
    told = "".join((lowered(token) + token.whitespace_) for token in before) if clear else ""
    before_words = [told.strip()] if told.strip() else [] if clear else [lowered(token) for token in before]
    after = [
        joined(phrase) for phrase in restrictions(head, span) if not any(is_number(token) for token in phrase)
    ]
    return " ".join([*before_words, lowered(head), *after])


def restrictions(token: Token, span: Span) -> list[list[Token]]:
    """Give the short prepositional phrases of ``token``, without those that hold the number."""
    phrases = []
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _RESTRICTIONS:
            subtree = [inner for inner in child.subtree if not inner.is_space]
            clear = all(inner.i < span.start or inner.i >= span.end for inner in subtree)
            if clear and len(subtree) <= LONGEST_RESTRICTION:
                phrases.append(subtree)
    return phrases


def joined(phrase: list[Token]) -> str:
    """Give the text of neighbouring tokens."""
    return "".join(token.text_with_ws for token in phrase).strip()


def participle(verb: Token) -> str:
    """Give the past participle of ``verb``."""
    lemma = verb.lemma_.lower()
    particle = next((f" {child.lower_}" for child in verb.children if child.dep_ == "prt"), "")
    return _participle_of(verb.lower_ if verb.tag_ == "VBN" else None, lemma) + particle


def plural(noun: str) -> str:
    """Give the regular plural of ``noun``."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun if noun.endswith("s") else noun + "s"


def _participle_of(written: str | None, lemma: str) -> str:
    irregular = written or _participles().get(lemma)
    if irregular is not None:
        return irregular
    if lemma.endswith("e"):
        return lemma + "d"
    if _DOUBLES.fullmatch(lemma):
        return lemma + lemma[-1] + "ed"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" else lemma + "ed"


def lowered(token: Token) -> str:
    """Give a common word without the capital of a sentence's beginning."""
    if token.text == "I":
        return token.text
    named = token.ent_type_ != "" and token.pos_ == "PROPN"
    of_country = token.text in country_of_word() or token.ent_type_ in ("NORP", "GPE", "LANGUAGE")
    if named or of_country or not token.text[:1].isupper() or token.text[1:] != token.text[1:].lower():
        return token.text
    # a name wherever it stands: 'Eland shares' where the text has 'the Eland board', never 'eland'
    if _is_name_elsewhere(token):
        return token.text
    if token.pos_ != "PROPN":
        return token.lower_
    alone = token.is_sent_start and not any(child.pos_ == "PROPN" for child in token.children)
    # a common word stands somewhere in small letters, a name nowhere
    common = re.search(rf"\b{re.escape(token.lower_)}\b", text_of(token.doc)) is not None
    return token.lower_ if common and (alone or token.dep_ == "compound") else token.text


def _is_name_elsewhere(token: Token) -> bool:
    """Tell a capitalised word that the text has inside a sentence, and nowhere in small letters."""
    text, word = text_of(token.doc), re.escape(token.text)
    inside = re.search(rf"[a-z,] {word}\b", text[: token.idx]) or re.search(
        rf"[a-z,] {word}\b", text[token.idx :]
    )
    return inside is not None and re.search(rf"\b{re.escape(token.lower_)}\b", text) is None


def clause_words(verb: Token, number: Token) -> str | None:
    """Give the clause of ``verb`` in words, without the number; None where no subject tells it."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject == number or subject.like_num or subject.lower_ in ("that", "which", "who"):
        return None
    said = [
        subject,
        *(c for c in subject.children if c.dep_ in ("det", "compound", "amod", "poss") and not c.like_num),
    ]
    said += [
        c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt", "acomp") and c.i != number.i
    ]
    done = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN" and c != number), None)
    if done is not None and done not in number.subtree:
        said += [done, *(c for c in done.children if c.dep_ in ("det", "compound", "poss"))]
    elif verb.lemma_ == "be":
        phrase = next(
            (list(c.subtree) for c in verb.children if c.dep_ == "prep" and number not in c.subtree), []
        )
        said += phrase if len(phrase) <= 4 else []
    if any(child.dep_ == "nummod" for child in subject.children):
        return None
    ordered = sorted({token.i: token for token in [*said, verb]}.values(), key=lambda token: token.i)
    return " ".join(lowered(token) for token in ordered)


def _is_sign(token: Token) -> bool:
    """Tell the sign of a sum in '€5m plant'."""
    return token.is_currency or token.pos_ == "SYM" or token.text == "%"


def _is_size(token: Token) -> bool:
    """Tell 'mm' in 'two 9 mm pistols' from a word."""
    sized = token.i > 0 and is_number(token.nbor(-1)) and token.lower_ in _SIZES
    return sized or any(character.isdigit() for character in token.text)


def is_number(token: Token) -> bool:
    """Tell a number; 'second' in 'second-quarter' is none."""
    return token.pos_ == "NUM" or token.is_digit or (token.like_num and token.tag_ == "CD")


@lru_cache(maxsize=1)
def _participles() -> dict[str, str]:
    return {row["lemma"]: row["participle"] for row in read_table("figure_participle")}
