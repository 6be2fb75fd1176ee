"""One judgement, what makes it valid, and the frames of the raw tables that hold judgements.

Does not belong here: the file (``file``), how a fact is told (``facts``).
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

import polars as pl

from orchestration.extraction.identity import content_id
from orchestration.extraction.schemas import JUDGEMENT, JUDGEMENT_FACT
from orchestration.judging.facts import JudgedFact, join_facts

DECISIONS = ("confirm", "dismiss", "split")
KINDS = ("figure", "quote", "date", "internal")
FACT_TYPE_OF_KIND = {"figure": "figure", "internal": "figure", "quote": "quote", "date": "date_mention"}
LONGEST_TEXT = 2000
# What a terminal or a spreadsheet would act on instead of showing it.
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class JudgementError(ValueError):
    """A judgement cannot be. The message is one line for people."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an editor said of some facts: the same facts have one judgement, the last one."""

    decision: str
    kind: str
    about: str
    reason: str
    judged_by: str
    judged_on: date
    facts: tuple[JudgedFact, ...]

    @property
    def judgement_id(self) -> str:
        """The id, which depends on kind and facts alone, so that a changed mind keeps it."""
        return content_id("judgement", self.kind, join_facts(self.facts))


def checked(judgement: Judgement) -> Judgement:
    """Give the judgement back when it can be. Raises ``JudgementError``."""
    for name, value, allowed in (
        ("decision", judgement.decision, DECISIONS),
        ("kind", judgement.kind, KINDS),
    ):
        if value not in allowed:
            raise JudgementError(f"{name} {value!r} is none of {', '.join(allowed)}")
    for name in ("about", "reason", "judged_by"):
        value = getattr(judgement, name)
        if not value.strip():
            raise JudgementError(f"{name} is empty")
        if len(value) > LONGEST_TEXT:
            raise JudgementError(f"{name} is longer than {LONGEST_TEXT:,} characters")
        if _UNSHOWN.search(value):
            raise JudgementError(f"{name} holds a line end or another control character")
    if judgement.decision == "split" and judgement.kind != "figure":
        raise JudgementError(f"only figures can be split, not a disagreement of kind {judgement.kind}")
    if len(judgement.facts) < 2:
        raise JudgementError("facts names one fact; it takes two to disagree")
    if {fact.fact_type for fact in judgement.facts} != {FACT_TYPE_OF_KIND[judgement.kind]}:
        raise JudgementError(f"facts of kind {judgement.kind} are all {FACT_TYPE_OF_KIND[judgement.kind]}s")
    return judgement


def one_line(text: str) -> str:
    """Give text as one line without control characters, no longer than a judgement may hold."""
    line = " ".join(_UNSHOWN.sub(" ", text).split())
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1] + "…"


def judgement_frames(judgements: Sequence[Judgement]) -> dict[str, pl.DataFrame]:
    """Give the rows of the raw tables ``judgement`` and ``judgement_fact``."""
    columns = [name for name in JUDGEMENT.names() if name != "fact_count"]
    told = [
        {name: getattr(row, name) for name in columns} | {"fact_count": len(row.facts)} for row in judgements
    ]
    facts = [{"judgement_id": row.judgement_id} | asdict(fact) for row in judgements for fact in row.facts]
    return {
        "judgement": pl.DataFrame(told, schema=JUDGEMENT),
        "judgement_fact": pl.DataFrame(facts, schema=JUDGEMENT_FACT),
    }
