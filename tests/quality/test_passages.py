"""Extraction alone on the passages and stories that are kept for it: gold that holds, and floors.

Belongs here: what extraction must score. Does not belong here: a whole run (``test_scorecard``).
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.quality.gold import ENTITY_KINDS, load_story
from tests.quality.passages import MEASURED, main, score_passages

HERE = Path(__file__).parent
PARTS = ("development", "held_out")
PASSAGES = [path for part in PARTS for path in sorted((HERE / part / "passages").glob("*.jsonl"))]
STORIES = [path for part in PARTS for path in sorted((HERE / part / "stories").iterdir())]
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def part_and_name(path: Path) -> str:
    return f"{path.relative_to(HERE).parts[0]}-{path.stem}"


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def surfaces(passage: dict[str, Any]) -> list[str]:
    entities = [passage.get(group, {}) for group in ENTITY_KINDS.values()]
    named = [surface for of_kind in entities for one in of_kind.values() for surface in one]
    found = [item["surface"] for key in ("dates", "figures") for item in passage.get(key, [])]
    return named + found + [quote["text"] for quote in passage.get("quotes", [])]


@pytest.mark.parametrize("path", PASSAGES, ids=part_and_name)
def test_what_the_gold_of_a_passage_names_stands_in_it(path: Path) -> None:
    passages = lines(path)
    assert len({passage["id"] for passage in passages}) == len(passages)
    for passage in passages:
        assert [surface for surface in surfaces(passage) if surface not in passage["text"]] == []
        assert all(date["start"] <= date["end"] for date in passage.get("dates", []))


@pytest.mark.parametrize("folder", STORIES, ids=part_and_name)
def test_what_the_gold_of_a_story_names_stands_in_its_articles(folder: Path) -> None:
    story = load_story(folder)
    assert set(story.articles) == {path.name for path in folder.glob("*.txt")}
    for name, article in story.articles.items():
        body = (folder / name).read_text(encoding="utf-8")
        entities = [article.entities[kind].values() for kind in ENTITY_KINDS]
        named = [surface for of_kind in entities for one in of_kind for surface in one]
        named += [figure.surface for figure in article.figures] + [quote.text for quote in article.quotes]
        assert [surface for surface in named if surface not in body] == []
    known = {f"{name}#{figure.id}" for name, article in story.articles.items() for figure in article.figures}
    assert {member for group in story.groups for member in group.members} <= known


@pytest.mark.parametrize("part", PARTS)
def test_extraction_scores_above_its_floors(part: str) -> None:
    card = score_passages([path for path in (*PASSAGES, *STORIES) if part in path.parts])
    print(card.text(only=MEASURED))  # noqa: T201 - pytest shows it when a floor is missed, or with -rP
    measures, floors = card.measures(), FLOORS["extraction"][part]
    assert set(floors) == set(MEASURED)
    assert [name for name, floor in floors.items() if measures[name].score() < floor] == []


def test_the_command_scores_a_passage_and_a_model_without_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    passage = {
        "id": "one",
        "text": "The ferry carried 61 people, Mr Okonjo's office said on 3 May 2024.",
        "figures": [{"surface": "61", "low": 61, "high": 61, "unit": "count"}],
        "dates": [{"surface": "3 May 2024", "start": "2024-05-04", "end": "2024-05-04"}],
    }
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps(passage) + "\n", encoding="utf-8")
    assert main([str(path), "--detail"]) == 0
    shown = capsys.readouterr().out
    assert "figure           f1 1.000" in shown
    assert "missed '3 May 2024' 2024-05-04..2024-05-04" in shown
    assert main([str(path), "--bare", "--only", "person"]) == 0
    assert capsys.readouterr().out.startswith("person")
