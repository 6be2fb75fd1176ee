"""The gold of the sample corpus is about the texts that stand beside it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.quality.gold import ENTITY_KINDS, SAMPLE_ARTICLES, SAMPLE_GOLD, load_story, sample_folders
from tests.quality.measures import fold

VERDICTS = {"agree", "compatible", "updated", "disagree"}


def raw_gold(story: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((SAMPLE_GOLD / f"{story}.json").read_text(encoding="utf-8"))
    return gold


def test_every_story_of_the_sample_corpus_has_gold_and_the_other_way_round() -> None:
    corpus = {folder.name for folder in SAMPLE_ARTICLES.iterdir() if folder.is_dir()}
    assert corpus == {folder.name for folder in sample_folders()}


@pytest.mark.parametrize("folder", sample_folders(), ids=lambda folder: folder.name)
def test_what_the_gold_names_stands_in_the_articles(folder: Path) -> None:
    story = load_story(folder)
    assert set(story.articles) == {path.name for path in folder.glob("*.txt")}
    for name, article in story.articles.items():
        body = (folder / name).read_text(encoding="utf-8")
        surfaces = [
            surface for kind in ENTITY_KINDS for one in article.entities[kind].values() for surface in one
        ]
        surfaces += [date.surface for date in article.dates]
        surfaces += [figure.surface for figure in article.figures]
        surfaces += [quote.text for quote in article.quotes]
        assert [surface for surface in surfaces if surface not in body] == []
        assert fold(article.title) in fold(body)
        assert article.syndicated_from is None or article.syndicated_from in story.articles
        assert all(date.start <= date.end for date in article.dates)
        ids = [figure.id for figure in article.figures]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("folder", sample_folders(), ids=lambda folder: folder.name)
def test_what_the_gold_compares_exists(folder: Path) -> None:
    story, raw = load_story(folder), raw_gold(folder.name)["cross_article"]
    figures = {
        f"{name}#{figure.id}" for name, article in story.articles.items() for figure in article.figures
    }
    grouped = [member for group in story.groups for member in group.members]
    assert set(grouped) <= figures
    assert len(grouped) == len(set(grouped))
    assert {group.verdict for group in story.groups} <= VERDICTS
    assert {pair[side] for pair in raw["not_comparable"] for side in ("a", "b")} <= figures
    for utterance in raw["quote_variants"]:
        for name, words in utterance["variants"].items():
            assert words in (folder / name).read_text(encoding="utf-8")
