"""What fitting makes of pairs of articles: signs, weights set by hand, what the file keeps."""

import csv
from pathlib import Path

import pytest

from tests.quality.fit_stories import BY_HAND, COLUMNS, WEIGHTS, Example, fit, write_weights


def pair(is_one: bool, **features: float) -> Example:
    names = {"base": 1.0, "shared_person": 0.0, "other_street": 0.0, "shared_official": 0.0}
    return Example(("harbour", "harbour" if is_one else "market"), names | features)


PAIRS = [
    *[pair(True, shared_person=1.0)] * 20,
    *[pair(False, other_street=1.0)] * 20,
    *[pair(False)] * 40,
    *[pair(True)] * 4,
]


def test_what_stories_share_speaks_for_them_and_what_differs_against() -> None:
    weights = fit(PAIRS)
    assert weights["shared_person"] > 2.0
    assert weights["other_street"] < -1.0
    assert weights["base"] < -1.0


def test_a_weight_set_by_hand_stays_and_the_rest_is_fitted_around_it() -> None:
    alone = fit(PAIRS)
    officials = [*PAIRS, *[pair(True, shared_person=1.0, shared_official=1.0)] * 20]
    weights = fit(officials)
    assert weights["shared_official"] == BY_HAND["shared_official"]
    # Twice the stories that share a person, half of which the official explains in part.
    assert weights["shared_person"] != pytest.approx(alone["shared_person"], abs=0.01)


def test_no_pairs_is_an_error() -> None:
    with pytest.raises(ValueError, match="no pair of articles"):
        fit([])


def test_a_file_keeps_what_a_reader_is_told(tmp_path: Path) -> None:
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        told = {row["feature"]: row["says"] for row in csv.DictReader(file)}
    path = tmp_path / "weights.csv"
    write_weights(dict.fromkeys(told, 0.25), path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert {row["feature"]: row["says"] for row in rows} == told
    assert {row["weight"] for row in rows} == {"0.25"}
