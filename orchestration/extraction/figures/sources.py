"""Who is behind a figure: the speaker who is cited for it, and the entity it belongs to.

Belongs here: speech verbs, 'according to', possessors. Does not belong here: quotations
themselves, which the quotes extractor finds and attributes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import Reading, sentence_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import first_token_at
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import Mention, Quote

_NEAR_QUOTE = 240


@dataclass(frozen=True, slots=True)
class Source:
    """Who is cited: a name or the words of a role, and the index of the mention where there is one."""

    name: str
    mention: int | None


def source_of(
    doc: Doc, amount: Amount, reading: Reading, mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> Source | None:
    """Give whom the text quotes or cites for ``amount``; None where the article itself says it."""
    for quote in quotes:
        if quote.char_start <= amount.char_start and amount.char_end <= quote.char_end and quote.speaker_name:
            return Source(quote.speaker_name, quote.speaker_mention)
    cited = re.compile(r"[Aa]ccording to (?:the |an? )?").finditer(sentence_of(reading.number).text)
    for match in cited:
        start = sentence_of(reading.number).start_char + match.end()
        token = next(iter(doc[first_token_at(doc, start) :][:1]), None)
        if token is not None:
            return _as_source(_phrase_head(token), mentions)
    for ancestor in (reading.number, *reading.number.ancestors):
        subject = subject_of_verb(ancestor)
        if (
            ancestor.lemma_.lower() in words("speech_verbs")
            and subject is not None
            and _is_said(ancestor, subject, reading)
        ):
            return _as_source(subject, mentions) or _meant_by_pronoun(subject, mentions, quotes)
    return None


def _meant_by_pronoun(token: Token, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Source | None:
    """Give whom 'he' or 'she' means: the speaker of a quote near by, else the one person of the paragraph."""
    if token.lower_ not in ("he", "she"):
        return None
    text = text_of(token.doc)
    for quote in quotes:
        near = (
            abs(quote.char_start - token.idx) <= _NEAR_QUOTE or abs(quote.char_end - token.idx) <= _NEAR_QUOTE
        )
        same = quote.speaker_surface is not None and quote.speaker_surface.lower() == token.lower_
        if near and same and quote.speaker_name is not None:
            return Source(quote.speaker_name, quote.speaker_mention)
    start = text.rfind("\n", 0, token.idx) + 1
    persons = [
        index
        for index, mention in enumerate(mentions)
        if mention.entity_type == "person" and start <= mention.char_start < token.idx
    ]
    names = {mentions[index].name.split()[-1] for index in persons}
    return Source(mentions[persons[-1]].name, persons[-1]) if len(names) == 1 else None


def subject_of(reading: Reading, mentions: Sequence[Mention]) -> str | None:
    """Give the named entity that the quantity belongs to: a possessor, an 'of' phrase, or the subject."""
    near: list[Token] = []
    if reading.head is not None:
        near += [child for child in reading.head.children if child.dep_ in ("poss", "compound")]
        near += [inner for child in reading.head.children if child.dep_ == "prep" for inner in child.children]
    subject = subject_of_verb(reading.verb)
    near += [subject] if subject is not None else []
    for token in near:
        index = _mention_at(token, mentions)
        if index is not None:
            return mentions[index].name
    return (
        next(
            (
                token.ent_type_ and _entity_text(token)
                for token in near
                if token.ent_type_ in ("ORG", "GPE", "PERSON")
            ),
            None,
        )
        or None
    )


def _entity_text(token: Token) -> str:
    for entity in token.doc.ents:
        if entity.start <= token.i < entity.end:
            return entity.text
    return token.text


def _is_said(verb: Token, subject: Token, reading: Reading) -> bool:
    """Tell 'the bank expects 40 staff' (cited) from a clause whose own subject holds the number."""
    return (
        reading.number.i != subject.i
        and subject not in reading.number.ancestors
        and verb.pos_ == "VERB"
        and not _is_passive(verb, subject)
        and verb != reading.number.head
    )


def _is_passive(verb: Token, subject: Token) -> bool:
    """Tell 'inflation is expected to fall', where the subject says nothing."""
    return subject.dep_ == "nsubjpass" or any(child.dep_ == "auxpass" for child in verb.children)


def _phrase_head(token: Token) -> Token:
    """Give the head of the noun phrase that ``token`` opens."""
    while token.dep_ in ("compound", "det", "amod", "poss", "nmod", "case") and token.head.i > token.i:
        token = token.head
    return token


def _as_source(token: Token, mentions: Sequence[Mention]) -> Source | None:
    index = _mention_at(token, mentions)
    if index is not None:
        return Source(mentions[index].name, index)
    if token.pos_ == "PRON" or token.is_upper:
        return None
    inside = [
        inner
        for inner in token.children
        if inner.dep_ in ("compound", "amod", "nmod", "poss") and inner.i < token.i
    ]
    start = min((inner.left_edge.i for inner in inside), default=token.i)
    return Source(token.doc[start : token.i + 1].text, None)


def _mention_at(token: Token, mentions: Sequence[Mention]) -> int | None:
    for index, mention in enumerate(mentions):
        if mention.char_start <= token.idx < mention.char_end:
            return index
    return next(
        (
            index
            for child in token.children
            if child.dep_ == "appos"
            for index in [_mention_at(child, mentions)]
            if index is not None
        ),
        None,
    )


def subject_of_verb(verb: Token | None) -> Token | None:
    """Give the subject of ``verb``; None where it has none."""
    if verb is None:
        return None
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
