"""What is known of one spelling of a name in an article: its weights, labels and mentions.

Belongs here: the counts, and the verdict that they give. Does not belong here: single weights
(``context``, ``wording``) and what other names tell (``relatives``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from orchestration.extraction.entities.context import KINDS
from orchestration.extraction.records import EntityType

# A rule counts this often for one name, so that a repeated phrase does not drown the rest.
_MOST_PER_RULE = 2
# Weight that a name needs when the model labels it somewhere, and when it does not.
_LABELLED_THRESHOLD = 0.7
_UNLABELLED_THRESHOLD = 2.0
# A single word that only opens sentences needs more than the model's weakest labels, and much
# more when neither its label nor its part of speech is that of a name.
_OPENER_THRESHOLD = 1.3
_COMMON_OPENER_THRESHOLD = 2.5
# A publication's head holds menus and programme names.
_MASTHEAD_THRESHOLD = 4.0
# A given name and a surname, by spelling alone: enough for an author in a publication's head.
_FULL_NAME = 2.5
# A body's head word ("Bank", "Foods"), and the most that "in" and "at" make of such a name as a place.
_BODY_HEAD, _MOST_PLACE_OF_BODY = 3.0, 1.5
# Context that makes a single name a person's without a full name: a title, a role, an age.
_CLEAR_PERSON = 3.0
# What a head word of buildings gives a place; a body by the same head gains as much from its words.
_SCENE = 2.0
# Lead of the best kind over the next, from which a verdict has this certainty; below all 0.2.
_CERTAINTY = ((5.0, 1.0), (2.5, 0.8), (1.0, 0.5))
_GUESS = 0.2
# What one mention's own context must weigh, and lead by, to differ from the name's other mentions.
_EXCEPTION_WEIGHT, _EXCEPTION_LEAD = 3.0, 2.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a name, None for none of the three, and how sure it is (see ``Mention``)."""

    kind: EntityType | None
    certainty: float = 1.0


@dataclass(slots=True)
class Case:
    """What is known of one spelling: its weights per kind and the model's labels.

    ``own`` is what the name's own words weigh. ``local`` holds, by the number of a mention's
    first word, what that mention's own context and label weigh.
    """

    first: int
    weights: dict[str, float]
    labels: list[tuple[str, float] | None] = field(default_factory=list)
    rules: dict[tuple[int, str], int] = field(default_factory=dict)
    local: dict[int, dict[str, float]] = field(default_factory=dict)
    context_person: float = 0.0
    labelled: bool = False
    in_sentence: bool = False
    proper: bool = False
    only_masthead: bool = True
    own: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own = dict(self.weights)

    def count(
        self, start: int, found: Sequence[tuple[int, str, float]], label: tuple[str, float] | None
    ) -> None:
        """Add the weights of the context rules that fit the mention at word ``start``, and its label."""
        here = self.local.setdefault(start, dict.fromkeys(KINDS, 0.0))
        self.labels.append(label)
        if label is not None:
            here[label[0]] += label[1]
        for number, kind, weight in found:
            here[kind] += weight
            seen = self.rules.get((number, kind), 0)
            if seen >= _MOST_PER_RULE:
                continue
            self.rules[(number, kind)] = seen + 1
            self.weights[kind] += weight
            if kind == "person":
                self.context_person += weight

    def add_labels(self) -> None:
        """Add the model's labels: their mean over the mentions, raised when they recur."""
        known = [label for label in self.labels if label is not None]
        self.labelled = bool(known)
        for kind in KINDS:
            weights = [weight for label, weight in known if label == kind]
            if weights:
                self.weights[kind] += sum(weights) / len(known) * (1.3 if len(weights) > 1 else 1.0)

    def decide(self, *, single: bool, related: bool, introduces: bool, is_scene: bool = False) -> Verdict:
        """Give the kind by the weights.

        ``single``: a name of one word. ``related``: part of a person's fuller name.
        ``introduces``: the article is long enough to give a person's full name first.
        ``is_scene``: a building or site, by its head word.
        """
        weights = dict(self.weights)
        if single and introduces and not related and self.context_person < _CLEAR_PERSON:
            # News introduces people by their full name: a single name without a person's context
            # that the model takes for one is more often a firm or brand.
            if weights["organization"] > 0:
                weights["organization"] += 0.5 * max(0.0, weights["person"])
            weights["person"] *= 0.3 if weights["person"] > 0 else 1.0
        if weights["gathering"] > 1.5:
            weights["other"] += 4.0
        if self.own["organization"] >= _BODY_HEAD and self.own["place"] <= 0 and not is_scene:
            weights["place"] = min(weights["place"], _MOST_PLACE_OF_BODY)
        if is_scene:
            weights["place"] += weights["scene"] + _SCENE
        best = _best(weights)
        least = self._threshold(single=single, related=related or (best == "person" and not single))
        if weights[best] < least or weights["other"] >= weights[best]:
            return Verdict(None)
        rest = max(weights[kind] for kind in ("person", "organization", "place", "other") if kind != best)
        lead = weights[best] - max(0.0, rest)
        certainty = next((level for level_lead, level in _CERTAINTY if lead >= level_lead), _GUESS)
        return Verdict(best, certainty)

    def _threshold(self, *, single: bool, related: bool) -> float:
        opener = single and not self.in_sentence and not related
        threshold = _LABELLED_THRESHOLD
        if not self.labelled or (opener and not self.proper):
            threshold = _UNLABELLED_THRESHOLD
        if opener:
            threshold = max(threshold, _OPENER_THRESHOLD)
        if opener and not self.labelled and not self.proper:
            threshold = _COMMON_OPENER_THRESHOLD
        if self.only_masthead and not (related and self.own["person"] >= _FULL_NAME):
            threshold = _MASTHEAD_THRESHOLD
        return threshold

    def exceptions(self, verdict: Verdict) -> dict[int, Verdict]:
        """Give the mentions, by first word, whose own context clearly tells another kind."""
        found = {}
        for start, weights in self.local.items() if len(self.local) > 1 else ():
            best = _best(weights)
            usual = 0.0 if verdict.kind is None else weights[verdict.kind]
            lead = weights[best] - max(usual, weights["other"], 0.0)
            if best != verdict.kind and weights[best] >= _EXCEPTION_WEIGHT and lead >= _EXCEPTION_LEAD:
                found[start] = Verdict(best, 0.5)
        return found


def _best(weights: Mapping[str, float]) -> EntityType:
    best: EntityType = "person"
    for kind in ("organization", "place"):
        if weights[kind] > weights[best]:
            best = "organization" if kind == "organization" else "place"
    return best
