"""Reading documents into raw frames, or quarantine."""

from datetime import UTC, datetime

import polars as pl
import pytest

from orchestration.extraction.schemas import INGEST_TABLES
from orchestration.ingest.batch import read_batches
from orchestration.ingest.discover import Candidate
from orchestration.ingest.read import Accepted, Refused, read_document


def read(path, max_bytes=1000):
    return read_document(Candidate(str(path), path), max_bytes=max_bytes)


def test_an_article_is_read_with_ids_from_its_text_alone(tmp_path):
    unix, windows = tmp_path / "a.txt", tmp_path / "b.md"
    unix.write_bytes("Zwölf\nStorks\n".encode())
    windows.write_bytes("\ufeffZwölf\r\nStorks\r\n".encode())
    first, second = read(unix), read(windows)
    assert isinstance(first, Accepted)
    assert isinstance(second, Accepted)
    assert first.body == second.body == "Zwölf\nStorks\n"
    assert first.article_id == second.article_id
    assert (first.media_type, second.media_type) == ("text/plain", "text/markdown")
    assert first.byte_size == 14


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("large.txt", b"x" * 1001, "too_large"),
        ("picture.txt", bytes(range(256)), "binary"),
        ("page.pdf", b"%PDF-1.7", "unsupported_format"),
        ("noname", b"A story", "unsupported_format"),
    ],
)
def test_what_cannot_be_read_has_a_reason(tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    outcome = read(path)
    assert isinstance(outcome, Refused)
    assert outcome.reason_code == code
    assert outcome.reason.endswith(".")
    assert outcome.byte_size == len(data)


def test_an_unreadable_file_has_a_reason(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    outcome = read(tmp_path / "gone.txt")
    assert isinstance(outcome, Refused)
    assert outcome.reason_code == "unreadable"
    assert outcome.byte_size is None


def test_a_batch_has_the_columns_of_the_raw_tables_and_loses_nothing(tmp_path):
    (tmp_path / "a.txt").write_text("One story.", encoding="utf-8")
    (tmp_path / "same.txt").write_text("One story.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    seen_at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    (batch,) = read_batches([str(tmp_path)], max_bytes=1000, seen_at=seen_at)
    for table, schema in INGEST_TABLES.items():
        assert getattr(batch, table).schema == schema
    assert (batch.document.height, batch.article.height, batch.quarantine.height) == (2, 1, 1)
    assert batch.document["seen_at"].unique().to_list() == [seen_at]
    assert batch.quarantine.select("reason_code").equals(pl.DataFrame({"reason_code": ["empty"]}))
