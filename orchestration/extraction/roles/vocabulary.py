"""The words that roles are told by, read once from the package's data.

Belongs here: loading ``data/role_vocabulary.toml`` and folding it into sets. Does not belong
here: any rule that uses the words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.entities.lexicon import load_lexicon, read_toml, word_lists


@lru_cache(maxsize=1)
def load_vocabulary() -> "RoleVocabulary":
    """Load the words. The same object is given at every call."""
    lexicon = load_lexicon()
    lists = word_lists("role_vocabulary.toml")
    tables = read_toml("role_vocabulary.toml")
    not_held = frozenset(lists["not_held"])
    heads = frozenset(role.casefold() for role in lexicon.role) | frozenset(lists["head"])
    field = frozenset(lists["field"]) | frozenset(word.casefold() for word in lexicon.role_modifier)
    former = frozenset(lists["former"])
    return RoleVocabulary(
        head=heads - not_held,
        not_held=not_held,
        field=field - former,
        former=former,
        epithet=frozenset(lists["epithet"]),
        stop=frozenset(lists["stop"]) | lexicon.starter,
        determiner=frozenset(lists["determiner"]),
        complement_link=frozenset(lists["complement_link"]),
        office=frozenset(lists["office"]),
        office_synonym={
            word: tuple(str(item) for item in items)
            for word, items in _table(tables, "office_synonym").items()
            if isinstance(items, list)
        },
        title={word: str(role) for word, role in _table(tables, "title").items()},
        verb={word: str(role) for word, role in _table(tables, "verb").items()},
        past_verb={word: str(role) for word, role in _table(tables, "past_verb").items()},
        calendar=lexicon.calendar,
        demonym=lexicon.demonym,
        place_name=lexicon.place_name,
        honorific=lexicon.honorific,
    )


def _table(tables: Mapping[str, object], name: str) -> dict[str, object]:
    table = tables[name]
    if not isinstance(table, dict):
        raise TypeError(f"role_vocabulary.toml: {name!r} must be a table")
    return table


@dataclass(frozen=True, slots=True)
class RoleVocabulary:
    """The words by what they are for, in lower case but for names and short titles.

    ``head`` holds last words of a role ('minister', 'secretary general'), ``field`` words that
    may stand before one, ``former`` those that say that it is held no more, ``epithet`` those
    that are no part of it. ``not_held`` are nouns for people that are no role that one holds.
    ``office`` holds the roles that mean one person when they stand alone. ``title`` maps a
    short title to its role, ``verb`` and ``past_verb`` a verb after 'who' to one.
    """

    head: frozenset[str]
    not_held: frozenset[str]
    field: frozenset[str]
    former: frozenset[str]
    epithet: frozenset[str]
    stop: frozenset[str]
    determiner: frozenset[str]
    complement_link: frozenset[str]
    office: frozenset[str]
    office_synonym: Mapping[str, tuple[str, ...]]
    title: Mapping[str, str]
    verb: Mapping[str, str]
    past_verb: Mapping[str, str]
    calendar: frozenset[str]
    demonym: frozenset[str]
    place_name: frozenset[str]
    honorific: frozenset[str]
