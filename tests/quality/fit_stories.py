"""Fits the weights by which articles are held to report one event (``seeds/reference/story_weight.csv``).

    python -m tests.quality.fit_stories DATA ... [--leave-out STORY ...] [--write FILE]

DATA is the data folder of a run over story folders: the folder that holds an article is its story, and
every candidate pair of articles is an example, with the features that ``int_article_evidence`` measures.
A folder named twice counts twice. The weights are those of a logistic regression with a ridge of
``RIDGE``; those in ``BY_HAND`` are set, and the rest fitted around them. What a reader is told of a
feature stays as it is in the file. Belongs here: fitting. Does not belong here: what the features are
(dbt), or how good the result is (``scorecard``, on stories that were left out).
"""

import argparse
import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import numpy as np

from tests.quality.gold import REPO_ROOT
from tests.quality.logistic import fit_logistic
from tests.quality.published import Published, Row

WEIGHTS = REPO_ROOT / "seeds" / "reference" / "story_weight.csv"
COLUMNS = ("feature", "weight", "says")
RIDGE = 1.0
# How often pairs are one event at all is no evidence that a ridge should pull to nothing.
RIDGE_OF_BASE = 0.001
# In the stories fitted on hardly a holder of an office is in two of them; in a city they are in many.
BY_HAND = {"shared_official": 1.0}
_KEYS = ("article_id_a", "article_id_b", "days_apart")


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate pair of articles: the story of each, and what speaks for and against one event."""

    stories: tuple[str, str]
    features: dict[str, float]

    @property
    def is_one(self) -> bool:
        """Whether both articles are of one story."""
        return self.stories[0] == self.stories[1]


def read_examples(data: Path) -> list[Example]:
    """Give the candidate pairs of a finished run.

    Raises ``duckdb.Error`` when there is no store.
    """
    with Published(data / "store" / "store.duckdb") as store:
        folders = {article["article_id"]: _folder(article["source_uri"]) for article in store.articles}
        pairs = store.rows(
            "select * from intermediate.int_article_evidence order by article_id_a, article_id_b"
        )
    return [
        Example((folders[pair["article_id_a"]], folders[pair["article_id_b"]]), _features(pair))
        for pair in pairs
    ]


def _folder(source_uri: str) -> str:
    return str(PurePosixPath(source_uri.replace("\\", "/")).parent)


def _features(pair: Row) -> dict[str, float]:
    return {name: float(value) for name, value in pair.items() if name not in _KEYS}


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Give the weight of each feature.

    Raises ``ValueError`` when there is no example.
    """
    if not examples:
        raise ValueError("no pair of articles to fit on: name the data folder of a finished run")
    names = list(examples[0].features)
    fitted = [name for name in names if name not in BY_HAND]
    design = np.array([[example.features[name] for name in fitted] for example in examples])
    answers = np.array([example.is_one for example in examples], dtype=np.float64)
    offset = np.array(
        [
            sum(weight * example.features.get(name, 0.0) for name, weight in BY_HAND.items())
            for example in examples
        ]
    )
    ridge = np.array([RIDGE_OF_BASE if name == "base" else RIDGE for name in fitted])
    found = dict(zip(fitted, fit_logistic(design, answers, ridge=ridge, offset=offset).tolist(), strict=True))
    return {name: BY_HAND.get(name, found.get(name, 0.0)) for name in names}


def write_weights(weights: dict[str, float], path: Path) -> None:
    """Write the weights to ``path``, keeping the words that the present file has for each feature."""
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        says = {row["feature"]: row["says"] for row in csv.DictReader(file)}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for name, weight in weights.items():
            writer.writerow((name, f"{weight:.2f}", says.get(name, "")))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give its exit code."""
    parser = argparse.ArgumentParser(description="Fit the weights by which articles make a story.")
    parser.add_argument("runs", nargs="+", type=Path, metavar="DATA")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="STORY")
    parser.add_argument("--write", type=Path, default=WEIGHTS, metavar="FILE")
    options = parser.parse_args(arguments)
    left_out = set(options.leave_out)
    examples = [
        example
        for data in options.runs
        for example in read_examples(data)
        if left_out.isdisjoint(PurePosixPath(story).name for story in example.stories)
    ]
    write_weights(fit(examples), options.write)
    same = sum(example.is_one for example in examples)
    sys.stdout.write(f"{len(examples)} pairs of articles, {same} of them of one story\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
