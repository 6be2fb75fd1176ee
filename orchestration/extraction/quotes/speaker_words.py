"""The words that name speakers without a name, read once from the package's data.

Belongs here: loading ``data/speaker_words.toml`` and ``data/speaker_given_name.toml``.
Does not belong here: any decision about a speaker.
"""

import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    source = resources.files("orchestration.extraction").joinpath("data/speaker_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: frozenset(str(word) for word in words) for name, words in tables.items()}


@lru_cache(maxsize=1)
def _given_names() -> dict[str, frozenset[str]]:
    source = resources.files("orchestration.extraction").joinpath("data/speaker_given_name.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {gender: frozenset(str(names).split()) for gender, names in tables.items()}


def feminine_names() -> frozenset[str]:
    """Give given names of women, without accents and in lower case."""
    return _given_names()["feminine"]


def masculine_names() -> frozenset[str]:
    """Give given names of men, without accents and in lower case."""
    return _given_names()["masculine"]


def role_words() -> frozenset[str]:
    """Give the nouns for people by office, trade or part played."""
    return _lists()["roles"]


def organization_words() -> frozenset[str]:
    """Give the nouns for organisations that stand for one named before."""
    return _lists()["organizations"]


def feminine_words() -> frozenset[str]:
    """Give the words beside a name that show a woman."""
    return _lists()["feminine"]


def masculine_words() -> frozenset[str]:
    """Give the words beside a name that show a man."""
    return _lists()["masculine"]


def group_words() -> frozenset[str]:
    """Give the nouns for people in the plural who speak as one."""
    return _lists()["groups"]


def title_words() -> frozenset[str]:
    """Give the titles and ranks, without dots, that stand before a name."""
    return _lists()["titles"]


def barred_words() -> frozenset[str]:
    """Give the first words of a text before a verb that are no noun of a speaker."""
    return _lists()["not_speaker"]


def thing_words() -> frozenset[str]:
    """Give the nouns for papers, signs and other things that say something and are nobody."""
    return _lists()["things"]


def opener_words() -> frozenset[str]:
    """Give the words that have their capital from beginning a sentence, not from a name."""
    return _lists()["openers"]
