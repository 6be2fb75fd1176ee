"""The private store: what is new, what is pending, all or nothing."""

from datetime import UTC, datetime

import polars as pl
import pytest

from orchestration.extraction.schemas import ARTICLE, DOCUMENT, EXTRACTION_TABLES, QUARANTINE
from orchestration.warehouse.store import (
    LastBatch,
    StoreError,
    open_store,
    pending_articles,
    raw_revision,
    read_last_batch,
    store_batch,
    store_extraction,
    write_last_batch,
    write_state,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 12, tzinfo=UTC)


def batch(*articles, uri="a.txt", seen_at=NOON, refused=()):
    return {
        "document": pl.DataFrame(
            [(uri, name, 7, seen_at) for name in articles], schema=DOCUMENT, orient="row"
        ),
        "article": pl.DataFrame(
            [(name, f"sha-{name}", "text/plain", f"Body of {name}") for name in articles],
            schema=ARTICLE,
            orient="row",
        ),
        "quarantine": pl.DataFrame(
            [(name, "empty", "The file has no bytes.", seen_at, 0) for name in refused],
            schema=QUARANTINE,
            orient="row",
        ),
    }


def extracted(*articles, version):
    frames = {name: pl.DataFrame(schema=schema) for name, schema in EXTRACTION_TABLES.items()}
    frames["extraction"] = pl.DataFrame(
        [(name, version) for name in articles], schema=EXTRACTION_TABLES["extraction"], orient="row"
    )
    frames["sentence"] = pl.DataFrame(
        [(f"{name}-{version}", name, 0, "paragraph", 0, 4) for name in articles],
        schema=EXTRACTION_TABLES["sentence"],
        orient="row",
    )
    return frames


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "store" / "store.duckdb") as connection:
        yield connection


def test_what_is_known_is_not_stored_again(store):
    first = store_batch(store, **batch("one", "two", refused=["bad.txt"]))
    again = store_batch(store, **batch("one", "two", seen_at=LATER, refused=["bad.txt"]))
    assert (first.documents, first.articles, first.quarantined) == (2, 2, 1)
    assert (again.documents, again.articles, again.quarantined) == (0, 0, 0)
    assert store.execute("select distinct seen_at from raw.document").fetchall() == [(NOON,)]


def test_a_known_text_at_a_new_place_is_a_new_document_only(store):
    store_batch(store, **batch("one"))
    new = store_batch(store, **batch("one", uri="b.txt"))
    assert (new.documents, new.articles) == (1, 0)


def test_the_revision_changes_with_the_rows_alone(store):
    store_batch(store, **batch("one"))
    before = raw_revision(store)
    store_batch(store, **batch("one", seen_at=LATER))
    assert raw_revision(store) == before
    store_extraction(store, extracted("one", version="v1"))
    assert raw_revision(store) == before + 1


def test_articles_are_pending_until_this_version_has_read_them(store):
    store_batch(store, **batch("one", "two"))
    store_extraction(store, extracted("one", version="v1"))
    assert pending_articles(store, extraction_version="v1")["article_id"].to_list() == ["two"]
    assert pending_articles(store, extraction_version="v2")["article_id"].to_list() == ["one", "two"]


def test_a_new_version_replaces_what_the_old_one_found(store):
    store_batch(store, **batch("one", "two"))
    store_extraction(store, extracted("one", "two", version="v1"))
    store_extraction(store, extracted("one", version="v2"))
    rows = store.execute("select sentence_id from raw.sentence order by 1").fetchall()
    assert rows == [("one-v2",), ("two-v1",)]


def test_a_batch_is_stored_whole_or_not_at_all(store):
    broken = batch("one", refused=["bad.txt"])
    broken["document"] = broken["document"].rename({"byte_size": "bytes"})
    with pytest.raises(Exception, match="byte"):
        store_batch(store, **broken)
    for table in ("document", "article", "quarantine"):
        assert store.execute(f"select count(*) from raw.{table}").fetchall() == [(0,)]


def test_extraction_tables_with_other_columns_are_made_again_and_texts_stay(tmp_path):
    path = tmp_path / "store.duckdb"
    with open_store(path) as connection:
        store_batch(connection, **batch("one"))
        store_extraction(connection, extracted("one", version="v1"))
        connection.execute("alter table raw.sentence drop column block_kind")
    with open_store(path) as connection:
        assert connection.execute("select count(*) from raw.article").fetchall() == [(1,)]
        assert pending_articles(connection, extraction_version="v1").height == 1
        assert "block_kind" in connection.execute("select * from raw.sentence").pl().columns


def test_the_last_batch_comes_back(store):
    assert read_last_batch(store) is None
    write_last_batch(store, LastBatch(NOON, 5, 2))
    assert read_last_batch(store) == LastBatch(NOON, 5, 2)


def test_a_file_that_is_no_store_is_told_in_one_line(tmp_path):
    path = tmp_path / "store.duckdb"
    path.write_bytes(b"not a database" * 1000)
    with (
        pytest.raises(StoreError, match=r"store\.duckdb: the store cannot be opened") as caught,
        open_store(path),
    ):
        pytest.fail("It was opened.")
    assert "\n" not in str(caught.value)


def test_a_store_of_a_newer_version_is_refused(tmp_path):
    path = tmp_path / "store.duckdb"
    with open_store(path) as connection:
        write_state(connection, "store_version", "999")
    with pytest.raises(StoreError, match="newer than this Presscheck"), open_store(path):
        pytest.fail("It was opened.")
