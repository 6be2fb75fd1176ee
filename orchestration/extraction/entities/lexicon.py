"""The word lists that the entity rules read, loaded once from ``data/``.

Belongs here: reading the lists and folding them into sets. Does not belong here: any rule
that uses them. The lists hold general news English and the world's countries, and common given
names.
"""

import csv
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


def read_toml(name: str) -> dict[str, object]:
    """Read the word-list file ``name`` of the data folder."""
    resource = files("orchestration.extraction").joinpath("data", name)
    return tomllib.loads(resource.read_text(encoding="utf-8"))


def read_rows(name: str) -> list[dict[str, str]]:
    """Read the CSV file ``name`` of the data folder as one dictionary per row."""
    resource = files("orchestration.extraction").joinpath("data", name)
    return list(csv.DictReader(resource.read_text(encoding="utf-8").splitlines()))


def read_lines(name: str) -> list[str]:
    """Read the text file ``name`` of the data folder, one entry a line."""
    resource = files("orchestration.extraction").joinpath("data", name)
    return [line for line in resource.read_text(encoding="utf-8").splitlines() if line]


def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """Give the lists of the word-list file ``name``, in the order of the file."""
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in read_toml(name).items():
        if isinstance(value, list):
            lists[key] = tuple(str(item) for item in value)
    return lists


def _place_names(countries: list[dict[str, str]], words: dict[str, tuple[str, ...]]) -> frozenset[str]:
    names = set(words["region"]) | set(words["us_state"]) | set(read_lines("place_area.txt"))
    names.update(row["name"] for row in read_rows("place_city.csv"))
    for row in countries:
        names.update([row["name"], row["capital"], *row["aliases"].split("|")])
    names.discard("")
    return frozenset(names)


@lru_cache(maxsize=1)
def load_lexicon() -> "Lexicon":
    """Load all lists. The same object is given at every call."""
    entity = word_lists("entity_vocabulary.toml")
    person = word_lists("person_vocabulary.toml")
    organization = word_lists("organization_vocabulary.toml")
    place = word_lists("place_vocabulary.toml")
    countries = read_rows("place_country.csv")
    demonyms = {name for row in countries for name in row["demonyms"].split("|") if name}
    demonyms.update(entity["demonym"])
    places = _place_names(countries, place)
    given, surname = (frozenset(read_lines(f"person_{part}.txt")) for part in ("given_name", "surname"))
    organizations = frozenset(organization["known"])
    return Lexicon(
        surname=surname,
        shared_place=frozenset(
            name for name in places if name in given | surname or name in place["shared_with_words"]
        ),
        genitive_first=frozenset(organization["genitive_first"]),
        topic=frozenset(organization["topic"]),
        vessel=frozenset(entity["vessel"]),
        scene_head=frozenset(organization["scene_head"]),
        foreign_first=frozenset(organization["foreign_first"]),
        slug=frozenset(entity["slug"]),
        headline_head=frozenset(organization["headline_head"]),
        headline_common=frozenset(organization["headline_common"]),
        phrase=_phrases(places | organizations | frozenset(organization["seat"])),
        calendar=frozenset(entity["calendar"]),
        currency=frozenset(entity["currency"]),
        abbreviation=frozenset(entity["abbreviation"]),
        starter=frozenset(entity["starter"]),
        stop=frozenset(entity["stop"]),
        honorific=frozenset(person["honorific"]),
        role=frozenset(person["role"]),
        role_modifier=frozenset(word.casefold() for word in person["role_modifier"]),
        given_name=given,
        hyphen_suffix=frozenset(entity["hyphen_suffix"]),
        weak_place_head=frozenset(place["weak_head"]),
        person_particle=frozenset(person["particle"]),
        public_head=frozenset(organization["public_head"]),
        body_head=frozenset(
            word
            for heads in ("public_head", "media_head", "company_head", "business_head", "party_head")
            for word in organization[heads]
        ),
        of_head=frozenset([*organization["public_head"], *organization["event_head"], *place["of_head"]]),
        media_head=frozenset(organization["media_head"]),
        media_first=frozenset(organization["media_first"]),
        company_head=frozenset(organization["company_head"]),
        gathering_head=frozenset(organization["gathering_head"]),
        possessive_head=frozenset(organization["possessive_head"]),
        name_ending=organization["name_ending"],
        unit_head=frozenset(organization["unit_head"]),
        follower=frozenset(organization["follower"]),
        legal_form=frozenset(organization["legal_form"]),
        seat=frozenset(organization["seat"]),
        known_organization=organizations,
        event_head=frozenset(organization["event_head"]),
        event_first=frozenset(organization["event_first"]),
        generic_head=frozenset(organization["generic_head"]),
        generic_fixed=organization["generic_fixed"],
        generic_blocker=frozenset(organization["generic_blocker"]),
        place_head=frozenset(place["head"]),
        place_first=frozenset(place["first"]),
        place_sure_first=frozenset(place["sure_first"]),
        place_of_head=frozenset(place["of_head"]),
        street_ending=place["street_ending"],
        direction=frozenset(place["direction"]),
        place_name=places,
        demonym=frozenset(demonyms),
        country=_country_lookup(countries),
        state=frozenset(place["us_state"]),
        state_abbreviation=frozenset(place["us_state_abbreviation"]),
        region=frozenset([*place["region"], *place["us_state"], *read_lines("place_area.txt")]),
        numbered_road=frozenset(place["numbered_road"]),
        road_qualifier=frozenset([*place["road_qualifier"], *place["us_state"]]),
        before_route=frozenset(place["before_route"]),
        street_head=frozenset(place["street_head"]),
        local_head=frozenset(organization["local_head"]),
        business_head=frozenset(organization["business_head"]),
        party_head=frozenset(organization["party_head"]),
        on_topic_head=frozenset(organization["on_topic_head"]),
        court_kind=frozenset(organization["court_kind"]),
        family_first=frozenset(person["family_first"]),
        name_start=organization["name_start"],
    )


def _phrases(names: frozenset[str]) -> dict[str, tuple[tuple[tuple[str, bool], ...], ...]]:
    """Give the names of several words by their first word, longest first; a word is (text, possessive)."""
    found: dict[str, list[tuple[tuple[str, bool], ...]]] = {}
    for name in sorted(names):
        words = tuple(_stem(word) for word in name.split())
        if len(words) > 1:
            found.setdefault(words[0][0], []).append(words)
    return {
        first: tuple(sorted(several, key=lambda words: (-len(words), words)))
        for first, several in found.items()
    }


def _stem(word: str) -> tuple[str, bool]:
    for ending in ("'s", "’s"):
        if word.endswith(ending):
            return word[: -len(ending)], True
    return word.rstrip("'’"), word.endswith(("'", "’"))


def _country_lookup(countries: list[dict[str, str]]) -> dict[str, str]:
    lookup: dict[str, str] = {}
    for row in countries:
        for name in [row["name"], *row["aliases"].split("|")]:
            if name:
                lookup[name] = row["name"]
    return lookup


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists by what they are for; spelled as in running text unless said otherwise.

    ``starter`` and ``role_modifier`` are in lower case. ``country`` maps every name and
    alias of a country to the name used for it. ``phrase`` holds the places and bodies of
    several words by their first word, each as (word, whether it is possessive).
    ``body_head`` joins the heads of public bodies, media and firms; ``of_head`` the words that
    take "of" and a name. ``shared_place`` are the places whose name is also a person's or a common word.
    """

    surname: frozenset[str]
    shared_place: frozenset[str]
    genitive_first: frozenset[str]
    topic: frozenset[str]
    vessel: frozenset[str]
    scene_head: frozenset[str]
    foreign_first: frozenset[str]
    slug: frozenset[str]
    headline_head: frozenset[str]
    headline_common: frozenset[str]
    phrase: dict[str, tuple[tuple[tuple[str, bool], ...], ...]]
    calendar: frozenset[str]
    currency: frozenset[str]
    abbreviation: frozenset[str]
    starter: frozenset[str]
    stop: frozenset[str]
    honorific: frozenset[str]
    role: frozenset[str]
    role_modifier: frozenset[str]
    given_name: frozenset[str]
    hyphen_suffix: frozenset[str]
    weak_place_head: frozenset[str]
    person_particle: frozenset[str]
    public_head: frozenset[str]
    body_head: frozenset[str]
    of_head: frozenset[str]
    media_head: frozenset[str]
    media_first: frozenset[str]
    company_head: frozenset[str]
    gathering_head: frozenset[str]
    possessive_head: frozenset[str]
    name_ending: tuple[str, ...]
    unit_head: frozenset[str]
    follower: frozenset[str]
    legal_form: frozenset[str]
    seat: frozenset[str]
    known_organization: frozenset[str]
    event_head: frozenset[str]
    event_first: frozenset[str]
    generic_head: frozenset[str]
    generic_fixed: tuple[str, ...]
    generic_blocker: frozenset[str]
    place_head: frozenset[str]
    place_first: frozenset[str]
    place_sure_first: frozenset[str]
    place_of_head: frozenset[str]
    street_ending: tuple[str, ...]
    direction: frozenset[str]
    place_name: frozenset[str]
    demonym: frozenset[str]
    country: dict[str, str]
    state: frozenset[str]
    state_abbreviation: frozenset[str]
    region: frozenset[str]
    numbered_road: frozenset[str]
    road_qualifier: frozenset[str]
    before_route: frozenset[str]
    street_head: frozenset[str]
    local_head: frozenset[str]
    business_head: frozenset[str]
    party_head: frozenset[str]
    on_topic_head: frozenset[str]
    court_kind: frozenset[str]
    family_first: frozenset[str]
    name_start: tuple[str, ...]
