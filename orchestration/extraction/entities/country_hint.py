"""In which country or state the words beside a place put it.

Belongs here: 'Bucharest, Romania', 'Cluj in northern Romania', 'the Romanian city of Cluj'.
Does not belong here: which country a place is in by a list (the warehouse knows capitals).
"""

import re
from functools import lru_cache

from orchestration.extraction.entities.lexicon import Lexicon, read_rows

_AFTER = re.compile(
    r"(?:,|,?\sin|,?\sin\s(?:the\s)?(?:far\s)?(?:north|south|east|west|centre|center)(?:east|west)?(?:ern)?(?:\sof)?"
    r"|,?\sin\s(?:central|upper|lower|coastal|rural|mainland|eastern|western|northern|southern))"
    r"\s(?:the\s)?([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})"
)
_PLACE_NOUN = (
    r"(?:capital|city|town|village|port|resort|district|province|region|municipality|suburb|island|county|"
    r"hamlet|settlement|border town|commune|department|governorate|prefecture|oblast)"
)


def find_country(before: str, after: str, *, lexicon: Lexicon) -> str | None:
    """Give the country or state that stands beside a place, as its name is written; None for none."""
    people = _people()
    match = people.pattern.search(before)
    if match is not None:
        return people.country[match.group(1)]
    match = _AFTER.match(after)
    if match is None:
        return None
    words = match.group(1).split()
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        bare = name.rstrip(".")
        if name in lexicon.country or name in lexicon.state:
            return name
        if bare in lexicon.country or bare in lexicon.state:
            return bare
        if bare in lexicon.state_abbreviation and match.group().startswith(","):
            return name
    return None


@lru_cache(maxsize=1)
def _people() -> "_People":
    country: dict[str, str] = {}
    for row in read_rows("place_country.csv"):
        for word in row["demonyms"].split("|"):
            if word:
                # 'Congolese' and 'Dominican' are of two countries, so they tell neither.
                country[word] = "" if word in country else row["name"]
    country = {word: name for word, name in country.items() if name}
    words = "|".join(re.escape(word) for word in sorted(country, key=lambda people: (-len(people), people)))
    return _People(country, re.compile(rf"\b({words})\s(?:[\w-]+\s){{0,2}}?{_PLACE_NOUN}\sof\s(?:the\s)?$"))


class _People:
    """The country by the word for its people, and the pattern that finds one before a place."""

    __slots__ = ("country", "pattern")

    def __init__(self, country: dict[str, str], pattern: re.Pattern[str]) -> None:
        self.country = country
        self.pattern = pattern
