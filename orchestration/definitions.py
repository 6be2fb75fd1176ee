"""The Dagster definitions: assets, checks, the one job, its schedule and its sensor.

``dagster dev`` and the daemon load ``defs``; the command line calls ``build_definitions``.
"""

import os

import dagster as dg

from orchestration.assets.checks import build_audit_checks
from orchestration.assets.models import build_models_asset
from orchestration.assets.published import build_published_asset
from orchestration.assets.raw import extraction, ingest, judgements
from orchestration.assets.resources import build_warehouse_resource
from orchestration.flow.extractors import Extractors
from orchestration.modelling import prepare_manifest
from orchestration.sensors import build_inbox_sensor, build_schedule
from orchestration.settings import Settings

JOB_NAME = "presscheck"


def build_definitions(*, settings: Settings, extractors: Extractors | None = None) -> dg.Definitions:
    """Give the definitions of the warehouse under ``settings.root``.

    ``extractors`` are processes that the caller has started already; None: started when needed.
    Parses the dbt project when it has changed. Raises ``ModellingError`` when it does not parse.
    """
    models = build_models_asset(prepare_manifest(settings))
    marts = sorted(key for key in models.keys if key.path[0] == "marts")
    return dg.Definitions(
        assets=[ingest, judgements, extraction, models, build_published_asset(marts)],
        asset_checks=[build_audit_checks()],
        jobs=[
            dg.define_asset_job(
                JOB_NAME,
                selection=dg.AssetSelection.all(),
                description="Ingest, extract, build, audit, publish.",
            )
        ],
        schedules=[build_schedule(JOB_NAME)],
        sensors=[build_inbox_sensor(JOB_NAME, settings=settings)],
        resources={
            "warehouse": build_warehouse_resource(
                settings, extractors=extractors or Extractors(settings.model)
            )
        },
        # One process a run: the store has one writer, and a process a step costs seconds each.
        executor=dg.in_process_executor,
    )


@dg.definitions
def defs() -> dg.Definitions:
    """Give the definitions for the data folder that ``PRESSCHECK_DATA_DIR`` names."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    return build_definitions(settings=Settings())
