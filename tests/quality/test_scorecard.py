"""The scorer on a warehouse with known answers, and the floors under the real scores.

Belongs here: what the scores must be. Does not belong here: how they are counted.
"""

import json
import tomllib
from pathlib import Path

import duckdb
import pytest

from tests.quality.gold import REPO_ROOT, load_story, sample_folders
from tests.quality.handmade import build_warehouse, write_gold
from tests.quality.measures import RATES, TALLIES, Card, fold, same_number, same_speaker
from tests.quality.scorecard import main, score
from tests.quality.spoiled import SPOILED, Counts

FLOORS_FILE = Path(__file__).with_name("floors.toml")
GOLD_STORIES = REPO_ROOT.parent / "shared" / "gold" / "stories"


def counts(card: Card, measure: str) -> tuple[int, ...]:
    if measure in card.tallies:
        tally = card.tallies[measure]
        return (tally.right_found, tally.found, tally.right_wanted, tally.wanted)
    return (card.rates[measure].right, card.rates[measure].total)


def below_floors(card: Card, floors: dict[str, float]) -> list[str]:
    measures = card.measures()
    return [
        f"{name} {measures[name].score():.3f} < {floor}"
        for name, floor in floors.items()
        if measures[name].score() < floor
    ]


@pytest.fixture(scope="session")
def floors() -> dict[str, dict[str, float]]:
    return tomllib.loads(FLOORS_FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def gold_folders() -> list[Path]:
    """The wider gold stories, which are kept beside a checkout and not in it."""
    if not GOLD_STORIES.is_dir():
        pytest.skip("no gold stories beside this checkout (shared/gold/stories)")
    return sorted(folder for folder in GOLD_STORIES.iterdir() if (folder / "gold.json").is_file())


def test_a_warehouse_that_is_right_scores_one_everywhere(tmp_path: Path) -> None:
    folders = write_gold(tmp_path / "gold")
    card = score(build_warehouse(tmp_path / "w.duckdb"), [load_story(folder) for folder in folders])
    assert {name: measure.score() for name, measure in card.measures().items()} == dict.fromkeys(
        (*TALLIES, *RATES), 1.0
    )
    assert not [note for measure in card.measures().values() for note in measure.notes]
    assert counts(card, "provenance") == (17, 17)
    assert counts(card, "alignment") == (2, 2, 2, 2)


@pytest.mark.parametrize(("sql", "expected"), [row[1:] for row in SPOILED], ids=[row[0] for row in SPOILED])
def test_what_is_spoiled_is_counted(sql: str, expected: Counts, tmp_path: Path) -> None:
    folders = write_gold(tmp_path / "gold")
    warehouse = build_warehouse(tmp_path / "w.duckdb")
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute(sql)
    card = score(warehouse, [load_story(folder) for folder in folders])
    assert {measure: counts(card, measure) for measure in expected} == expected


def test_the_command_prints_every_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [str(folder) for folder in write_gold(tmp_path / "gold")]
    warehouse = str(build_warehouse(tmp_path / "w.duckdb"))
    assert main([warehouse, *folders, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert list(shown) == [*TALLIES, *RATES]
    assert shown["figure"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert shown["provenance"] == 1.0
    with duckdb.connect(warehouse) as connection:
        connection.execute("update dim_article set title = 'Bridge' where article_id = 'a'")
    assert main([warehouse, *folders, "--detail"]) == 0
    text = capsys.readouterr().out
    assert "rate 0.750 (3/4)" in text
    assert "bridge/a.txt: 'Bridge', wanted 'Bridge opens'" in text


def test_a_story_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no gold for story 'nowhere'"):
        load_story(tmp_path / "nowhere")


def test_comparisons_of_text_and_number() -> None:
    assert fold(" The  Long\u00a0Ledger. ") == "long ledger"
    assert fold(None) == ""
    assert same_number(None, None)
    assert not same_number(None, 0)
    assert same_number(1_000_000, 1_000_900)
    assert not same_number(1_000_000, 1_002_000)
    assert same_speaker("Byrne", "Ada Byrne")
    assert not same_speaker(None, "Ada Byrne")
    assert not same_speaker("Adam", "Ada Byrne")


def test_floors_name_measures_and_the_check_can_fail(floors: dict[str, dict[str, float]]) -> None:
    for part in ("sample", "gold"):
        assert set(floors[part]) <= {*TALLIES, *RATES}
        assert all(0 < floor <= 1 for floor in floors[part].values())
    card = Card()
    card.tallies["person"].found = card.tallies["person"].wanted = 2
    card.tallies["person"].right_found = card.tallies["person"].right_wanted = 1
    assert below_floors(card, {"person": 0.6, "title": 1.0}) == ["person 0.500 < 0.6"]
    assert below_floors(card, {"person": 0.5}) == []


def test_the_sample_corpus_scores_above_its_floors(
    sample_warehouse: Path, floors: dict[str, dict[str, float]]
) -> None:
    card = score(sample_warehouse, [load_story(folder) for folder in sample_folders()])
    print(card.text())  # noqa: T201 - pytest shows it when a floor is missed, or with -rP
    assert below_floors(card, floors["sample"]) == []


def test_the_gold_stories_score_above_their_floors(
    gold_folders: list[Path], gold_warehouse: Path, floors: dict[str, dict[str, float]]
) -> None:
    card = score(gold_warehouse, [load_story(folder) for folder in gold_folders])
    print(card.text())  # noqa: T201 - pytest shows it when a floor is missed, or with -rP
    assert below_floors(card, floors["gold"]) == []


def test_articles_that_do_not_contradict_each_other_raise_no_alarm(
    gold_folders: list[Path], gold_warehouse: Path, floors: dict[str, dict[str, float]]
) -> None:
    folders = {folder.name: folder for folder in gold_folders}
    for name, most in floors["most_disagreements"].items():
        tally = score(gold_warehouse, [load_story(folders[name])]).tallies["disagreement"]
        assert tally.found <= most, tally.notes
