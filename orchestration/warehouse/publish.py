"""Publishing: a new immutable file under ``versions/``, and one symbolic link that is swapped.

A reader that has the old version open keeps it whole; each new connection gets the new one.
The link is replaced by ``rename``, so at no moment is there no published warehouse.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import duckdb

from orchestration.warehouse.store import StoreError

MARTS_SCHEMA = "main"


class VersionError(Exception):
    """A version that a user named cannot be put back. The message is one line for people."""


def publish(
    connection: duckdb.DuckDBPyConnection, *, version: str, versions_dir: Path, link: Path, kept: int
) -> Path:
    """Copy the marts to ``versions_dir/<version>.duckdb``, point ``link`` at it, drop old versions.

    The file is built under a temporary name, checked for the same row counts as the store, and
    synced before it gets its own name. The newest ``kept`` versions stay, and always the one
    that is published. Gives the path of the new version.
    """
    versions_dir.mkdir(parents=True, exist_ok=True)
    target = versions_dir / f"{version}.duckdb"
    building = versions_dir / f".{version}.building"
    for leftover in versions_dir.glob(".*.building*"):
        leftover.unlink()
    _copy_marts(connection, building)
    _sync(building)
    building.rename(target)
    _swap_link(link, target)
    _drop_old_versions(versions_dir, link, kept)
    return target


def list_versions(versions_dir: Path) -> list[str]:
    """Name the published versions that are kept, newest first."""
    return sorted((path.stem for path in versions_dir.glob("*.duckdb")), reverse=True)


def current_version(link: Path) -> str | None:
    """Name the version that readers get now; None when nothing is published."""
    return link.resolve().stem if link.exists() else None


def restore_version(version: str, *, versions_dir: Path, link: Path) -> None:
    """Point ``link`` at an older version that is kept. Raises ``VersionError`` when there is none."""
    target = versions_dir / f"{version}.duckdb"
    if version not in list_versions(versions_dir):
        kept = ", ".join(list_versions(versions_dir)) or "none"
        raise VersionError(f"{version}: no such version is kept. Kept: {kept}.")
    _swap_link(link, target)


def _copy_marts(connection: duckdb.DuckDBPyConnection, building: Path) -> None:
    tables = _mart_tables(connection)
    if not tables:
        raise StoreError("The store holds no marts to publish. Run the models first.")
    connection.execute(f"attach {_quoted(str(building))} as published")
    try:
        for table in tables:
            connection.execute(
                f"create table published.main.{table} as select * from {MARTS_SCHEMA}.{table} order by all"
            )
            _copy_comments(connection, table)
            _check_count(connection, table)
    finally:
        connection.execute("detach published")


def _mart_tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    rows = connection.execute(
        "select table_name from duckdb_tables() where schema_name = ? and database_name = current_database() "
        "order by table_name",
        [MARTS_SCHEMA],
    ).fetchall()
    return [name for (name,) in rows]


def _copy_comments(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    """Carry the descriptions of the table and its columns over, for whoever browses it in a BI tool."""
    where = (
        "where schema_name = ? and table_name = ? "
        "and database_name = current_database() and comment is not null"
    )
    for (comment,) in connection.execute(
        f"select comment from duckdb_tables() {where}", [MARTS_SCHEMA, table]
    ).fetchall():
        connection.execute(f"comment on table published.main.{table} is {_quoted(comment)}")
    columns = connection.execute(
        f"select column_name, comment from duckdb_columns() {where} order by column_index",
        [MARTS_SCHEMA, table],
    ).fetchall()
    for column, comment in columns:
        connection.execute(f"comment on column published.main.{table}.{column} is {_quoted(comment)}")


def _check_count(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    row = connection.execute(
        f"select (select count(*) from {MARTS_SCHEMA}.{table}), (select count(*) from published.main.{table})"
    ).fetchone()
    if row is None or row[0] != row[1]:
        raise StoreError(
            f"{table}: the copy to publish has {row and row[1]} rows, the store {row and row[0]}."
        )


def _swap_link(link: Path, target: Path) -> None:
    """Replace ``link`` in one step by a link that is relative, so that the data folder can be moved."""
    new = link.with_name(f".{link.name}.new")
    with suppress(FileNotFoundError):
        new.unlink()
    new.symlink_to(os.path.relpath(target, link.parent))
    new.replace(link)
    _sync(link.parent)


def _drop_old_versions(versions_dir: Path, link: Path, kept: int) -> None:
    versions: Sequence[str] = list_versions(versions_dir)
    for version in versions[kept:]:
        if version != current_version(link):
            (versions_dir / f"{version}.duckdb").unlink()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
