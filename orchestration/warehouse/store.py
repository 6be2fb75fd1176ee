"""The private store: one DuckDB file, its raw tables, and what a run writes to them.

Writes are one transaction each, so a killed run leaves either all of a batch or nothing.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import polars as pl

from orchestration.extraction.schemas import EXTRACTION_TABLES, RAW_TABLES

Connection = duckdb.DuckDBPyConnection

STORE_VERSION = 1
SQL_TYPES: dict[pl.DataType, str] = {
    pl.String(): "varchar",
    pl.Int64(): "bigint",
    pl.UInt64(): "ubigint",
    pl.Float64(): "double",
    pl.Boolean(): "boolean",
    pl.Date(): "date",
    pl.Datetime("us", "UTC"): "timestamptz",
    pl.List(pl.String): "varchar[]",
}


class StoreError(Exception):
    """The store cannot be opened or used. The message says what to do, in one line."""


@dataclass(frozen=True, slots=True)
class StoredBatch:
    """How many rows of a batch were new: documents at a place, articles, quarantined ones."""

    documents: int
    articles: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class LastBatch:
    """What the last ingest looked at: since when, how many documents, and how many it knew already."""

    started_at: datetime
    documents_offered: int
    documents_seen_again: int


@contextmanager
def open_store(path: Path) -> Iterator[Connection]:
    """Open the store for one run's writing; make its raw tables when they are not there.

    Raises ``StoreError`` when the file is no DuckDB file, is held by another program, or was
    written by a newer version of Presscheck.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = duckdb.connect(str(path))
    except (duckdb.IOException, duckdb.SerializationException, duckdb.InvalidInputException) as error:
        raise StoreError(f"{path}: the store cannot be opened ({_first_line(error)}).") from error
    try:
        connection.execute("set TimeZone = 'UTC'")
        _make_tables(connection, path)
        yield connection
    finally:
        connection.close()


def _make_tables(connection: Connection, path: Path) -> None:
    connection.execute("create schema if not exists raw")
    connection.execute("create table if not exists raw.store_state (name varchar primary key, value varchar)")
    found = read_state(connection, "store_version")
    if found is not None and int(found) > STORE_VERSION:
        raise StoreError(
            f"{path}: the store is of version {found}, newer than this Presscheck knows. Update it."
        )
    write_state(connection, "store_version", str(STORE_VERSION))
    _drop_outdated_extraction(connection)
    for table, schema in RAW_TABLES.items():
        columns = ", ".join(f"{name} {SQL_TYPES[dtype]}" for name, dtype in schema.items())
        connection.execute(f"create table if not exists raw.{table} ({columns})")


def _drop_outdated_extraction(connection: Connection) -> None:
    """Drop what was extracted when its tables have other columns now; the texts stay and are read again."""
    rows = connection.execute(
        "select table_name, list(column_name order by ordinal_position) from information_schema.columns "
        "where table_schema = 'raw' group by table_name"
    ).fetchall()
    stored = dict(rows)
    if any(
        table in stored and stored[table] != list(EXTRACTION_TABLES[table]) for table in EXTRACTION_TABLES
    ):
        for table in EXTRACTION_TABLES:
            connection.execute(f"drop table if exists raw.{table} cascade")


def read_state(connection: Connection, name: str) -> str | None:
    """Give the value that the store keeps under ``name``; None when there is none."""
    row = connection.execute("select value from raw.store_state where name = ?", [name]).fetchone()
    return None if row is None else row[0]


def write_state(connection: Connection, name: str, value: str) -> None:
    """Keep ``value`` in the store under ``name``."""
    connection.execute("insert or replace into raw.store_state values (?, ?)", [name, value])


def write_last_batch(connection: Connection, batch: LastBatch) -> None:
    """Keep the tally of the last ingest, which the audit holds against the tables."""
    value = {**asdict(batch), "started_at": batch.started_at.isoformat()}
    write_state(connection, "last_batch", json.dumps(value))


def read_last_batch(connection: Connection) -> LastBatch | None:
    """Give the tally of the last ingest; None when there was none."""
    value = read_state(connection, "last_batch")
    if value is None:
        return None
    told = json.loads(value)
    return LastBatch(
        datetime.fromisoformat(told["started_at"]), told["documents_offered"], told["documents_seen_again"]
    )


def raw_revision(connection: Connection) -> int:
    """Give the number of changes that the raw tables have seen; equal numbers, equal tables."""
    return int(read_state(connection, "raw_revision") or 0)


def _bump_raw_revision(connection: Connection) -> None:
    write_state(connection, "raw_revision", str(raw_revision(connection) + 1))


def store_batch(
    connection: Connection,
    *,
    document: pl.DataFrame,
    article: pl.DataFrame,
    quarantine: pl.DataFrame,
) -> StoredBatch:
    """Add what is new of a batch; what is known stays as it was, with its first ``seen_at``.

    A document is known by its place and its text, a refused one by its place, reason and size.
    """
    with transaction(connection):
        quarantined = _insert_new(
            connection, "quarantine", quarantine, ("source_uri", "reason_code", "byte_size")
        )
        articles = _insert_new(connection, "article", article, ("article_id",))
        documents = _insert_new(connection, "document", document, ("source_uri", "article_id"))
        if articles or documents or quarantined:
            _bump_raw_revision(connection)
    return StoredBatch(documents, articles, quarantined)


def pending_articles(connection: Connection, *, extraction_version: str) -> pl.DataFrame:
    """Give ``article_id`` and ``body`` of the articles that ``extraction_version`` has not read."""
    return connection.execute(
        """
        select article.article_id, article.body
        from raw.article
        left join raw.extraction
            on article.article_id = extraction.article_id
            and extraction.extraction_version = ?
        where extraction.article_id is null
        order by article.article_id
        """,
        [extraction_version],
    ).pl()


def store_extraction(connection: Connection, frames: Mapping[str, pl.DataFrame]) -> None:
    """Put the frames of some articles in the place of whatever was extracted from them before."""
    extracted = frames["extraction"].select("article_id")  # noqa: F841 (DuckDB reads it by name)
    with transaction(connection):
        for table, frame in frames.items():
            connection.execute(
                f"delete from raw.{table} where article_id in (select article_id from extracted)"
            )
            if frame.height:
                _insert(connection, table, frame)
        _bump_raw_revision(connection)


def replace_tables(connection: Connection, frames: Mapping[str, pl.DataFrame]) -> bool:
    """Let raw tables hold the rows of their frames and no others; tell whether that changed them."""
    stored = {table: connection.execute(f"select * from raw.{table}").pl() for table in frames}
    if all(_sorted(stored[table]).equals(_sorted(frame)) for table, frame in frames.items()):
        return False
    with transaction(connection):
        for table, frame in frames.items():
            connection.execute(f"delete from raw.{table}")
            if frame.height:
                _insert(connection, table, frame)
        _bump_raw_revision(connection)
    return True


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Run the block as one transaction: all of it, or none."""
    connection.execute("begin")
    try:
        yield
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")


def _insert(connection: Connection, table: str, frame: pl.DataFrame) -> None:
    connection.register("incoming", frame.to_arrow())
    connection.execute(f"insert into raw.{table} by name select * from incoming")
    connection.unregister("incoming")


def _insert_new(connection: Connection, table: str, frame: pl.DataFrame, key: tuple[str, ...]) -> int:
    """Insert the rows of ``frame`` whose ``key`` the raw table does not hold; give how many."""
    if not frame.height:
        return 0
    same = " and ".join(f"stored.{column} is not distinct from incoming.{column}" for column in key)
    connection.register("incoming", frame.to_arrow())
    row = connection.execute(
        f"insert into raw.{table} by name select * from incoming "
        f"where not exists (select 1 from raw.{table} as stored where {same})"
    ).fetchone()
    connection.unregister("incoming")
    return int(row[0]) if row else 0


def _sorted(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.sort(frame.columns)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0].rstrip(". ")
