"""The dbt models as assets: their lineage from dbt's manifest, the tests of a mart as one check."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator

from orchestration.assets.resources import Warehouse
from orchestration.flow.build import build_pending, build_warehouse, keep_failed_test_rows
from orchestration.flow.release import begin_audit
from orchestration.modelling import NodeResult
from orchestration.warehouse.readers import count_rows

Yielded = dg.MaterializeResult[None] | dg.AssetCheckResult
# One check a mart, of all its dbt tests: a check a test made a run write 600 more events.
CHECK_NAME = "dbt_tests"


class ModelsConfig(dg.Config):
    """How the models are built."""

    rebuild: bool = False


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
    content = json.loads(manifest.read_text(encoding="utf-8"))
    translator = Translator()
    keys = {
        unique_id: translator.get_asset_key(node)
        for unique_id, node in sorted(content["nodes"].items())
        if node["resource_type"] in {"model", "seed"}
    }
    marts = [key for key in keys.values() if key.path[0] == "marts"]

    @dg.multi_asset(
        name="models",
        specs=[translator.get_asset_spec(content, unique_id, None) for unique_id in keys],
        check_specs=[
            dg.AssetCheckSpec(CHECK_NAME, asset=key, blocking=True, description="All dbt tests of this mart.")
            for key in marts
        ],
        # Outputs may be left out then, as they are when nothing has changed.
        can_subset=True,
    )
    def models(
        context: dg.AssetExecutionContext, config: ModelsConfig, warehouse: Warehouse
    ) -> Iterator[Yielded]:
        """Build seeds, models and tests with dbt, unless nothing has changed since the last build."""
        settings = warehouse.settings
        with warehouse.store() as connection:
            if not build_pending(connection, settings=settings, rebuild=config.rebuild):
                context.log.info("The raw tables and the models are those of the published warehouse.")
                return
        # It loads while dbt builds.
        warehouse.auditor.start()
        results = build_warehouse(settings=settings)
        with warehouse.store() as connection:
            failed = keep_failed_test_rows(
                connection, results, folder=settings.audit_dir / context.run.run_id
            )
            built = [key for result in results if result.ok and (key := keys.get(result.unique_id))]
            rows = count_rows(connection, "main", [key.path[-1] for key in built if key in marts])
            if not failed:
                # It judges while Dagster records what was built; the audit step fetches the result.
                begin_audit(
                    connection, settings=settings, run_id=context.run.run_id, auditor=warehouse.auditor
                )
        seconds = {keys[result.unique_id]: result.seconds for result in results if result.unique_id in keys}
        for key in built:
            if key not in context.selected_asset_keys:
                continue
            counted = {"dagster/row_count": rows[key.path[-1]]} if key in marts else {}
            yield dg.MaterializeResult(asset_key=key, metadata={"seconds": seconds[key], **counted})
        for key in built:
            if dg.AssetCheckKey(key, CHECK_NAME) in context.selected_asset_check_keys:
                yield _check_result(key, _tests_of(content, translator, results, key))
        if failed:
            raise dg.Failure("; ".join(failed), allow_retries=False)

    return models


def _check_result(key: dg.AssetKey, tests: Sequence[NodeResult]) -> dg.AssetCheckResult:
    failed = [test for test in tests if not test.ok]
    return dg.AssetCheckResult(
        passed=not failed,
        asset_key=key,
        check_name=CHECK_NAME,
        severity=dg.AssetCheckSeverity.ERROR,
        description="; ".join(test.unique_id.split(".")[2] for test in failed) or None,
        metadata={
            "tests": len(tests),
            "failed": len(failed),
            "failing_rows": sum(test.failures or 0 for test in failed),
            "seconds": sum(test.seconds for test in tests),
        },
    )


def _tests_of(
    manifest: Mapping[str, Any], translator: Translator, results: Sequence[NodeResult], key: dg.AssetKey
) -> list[NodeResult]:
    """Give the results of the tests that read the mart: those attached to it, and singular ones."""
    found = []
    for result in results:
        if result.resource_type != "test":
            continue
        node = manifest["nodes"][result.unique_id]
        read = [node["attached_node"]] if node.get("attached_node") else node["depends_on"]["nodes"]
        if any(
            name in manifest["nodes"] and translator.get_asset_key(manifest["nodes"][name]) == key
            for name in read
        ):
            found.append(result)
    return found


def _layer(dbt_resource_props: Mapping[str, Any]) -> str:
    return "reference" if dbt_resource_props["resource_type"] == "seed" else str(dbt_resource_props["fqn"][1])
