"""The word lists of ``data/term_vocabulary.toml``. Does not belong here: what is done with them."""

import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def read_vocabulary() -> dict[str, frozenset[str]]:
    """Give the word lists by name, in lower case as written there."""
    text = (
        resources.files("orchestration.extraction")
        .joinpath("data", "term_vocabulary.toml")
        .read_text("utf-8")
    )
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
