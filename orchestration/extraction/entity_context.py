"""What the text beside a name, its own words and the model's label tell of its kind.

Belongs here: weights for one mention or one spelling. Does not belong here: how the
weights of a whole article are put together.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from orchestration.extraction.entity_lexicon import Lexicon, load_lexicon, read_toml, word_lists
from orchestration.extraction.entity_words import Word

KINDS = ("person", "organization", "place", "other", "gathering")
# How far to each side of a name its context is read, in characters.
REACH = 150
_PREPOSITION = re.compile(
    r"\b(?:in|at|of|from|to|on|near|for|with|by|into|over|above|outside|across|around|through|between|against)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)

# What a label of the model is worth. OntoNotes labels; F1 of the small English model there:
# PERSON 0.88, GPE 0.90, ORG 0.80, LOC 0.67, FAC 0.35, so a label decides only without context.
LABEL_WEIGHT: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "PERSON": ("person", 1.5),
        "ORG": ("organization", 1.2),
        "GPE": ("place", 1.3),
        "LOC": ("place", 1.2),
        "FAC": ("place", 0.3),
        "NORP": ("other", 0.8),
        "PRODUCT": ("other", 0.8),
        "EVENT": ("other", 0.8),
        "WORK_OF_ART": ("other", 0.6),
        "LAW": ("other", 0.8),
        "LANGUAGE": ("other", 0.8),
    }
)


@lru_cache(maxsize=1)
def load_rules() -> tuple["ContextRule", ...]:
    """Load the context rules of ``data/entity_context.toml``, in the order of the file."""
    tables = read_toml("entity_context.toml")["rule"]
    if not isinstance(tables, list):
        raise TypeError("entity_context.toml: 'rule' must be an array of tables")
    slots = _pattern_slots(load_lexicon())
    rules = []
    for table in tables:
        pattern = str(table["pattern"])
        for name, alternatives in slots.items():
            pattern = pattern.replace("{" + name + "}", alternatives)
        weights = {kind: float(table[kind]) for kind in KINDS if kind in table}
        rules.append(
            ContextRule(
                before=table["side"] == "before",
                as_subject=bool(table.get("as_subject", False)),
                pattern=re.compile(pattern),
                weights=weights,
            )
        )
    return tuple(rules)


def _pattern_slots(lexicon: Lexicon) -> dict[str, str]:
    person = word_lists("person_vocabulary.toml")
    organization = word_lists("organization_vocabulary.toml")
    return {
        "honorific": _alternatives(person["honorific"]),
        "role": _alternatives(person["role"]),
        "say": _alternatives(person["speech_verb"]),
        "say_passive": "(?:according|thanks|compared|similar|handed|sold|awarded)",
        "person_verb": _alternatives(person["person_verb"]),
        "legal": _alternatives(organization["legal_form"]),
        "company_verb": _alternatives(organization["subject_verb"]),
        "country": _alternatives([*lexicon.country, *lexicon.state]),
        "state_abbreviation": _alternatives(lexicon.state_abbreviation),
    }


def _alternatives(words: Iterable[str]) -> str:
    return (
        "(?:"
        + "|".join(sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word)))
        + ")"
    )


def weigh_context(
    body: str, *, start: int, end: int, line_start: int, line_end: int
) -> list[tuple[int, str, float]]:
    """Give (rule number, kind, weight) for every rule that fits the name at ``[start, end)``."""
    before = body[max(line_start, start - REACH) : start]
    after = body[end : min(line_end, end + REACH)]
    governed = _PREPOSITION.search(before) is not None
    found = []
    for number, rule in enumerate(load_rules()):
        if rule.as_subject and governed:
            continue
        fits = rule.pattern.search(before) if rule.before else rule.pattern.match(after)
        if fits:
            found += [(number, kind, weight) for kind, weight in rule.weights.items()]
    return found


def weigh_words(texts: tuple[str, ...], *, lexicon: Lexicon) -> dict[str, float]:
    """Give the weight per kind that the name's own words carry."""
    weights = dict.fromkeys(KINDS, 0.0)
    name, first, last = " ".join(texts), texts[0], texts[-1]
    many = len(texts) > 1
    if name in lexicon.seat or name in lexicon.known_organization:
        weights["organization"] += 6.0
    elif name in lexicon.place_name:
        weights["place"] += 8.0
    if name in lexicon.demonym or name in lexicon.stop or name in lexicon.direction:
        weights["other"] += 20.0
    if name in lexicon.legal_form or (len(texts) > 1 and last.casefold() in lexicon.role):
        weights["other"] += 8.0
    if last[-1].isdigit():
        weights["organization"] += 1.5
        weights["person"] -= 8.0
    if many and (
        " ".join(texts[1:]) in lexicon.known_organization
        or " ".join(texts[-2:]) in lexicon.known_organization
    ):
        weights["organization"] += 5.0
    if many:
        _weigh_heads(texts, weights, lexicon=lexicon)
        if "&" in name:
            weights["organization"] += 3.0
        if len(texts) <= 4 and not any(text.isupper() and len(text) > 1 for text in texts):
            weights["person"] += 0.8
            if first in lexicon.given_name:
                weights["person"] += 2.0
        if any(text in lexicon.person_particle for text in texts[1:]):
            weights["person"] += 1.0
    elif name in lexicon.given_name:
        weights["person"] += 1.0
    elif name.casefold().endswith(lexicon.name_ending):
        weights["organization"] += 1.2
    elif 1 < len(name) <= 6 and name.isupper():
        weights["organization"] += 1.5
        weights["person"] -= 2.0
    if last.casefold().endswith(lexicon.street_ending) and len(last) > 7:
        weights["place"] += 3.0
    if first in lexicon.unit_head and last.isdecimal():
        weights["organization"] += 5.0
    if first in lexicon.event_first or (many and last in lexicon.event_head):
        weights["other"] += 6.0
    return weights


def _weigh_heads(texts: tuple[str, ...], weights: dict[str, float], *, lexicon: Lexicon) -> None:
    first, last = texts[0], texts[-1]
    before_of = texts[texts.index("of") - 1] if "of" in texts[1:] else ""
    linked = [text for text, link in zip(texts, texts[1:], strict=False) if link in ("for", "on", "of")]
    if any(text in lexicon.public_head for text in linked):
        weights["organization"] += 5.0
    elif before_of in lexicon.place_of_head:
        weights["place"] += 4.0
    elif last in lexicon.gathering_head:
        weights["organization"] += 1.0
        weights["gathering"] += 1.0
    elif last in lexicon.public_head or last in lexicon.company_head:
        weights["organization"] += 4.0
    elif last in lexicon.media_head:
        weights["organization"] += 3.0
    elif last in lexicon.place_head:
        weights["place"] += 4.0
    elif last in lexicon.weak_place_head:
        weights["place"] += 1.5
    elif first in lexicon.place_sure_first:
        weights["place"] += 4.0
    elif first in lexicon.place_first:
        weights["place"] += 1.5
    if first in lexicon.media_first:
        weights["organization"] += 4.0


def weigh_label(words: Iterable[Word]) -> tuple[str, float] | None:
    """Give the kind and weight of the model's label on the name; None when it has none."""
    labels = [word.label for word in words if word.label in LABEL_WEIGHT]
    if not labels:
        return None
    return LABEL_WEIGHT[max(labels, key=lambda label: (labels.count(label), label))]


@dataclass(frozen=True, slots=True)
class ContextRule:
    """A pattern that the text before (or after) a name must fit, and what it is worth.

    A rule for subjects (``as_subject``) never fits a name that a preposition governs.
    """

    before: bool
    as_subject: bool
    pattern: re.Pattern[str]
    weights: Mapping[str, float]
