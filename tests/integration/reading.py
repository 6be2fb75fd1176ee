"""Reading published warehouses in tests: tables as lists of rows, whole marts to compare."""

from pathlib import Path
from typing import Any

import duckdb

# When a document was first seen is the one thing that depends on when it came.
CLOCK_COLUMNS = {"fct_quarantine": ("seen_at",)}


def query(warehouse: Path, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Give the rows of a query on a published warehouse."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return connection.execute(sql, list(parameters)).fetchall()


def all_marts(warehouse: Path, *, without: tuple[str, ...] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Give every row of every published table, in order of all columns, ``without`` some columns."""
    tables = [name for (name,) in query(warehouse, "select table_name from duckdb_tables() order by 1")]
    marts = {}
    for table in tables:
        columns = [name for (name,) in query(warehouse, f"select column_name from (describe {table})")]
        hidden = [name for name in (*CLOCK_COLUMNS.get(table, ()), *without) if name in columns]
        exclude = f" exclude ({', '.join(hidden)})" if hidden else ""
        marts[table] = query(warehouse, f"select *{exclude} from {table} order by all")
    return marts
