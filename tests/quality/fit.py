"""Fits the weights by which figures are matched (``seeds/reference/match_weight.csv``).

    python -m tests.quality.fit DATA=STORIES ... [--leave-out STORY ...] [--write FILE]

DATA is the data folder of a run over the story folders in STORIES, whose gold says which figures are
about one quantity; a run named twice counts twice. Every candidate pair of two annotated figures is an
example; its features are those that ``int_match_evidence`` names. The weights are those of a logistic
regression with a ridge of ``RIDGE``, which keeps the weight of a rare feature small. What a feature is
called, and what a reader is told of it, stays as it is in the file. Belongs here: fitting.
Does not belong here: what the features are (dbt), or how good the result is (``scorecard``, on
stories that were left out).
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.quality.across import Groups, gold_groups
from tests.quality.gold import REPO_ROOT, Story, load_story
from tests.quality.logistic import fit_logistic
from tests.quality.published import Published
from tests.quality.within import Reading, score_figures

WEIGHTS = REPO_ROOT / "seeds" / "reference" / "match_weight.csv"
COLUMNS = ("feature", "when_fitting", "when_apart", "says")
RIDGE = 3.0


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate pair: its features, whether its values fit, whether gold holds it to be one quantity."""

    story: str
    features: tuple[str, ...]
    is_fitting: bool
    is_one: bool


def read_examples(data: Path, folders: Sequence[Path]) -> list[Example]:
    """Give the candidate pairs of a finished run on which the gold of ``folders`` has a say.

    Raises ``FileNotFoundError`` for a folder without gold, ``duckdb.Error`` when there is no store.
    """
    stories = [load_story(folder) for folder in folders]
    with Published(data / "store" / "store.duckdb") as store:
        store.rows("set search_path = 'main,intermediate'")
        reading = Reading(store)
        for story in stories:
            _read_figures(reading, story)
        return _label(reading, gold_groups(reading, stories))


def _read_figures(reading: Reading[Published], story: Story) -> None:
    for name, want in story.articles.items():
        key = story.key(name)
        article = reading.published.article(key)
        if article is not None:
            reading.articles[key] = article
            reading.story_names[key] = story.name
            score_figures(reading, key, want)


def _label(reading: Reading[Published], groups: Groups) -> list[Example]:
    names = {article["article_id"]: reading.story_names[key] for key, article in reading.articles.items()}
    pairs = reading.published.rows(
        "select evidence.*, figure_a.article_id as article_id_a, figure_b.article_id as article_id_b "
        "from int_match_evidence as evidence "
        "join fct_figure as figure_a on evidence.figure_id_a = figure_a.figure_id "
        "join fct_figure as figure_b on evidence.figure_id_b = figure_b.figure_id "
        "order by evidence.figure_id_a, evidence.figure_id_b"
    )
    examples = []
    for pair in pairs:
        if pair["article_id_a"] not in names or pair["article_id_b"] not in names:
            continue
        keys = [
            reading.figure_keys.get((pair[f"article_id_{end}"], pair[f"figure_id_{end}"]), "") for end in "ab"
        ]
        if any(reading.is_optional(key) for key in keys):
            continue
        numbers = [groups.group_of.get(key) for key in keys]
        is_one = numbers[0] is not None and numbers[0] == numbers[1]
        story = names[pair["article_id_a"]]
        examples.append(Example(story, tuple(pair["evidence"]), pair["is_fitting"], is_one))
    return examples


def fit(examples: Sequence[Example]) -> dict[str, tuple[float, float]]:
    """Give the two weights of each feature: when the values of a pair fit, and when they do not."""
    columns = sorted({_column(name, example) for example in examples for name in example.features})
    places = {column: place for place, column in enumerate(columns)}
    design = np.zeros((len(examples), len(columns)))
    for row, example in enumerate(examples):
        design[row, [places[_column(name, example)] for name in example.features]] = 1.0
    answers = np.array([example.is_one for example in examples], dtype=np.float64)
    weights = fit_logistic(design, answers, ridge=np.full(len(columns), RIDGE))
    found = dict(zip(columns, weights.tolist(), strict=True))
    names = sorted({name for name, _ in columns})
    return {name: (found.get((name, True), 0.0), found.get((name, False), 0.0)) for name in names}


def _column(name: str, example: Example) -> tuple[str, bool]:
    return name, example.is_fitting


def write_weights(weights: dict[str, tuple[float, float]], path: Path) -> None:
    """Write the weights to ``path``, keeping the words that the present file has for each feature."""
    says = {}
    if WEIGHTS.exists():
        with WEIGHTS.open(encoding="utf-8", newline="") as file:
            says = {row["feature"]: row["says"] for row in csv.DictReader(file)}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for name in sorted(weights.keys() | says.keys()):
            fitting, apart = weights.get(name, (0.0, 0.0))
            writer.writerow((name, f"{fitting:.3f}", f"{apart:.3f}", says.get(name, "")))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give its exit code."""
    parser = argparse.ArgumentParser(description="Fit the weights by which figures are matched.")
    parser.add_argument("runs", nargs="+", metavar="DATA=STORIES")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="STORY")
    parser.add_argument("--write", type=Path, default=WEIGHTS, metavar="FILE")
    options = parser.parse_args(arguments)
    examples = [example for example in _read_runs(options.runs) if example.story not in options.leave_out]
    write_weights(fit(examples), options.write)
    stories = len({example.story for example in examples})
    same = sum(example.is_one for example in examples)
    sys.stdout.write(f"{len(examples)} pairs of {stories} stories, {same} of them one quantity\n")
    return 0


def _read_runs(runs: Iterable[str]) -> Iterable[Example]:
    for run in runs:
        data, _, stories = run.partition("=")
        folders = sorted(path for path in Path(stories).iterdir() if path.is_dir())
        yield from read_examples(Path(data), folders)


if __name__ == "__main__":
    sys.exit(main())
