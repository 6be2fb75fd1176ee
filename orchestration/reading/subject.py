"""What an editor's word is about: the facts of a disagreement or of a comparison, as they are now.

Does not belong here: the file that keeps the word (``judging``), what follows from it (the models).
"""

from dataclasses import dataclass
from typing import Any

from orchestration.judging.facts import JudgedFact
from orchestration.reading.evidence import show_evidence
from orchestration.warehouse.published import Published


class SubjectError(Exception):
    """This cannot be judged so. The message is one line for people."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The facts that are judged, the kind of their disagreement, and what it is about in words."""

    kind: str
    about: str
    facts: tuple[JudgedFact, ...]


def find_subject(warehouse: Published, kind: str, identity: str, *, decision: str) -> Subject:
    """Give what a decision on the disagreement or comparison with this id is about.

    Facts that only fit one of the sides are no part of it. Raises ``SubjectError`` when the
    decision makes no sense for it.
    """
    evidence = show_evidence(warehouse, kind, identity)
    facts = tuple(_judged(fact) for fact in evidence["facts"] if fact["is_party"])
    if kind == "comparison":
        if decision != "split":
            owner = "".join(f" Judge {row['disagreement_id']}." for row in evidence["disagreements"])
            raise SubjectError(f"{identity}: a comparison can only be split.{owner}")
        if len({(fact.value_low, fact.value_high, fact.unit) for fact in facts}) < 2:
            raise SubjectError(f"{identity}: both figures say the same, so there is nothing to split.")
        return Subject("figure", _both_sides(evidence["facts"]), facts)
    found = evidence["disagreements"][0]
    if decision == "split" and found["kind"] != "figure":
        raise SubjectError(
            f"{identity}: only figures can be split, and this is of kind {found['kind']}. Dismiss it instead."
        )
    return Subject(found["kind"], found["explanation"], facts)


def _judged(fact: dict[str, Any]) -> JudgedFact:
    names = ("article_id", "char_start", "char_end", "fact_type", "value_low", "value_high", "unit")
    return JudgedFact(
        **{name: fact[name] for name in names}, start_date=fact["start_date"], end_date=fact["end_date"]
    )


def _both_sides(facts: list[dict[str, Any]]) -> str:
    return " against ".join(
        f"{fact['surface']} ({fact['publisher'] or fact['title'] or fact['article_id']})" for fact in facts
    )
