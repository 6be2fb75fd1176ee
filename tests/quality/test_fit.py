"""Fitting weights: what is learnt from examples, and that the weights in use tell look-alikes apart."""

import csv
from pathlib import Path

import pytest

from tests.quality.fit import COLUMNS, WEIGHTS, Example, fit, write_weights

BASE = ("base", "kind: count", "topic: same", "topic: same, of people", "words: some", "words: a quarter")
APART = (*BASE, "value: apart", "value: 1.1 times and more")
# What tells three killed from four killed, one difference at a time.
LOOK_ALIKES = (
    "attacker: counted by one",
    "attacker: counted or not",
    "old value: only one",
    "addition: only one",
    "part: only one",
    "people: only one told, by age",
    "period: event other",
    "period: event period",
    "year: other",
    "rival: one tells both small values",
)


def _examples() -> list[Example]:
    telling = Example("a", ("base", "telling"), is_fitting=True, is_one=True)
    plain = Example("a", ("base",), is_fitting=True, is_one=False)
    apart = Example("b", ("base", "telling"), is_fitting=False, is_one=False)
    return [telling] * 20 + [plain] * 20 + [apart] * 20


def _weights() -> dict[str, dict[str, str]]:
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        return {row["feature"]: row for row in csv.DictReader(file)}


def _odds(features: tuple[str, ...], side: str) -> float:
    weights = _weights()
    return sum(float(weights[name][side]) for name in features)


def test_a_feature_weighs_by_whether_the_values_fit() -> None:
    weights = fit(_examples())
    fitting, apart = weights["telling"]
    assert fitting > 1.0
    assert apart < 0.0


def test_the_order_of_examples_changes_nothing() -> None:
    there, back = fit(_examples()), fit(_examples()[::-1])
    for name in there:
        assert there[name] == pytest.approx(back[name], abs=1e-9)


def test_a_file_keeps_what_a_reader_is_told(tmp_path: Path) -> None:
    path = tmp_path / "weights.csv"
    write_weights({"words: some": (1.0, -0.5), "unheard of": (0.25, 0.0)}, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row["feature"]: row for row in csv.DictReader(file)}
    assert tuple(rows["words: some"]) == COLUMNS
    assert rows["words: some"]["when_fitting"] == "1.000"
    assert rows["words: some"]["says"] == "shared words"
    assert rows["unheard of"]["says"] == ""


def test_one_count_of_the_dead_that_grew_is_one_quantity() -> None:
    assert _odds((*APART, "later: higher"), "when_apart") > 0


@pytest.mark.parametrize("difference", LOOK_ALIKES)
def test_each_look_alike_weighs_against_a_pair(difference: str) -> None:
    assert float(_weights()[difference]["when_apart"]) < -0.2


def test_the_dead_and_the_hurt_are_two_quantities() -> None:
    features = tuple(name for name in APART if not name.startswith("topic"))
    assert _odds((*features, "topic: other"), "when_apart") < -0.7


def test_a_telling_number_with_common_words_is_one_quantity() -> None:
    features = ("base", "kind: count", "value: same", "value: telling", "value: same and telling")
    sizes = ("value: 13 or more", "value: 100 or more", "words: some")
    assert _odds((*features, *sizes), "when_fitting") > 1


def test_a_small_number_alone_is_no_evidence() -> None:
    assert _odds(("base", "kind: count", "value: same"), "when_fitting") < 0
