"""Every table of the published contract, with its columns and types, filled from the sample corpus."""

import pytest

from tests.integration.reading import query

CONTRACT = {
    "dim_article": "article_id varchar, story_id varchar, publisher_id varchar, source_uri varchar, title varchar,"
    " published_on date, published_on_basis varchar, language varchar, body varchar, word_count bigint,"
    " content_sha256 varchar, origin_article_id varchar",
    "dim_publisher": "publisher_id varchar, name varchar, domain varchar",
    "dim_story": "story_id varchar, label varchar, first_published_on date, last_published_on date,"
    " article_count bigint, origin_count bigint",
    "dim_person": "person_id varchar, name varchar",
    "dim_organization": "organization_id varchar, name varchar, acronym varchar",
    "dim_place": "place_id varchar, name varchar, country_code varchar",
    "dim_date": "date_day date",
    "dim_unit": "unit varchar, unit_kind varchar, name varchar",
    "fct_mention": "mention_id varchar, article_id varchar, entity_type varchar, entity_id varchar,"
    " surface varchar, char_start bigint, char_end bigint",
    "fct_date_mention": "date_mention_id varchar, article_id varchar, surface varchar, char_start bigint,"
    " char_end bigint, start_date date, end_date date, granularity varchar",
    "fct_figure": "figure_id varchar, article_id varchar, surface varchar, char_start bigint, char_end bigint,"
    " value_low double, value_high double, qualifier varchar, unit varchar, unit_kind varchar, measure varchar,"
    " as_of_start date, as_of_end date, speaker_name varchar",
    "fct_quote": "quote_id varchar, article_id varchar, text varchar, char_start bigint, char_end bigint,"
    " speaker_type varchar, speaker_id varchar, speaker_name varchar",
    "fct_figure_comparison": "comparison_id varchar, story_id varchar, figure_id_a varchar, figure_id_b varchar,"
    " verdict varchar, relative_difference double, match_score double",
    "fct_disagreement": "disagreement_id varchar, story_id varchar, kind varchar, measure varchar, unit varchar,"
    " value_low double, value_high double, article_count bigint, origin_count bigint, severity varchar,"
    " likely_cause varchar, explanation varchar",
    "fct_disagreement_member": "disagreement_id varchar, article_id varchar, fact_type varchar, fact_id varchar,"
    " surface varchar",
    "fct_quarantine": "source_uri varchar, reason_code varchar, reason varchar, seen_at timestamp with time zone,"
    " byte_size bigint",
}
# Columns of the contract that the sample corpus need not fill.
MAY_BE_EMPTY = {
    ("dim_organization", "acronym"),
    ("dim_publisher", "domain"),
    ("fct_disagreement", "likely_cause"),
}


@pytest.mark.parametrize("table", CONTRACT)
def test_a_table_has_the_columns_and_types_of_the_contract(sample_warehouse, table):
    found = dict(query(sample_warehouse, f"select column_name, lower(column_type) from (describe {table})"))
    wanted = dict(column.strip().split(" ", 1) for column in CONTRACT[table].split(","))
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("table", [name for name in CONTRACT if name != "fct_quarantine"])
def test_no_column_of_the_contract_is_a_placeholder(sample_warehouse, table):
    columns = [column.strip().split(" ", 1)[0] for column in CONTRACT[table].split(",")]
    counts = query(
        sample_warehouse, f"select {', '.join(f'count({name})' for name in columns)} from {table}"
    )[0]
    empty = {name for name, count in zip(columns, counts, strict=True) if count == 0}
    assert {(table, name) for name in empty} <= MAY_BE_EMPTY


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("fct_mention", "surface"),
        ("fct_date_mention", "surface"),
        ("fct_figure", "surface"),
        ("fct_quote", "text"),
    ],
)
def test_every_span_holds_its_text(sample_warehouse, table, column):
    broken = query(
        sample_warehouse,
        f"select fact.{column} from {table} as fact left join dim_article as article using (article_id) "
        f"where substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start) "
        f"is distinct from fact.{column}",
    )
    assert broken == []


def test_every_mart_and_column_is_described(sample_warehouse):
    bare = query(
        sample_warehouse,
        "select table_name, column_name from duckdb_columns() where not internal and comment is null "
        "union all select table_name, null from duckdb_tables() where comment is null",
    )
    assert bare == []


def test_the_sample_corpus_is_all_there(sample_warehouse):
    stories = query(
        sample_warehouse, "select split_part(source_uri, '/', -2), count(*) from dim_article group by 1"
    )
    assert dict(stories) == {
        "ammunition": 5, "city-budget": 5, "rail-crash": 5, "shell-production": 5, "vaccine-purchase": 6
    }  # fmt: skip
