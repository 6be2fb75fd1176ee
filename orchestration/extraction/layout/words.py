"""The word lists that tell what a line of a page is for, read once from the package's data.

Belongs here: loading ``data/layout_words.toml`` and asking whether a text holds a word of it.
Does not belong here: any decision about a line.
"""

import re
import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def load_words() -> dict[str, tuple[str, ...]]:
    """Give each list of ``layout_words.toml`` under its name, in the file's order, lower case."""
    source = resources.files("orchestration.extraction").joinpath("data/layout_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: tuple(str(word) for word in words) for name, words in tables.items()}


@lru_cache(maxsize=32)
def word_set(name: str) -> frozenset[str]:
    """Give the list ``name`` as a set. Raises ``KeyError`` for a list that the file lacks."""
    return frozenset(load_words()[name])


@lru_cache(maxsize=32)
def word_pattern(name: str) -> re.Pattern[str]:
    """Give a pattern that finds any entry of the list ``name`` as whole words, longest first."""
    entries = sorted(load_words()[name], key=lambda word: (-len(word), word))
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(entry) for entry in entries) + r")(?!\w)", re.IGNORECASE
    )


def fold(text: str) -> str:
    """Give ``text`` in lower case, with straight apostrophes and single spaces, trimmed."""
    return " ".join(text.replace("’", "'").replace("‘", "'").casefold().split())


def holds_word(text: str, name: str) -> bool:
    """Tell whether ``text`` holds an entry of the list ``name`` as whole words."""
    return word_pattern(name).search(text.replace("’", "'")) is not None
