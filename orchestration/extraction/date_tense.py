"""Reads from the parse whether the clause around a calendar expression looks ahead or back.

Does not belong here: which date follows from it (``date_resolution``).
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from spacy.tokens import Span, Token

Direction = Literal["past", "future"]


def clause_reading(span: Span, *, cue: str | None, headline: bool) -> "ClauseReading":
    """Give where the clause that governs ``span`` looks, and how sure that is.

    ``cue`` is the word before the expression, lower case. In a ``headline`` the present
    tense tells of what has happened. A Doc without a parse is read by its words alone.
    """
    words = load_tense_words()
    if cue in words.past_cues:
        return ClauseReading("past", strong=True)
    if not span.doc.has_annotation("DEP"):
        return _lexical_reading(span)
    token, through_noun = span.root, False
    while token.head is not token:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            direction = _verb_direction(token, cue=cue, headline=headline, depth=0)
            return ClauseReading(direction, strong=not through_noun)
        through_noun = through_noun or token.pos_ in ("NOUN", "PROPN", "PRON")
    if span.root.head is span.root and span.root.pos_ in ("VERB", "AUX"):
        return _lexical_reading(span)
    return ClauseReading(None, strong=False)


@lru_cache(maxsize=1)
def load_tense_words() -> "TenseWords":
    """Give the word classes of ``data/date_tense_words.toml``."""
    source = files("orchestration.extraction").joinpath("data", "date_tense_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return TenseWords(
        auxiliaries=frozenset(tables["future"]["auxiliaries"]),
        forward=frozenset(tables["future"]["lemmas"]),
        scheduled=frozenset(tables["future"]["scheduled"]),
        phrases=tuple(tables["future"]["phrases"]),
        report=frozenset(tables["report"]["lemmas"]),
        past_cues=frozenset(tables["cues"]["past"]),
        ahead_of_perfect=frozenset(tables["cues"]["ahead_of_perfect"]),
    )


def _lexical_reading(span: Span) -> "ClauseReading":
    sentence = " ".join(token.lower_ for token in _clause_tokens(span))
    ahead = any(f" {phrase} " in f" {sentence} " for phrase in load_tense_words().phrases)
    return ClauseReading("future" if ahead else "past", strong=False)


def _clause_tokens(span: Span) -> list[Token]:
    """Give the tokens around ``span`` up to the next full stop, semicolon or line end."""
    doc = span.doc
    start, end = span.start, span.end
    while start > 0 and not _ends_clause(doc[start - 1]):
        start -= 1
    while end < len(doc) and not _ends_clause(doc[end]):
        end += 1
    return list(doc[start:end])


def _ends_clause(token: Token) -> bool:
    return token.text in (".", ";", "!", "?") or "\n" in token.text


def _verb_direction(verb: Token, *, cue: str | None, headline: bool, depth: int) -> Direction | None:
    words = load_tense_words()
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    helping = [helper.lower_ for helper in helpers]
    perfect = any(helper.lemma_ == "have" for helper in helpers)
    if any(word in words.auxiliaries for word in helping):
        return "past" if perfect and not {"will", "'ll", "’ll", "wo"} & set(helping) else "future"
    if perfect:
        had = any(helper.tag_ == "VBD" for helper in helpers)
        return "future" if cue in words.ahead_of_perfect and not had else "past"
    if "to" in helping or (verb.tag_ == "VB" and depth == 0 and verb.dep_ in ("xcomp", "ccomp", "advcl", "acl")):
        return _infinitive_direction(verb, cue=cue, headline=headline, depth=depth)
    if verb.tag_ in ("VBN", "VBG"):
        return _participle_direction(verb, helpers, cue=cue, headline=headline, depth=depth)
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ == "VB":
        return "future" if not headline else "past"
    if headline or verb.lemma_.lower() in words.report:
        return "past"
    return "future"


def _infinitive_direction(verb: Token, *, cue: str | None, headline: bool, depth: int) -> Direction | None:
    """An infinitive lies ahead ('is due to open'), unless what governs it has happened."""
    governor = verb.head
    while governor.pos_ not in ("VERB", "AUX") and governor.head is not governor:
        governor = governor.head
    if headline or governor is verb or governor.pos_ not in ("VERB", "AUX"):
        return "future"
    if governor.lemma_.lower() in load_tense_words().forward or depth > 3:
        return "future"
    return _verb_direction(governor, cue=cue, headline=headline, depth=depth + 1)


def _participle_direction(
    verb: Token, helpers: list[Token], *, cue: str | None, headline: bool, depth: int
) -> Direction | None:
    forward = verb.lemma_.lower() in load_tense_words().scheduled
    finite = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    if any(helper.tag_ == "VBD" for helper in helpers):
        return "future" if forward and verb.tag_ == "VBN" and cue in ("for", "by", "until") else "past"
    if helpers:
        return "past" if headline and not forward else "future"
    if verb.tag_ == "VBN":
        return "future" if forward and not finite else "past"
    if verb.dep_ in ("ROOT",) or depth > 3 or verb.head is verb:
        return None
    governor = verb.head
    while governor.pos_ not in ("VERB", "AUX") and governor.head is not governor:
        governor = governor.head
    if governor.pos_ not in ("VERB", "AUX") or governor is verb:
        return None
    return _verb_direction(governor, cue=cue, headline=headline, depth=depth + 1)


@dataclass(frozen=True, slots=True)
class ClauseReading:
    """Where a clause looks (None: its verb does not tell); ``strong`` when its verb governs directly."""

    direction: Direction | None
    strong: bool


@dataclass(frozen=True, slots=True)
class TenseWords:
    """The word classes that the tense rules use, lower case."""

    auxiliaries: frozenset[str]
    forward: frozenset[str]
    scheduled: frozenset[str]
    phrases: tuple[str, ...]
    report: frozenset[str]
    past_cues: frozenset[str]
    ahead_of_perfect: frozenset[str]
