"""Reading the published warehouse: rows of a query, as many readers as like.

Does not belong here: what is asked (``reading``), the private store.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

# What the commands read and an older Presscheck did not publish.
NEEDED = {"fct_disagreement": "status", "fct_sentence": "sentence_id"}


class PublishedError(Exception):
    """The published warehouse cannot be read. The message is one line for people."""


class Published:
    """A published warehouse that is open for reading."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, sql: str, **parameters: object) -> list[dict[str, Any]]:
        """Give the rows of a query, each by the names of its columns; ``parameters`` are bound."""
        result = self._connection.execute(sql, parameters or None)
        names = [column[0] for column in result.description or ()]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def has(self, table: str, *columns: str) -> bool:
        """Tell whether there is such a table with all these columns."""
        found = self.rows(
            "select column_name from duckdb_columns() where schema_name = 'main' and table_name = $table",
            table=table,
        )
        return bool(found) and set(columns) <= {row["column_name"] for row in found}


@contextmanager
def open_published(path: Path, *, shown_as: Path) -> Iterator[Published]:
    """Open the published warehouse. Raises ``PublishedError`` when there is none or it is too old.

    Messages name it ``shown_as``, the way the user named its folder.
    """
    if not path.exists():
        raise PublishedError(f"{shown_as}: nothing is published there yet. `presscheck run` publishes.")
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        cause = str(error).splitlines()[0].rstrip(". ")
        raise PublishedError(f"{shown_as}: the warehouse cannot be opened ({cause}).") from error
    with connection:
        published = Published(connection)
        if not all(published.has(table, column) for table, column in NEEDED.items()):
            raise PublishedError(
                f"{shown_as}: was published by an older Presscheck. `presscheck apply` publishes it anew."
            )
        yield published
