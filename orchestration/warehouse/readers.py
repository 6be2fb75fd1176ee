"""Reading: frames for the audit from the store, and the summary from the published file.

Does not belong here: writing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pandas as pd

from orchestration.spreadsheet import harmless_cell

COUNTED_TABLES = {
    "articles": "dim_article",
    "stories": "dim_story",
    "people": "dim_person",
    "organisations": "dim_organization",
    "places": "dim_place",
    "figures": "fct_figure",
    "dates": "fct_date_mention",
    "quotes": "fct_quote",
    "comparisons": "fct_figure_comparison",
    "disagreements": "fct_disagreement",
    "quarantined": "fct_quarantine",
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One open disagreement as the summary shows it."""

    kind: str
    severity: str
    story: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a published warehouse holds: row counts by what people call them, and its disagreements.

    Those that an editor dismissed are left out, and counted.
    """

    counts: dict[str, int]
    disagreements: list[Disagreement]
    dismissed: int


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its named parameters, for ``read_frames``."""

    sql: str
    parameters: Mapping[str, object] = field(default_factory=dict)


def read_frames(
    connection: duckdb.DuckDBPyConnection, queries: Mapping[str, Query]
) -> dict[str, pd.DataFrame]:
    """Run each query on the store and give its rows as a pandas frame, by the name of the query."""
    return {
        name: _frame(connection.execute(query.sql, dict(query.parameters) or None))
        for name, query in queries.items()
    }


def count_rows(connection: duckdb.DuckDBPyConnection, schema: str, tables: Iterable[str]) -> dict[str, int]:
    """Count the rows of ``tables`` of ``schema`` in the store."""
    return {
        table: int(connection.execute(f"select count(*) from {schema}.{table}").fetchall()[0][0])
        for table in tables
    }


def read_contents(published: Path) -> Contents:
    """Count the published tables and list the disagreements, the gravest first."""
    with duckdb.connect(str(published), read_only=True) as connection:
        counts = {
            label: int(connection.sql(f"select count(*) from {table}").fetchall()[0][0])
            for label, table in COUNTED_TABLES.items()
        }
        rows = connection.execute(
            """
            select disagreement.kind, disagreement.severity, story.label, disagreement.explanation
            from fct_disagreement as disagreement
            inner join dim_story as story on disagreement.story_id = story.story_id
            where disagreement.status != 'dismissed'
            order by
                list_position(['high', 'medium', 'low'], disagreement.severity),
                disagreement.kind,
                story.label,
                disagreement.disagreement_id
            """
        ).fetchall()
    dismissed = counts["disagreements"] - len(rows)
    return Contents(counts, [Disagreement(*row) for row in rows], dismissed)


def write_query(connection: duckdb.DuckDBPyConnection, sql: str, *, target: Path, limit: int) -> None:
    """Write at most ``limit`` rows of a query to ``target`` as CSV, with cells that no spreadsheet runs."""
    write_frame(_frame(connection.execute(f"select * from ({sql}) limit {int(limit)}")), target=target)


def write_frame(frame: pd.DataFrame, *, target: Path) -> None:
    """Write ``frame`` to ``target`` as CSV, with cells that no spreadsheet takes for a formula."""
    target.parent.mkdir(parents=True, exist_ok=True)
    frame.map(harmless_cell).to_csv(target, index=False)


def _frame(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Give a result as a pandas frame by way of Arrow, since DuckDB's own way is deprecated in pandas 3."""
    frame: pd.DataFrame = result.to_arrow_table().to_pandas()
    return frame
