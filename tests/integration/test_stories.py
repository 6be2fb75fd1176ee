"""Stories as articles arrive day by day: what a story is called stays."""

from pathlib import Path

from orchestration.progress import Silent
from orchestration.run import run_pipeline
from orchestration.settings import Settings
from tests.integration.reading import query


def story_ids(warehouse: Path) -> dict[str, str]:
    return dict(query(warehouse, "select article_id, story_id from dim_article"))


def test_the_id_of_a_story_stays_when_later_articles_arrive(
    sample_settings: Settings, tmp_path: Path
) -> None:
    by_day = query(
        sample_settings.published_path,
        "select source_uri from dim_article order by published_on nulls last, article_id",
    )
    paths = [uri for (uri,) in by_day]
    arrivals = [paths[:14], paths[14:]]
    known: dict[str, str] = {}
    for arrived in arrivals:
        outcome = run_pipeline(arrived, settings=Settings(data_dir=tmp_path), progress=Silent())
        assert outcome.status == "published"
        found = story_ids(tmp_path / "warehouse.duckdb")
        assert {article: found[article] for article in known} == known
        known = found
    assert known == story_ids(sample_settings.published_path)
