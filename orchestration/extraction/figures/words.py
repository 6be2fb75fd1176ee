"""The word lists and tables of the figure grammar, read once from ``data/``.

Belongs here: reading ``data/figure_*``, ``data/unit*`` and ``data/currency*`` files.
Does not belong here: any rule that uses them.
"""

import csv
import tomllib
from functools import lru_cache
from importlib import resources
from io import StringIO


@lru_cache(maxsize=32)
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Give the rows of ``data/<name>.csv`` as dictionaries, in file order.

    Raises ``FileNotFoundError`` when there is no such file.
    """
    text = resources.files("orchestration.extraction").joinpath("data", f"{name}.csv").read_text("utf-8")
    return tuple(csv.DictReader(StringIO(text)))


@lru_cache(maxsize=1)
def read_lists() -> dict[str, frozenset[str]]:
    """Give the word lists of ``data/figure_lists.toml`` by name, as written there."""
    text = (
        resources.files("orchestration.extraction").joinpath("data", "figure_lists.toml").read_text("utf-8")
    )
    return {name: frozenset(body["words"]) for name, body in tomllib.loads(text).items()}


def words(name: str) -> frozenset[str]:
    """Give the word list ``name``; raises ``KeyError`` when the file has none of that name."""
    return read_lists()[name]
