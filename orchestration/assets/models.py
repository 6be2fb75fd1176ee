"""The dbt models as assets: their lineage from dbt's manifest, their tests as asset checks."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, dbt_assets
from dagster_dbt.asset_utils import get_asset_check_key_for_test

from orchestration.assets.resources import Warehouse
from orchestration.flow.build import build_pending, build_warehouse, keep_failed_test_rows
from orchestration.modelling import NodeResult
from orchestration.warehouse.readers import count_rows

Yielded = dg.MaterializeResult[None] | dg.AssetCheckResult


class Translator(DagsterDbtTranslator):
    """Keys and groups by layer: ``staging/stg_figure``, ``marts/fct_figure``, ``reference/unit``."""

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """Give the raw tables the keys under which ``assets.raw`` makes them, models that of their layer."""
        if dbt_resource_props["resource_type"] == "source":
            return dg.AssetKey([dbt_resource_props["source_name"], dbt_resource_props["name"]])
        return dg.AssetKey([_layer(dbt_resource_props), dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """Give the layer."""
        return _layer(dbt_resource_props)


def build_models_asset(manifest: Path) -> dg.AssetsDefinition:
    """Make one asset per dbt seed and model of ``manifest``, built together by one step."""
    translator = Translator()
    content = json.loads(manifest.read_text(encoding="utf-8"))

    @dbt_assets(manifest=content, dagster_dbt_translator=translator, name="models")
    def models(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Iterator[Yielded]:
        """Build seeds, models and tests with dbt, unless nothing has changed since the last build."""
        with warehouse.store() as connection:
            if not build_pending(connection, settings=warehouse.settings, rebuild=False):
                context.log.info("The raw tables and the models are those of the published warehouse.")
                return
        results = build_warehouse(settings=warehouse.settings)
        with warehouse.store() as connection:
            marts = [r.unique_id.rsplit(".", 1)[-1] for r in results if _is_mart(content, r)]
            rows = count_rows(connection, "main", marts)
            failed = keep_failed_test_rows(
                connection, results, folder=warehouse.settings.audit_dir / context.run.run_id
            )
        for result in results:
            yield from _events(context, content, translator, result, rows=rows)
        if failed:
            raise dg.Failure("; ".join(failed), allow_retries=False)

    return models


def _events(
    context: dg.AssetExecutionContext,
    manifest: Mapping[str, Any],
    translator: Translator,
    result: NodeResult,
    *,
    rows: Mapping[str, int],
) -> Iterator[Yielded]:
    if result.resource_type in {"model", "seed"} and result.ok:
        key = translator.get_asset_key(manifest["nodes"][result.unique_id])
        if key in context.selected_asset_keys:
            metadata: dict[str, Any] = {"seconds": result.seconds}
            if key.path[-1] in rows and key.path[0] == "marts":
                metadata["dagster/row_count"] = rows[key.path[-1]]
            yield dg.MaterializeResult(asset_key=key, metadata=metadata)
    elif result.resource_type == "test":
        check = get_asset_check_key_for_test(manifest, translator, result.unique_id, project=None)
        if check is not None and check in context.selected_asset_check_keys:
            yield dg.AssetCheckResult(
                passed=result.status in {"pass", "success"},
                asset_key=check.asset_key,
                check_name=check.name,
                severity=dg.AssetCheckSeverity.WARN
                if result.status == "warn"
                else dg.AssetCheckSeverity.ERROR,
                metadata={"failing_rows": result.failures or 0, "seconds": result.seconds},
            )


def _layer(dbt_resource_props: Mapping[str, Any]) -> str:
    return "reference" if dbt_resource_props["resource_type"] == "seed" else str(dbt_resource_props["fqn"][1])


def _is_mart(manifest: Mapping[str, Any], result: NodeResult) -> bool:
    if result.resource_type != "model" or not result.ok:
        return False
    return _layer(manifest["nodes"][result.unique_id]) == "marts"
