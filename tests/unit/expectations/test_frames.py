"""The SQL of the frames: it runs on the store's tables, and brings broken rows to light."""

from datetime import UTC, date, datetime

import duckdb
import pytest

from expectations.audit import judge
from expectations.frames import FRAMES
from orchestration.extraction.schemas import RAW_TABLES

SEEN = datetime(2024, 3, 2, 8, 0, tzinfo=UTC)
PARAMETERS = {"run_started_at": SEEN, "documents_offered": 2, "documents_seen_again": 0}
BODY = "Ida counted 41 boats. \u20ac2m, said Ida."
MARTS = """
create table main.dim_article (
    article_id varchar, story_id varchar, publisher_id varchar, title varchar, published_on date,
    published_on_basis varchar, body varchar, word_count bigint, origin_article_id varchar
);
create table main.dim_publisher (publisher_id varchar, name varchar);
create table main.dim_story (
    story_id varchar, label varchar, first_published_on date, last_published_on date,
    article_count bigint, origin_count bigint
);
create table main.dim_person (person_id varchar, name varchar);
create table main.dim_organization (organization_id varchar, name varchar);
create table main.dim_place (place_id varchar, name varchar, country_code varchar);
create table main.dim_date (date_day date);
create table main.dim_unit (unit varchar, unit_kind varchar);
create table main.fct_mention (
    mention_id varchar, article_id varchar, entity_type varchar, entity_id varchar, surface varchar,
    char_start bigint, char_end bigint
);
create table main.fct_date_mention (
    date_mention_id varchar, article_id varchar, surface varchar, char_start bigint, char_end bigint,
    start_date date, end_date date, granularity varchar
);
create table main.fct_figure (
    figure_id varchar, article_id varchar, surface varchar, char_start bigint, char_end bigint,
    value_low double, value_high double, qualifier varchar, unit varchar, unit_kind varchar,
    measure varchar, as_of_start date, as_of_end date
);
create table main.fct_quote (
    quote_id varchar, article_id varchar, text varchar, char_start bigint, char_end bigint,
    speaker_type varchar, speaker_id varchar
);
create table main.fct_figure_comparison (
    comparison_id varchar, story_id varchar, figure_id_a varchar, figure_id_b varchar, verdict varchar,
    relative_difference double, match_score double
);
create table main.fct_disagreement (
    disagreement_id varchar, story_id varchar, kind varchar, measure varchar, unit varchar,
    value_low double, value_high double, article_count bigint, origin_count bigint, severity varchar,
    likely_cause varchar, explanation varchar
);
create table main.fct_disagreement_member (
    disagreement_id varchar, article_id varchar, fact_type varchar, fact_id varchar, surface varchar
);
create table main.fct_quarantine (source_uri varchar, reason_code varchar, reason varchar);
"""
ROWS = {
    "raw.document": [("a.txt", "art_1", 40, SEEN), ("b.txt", "art_2", 40, SEEN)],
    "raw.article": [("art_1", "1" * 64, "text/plain", BODY), ("art_2", "2" * 64, "text/plain", BODY)],
    "raw.extraction": [("art_1", "1"), ("art_2", "1")],
    "raw.article_layout": [("art_1",), ("art_2",)],
    "raw.figure": [("fig_1",), ("fig_2",)],
    "raw.mention": [("men_1",)],
    "raw.sentence": [("sen_1", "art_1", 0, "paragraph", 0, 21), ("sen_2", "art_1", 1, "paragraph", 22, 36)],
    "main.dim_article": [
        (name, "sto_1", "pub_1", f"Title {name}", date(2024, 3, 1), "text", BODY, 7, name)
        for name in ("art_1", "art_2")
    ],
    "main.dim_publisher": [("pub_1", "Quay Courier")],
    "main.dim_story": [("sto_1", "Boats", date(2024, 3, 1), date(2024, 3, 1), 2, 2)],
    "main.dim_person": [("per_1", "Ida Quist")],
    "main.dim_unit": [("count", "count"), ("EUR", "money")],
    "main.fct_mention": [("men_1", "art_1", "person", "per_1", "Ida", 32, 35)],
    "main.fct_figure": [
        (
            f"fig_{i}",
            f"art_{i}",
            "41 boats",
            12,
            20,
            41.0,
            41.0,
            "exact",
            "count",
            "count",
            "boats",
            None,
            None,
        )
        for i in (1, 2)
    ],
    "main.fct_figure_comparison": [("com_1", "sto_1", "fig_1", "fig_2", "disagree", 0.1, 0.9)],
    "main.fct_disagreement": [
        ("dis_1", "sto_1", "figure", "boats", "count", 41.0, 45.0, 2, 2, "high", None, "They differ.")
    ],
    "main.fct_disagreement_member": [
        ("dis_1", "art_1", "figure", "fig_1", "41 boats"),
        ("dis_1", "art_2", "figure", "fig_2", "41 boats"),
    ],
}


@pytest.fixture
def store():
    """Give a store in memory that holds two sound articles."""
    connection = duckdb.connect()
    connection.execute("create schema raw")
    for table, schema in RAW_TABLES.items():
        frame = schema.to_frame()
        connection.register("empty_frame", frame.to_arrow())
        connection.execute(f"create table raw.{table} as select * from empty_frame")
        connection.unregister("empty_frame")
    connection.execute(MARTS)
    for table, rows in ROWS.items():
        for row in rows:
            marks = ", ".join("?" for _ in row)
            columns = connection.execute(f"select * from {table}").description[: len(row)]
            names = ", ".join(column[0] for column in columns)
            connection.execute(f"insert into {table} ({names}) values ({marks})", row)
    connection.execute("update raw.article_layout set language = 'en'")
    yield connection
    connection.close()


def read(store, name):
    spec = next(spec for spec in FRAMES if spec.name == name)
    parameters = {key: PARAMETERS[key] for key in spec.parameters}
    frame = store.execute(spec.sql, parameters).to_arrow_table().to_pandas()
    return spec, frame


@pytest.mark.parametrize("name", [spec.name for spec in FRAMES])
def test_sql_gives_the_columns_and_nothing_is_wrong(store, name):
    spec, frame = read(store, name)
    assert sorted(frame.columns) == sorted(spec.columns)
    if name != "marts.evidence":
        assert [check.name for check in judge(name, frame) if not check.passed] == []


def test_evidence_shows_the_sentence(store):
    _, frame = read(store, "marts.evidence")
    assert frame["context"].tolist()[0] == "Ida counted 41 boats."
    assert frame["article_title"].tolist() == ["Title art_1", "Title art_2"]
    assert frame["kind_count"].tolist() == [1, 1]


@pytest.mark.parametrize(
    ("change", "name", "check"),
    [
        ("update main.fct_figure set char_start = 11", "fct_figure", "spans_hold_their_text"),
        ("update main.fct_figure set surface = null", "fct_figure", "spans_hold_their_text"),
        ("update main.fct_figure set value_low = 'nan'", "fct_figure", "values_finite"),
        ("update main.fct_figure set value_high = 'inf'", "fct_figure", "values_finite"),
        ("update main.fct_figure set value_low = -41", "fct_figure", "negatives_written"),
        ("update main.fct_figure set unit = 'furlong'", "fct_figure", "unit_has_parent"),
        ("update main.fct_figure set measure = ''", "fct_figure", "measure_known"),
        ("update main.fct_mention set entity_type = 'place'", "fct_mention", "entity_id_has_parent"),
        ("delete from main.dim_person", "fct_mention", "entity_id_has_parent"),
        ("delete from main.dim_story", "dim_article", "story_id_has_parent"),
        ("delete from main.dim_publisher", "dim_article", "publisher_id_has_parent"),
        (
            "update main.dim_article set origin_article_id = 'art_9'",
            "dim_article",
            "origin_article_id_has_parent",
        ),
        ("delete from main.fct_figure", "fct_disagreement_member", "fact_id_has_parent"),
        ("delete from main.dim_article", "fct_disagreement_member", "article_id_has_parent"),
        ("delete from main.fct_disagreement", "fct_disagreement_member", "disagreement_id_has_parent"),
        ("delete from main.fct_figure", "fct_figure_comparison", "figure_id_has_parent"),
        (
            "update main.dim_article set origin_article_id = 'art_1'",
            "fct_figure_comparison",
            "copies_do_not_disagree",
        ),
        ("update main.fct_figure set article_id = 'art_1'", "fct_figure_comparison", "pair_of_two_articles"),
        ("delete from main.fct_disagreement_member", "fct_disagreement", "members_suffice"),
        ("delete from main.fct_figure where figure_id = 'fig_1'", "layers", "rows_conserved"),
        ("delete from main.dim_article where article_id = 'art_2'", "dim_story", "article_count_true"),
    ],
)
def test_sql_brings_broken_rows_to_light(store, change, name, check):
    store.execute(change)
    _, frame = read(store, f"marts.{name}")
    failed = {found.name for found in judge(f"marts.{name}", frame) if not found.passed}
    assert f"marts.{name}.{check}" in failed


def test_copy_of_a_copy_is_found(store):
    store.execute("update main.dim_article set origin_article_id = 'art_2' where article_id = 'art_1'")
    store.execute("update main.dim_article set origin_article_id = 'art_1' where article_id = 'art_2'")
    _, frame = read(store, "marts.dim_article")
    assert "marts.dim_article.origin_is_original" in {
        found.name for found in judge("marts.dim_article", frame) if not found.passed
    }


@pytest.mark.parametrize(
    ("change", "name", "check"),
    [
        ("delete from raw.article", "document", "article_id_has_parent"),
        ("delete from raw.extraction", "article", "every_article_extracted"),
        ("delete from raw.document where source_uri = 'a.txt'", "tally", "documents_conserved"),
    ],
)
def test_sql_brings_a_broken_batch_to_light(store, change, name, check):
    store.execute(change)
    _, frame = read(store, f"batch.{name}")
    failed = {found.name for found in judge(f"batch.{name}", frame) if not found.passed}
    assert failed == {f"batch.{name}.{check}"}


def test_earlier_runs_are_no_part_of_the_batch(store):
    store.execute("update raw.document set seen_at = '2024-03-01 00:00:00+00' where source_uri = 'a.txt'")
    assert read(store, "batch.document")[1]["source_uri"].tolist() == ["b.txt"]
    assert read(store, "batch.article")[1]["article_id"].tolist() == ["art_2"]
    assert read(store, "batch.tally")[1]["documents_accepted"].tolist() == [1]
