"""The words around a calendar word that tell whether it is a date, read once from the package's data.

Does not belong here: the rules that use them (``filters`` and its checks).
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_filter_words() -> "FilterWords":
    """Give the word classes of ``data/date_filter_words.toml``."""
    source = files("orchestration.extraction").joinpath("data", "date_filter_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return FilterWords(
        year_cues=frozenset(tables["year"]["cues"]),
        sure_cues=frozenset(tables["year"]["sure_cues"]),
        labels=frozenset(tables["year"]["labels"]),
        year_bodies=frozenset(tables["year"]["bodies"]),
        yearly=frozenset(tables["year"]["yearly"]),
        moving=frozenset(tables["spans"]["moving"]),
        recurring=frozenset(tables["recurring"]["words"]),
        duration=frozenset(tables["duration"]["words"]),
        comparatives=frozenset(tables["duration"]["comparatives"]),
        approximate=frozenset(tables["duration"]["approximate"]),
        named_days=frozenset(tables["named_days"]["words"]),
        named_after=frozenset(tables["named_days"]["after"]),
        body_heads=frozenset(tables["named_days"]["heads"]),
        bands=frozenset(tables["named_days"]["bands"]),
        sites=frozenset(tables["named_days"]["sites"]),
        season_things=frozenset(tables["seasons"]["things"]),
        month_names=frozenset(tables["months"]["names"]),
        month_cues=frozenset(tables["months"]["cues"]),
        business=frozenset(tables["business"]["words"]),
        measured=frozenset(tables["decades"]["measured"]),
        counted_rounds=frozenset(tables["bare_days"]["sport"]),
    )


@dataclass(frozen=True, slots=True)
class FilterWords:
    """Lower-case words around calendar words (``named_*``, ``body_heads`` and ``sites`` in Title case)."""

    year_cues: frozenset[str]
    sure_cues: frozenset[str]
    labels: frozenset[str]
    year_bodies: frozenset[str]
    yearly: frozenset[str]
    moving: frozenset[str]
    recurring: frozenset[str]
    duration: frozenset[str]
    approximate: frozenset[str]
    comparatives: frozenset[str]
    named_days: frozenset[str]
    named_after: frozenset[str]
    body_heads: frozenset[str]
    bands: frozenset[str]
    sites: frozenset[str]
    season_things: frozenset[str]
    month_names: frozenset[str]
    month_cues: frozenset[str]
    business: frozenset[str]
    measured: frozenset[str]
    counted_rounds: frozenset[str]
