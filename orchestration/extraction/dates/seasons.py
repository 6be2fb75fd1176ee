"""Which half of the globe an article tells of, for the months of its seasons.

Belongs here: weighing the places of an article. Does not belong here: which year a season is of
(``part_of_year``).
"""

import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Doc

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.records import Layout

# What spaCy calls countries, cities, regions and peoples.
PLACE_LABELS = ("GPE", "LOC", "NORP")


def is_southern(doc: Doc, layout: Layout) -> bool:
    """Tell whether the dateline, or more than half of the places and peoples named, lie in the south."""
    names = _southern_names()
    if layout.dateline_place is not None and _folded(layout.dateline_place.split(",")[0]) in names:
        return True
    places = [_folded(ent.text) for ent in doc.ents if ent.label_ in PLACE_LABELS]
    southern = sum(1 for place in places if place in names)
    return 2 * southern > len(places)


def with_southern_season(expression: CalendarExpression) -> CalendarExpression:
    """Give a season half a year later, as its name means in the south; anything else as it is."""
    if expression.kind != "season" or expression.ordinal is None:
        return expression
    return replace(expression, ordinal=(expression.ordinal + 5) % 12 + 1)


def _folded(place: str) -> str:
    lowered = " ".join(place.lower().replace("’", "'").split())
    return lowered.removeprefix("the ").removesuffix("'s")


@lru_cache(maxsize=1)
def _southern_names() -> frozenset[str]:
    source = files("orchestration.extraction").joinpath("data", "date_southern_names.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))["names"])
