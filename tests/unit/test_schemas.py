"""The raw schemas and the dbt sources describe the same tables."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest
import yaml

from orchestration.extraction.schemas import EDITOR_TABLES, EXTRACTION_TABLES, INGEST_TABLES, RAW_TABLES

SOURCES_FILE = Path(__file__).resolve().parents[2] / "dbt_project" / "models" / "staging" / "_sources.yml"
SPANS = {"sentence", "mention", "role", "date_mention", "quote", "figure"}


@pytest.fixture(scope="module")
def raw_source() -> dict[str, dict[str, Any]]:
    """The tables of the dbt source ``raw``, by name."""
    declared = yaml.safe_load(SOURCES_FILE.read_text(encoding="utf-8"))
    tables = [
        table for source in declared["sources"] if source["name"] == "raw" for table in source["tables"]
    ]
    by_name = {table["name"]: table for table in tables}
    assert len(by_name) == len(tables)
    return by_name


def test_dbt_declares_every_raw_table_and_no_other(raw_source: dict[str, dict[str, Any]]) -> None:
    assert set(raw_source) == set(RAW_TABLES)


@pytest.mark.parametrize("table", RAW_TABLES)
def test_dbt_declares_the_columns_of_a_raw_table_in_order(
    table: str, raw_source: dict[str, dict[str, Any]]
) -> None:
    assert [column["name"] for column in raw_source[table]["columns"]] == RAW_TABLES[table].names()


@pytest.mark.parametrize("table", RAW_TABLES)
def test_every_table_and_column_is_described(table: str, raw_source: dict[str, dict[str, Any]]) -> None:
    declared = raw_source[table]
    assert declared["description"].startswith("One row per ")
    assert all(column["description"].strip() for column in declared["columns"])


@pytest.mark.parametrize("table", RAW_TABLES)
def test_an_empty_frame_of_each_table_keeps_its_types(table: str) -> None:
    assert pl.DataFrame(schema=RAW_TABLES[table]).schema == RAW_TABLES[table]


def test_every_table_is_filled_by_one_layer() -> None:
    layers = (INGEST_TABLES, EXTRACTION_TABLES, EDITOR_TABLES)
    assert sorted(RAW_TABLES) == sorted(table for layer in layers for table in layer)


def test_every_extracted_row_belongs_to_an_article() -> None:
    assert all(schema["article_id"] == pl.String for schema in EXTRACTION_TABLES.values())


@pytest.mark.parametrize("table", sorted(SPANS))
def test_every_finding_has_a_span_and_an_id(table: str) -> None:
    schema = EXTRACTION_TABLES[table]
    assert schema["char_start"] == schema["char_end"] == pl.Int64
    assert schema[f"{table}_id"] == pl.String


def test_instants_are_in_utc_and_days_are_dates() -> None:
    for schema in RAW_TABLES.values():
        for column, kind in schema.items():
            if column.endswith("_at"):
                assert kind == pl.Datetime("us", "UTC")
            if column.endswith(("_date", "published_on")) or column in {"as_of_start", "as_of_end"}:
                assert kind == pl.Date
