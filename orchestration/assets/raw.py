"""The raw tables: documents that were ingested, what extraction finds in them, and judgements."""

from collections.abc import Iterator
from datetime import UTC, datetime

import dagster as dg
from pydantic import Field

from orchestration.assets.resources import Warehouse
from orchestration.extraction.schemas import EDITOR_TABLES, EXTRACTION_TABLES, INGEST_TABLES
from orchestration.flow.feed import extract_pending, ingest_paths
from orchestration.flow.judgements import take_judgements
from orchestration.ingest.discover import SourceError
from orchestration.judging.file import JudgementFileError
from orchestration.warehouse.readers import count_rows

# A folder on a network drive or an outsider's hold on the store may pass; a wrong path does not.
RETRY = dg.RetryPolicy(max_retries=2, delay=1, backoff=dg.Backoff.EXPONENTIAL)


class IngestConfig(dg.Config):
    """What a run ingests."""

    paths: list[str] = Field(default_factory=list, description="files and folders; none: the inbox folder")
    documents: bool = Field(
        default=True, description="whether any are read; if not, what is stored is built again"
    )


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            ["raw", "document"], group_name="raw", kinds={"duckdb"}, description="Documents seen, and where."
        ),
        dg.AssetSpec(
            ["raw", "article"], group_name="raw", kinds={"duckdb"}, description="Texts that were accepted."
        ),
        dg.AssetSpec(
            ["raw", "quarantine"],
            group_name="raw",
            kinds={"duckdb"},
            description="Documents refused, and why.",
        ),
    ],
    retry_policy=RETRY,
)
def ingest(config: IngestConfig, warehouse: Warehouse) -> Iterator[dg.MaterializeResult[None]]:
    """Read the documents named and add what is new to the raw tables."""
    with warehouse.store() as connection:
        try:
            paths = config.paths if config.documents else None
            tally = ingest_paths(connection, paths, settings=warehouse.settings, seen_at=datetime.now(UTC))
        except SourceError as error:
            raise dg.Failure(str(error), allow_retries=False) from error
        rows = count_rows(connection, "raw", INGEST_TABLES)
    for table, new in (
        ("document", tally.documents),
        ("article", tally.articles),
        ("quarantine", tally.quarantined),
    ):
        yield dg.MaterializeResult(
            asset_key=["raw", table],
            metadata={
                "dagster/row_count": rows[table],
                "new_rows": new,
                "documents_offered": tally.offered,
                "seconds": tally.seconds,
            },
        )


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            ["raw", table],
            deps=[["raw", "article"]],
            group_name="extraction",
            kinds={"spacy", "duckdb"},
            description=f"What extraction finds in the articles: {table.replace('_', ' ')}.",
        )
        for table in EXTRACTION_TABLES
    ],
    retry_policy=RETRY,
)
def extraction(warehouse: Warehouse) -> Iterator[dg.MaterializeResult[None]]:
    """Extract the articles that these rules and this model have not read yet."""
    with warehouse.store() as connection:
        tally = extract_pending(connection, extractors=warehouse.extractors)
        rows = count_rows(connection, "raw", EXTRACTION_TABLES)
    for table in EXTRACTION_TABLES:
        yield dg.MaterializeResult(
            asset_key=["raw", table],
            metadata={
                "dagster/row_count": rows[table],
                "articles_extracted": tally.articles,
                "words_extracted": tally.words,
                "seconds": tally.seconds,
            },
        )


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            ["raw", "judgement"], group_name="raw", kinds={"duckdb"}, description="What an editor judged."
        ),
        dg.AssetSpec(
            ["raw", "judgement_fact"],
            group_name="raw",
            kinds={"duckdb"},
            description="The facts that each judgement is about.",
        ),
    ],
    retry_policy=RETRY,
)
def judgements(warehouse: Warehouse) -> Iterator[dg.MaterializeResult[None]]:
    """Take the editor's judgements from their file."""
    with warehouse.store() as connection:
        try:
            tally = take_judgements(connection, settings=warehouse.settings)
        except JudgementFileError as error:
            raise dg.Failure(str(error), allow_retries=False) from error
        rows = count_rows(connection, "raw", EDITOR_TABLES)
    for table in EDITOR_TABLES:
        yield dg.MaterializeResult(
            asset_key=["raw", table],
            metadata={"dagster/row_count": rows[table], "changed": tally.changed},
        )
