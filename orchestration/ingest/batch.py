"""A batch: the documents under some paths, read into the frames of the raw tables.

Does not belong here: deciding what is new (the store knows), reading one document (``read``).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from orchestration.extraction.schemas import ARTICLE, DOCUMENT, QUARANTINE
from orchestration.ingest.discover import Candidate, discover
from orchestration.ingest.read import Accepted, Refused, read_document

# Bounds what is held in memory at a time; a batch of this many news articles is some 10 MB.
DOCUMENTS_PER_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Batch:
    """The raw frames of some documents: ``document``, ``article`` and ``quarantine``."""

    document: pl.DataFrame
    article: pl.DataFrame
    quarantine: pl.DataFrame


def read_batches(paths: Sequence[str], *, max_bytes: int, seen_at: datetime) -> Iterator[Batch]:
    """Read every document under ``paths``, at most 1,000 a batch, in order of ``source_uri``.

    ``seen_at`` is the instant (with a time zone) that is written beside each document.
    Raises ``SourceError`` before the first batch when a path cannot be ingested at all.
    """
    candidates = discover(paths)
    for start in range(0, len(candidates), DOCUMENTS_PER_BATCH):
        yield _read_batch(
            candidates[start : start + DOCUMENTS_PER_BATCH], max_bytes=max_bytes, seen_at=seen_at
        )


def _read_batch(candidates: Iterable[Candidate], *, max_bytes: int, seen_at: datetime) -> Batch:
    outcomes = [read_document(candidate, max_bytes=max_bytes) for candidate in candidates]
    accepted = [outcome for outcome in outcomes if isinstance(outcome, Accepted)]
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    return Batch(
        document=pl.DataFrame(
            [(row.source_uri, row.article_id, row.byte_size, seen_at) for row in accepted],
            schema=DOCUMENT,
            orient="row",
        ),
        article=pl.DataFrame(
            [(row.article_id, row.content_sha256, row.media_type, row.body) for row in accepted],
            schema=ARTICLE,
            orient="row",
        ).unique("article_id", keep="first", maintain_order=True),
        quarantine=pl.DataFrame(
            [(row.source_uri, row.reason_code, row.reason, seen_at, row.byte_size) for row in refused],
            schema=QUARANTINE,
            orient="row",
        ),
    )
