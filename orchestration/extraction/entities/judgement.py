"""Which kind each name of an article is, judged over all its mentions.

Belongs here: collecting the evidence on every spelling and the order of the decisions. Does not
belong here: single weights (``context``, ``wording``), the verdict on one spelling (``case``) and
where the mentions are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.entities.case import Case, Verdict
from orchestration.extraction.entities.context import weigh_context, weigh_label
from orchestration.extraction.entities.given import Given
from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.names import Name
from orchestration.extraction.entities.relatives import (
    Texts,
    find_first_names,
    listed_together,
    weigh_family,
)
from orchestration.extraction.entities.wording import weigh_words
from orchestration.extraction.entities.words import Word
from orchestration.extraction.records import Layout

_SETTLED = 20.0
_COMMON = 6.0
_FIRST_NAME = 4.0
_HONORIFIC, _ROLE, _LEGAL_FORM = 6.0, 3.0, 6.0
# What stands before a street whose last word is a body's or a building's, too ('a home on Elm Court').
_ON_STREET = re.compile(r"(?:\b(?:on|along|off|block of|corner of|intersection of)|\b\d{1,5})\s$")
_STREET_REACH, _STREET = 18, 6.0
# Two names joined by "&" are a firm even where the second is a role ('Legal & General').
_AMPERSAND = 10.0
# What an article adds to a hall ('the Finn Hall'), which else may be somebody's name.
_HALL = 3.0
# Least and most that a name gains from the name beside it in a list.
_LEAST_FROM_LIST, _MOST_FROM_LIST = 1.0, 2.0
# Words from which an article is long enough to have introduced its people by their full names.
_INTRODUCES = 80


def judge_names(
    body: str, layout: Layout, words: Sequence[Word], names: Sequence[Name], given: Given, *, lexicon: Lexicon
) -> "Judgement":
    """Give the kind of each spelling among ``names``, and the mentions that differ from it."""
    cases = _collect(body, layout, words, names, lexicon=lexicon)
    introduces = len(words) >= _INTRODUCES
    decided: dict[Texts, Verdict] = {}
    related = find_first_names(words, names, lexicon=lexicon)
    for texts in related:
        cases[texts].weights["person"] += _FIRST_NAME

    def decide(texts: Texts) -> Verdict:
        return cases[texts].decide(
            single=len(texts) == 1,
            related=texts in related,
            introduces=introduces,
            is_scene=len(texts) > 1 and texts[-1] in lexicon.scene_head,
        )

    for texts in sorted(cases, key=lambda texts: (-len(texts), cases[texts].first)):
        case = cases[texts]
        folded = tuple(text.casefold() for text in texts)
        if folded in given:
            case.weights[given[folded]] += _SETTLED
        if weigh_family(texts, case, decided, given, lexicon=lexicon):
            related.add(texts)
        decided[texts] = decide(texts)
    for one, other in listed_together(words, names):
        _share_kind(cases, decided, one, other, related=related)
        _share_kind(cases, decided, other, one, related=related)
    exceptions: dict[int, Verdict] = {}
    for texts, case in cases.items():
        decided[texts] = decide(texts)
        if " ".join(texts) not in lexicon.country and tuple(text.casefold() for text in texts) not in given:
            exceptions.update(case.exceptions(decided[texts]))
    return Judgement(decided, exceptions)


def _share_kind(
    cases: dict[Texts, Case], decided: dict[Texts, Verdict], one: Texts, other: Texts, *, related: set[Texts]
) -> None:
    """Let the name ``other`` gain by the kind of ``one``, which stands beside it in a list."""
    kind = decided[one].kind
    if kind is None or not related.isdisjoint((one, other)):
        return
    weight = max(_LEAST_FROM_LIST, cases[one].weights[kind] / 2)
    cases[other].weights[kind] += min(_MOST_FROM_LIST, weight)
    cases[other].in_sentence = True


def _collect(
    body: str, layout: Layout, words: Sequence[Word], names: Sequence[Name], *, lexicon: Lexicon
) -> dict[Texts, Case]:
    cases: dict[Texts, Case] = {}
    for name in names:
        members = words[name.start : name.end]
        texts = tuple(word.text for word in members)
        case = cases.get(texts)
        if case is None:
            case = cases[texts] = Case(first=name.start, weights=weigh_words(texts, lexicon=lexicon))
        block = layout.blocks[members[0].block]
        context = weigh_context(
            body,
            start=members[0].start,
            end=members[-1].end,
            line_start=block.char_start,
            line_end=block.char_end,
        )
        case.count(name.start, context, weigh_label(members))
        case.only_masthead = case.only_masthead and members[0].kind == "masthead"
        case.proper = case.proper or members[0].pos == "PROPN"
        _weigh_setting(case, name, members, body, lexicon=lexicon)
        case.in_sentence = case.in_sentence or not members[0].starts_sentence
    for texts, case in cases.items():
        case.add_labels()
        if _is_common(texts, case, body, lexicon=lexicon):
            case.weights["other"] += _COMMON
    return cases


def _weigh_setting(case: Case, name: Name, members: Sequence[Word], body: str, *, lexicon: Lexicon) -> None:
    """Add what a mention's last word, links and titles tell where they stand."""
    last, many, start = members[-1].text, len(members) > 1, members[0].start
    if many and last in lexicon.street_head and _is_on_street(body, start):
        for weights in (case.weights, case.local[name.start], case.own):
            weights["place"] += _STREET
    if many and last == "Hall" and body.endswith(" the ", 0, start):
        case.weights["place"] += _HALL
    if any(word.gap == " & " for word in members[1:]):
        case.weights["organization"] += _AMPERSAND
    if name.honorific or name.role:
        weight = _HONORIFIC if name.honorific else _ROLE
        case.weights["person"] += weight
        case.local[name.start]["person"] += weight
    if name.has_legal_form:
        case.weights["organization"] += _LEGAL_FORM


def _is_on_street(body: str, start: int) -> bool:
    return _ON_STREET.search(body, max(0, start - _STREET_REACH), start) is not None


def _is_common(texts: Texts, case: Case, body: str, *, lexicon: Lexicon) -> bool:
    """True for common words that only their place in a line gives a capital."""
    if len(texts) == 1 and case.in_sentence:
        return False
    if len(texts) == 1 and (texts[0] in lexicon.public_head or texts[0].casefold() in lexicon.role_modifier):
        return True
    lower = " ".join(texts).casefold()
    return re.search(rf"(?<![\w-]){re.escape(lower)}(?![\w-])", body) is not None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The kind of each spelling, and of the mentions (by number of their first word) that differ."""

    by_texts: dict[Texts, Verdict]
    by_mention: dict[int, Verdict]
