"""An editor's word from the command to the marts: it applies, holds, and gives way to a new value."""

import shutil
from datetime import date

import pytest
from click.testing import CliRunner

from expectations.frames import FRAMES
from orchestration.cli import main
from orchestration.progress import Silent
from orchestration.run import run_pipeline
from orchestration.settings import SAMPLE_DIR, Settings
from orchestration.warehouse.readers import Query, read_frames
from orchestration.warehouse.store import open_store
from tests.integration.reading import all_marts, query


def run(paths, data_dir, **options):
    outcome = run_pipeline(paths, settings=Settings(data_dir=data_dir), progress=Silent(), **options)
    assert outcome.status != "failed", outcome.error
    return outcome


def disagreement_on(warehouse, surface, kind="figure"):
    """Give the id of the disagreement in which a fact with these words is a party."""
    rows = query(
        warehouse,
        "select distinct disagreement.disagreement_id from fct_disagreement as disagreement "
        "inner join fct_disagreement_member as member using (disagreement_id) "
        "inner join dim_article as article using (article_id) "
        "where member.is_party and starts_with(lower(member.surface), ?) and kind = ? "
        "and source_uri like '%/rail-crash/%'",
        surface,
        kind,
    )
    assert len(rows) == 1, rows
    return rows[0][0]


def judge(data_dir, identity, decision, reason):
    arguments = ["judge", identity, decision, "--reason", reason, "--by", "Quist", "--data", str(data_dir)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


def statuses(warehouse):
    """Give status and reason of every disagreement on which somebody said something."""
    rows = query(
        warehouse,
        "select judgement_reason, status, judged_by from fct_disagreement where judgement_id is not null",
    )
    assert {by for _, _, by in rows} <= {"Quist"}
    return {reason: status for reason, status, _ in rows}


def effects(warehouse):
    return dict(query(warehouse, "select reason, effect from fct_judgement"))


def comparisons_of(warehouse, figures):
    return query(
        warehouse,
        "select comparison_id from fct_figure_comparison "
        "where list_contains($1, figure_id_a) and list_contains($1, figure_id_b) and verdict = 'disagree'",
        figures,
    )


@pytest.fixture(scope="module")
def judged(sample_settings, tmp_path_factory):
    """A copy of the sample warehouse in which four disagreements of one story were judged and applied."""
    data_dir = tmp_path_factory.mktemp("judged") / "data"
    shutil.copytree(sample_settings.data_dir, data_dir, symlinks=True)
    warehouse = data_dir / "warehouse.duckdb"
    carriages = disagreement_on(warehouse, "three")
    figures = [
        fact
        for (fact,) in query(
            warehouse, "select fact_id from fct_disagreement_member where disagreement_id = ?", carriages
        )
    ]
    assert comparisons_of(warehouse, figures)
    judge(data_dir, disagreement_on(warehouse, "€2.3m"), "dismiss", "=A zero was lost.")
    judge(data_dir, disagreement_on(warehouse, "13"), "confirm", "Both stand by it.")
    judge(data_dir, carriages, "split", "Derailed, and damaged.")
    quote = query(
        warehouse,
        "select disagreement_id from fct_disagreement where kind = 'quote' and measure like '%Stančić'",
    )
    judge(data_dir, quote[0][0], "dismiss", "Two translations.")
    outcome = run(None, data_dir)
    return data_dir, outcome, figures


def test_a_judgement_applies_with_the_next_run(judged):
    data_dir, outcome, figures = judged
    warehouse = data_dir / "warehouse.duckdb"
    assert outcome.status == "published"
    assert outcome.metadata["raw/judgement"]["changed"]
    assert outcome.metadata["raw/document"]["documents_offered"] == 0
    assert statuses(warehouse) == {
        "=A zero was lost.": "dismissed", "Both stand by it.": "confirmed", "Two translations.": "dismissed"
    }  # fmt: skip
    assert set(effects(warehouse).values()) == {"holds"}
    assert comparisons_of(warehouse, figures) == [], "What was split is not compared."
    counted = query(
        warehouse, "select judged_on <= current_date, facts_found = fact_count from fct_judgement"
    )
    assert set(counted) == {(True, True)}
    assert query(warehouse, "select min(judged_on) from fct_judgement")[0][0] >= date(2026, 1, 1)


def test_the_audit_and_the_list_leave_out_what_was_dismissed(judged, sample_settings):
    data_dir, _, _ = judged
    evidence = next(frame for frame in FRAMES if frame.name == "marts.evidence")
    with open_store(Settings(data_dir=data_dir).store_path) as connection:
        frame = read_frames(connection, {evidence.name: Query(evidence.sql)})[evidence.name]
    standing = query(
        data_dir / "warehouse.duckdb",
        "select disagreement_id from fct_disagreement where status != 'dismissed'",
    )
    assert set(frame["disagreement_id"]) == {identity for (identity,) in standing}
    listed = CliRunner().invoke(main, ["disagreements", "--data", str(data_dir)]).output
    assert "confirmed" in listed
    assert "2.3 million EUR" not in listed
    assert "2 dismissed by an editor" in listed
    before = CliRunner().invoke(main, ["disagreements", "--data", str(sample_settings.data_dir)]).output
    assert "2.3 million EUR" in before


def test_judgements_survive_a_rebuild_and_give_way_to_a_new_value_alone(judged, tmp_path):
    data_dir, _, figures = judged
    warehouse = data_dir / "warehouse.duckdb"
    before = all_marts(warehouse)
    assert run(None, data_dir).status == "unchanged", "The same file is nothing new."
    # A copy of an article that named no damage: a new value there, a known one everywhere else.
    text = (SAMPLE_DIR / "rail-crash" / "5.txt").read_text(encoding="utf-8")
    added = "Jadran Rail estimates the damage to track and train at €3.2m."
    (tmp_path / "late.txt").write_text(f"{text}\n{added}\n", encoding="utf-8")
    assert run([str(tmp_path)], data_dir, rebuild=True).status == "published"
    assert statuses(warehouse) == {
        "=A zero was lost.": "open", "Both stand by it.": "confirmed", "Two translations.": "dismissed"
    }  # fmt: skip
    assert effects(warehouse)["=A zero was lost."] == "reopened"
    assert comparisons_of(warehouse, figures) == []
    assert {row for row in before["fct_judgement"] if row[-1] == "holds"} >= {
        row for row in all_marts(warehouse)["fct_judgement"] if row[-1] == "holds"
    }


def test_judgements_that_are_gone_are_told_and_taken_back_on_purpose(judged, tmp_path):
    data_dir, _, _ = judged
    path = data_dir / "judgements.csv"
    kept = path.rename(tmp_path / "kept.csv")
    outcome = run_pipeline(None, settings=Settings(data_dir=data_dir), progress=Silent())
    assert outcome.status == "failed"
    assert "Put it back, or an empty file in its place" in outcome.error
    kept.rename(path)
