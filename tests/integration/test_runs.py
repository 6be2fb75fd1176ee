"""Whole runs: incremental, in any order, over bad input, refused by the audit, killed."""

import os
import shutil
import signal
import subprocess
import sys
import time

import dagster as dg
import polars as pl

from orchestration.instance import open_instance
from orchestration.progress import Silent
from orchestration.run import run_pipeline
from orchestration.settings import SAMPLE_DIR, Settings
from orchestration.warehouse.publish import list_versions
from orchestration.warehouse.store import store_extraction
from tests.integration.reading import all_marts, query

# A story of its own is enough where only the flow matters.
STORY = SAMPLE_DIR / "rail-crash"


def run(paths, data_dir, **settings):
    return run_pipeline(
        [str(path) for path in paths], settings=Settings(data_dir=data_dir, **settings), progress=Silent()
    )


def test_a_second_run_extracts_nothing_and_changes_no_row(sample_settings):
    before = all_marts(sample_settings.published_path)
    version = sample_settings.published_path.resolve()
    outcome = run([SAMPLE_DIR], sample_settings.data_dir)
    assert outcome.status == "unchanged"
    assert outcome.metadata["raw/figure"]["articles_extracted"] == 0
    assert outcome.metadata["raw/document"]["new_rows"] == 0
    assert sample_settings.published_path.resolve() == version
    assert all_marts(sample_settings.published_path) == before


def test_two_runs_in_another_order_give_the_same_marts(sample_settings, tmp_path):
    stories = sorted(SAMPLE_DIR.iterdir(), reverse=True)
    assert run(stories[:2], tmp_path).status == "published"
    assert run(stories[2:], tmp_path).status == "published"
    assert all_marts(tmp_path / "warehouse.duckdb") == all_marts(sample_settings.published_path)


def test_runs_are_in_the_history_of_the_instance(sample_settings):
    with open_instance(sample_settings) as instance:
        runs = instance.get_runs()
        assert {run.job_name for run in runs} == {"presscheck"}
        event = instance.get_latest_materialization_event(dg.AssetKey(["published", "warehouse"]))
    assert event is not None
    metadata = event.asset_materialization.metadata
    assert metadata["articles"].value == 26
    assert metadata["figures"].value > 100


def test_bad_input_ends_in_quarantine_and_the_rest_goes_on(tmp_path):
    corpus = tmp_path / "corpus"
    shutil.copytree(STORY, corpus)
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (corpus / "letters.txt").write_bytes(b"\xff\xfe\x00\xd8\x00\xd8")
    (corpus / "large.txt").write_bytes(b"word " * 4000)
    (corpus / "page.pdf").write_bytes(b"%PDF-1.7")
    (corpus / "gone.txt").symlink_to(corpus / "nowhere.txt")
    (corpus / "loop").symlink_to(corpus)
    (corpus / "de.txt").write_text(
        "Elf Tote bei Zugunglück\n\nDer Minister sagte am Montag, dass elf Menschen ums Leben gekommen seien "
        "und dass die Strecke für mindestens zehn Tage gesperrt bleibe.\n",
        encoding="utf-8",
    )
    outcome = run([corpus], tmp_path / "data", max_bytes=10_000)
    assert outcome.status == "published"
    warehouse = tmp_path / "data" / "warehouse.duckdb"
    rows = dict(query(warehouse, "select parse_filename(source_uri), reason_code from fct_quarantine"))
    assert rows == {
        "empty.txt": "empty",
        "picture.txt": "binary",
        "letters.txt": "unknown_encoding",
        "large.txt": "too_large",
        "page.pdf": "unsupported_format",
        "gone.txt": "unreadable",
        "loop": "symlink_loop",
    }
    languages = query(warehouse, "select language, count(*) from dim_article group by all order by all")
    assert languages == [("de", 1), ("en", 5)]
    facts = query(
        warehouse,
        "select count(*) from fct_figure inner join dim_article using (article_id) where language = 'de'",
    )
    assert facts == [(0,)], "A text in a language that is not supported is an article without facts."


def test_the_audit_keeps_a_broken_warehouse_from_being_published(tmp_path, sample_settings, monkeypatch):
    data_dir = tmp_path / "data"
    shutil.copytree(sample_settings.data_dir, data_dir, symlinks=True)
    before = all_marts(data_dir / "warehouse.duckdb")

    def shifted(connection, frames):
        frames["mention"] = frames["mention"].with_columns(pl.col("surface") + "!")
        store_extraction(connection, frames)

    monkeypatch.setattr("orchestration.flow.feed.store_extraction", shifted)
    outcome = run([changed_article(tmp_path)], data_dir)
    assert outcome.status == "failed"
    kept = sorted((data_dir / "audit" / outcome.run_id).glob("*.csv"))
    assert kept, "The rows that failed are kept."
    assert str(data_dir / "audit" / outcome.run_id) in outcome.error
    assert all_marts(data_dir / "warehouse.duckdb") == before
    assert len(list_versions(data_dir / "versions")) == 1


def changed_article(folder):
    """Write an article that the sample does not hold, and give its folder."""
    extra = folder / "extra"
    extra.mkdir()
    text = (STORY / "1.txt").read_text(encoding="utf-8").replace("46", "47")
    (extra / "new.txt").write_text(text, encoding="utf-8")
    return extra


def test_a_killed_run_leaves_the_published_warehouse_and_the_next_one_succeeds(tmp_path, sample_settings):
    data_dir = tmp_path / "data"
    shutil.copytree(sample_settings.data_dir, data_dir, symlinks=True)
    before = all_marts(data_dir / "warehouse.duckdb")
    extra = changed_article(tmp_path)
    command = [sys.executable, "-m", "orchestration", "run", str(extra), "--data", str(data_dir)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    # Long enough for it to have ingested and to be building, or still extracting on a slow machine.
    time.sleep(9)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert query(data_dir / "warehouse.duckdb", "select count(*) from dim_article") in ([(26,)], [(27,)])
    if query(data_dir / "warehouse.duckdb", "select count(*) from dim_article") == [(26,)]:
        assert all_marts(data_dir / "warehouse.duckdb") == before
    assert run([extra], data_dir).status in {"published", "unchanged"}
    assert query(data_dir / "warehouse.duckdb", "select count(*) from dim_article") == [(27,)]
