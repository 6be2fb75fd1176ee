"""The word classes that tell whether a clause looks ahead or back, read once from the package's data.

Does not belong here: the rules that use them (``tense``, ``planning``).
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_tense_words() -> "TenseWords":
    """Give the word classes of ``data/date_tense_words.toml``."""
    source = files("orchestration.extraction").joinpath("data", "date_tense_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return TenseWords(
        auxiliaries=frozenset(tables["future"]["auxiliaries"]),
        will=frozenset(tables["future"]["will"]),
        forward=frozenset(tables["future"]["lemmas"]),
        scheduled=frozenset(tables["future"]["scheduled"]),
        phrases=tuple(tables["future"]["phrases"]),
        estimates=frozenset(tables["future"]["estimates"]),
        deferred=frozenset(tables["future"]["deferred"]),
        deferred_cues=frozenset(tables["cues"]["deferred"]),
        over=frozenset(tables["nouns"]["over"]),
        happened=frozenset(tables["nouns"]["happened"]),
        outlooks=frozenset(tables["nouns"]["outlooks"]),
        unchanging=frozenset(tables["report"]["unchanging"]),
        results=frozenset(tables["report"]["results"]),
        publishing=frozenset(tables["report"]["publishing"]),
        report=frozenset(tables["report"]["lemmas"]),
        comparing=frozenset(tables["cues"]["comparing"]),
        past_cues=frozenset(tables["cues"]["past"]),
        ahead_of_perfect=frozenset(tables["cues"]["ahead_of_perfect"]),
    )


@dataclass(frozen=True, slots=True)
class TenseWords:
    """The word classes that the tense rules use, lower case."""

    auxiliaries: frozenset[str]
    will: frozenset[str]
    forward: frozenset[str]
    scheduled: frozenset[str]
    phrases: tuple[str, ...]
    estimates: frozenset[str]
    deferred: frozenset[str]
    deferred_cues: frozenset[str]
    over: frozenset[str]
    happened: frozenset[str]
    outlooks: frozenset[str]
    unchanging: frozenset[str]
    results: frozenset[str]
    publishing: frozenset[str]
    report: frozenset[str]
    comparing: frozenset[str]
    past_cues: frozenset[str]
    ahead_of_perfect: frozenset[str]
