"""Which kind each name of an article is, judged over all its mentions.

Belongs here: adding up the weights, names that share words, and the decision. Does not
belong here: single weights (``context``) and where the mentions are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from orchestration.extraction.entities.context import KINDS, weigh_context, weigh_label
from orchestration.extraction.entities.given import Given
from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.names import Name
from orchestration.extraction.entities.wording import weigh_words
from orchestration.extraction.entities.words import Word
from orchestration.extraction.records import EntityType, Layout

# A rule counts this often for one name, so that a repeated phrase does not drown the rest.
_MOST_PER_RULE = 2
# Weight that a name needs when the model labels it somewhere, and when it does not.
_LABELLED_THRESHOLD = 0.7
_UNLABELLED_THRESHOLD = 2.0
# A single word that only opens sentences needs more than the model's weakest labels.
_OPENER_THRESHOLD = 1.3
# A publication's head holds menus and programme names.
_MASTHEAD_THRESHOLD = 4.0
_SETTLED = 20.0
# Context that makes a single name a person's without a full name: a title, a role, an age.
_CLEAR_PERSON = 3.0

_COMMON = 6.0
# Least and most that a name gains from the name beside it in a list.
_LEAST_FROM_LIST, _MOST_FROM_LIST = 1.0, 2.0

Texts = tuple[str, ...]


def judge_names(
    body: str, layout: Layout, words: Sequence[Word], names: Sequence[Name], given: Given, *, lexicon: Lexicon
) -> dict[Texts, EntityType | None]:
    """Give the kind of each spelling among ``names``; None for one that is none of the three."""
    cases = _collect(body, layout, words, names, lexicon=lexicon)
    decided: dict[Texts, EntityType | None] = {}
    related_to_person = set()
    for texts in sorted(cases, key=lambda texts: (-len(texts), cases[texts].first)):
        case = cases[texts]
        folded = tuple(text.casefold() for text in texts)
        if folded in given:
            case.weights[given[folded]] += _SETTLED
        if _weigh_family(texts, case, decided, given, lexicon=lexicon):
            related_to_person.add(texts)
        decided[texts] = _decide(texts, case, related=texts in related_to_person)
    for left, right in _listed_together(words, names):
        for one, other in ((left, right), (right, left)):
            kind = decided[one]
            if kind is not None and other not in related_to_person and one not in related_to_person:
                cases[other].weights[kind] += min(
                    _MOST_FROM_LIST, max(_LEAST_FROM_LIST, cases[one].weights[kind] / 2)
                )
                cases[other].in_sentence = True
    for texts, case in cases.items():
        decided[texts] = _decide(texts, case, related=texts in related_to_person)
    return decided


def _listed_together(words: Sequence[Word], names: Sequence[Name]) -> list[tuple[Texts, Texts]]:
    """Give pairs of names that stand in one list: 'X and Y', 'X, Y and Z'."""
    pairs = []
    for left, right in pairwise(names):
        between = words[left.end : right.start]
        near = words[left.start].block == words[right.start].block and not words[left.end - 1].possessive
        linked = len(between) == 1 and between[0].text in ("and", "or") and between[0].gap == " "
        if near and linked and not (right.role or right.honorific):
            texts = [tuple(word.text for word in words[name.start : name.end]) for name in (left, right)]
            if texts[0] != texts[1]:
                pairs.append((texts[0], texts[1]))
    return pairs


def _collect(
    body: str, layout: Layout, words: Sequence[Word], names: Sequence[Name], *, lexicon: Lexicon
) -> dict[Texts, "Case"]:
    cases: dict[Texts, Case] = {}
    for name in names:
        members = words[name.start : name.end]
        texts = tuple(word.text for word in members)
        case = cases.get(texts)
        if case is None:
            case = cases[texts] = Case(first=name.start, weights=weigh_words(texts, lexicon=lexicon))
        block = layout.blocks[members[0].block]
        case.count(
            weigh_context(
                body,
                start=members[0].start,
                end=members[-1].end,
                line_start=block.char_start,
                line_end=block.char_end,
            )
        )
        case.labels.append(weigh_label(members))
        case.only_masthead = case.only_masthead and members[0].kind == "masthead"
        case.proper = case.proper or members[0].pos == "PROPN"
        if name.honorific or name.role:
            case.weights["person"] += 6.0 if name.honorific else 3.0
        if name.has_legal_form:
            case.weights["organization"] += 6.0
        case.in_sentence = case.in_sentence or not members[0].starts_sentence
    for texts, case in cases.items():
        case.add_labels()
        if _is_common(texts, case, body, lexicon=lexicon):
            case.weights["other"] += _COMMON
    return cases


def _is_common(texts: Texts, case: "Case", body: str, *, lexicon: Lexicon) -> bool:
    """True for common words that only their place in a line gives a capital."""
    if len(texts) == 1 and case.in_sentence:
        return False
    if len(texts) == 1 and (texts[0] in lexicon.public_head or texts[0].casefold() in lexicon.role_modifier):
        return True
    lower = " ".join(texts).casefold()
    return re.search(rf"(?<![\w-]){re.escape(lower)}(?![\w-])", body) is not None


def _weigh_family(
    texts: Texts, case: "Case", decided: dict[Texts, EntityType | None], given: Given, *, lexicon: Lexicon
) -> bool:
    """Add what longer names that hold this one tell; True when it is part of a known person's name."""
    size = len(texts)
    if " ".join(texts) in lexicon.place_name:
        return False
    related = False
    longer = [(other, kind) for other, kind in decided.items() if len(other) > size]
    folded = tuple(text.casefold() for text in texts)
    for other, kind in longer + [(other, kind) for other, kind in given.items() if len(other) > size]:
        mine = folded if other in given else texts
        is_first, is_last = other[:size] == mine, other[-size:] == mine
        if kind == "person" and (is_first or is_last):
            case.weights["person"] += 4.0
            related = True
        elif kind == "organization" and is_first:
            media = set(other) & (lexicon.public_head | lexicon.media_head)
            case.weights["place" if media else "organization"] += 1.0 if media else 4.0
        elif kind == "organization" and is_last and other in given and texts[0] in lexicon.media_head:
            case.weights["organization"] += 3.0
    return related


def _decide(texts: Texts, case: "Case", *, related: bool) -> EntityType | None:
    weights = dict(case.weights)
    if len(texts) == 1 and not related and case.context_person < _CLEAR_PERSON and weights["person"] > 0:
        # News introduces people by their full name: a single name without a person's context
        # that the model takes for one is more often a firm or brand.
        weights["organization"] += 0.5 * weights["person"]
        weights["person"] *= 0.3
    if weights["gathering"] > 1.5:
        weights["other"] += 4.0
    best: EntityType = "person"
    for kind in ("organization", "place"):
        if weights[kind] > weights[best]:
            best = "organization" if kind == "organization" else "place"
    starts_only = len(texts) == 1 and not case.in_sentence and not related and not case.proper
    threshold = _LABELLED_THRESHOLD if case.labelled and not starts_only else _UNLABELLED_THRESHOLD
    if len(texts) == 1 and not case.in_sentence and not related:
        threshold = max(threshold, _OPENER_THRESHOLD)
    if case.only_masthead and not related:
        threshold = _MASTHEAD_THRESHOLD
    if weights[best] < threshold or weights["other"] >= weights[best]:
        return None
    return best


@dataclass(slots=True)
class Case:
    """What is known of one spelling: its weights per kind and the model's labels."""

    first: int
    weights: dict[str, float]
    labels: list[tuple[str, float] | None] = field(default_factory=list)
    rules: dict[tuple[int, str], int] = field(default_factory=dict)
    context_person: float = 0.0
    labelled: bool = False
    in_sentence: bool = False
    proper: bool = False
    only_masthead: bool = True

    def count(self, found: Sequence[tuple[int, str, float]]) -> None:
        """Add the weights of the context rules that fit one mention."""
        for number, kind, weight in found:
            seen = self.rules.get((number, kind), 0)
            if seen >= _MOST_PER_RULE:
                continue
            self.rules[(number, kind)] = seen + 1
            self.weights[kind] += weight
            if kind == "person":
                self.context_person += weight

    def add_labels(self) -> None:
        """Add the model's labels: their mean over the mentions, doubled when they recur."""
        known = [label for label in self.labels if label is not None]
        self.labelled = bool(known)
        for kind in KINDS:
            weights = [weight for label, weight in known if label == kind]
            if weights:
                self.weights[kind] += sum(weights) / len(known) * (1.3 if len(weights) > 1 else 1.0)
