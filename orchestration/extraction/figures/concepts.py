"""The lemma of a token and the concept it stands for, by the tables of ``data/``.

Belongs here: ``figure_lemma.csv`` and ``figure_concept.csv``. Does not belong here: which
tokens of a clause matter (``measure``).
"""

from functools import lru_cache

from spacy.tokens import Token

from orchestration.extraction.figures.words import read_table


def lemma_of(token: Token) -> str:
    """Give the lower-case lemma; ``figure_lemma.csv`` mends those that the model gets wrong."""
    return _mended().get(token.lower_) or (token.lemma_ or token.text).lower()


def concept_of(term: str) -> str:
    """Give the concept that ``term`` stands for ('kill' and 'dead' are 'die'), else ``term`` itself."""
    return concepts().get(term, term)


@lru_cache(maxsize=1)
def concepts() -> dict[str, str]:
    """Give the concept of every single word that has one."""
    return {row["words"]: row["concept"] for row in read_table("figure_concept") if " " not in row["words"]}


@lru_cache(maxsize=1)
def _mended() -> dict[str, str]:
    return {row["word"]: row["lemma"] for row in read_table("figure_lemma")}
