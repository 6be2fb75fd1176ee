"""Publishing: versions, the link, and what readers see."""

import duckdb
import pytest

from orchestration.warehouse.publish import (
    VersionError,
    current_version,
    list_versions,
    publish,
    restore_version,
)
from orchestration.warehouse.store import StoreError, open_store


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "store" / "store.duckdb") as connection:
        connection.execute(
            "create table main.dim_story as select 'story_1' as story_id, 'It''s a label' as label"
        )
        connection.execute("comment on table main.dim_story is 'One row per story; it''s an event.'")
        connection.execute("comment on column main.dim_story.label is 'What it is about.'")
        connection.execute("create schema staging")
        connection.execute("create table staging.not_published as select 1 as n")
        yield connection


def publish_to(tmp_path, store, version, kept=3):
    return publish(
        store,
        version=version,
        versions_dir=tmp_path / "versions",
        link=tmp_path / "warehouse.duckdb",
        kept=kept,
    )


def read(tmp_path, sql="select label from dim_story"):
    with duckdb.connect(str(tmp_path / "warehouse.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_readers_get_the_marts_with_their_descriptions_and_nothing_else(tmp_path, store):
    publish_to(tmp_path, store, "v1")
    assert read(tmp_path) == [("It's a label",)]
    assert read(tmp_path, "select table_name, comment from duckdb_tables()") == [
        ("dim_story", "One row per story; it's an event.")
    ]
    assert ("What it is about.",) in read(tmp_path, "select comment from duckdb_columns() where not internal")


def test_an_open_reader_keeps_its_version_and_a_new_one_sees_the_next(tmp_path, store):
    publish_to(tmp_path, store, "v1")
    old = duckdb.connect(str(tmp_path / "warehouse.duckdb"), read_only=True)
    store.execute("update main.dim_story set label = 'changed'")
    publish_to(tmp_path, store, "v2")
    assert old.execute("select label from dim_story").fetchall() == [("It's a label",)]
    assert read(tmp_path) == [("changed",)]
    old.close()


def test_the_last_versions_are_kept_and_an_older_one_can_be_put_back(tmp_path, store):
    for number in range(1, 6):
        store.execute(f"update main.dim_story set label = 'v{number}'")
        publish_to(tmp_path, store, f"v{number}")
    assert list_versions(tmp_path / "versions") == ["v5", "v4", "v3"]
    restore_version("v3", versions_dir=tmp_path / "versions", link=tmp_path / "warehouse.duckdb")
    assert current_version(tmp_path / "warehouse.duckdb") == "v3"
    assert read(tmp_path) == [("v3",)]


def test_the_version_in_use_is_never_dropped(tmp_path, store):
    for number in range(1, 4):
        publish_to(tmp_path, store, f"v{number}", kept=3)
    restore_version("v1", versions_dir=tmp_path / "versions", link=tmp_path / "warehouse.duckdb")
    publish_to(tmp_path, store, "v4", kept=1)
    assert list_versions(tmp_path / "versions") == ["v4"]
    assert current_version(tmp_path / "warehouse.duckdb") == "v4"


def test_a_version_that_is_not_kept_cannot_be_put_back(tmp_path, store):
    publish_to(tmp_path, store, "v1")
    for version in ("v9", "../store/store"):
        with pytest.raises(VersionError, match=r"no such version is kept\. Kept: v1"):
            restore_version(version, versions_dir=tmp_path / "versions", link=tmp_path / "warehouse.duckdb")


def test_what_a_killed_publish_left_is_removed(tmp_path, store):
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / ".v0.building").write_bytes(b"half a file")
    publish_to(tmp_path, store, "v1")
    assert [path.name for path in (tmp_path / "versions").iterdir()] == ["v1.duckdb"]


def test_a_store_without_marts_publishes_nothing(tmp_path):
    with (
        open_store(tmp_path / "empty.duckdb") as connection,
        pytest.raises(StoreError, match="holds no marts to publish"),
    ):
        publish_to(tmp_path, connection, "v1")
    assert not (tmp_path / "warehouse.duckdb").exists()
