"""Frames on a pipe come back as they were, and a broken message is told."""

import io

import polars as pl
import pytest

from orchestration.extraction.schemas import EXTRACTION_TABLES
from orchestration.extraction.wire import read_frames, write_frames


def test_frames_come_back_with_their_schemas():
    frames = {name: pl.DataFrame(schema=schema) for name, schema in EXTRACTION_TABLES.items()}
    frames["shingle"] = pl.DataFrame(
        {"article_id": ["a"], "shingle": [2**63]}, schema=EXTRACTION_TABLES["shingle"]
    )
    pipe = io.BytesIO()
    write_frames(pipe, frames)
    write_frames(pipe, {})
    pipe.seek(0)
    back = read_frames(pipe)
    assert back is not None
    assert {name: frame.schema for name, frame in back.items()} == EXTRACTION_TABLES
    assert back["shingle"].equals(frames["shingle"])
    assert read_frames(pipe) == {}
    assert read_frames(pipe) is None


@pytest.mark.parametrize("cut", [3, 12, 40])
def test_a_message_that_breaks_off_is_told(cut):
    pipe = io.BytesIO()
    write_frames(pipe, {"article": pl.DataFrame({"article_id": ["a"]})})
    with pytest.raises(EOFError, match="within a message"):
        read_frames(io.BytesIO(pipe.getvalue()[:cut]))
