"""Feeding the store: ingest what is named, extract what is pending."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from orchestration.flow.extractors import Extractors
from orchestration.ingest.batch import Batch, read_batches
from orchestration.progress import current_progress
from orchestration.settings import Settings
from orchestration.warehouse.store import (
    Connection,
    LastBatch,
    pending_articles,
    store_batch,
    store_extraction,
    write_last_batch,
)

# What is extracted, committed and told to the watcher at a time: small enough that a killed run
# loses little and that all processes end together, large enough that commits cost little.
FEWEST_PER_COMMIT, MOST_PER_COMMIT = 8, 64
COMMITS_PER_PROCESS = 4


@dataclass(frozen=True, slots=True)
class IngestTally:
    """What a run's ingest did: documents offered, and the new rows of each raw table."""

    offered: int
    documents: int
    articles: int
    quarantined: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ExtractionTally:
    """What a run's extraction did."""

    articles: int
    words: int
    seconds: float


def ingest_paths(
    connection: Connection, paths: Sequence[str] | None, *, settings: Settings, seen_at: datetime
) -> IngestTally:
    """Store what is new under ``paths``; under the inbox folder when none is named; None: nothing.

    Raises ``SourceError`` when a path that was named cannot be ingested at all.
    """
    started = time.perf_counter()
    offered = documents = articles = quarantined = 0
    with current_progress().stage("ingest"):
        for batch in _batches(paths, settings=settings, seen_at=seen_at):
            new = store_batch(
                connection, document=batch.document, article=batch.article, quarantine=batch.quarantine
            )
            offered += batch.document.height + batch.quarantine.height
            documents += new.documents
            articles += new.articles
            quarantined += new.quarantined
        write_last_batch(connection, LastBatch(seen_at, offered, offered - documents - quarantined))
    return IngestTally(offered, documents, articles, quarantined, time.perf_counter() - started)


def extract_pending(connection: Connection, *, extractors: Extractors) -> ExtractionTally:
    """Extract every article that the current rules and model have not read, a batch a commit.

    Raises ``ExtractionError`` when an extraction process fails.
    """
    started = time.perf_counter()
    words = done = 0
    with current_progress().stage("extract"):
        pending = pending_articles(connection, extraction_version=extractors.version)
        size = pending.height // (COMMITS_PER_PROCESS * extractors.most)
        size = min(max(size, FEWEST_PER_COMMIT), MOST_PER_COMMIT)
        batches = list(pending.iter_slices(size)) if pending.height else []
        for frames in extractors.extract(batches) if batches else ():
            store_extraction(connection, frames)
            words += int(frames["article_layout"]["word_count"].sum())
            done += frames["extraction"].height
            current_progress().advance(done, pending.height)
    return ExtractionTally(pending.height, words, time.perf_counter() - started)


def _batches(paths: Sequence[str] | None, *, settings: Settings, seen_at: datetime) -> Iterator[Batch]:
    if paths is None:
        return
    if paths:
        yield from read_batches(paths, max_bytes=settings.max_bytes, seen_at=seen_at)
    elif settings.inbox.is_dir() and any(settings.inbox.iterdir()):
        # Unlike a folder that a user names, an inbox may well hold nothing.
        yield from read_batches([str(settings.inbox)], max_bytes=settings.max_bytes, seen_at=seen_at)
