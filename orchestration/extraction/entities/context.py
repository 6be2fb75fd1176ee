"""What the text beside a name and the model's label tell of its kind.

Belongs here: weights for one mention. Does not belong here: what the name's own words
tell (``wording``), and how the weights of an article are put together.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from orchestration.extraction.entities.lexicon import Lexicon, load_lexicon, read_toml, word_lists
from orchestration.extraction.entities.words import Word

# ``gathering`` counts signs that a name is an event, ``scene`` that a building is where something happens.
KINDS = ("person", "organization", "place", "other", "gathering", "scene")
# How far to each side of a name its context is read, in characters.
REACH_BEFORE, REACH_AFTER = 60, 150
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
        "FAC": ("place", 0.8),
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
    before = body[max(line_start, start - REACH_BEFORE) : start]
    after = body[end : min(line_end, end + REACH_AFTER)]
    governed = _PREPOSITION.search(before) is not None
    found = []
    for number, rule in enumerate(load_rules()):
        if rule.as_subject and governed:
            continue
        fits = rule.pattern.search(before) if rule.before else rule.pattern.match(after)
        if fits:
            found += [(number, kind, weight) for kind, weight in rule.weights.items()]
    return found


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
