"""The published warehouse: what readers get, once the audit has passed."""

from collections.abc import Sequence
from datetime import UTC, datetime

import dagster as dg

from orchestration.assets.resources import Warehouse
from orchestration.flow.release import publish_warehouse
from orchestration.warehouse.readers import read_contents

PUBLISHED_KEY = dg.AssetKey(["published", "warehouse"])


def build_published_asset(marts: Sequence[dg.AssetKey]) -> dg.AssetsDefinition:
    """Make the asset that publishes ``marts``; blocking checks on them stand before it."""

    @dg.asset(
        key=PUBLISHED_KEY,
        deps=marts,
        group_name="published",
        kinds={"duckdb"},
        description="The audited warehouse that SQL and BI tools read, as an immutable file behind one link.",
        retry_policy=dg.RetryPolicy(max_retries=2, delay=1),
    )
    def published_warehouse(
        context: dg.AssetExecutionContext, warehouse: Warehouse
    ) -> dg.MaterializeResult[None]:
        settings = warehouse.settings
        version = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{context.run.run_id[:8]}"
        with warehouse.store() as connection:
            target = publish_warehouse(connection, settings=settings, version=version)
        contents = read_contents(target)
        return dg.MaterializeResult(
            metadata={
                **contents.counts,
                "version": version,
                "megabytes": target.stat().st_size / 1e6,
                "warehouse": dg.MetadataValue.path(str(settings.published_path)),
                "data_docs": dg.MetadataValue.url((settings.docs_dir / "index.html").as_uri()),
            }
        )

    return published_warehouse
