"""The published warehouse: what readers get, once the audit has passed."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import dagster as dg

from orchestration.assets.resources import Warehouse
from orchestration.flow.release import publish_warehouse
from orchestration.warehouse.readers import read_contents

PUBLISHED_KEY = dg.AssetKey(["published", "warehouse"])
DOCS_KEY = dg.AssetKey(["published", "data_docs"])


def build_published_asset(marts: Sequence[dg.AssetKey]) -> dg.AssetsDefinition:
    """Make the assets that publish ``marts``; blocking checks on them stand before it."""

    @dg.multi_asset(
        name="published",
        specs=[
            dg.AssetSpec(
                PUBLISHED_KEY,
                deps=marts,
                group_name="published",
                kinds={"duckdb"},
                description="The audited warehouse for SQL and BI tools: an immutable file behind one link.",
            ),
            dg.AssetSpec(
                DOCS_KEY,
                deps=marts,
                group_name="published",
                kinds={"greatexpectations"},
                description="What the audit of the published warehouse found, as pages that open from disk.",
            ),
        ],
        retry_policy=dg.RetryPolicy(max_retries=2, delay=1),
    )
    def published(
        context: dg.AssetExecutionContext, warehouse: Warehouse
    ) -> Iterator[dg.MaterializeResult[None]]:
        settings = warehouse.settings
        version = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{context.run.run_id[:8]}"
        with warehouse.store() as connection:
            target = publish_warehouse(connection, settings=settings, version=version)
        yield dg.MaterializeResult(
            asset_key=PUBLISHED_KEY,
            metadata={
                **read_contents(target).counts,
                "version": version,
                "megabytes": target.stat().st_size / 1e6,
                "warehouse": dg.MetadataValue.path(str(settings.published_path)),
            },
        )
        docs = settings.docs_dir / "index.html"
        yield dg.MaterializeResult(
            asset_key=DOCS_KEY,
            metadata={
                "pages": sum(1 for _ in settings.docs_dir.rglob("*.html")),
                "data_docs": dg.MetadataValue.url(docs.as_uri()),
            },
        )

    return published
