"""Reads from the parse whether the clause around a calendar expression looks ahead or back.

Does not belong here: which date follows from it (``resolution``).
"""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from orchestration.extraction.dates.planning import (
    governing_verb,
    is_due,
    is_outlook_for,
    is_planned_back,
    is_result_of,
    stands_behind_what_is_over,
    was_to,
)
from orchestration.extraction.dates.tense_words import load_tense_words

Direction = Literal["past", "future"]
# The places of a sentence in which an amount stands.
AMOUNT = ("pobj", "dobj", "npadvmod")


def clause_reading(span: Span, *, cue: str | None, headline: bool) -> "ClauseReading":
    """Give where the clause that governs ``span`` looks, and how sure that is.

    ``cue`` is the word before the expression, lower case. In a ``headline`` the present
    tense tells of what has happened. A Doc without a parse is read by its words alone.
    """
    words = load_tense_words()
    if cue in words.past_cues:
        return ClauseReading("past", strong=True, sure=True)
    if not span.doc.has_annotation("DEP"):
        return _lexical_reading(span)
    if _belongs_to_what_is_over(span) or is_result_of(span):
        return ClauseReading("past", strong=True)
    if is_outlook_for(span, cue=cue):
        return ClauseReading("future", strong=True)
    verb = governing_verb(span.root)
    if _is_compared_with(span.root):
        return ClauseReading("past", strong=True)
    if verb is not None:
        return _verb_reading(span, verb, cue=cue, headline=headline)
    if span.root.head == span.root and span.root.pos_ in ("VERB", "AUX"):
        return _lexical_reading(span)
    # A sentence without any verb announces ('Doors at eight on Friday'); a headline tells.
    announces = not headline and not any(token.tag_.startswith(("VB", "MD")) for token in span.sent)
    return ClauseReading("future" if announces else None, strong=False)


def _verb_reading(span: Span, verb: Token, *, cue: str | None, headline: bool) -> "ClauseReading":
    """Read the clause by its verb; what was planned in the past may since have happened."""
    strong = not _through_noun(span.root, verb)
    if not headline and was_to(verb):
        return ClauseReading(None, strong=False, told_back=True)
    if is_due(span.root, verb):
        told_back = any(child.tag_ == "VBD" for child in (verb, *verb.children))
        return ClauseReading("future", strong=strong, told_back=told_back)
    direction = _verb_direction(verb, cue=cue, headline=headline, depth=0)
    if direction == "future" and stands_behind_what_is_over(span, verb):
        return ClauseReading("past", strong=True)
    return ClauseReading(direction, strong=strong, told_back=direction == "future" and is_planned_back(verb))


def _belongs_to_what_is_over(span: Span) -> bool:
    """'Friday's close', 'the Sunday attack': the noun itself tells of what has happened."""
    head = span.root.head
    owns = span.root.dep_ in ("poss", "compound", "nmod") and head.i > span.root.i
    return owns and head.lower_ in load_tense_words().over


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
    helping = {helper.lower_ for helper in helpers}
    perfect = any(helper.lemma_ == "have" for helper in helpers)
    if helping & words.auxiliaries:
        direction: Direction | None = "past" if perfect and not helping & words.will else "future"
    elif perfect:
        had = any(helper.tag_ == "VBD" for helper in helpers)
        direction = "future" if cue in words.ahead_of_perfect and not had else "past"
    elif "to" in helping:
        direction = _infinitive_direction(verb, cue=cue, headline=headline, depth=depth)
    elif verb.tag_ in ("VBN", "VBG"):
        direction = _participle_direction(verb, helpers, cue=cue, headline=headline, depth=depth)
    elif (verb.tag_ == "VBD" and _puts_off(verb, cue=cue)) or _will_report(verb, headline=headline):
        direction = "future"
    elif verb.tag_ == "VBD" or _is_past_form(verb) or headline or verb.lemma_.lower() in words.report:
        direction = "past"
    else:
        direction = "future"
    return direction


def _puts_off(verb: Token, *, cue: str | None) -> bool:
    """'delayed the vote until March', 'moved the talks to Friday'."""
    words = load_tense_words()
    return verb.lemma_.lower() in words.deferred and cue in words.deferred_cues


def _is_past_form(verb: Token) -> bool:
    """'Recession set in', 'the firm cut its forecast': in the present, one subject would give it an 's'."""
    if verb.lower_ not in load_tense_words().unchanging or verb.tag_ not in ("VB", "VBP"):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    joined = any(child.dep_ == "conj" for subject in subjects for child in subject.children)
    one = any(child.tag_ in ("NN", "NNP") or child.lower_ in ("he", "she", "it") for child in subjects)
    return one and not joined


def _will_report(verb: Token, *, headline: bool) -> bool:
    """'The company reports earnings Thursday' looks ahead, 'the paper reports that' does not."""
    if headline or verb.tag_ not in ("VBZ", "VBP") or verb.lemma_.lower() not in ("report", "announce"):
        return False
    parts = {child.dep_ for child in verb.children}
    return "dobj" in parts and "ccomp" not in parts


def _is_compared_with(token: Token) -> bool:
    """'up from 149 in January', 'against 6% in April': the amount beside the date is an earlier one."""
    comparing = load_tense_words().comparing
    amount = False
    while token.head != token and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
        moved = token.lower_ in ("up", "down") and any(child.lower_ == "from" for child in token.children)
        if moved or (amount and token.lower_ in comparing):
            return True
        amount = amount or (token.pos_ in ("NOUN", "NUM", "PROPN", "SYM") and token.dep_ in AMOUNT)
    return False


def _through_noun(token: Token, verb: Token) -> bool:
    """Tell whether ``token`` hangs on a noun that hangs on the verb ('the wedding in May')."""
    token = token.head
    while token != verb:
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return True
        token = token.head
    return False


def _infinitive_direction(verb: Token, *, cue: str | None, headline: bool, depth: int) -> Direction | None:
    """An infinitive lies ahead ('is due to open'), unless what governs it has happened."""
    governor = governing_verb(verb)
    if headline or governor is None:
        return "future"
    if governor.lemma_.lower() in load_tense_words().forward or depth > 3:
        return "future"
    return _verb_direction(governor, cue=cue, headline=headline, depth=depth + 1)


def _participle_direction(
    verb: Token, helpers: list[Token], *, cue: str | None, headline: bool, depth: int
) -> Direction | None:
    words, lemma = load_tense_words(), verb.lemma_.lower()
    forward = lemma in words.scheduled and not (lemma in words.estimates and cue in ("in", "on"))
    if verb.tag_ == "VBN" and _puts_off(verb, cue=cue):
        return "future"
    finite = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    if any(helper.tag_ == "VBD" for helper in helpers):
        return "future" if forward and verb.tag_ == "VBN" and cue in ("for", "by", "until") else "past"
    if helpers:
        return "past" if headline and not forward else "future"
    if verb.tag_ == "VBN":
        return "future" if forward and not finite else "past"
    governor = governing_verb(verb)
    if governor is None or depth > 3:
        return None
    return _verb_direction(governor, cue=cue, headline=headline, depth=depth + 1)


@dataclass(frozen=True, slots=True)
class ClauseReading:
    """Where a clause looks (None: its verb does not tell); ``strong`` when its verb governs directly.

    ``sure`` when the word before says so whatever is nearer ('since', 'ended'). ``told_back`` when
    the clause tells of what lay ahead of a past moment ('was to open'), so that it may be over by now.
    """

    direction: Direction | None
    strong: bool
    sure: bool = False
    told_back: bool = False
