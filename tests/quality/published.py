"""The published warehouse as the scorecard reads it: through the contract's tables alone.

Belongs here: queries. Does not belong here: gold, or any judgement.
"""

from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb

Row = dict[str, Any]

# The tables whose rows hold a span of the body, and the column that repeats its text.
SPAN_TABLES = {
    "fct_mention": "surface",
    "fct_date_mention": "surface",
    "fct_figure": "surface",
    "fct_quote": "text",
}


class Published:
    """One warehouse file, opened read-only; facts are read once a table and kept by article."""

    def __init__(self, warehouse: Path) -> None:
        self._connection = duckdb.connect(str(warehouse), read_only=True)
        self._facts: dict[str, dict[str, list[Row]]] = {}
        self.articles = self.rows("select * from dim_article")

    def __enter__(self) -> "Published":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def rows(self, sql: str) -> list[Row]:
        """Give the rows of a query as dicts of column to value."""
        cursor = self._connection.execute(sql)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]

    def article(self, key: str) -> Row | None:
        """Give the article whose source URI ends in ``key``, None when it was not accepted."""
        for article in self.articles:
            if article["source_uri"].replace("\\", "/").endswith(key):
                return article
        return None

    def facts(self, table: str, article_id: str) -> list[Row]:
        """Give one article's rows of a fact table."""
        if table not in self._facts:
            grouped: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows(f"select * from {table}"):
                grouped[row["article_id"]].append(row)
            self._facts[table] = grouped
        return self._facts[table].get(article_id, [])

    def spans_held(self, table: str) -> tuple[int, int]:
        """Give how many rows of a span table do not hold their text, and how many there are."""
        column = SPAN_TABLES[table]
        held = "substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start)"
        row = self.rows(
            f"select count(*) filter (where {held} is distinct from fact.{column}) as broken, "
            f"count(*) as total from {table} as fact left join dim_article as article using (article_id)"
        )[0]
        return row["broken"], row["total"]
