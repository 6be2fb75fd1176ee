"""Every table of the published contract, with its columns and types, filled from the sample corpus."""

import tomllib
from pathlib import Path

import pytest

from tests.integration.reading import query

CONTRACT = tomllib.loads(Path(__file__).with_name("contract.toml").read_text(encoding="utf-8"))
# Columns of the contract that the sample corpus need not fill.
MAY_BE_EMPTY = {
    ("dim_organization", "acronym"),
    ("dim_publisher", "domain"),
    ("fct_disagreement", "likely_cause"),
    # The sample comes without judgements.
    ("fct_disagreement", "judgement_id"),
    ("fct_disagreement", "judged_by"),
    ("fct_disagreement", "judged_on"),
    ("fct_disagreement", "judgement_reason"),
}
EMPTY_TABLES = {"fct_judgement", "fct_quarantine"}


@pytest.mark.parametrize("table", CONTRACT)
def test_a_table_has_the_columns_and_types_of_the_contract(sample_warehouse, table):
    found = dict(query(sample_warehouse, f"select column_name, lower(column_type) from (describe {table})"))
    assert {name: found.get(name) for name in CONTRACT[table]} == CONTRACT[table]


@pytest.mark.parametrize("table", [name for name in CONTRACT if name not in EMPTY_TABLES])
def test_no_column_of_the_contract_is_a_placeholder(sample_warehouse, table):
    columns = list(CONTRACT[table])
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
