"""The audit as asset checks: one blocking check a table, one that warns where a suite can warn."""

from collections.abc import Iterator, Mapping, Sequence

import dagster as dg

from expectations.findings import AuditResult, CheckResult
from expectations.frames import FRAMES, FrameSpec
from orchestration.assets.resources import Warehouse
from orchestration.flow.release import begin_audit, finish_audit

# Frames that are about several tables stand with the one that a person would look at.
ASSET_OF_FRAME = {
    "batch.tally": ("raw", "document"),
    "marts.layers": ("marts", "dim_article"),
    "marts.evidence": ("marts", "fct_disagreement"),
    "marts.carried_on": ("marts", "fct_figure_revision"),
}
# The frame whose check bears the numbers of open disagreements, which Dagster plots over the runs.
COUNTED_FRAME = "marts.evidence"


def build_audit_checks() -> dg.AssetChecksDefinition:
    """Make the asset checks; they run together, as one audit with one set of Data Docs."""
    specs = [_spec(frame.name, blocking=blocking) for frame in FRAMES for blocking in _kinds(frame)]

    @dg.multi_asset_check(name="audit", specs=specs)
    def audit(context: dg.AssetCheckExecutionContext, warehouse: Warehouse) -> Iterator[dg.AssetCheckResult]:
        """Judge the batch and the marts with Great Expectations; a blocking failure stops the run."""
        run_id = context.run.run_id
        settings, auditor = warehouse.settings, warehouse.auditor
        if not auditor.asked:
            # The models were built in another run, so nobody has begun it.
            with warehouse.store() as connection:
                begin_audit(connection, settings=settings, run_id=run_id, auditor=auditor)
        audited = finish_audit(settings=settings, run_id=run_id, auditor=auditor)
        docs = (warehouse.settings.docs_dir / "index.html").as_uri()
        for frame in FRAMES:
            of_frame = [check for check in audited.checks if check.table == frame.name]
            for blocking in _kinds(frame):
                checks = [check for check in of_frame if (check.severity == "error") == blocking]
                numbers = _open_numbers(audited) if frame.name == COUNTED_FRAME else {}
                yield _result(frame.name, checks, blocking=blocking, docs=docs, numbers=numbers)
        if not audited.success:
            told = "; ".join(f"{row.name}: {row.observed}. {row.description}" for row in audited.blocking)
            folder = warehouse.settings.audit_dir / run_id
            raise dg.Failure(f"The audit found what must not be published. {told} The rows are in {folder}.")

    return audit


def _kinds(frame: FrameSpec) -> list[bool]:
    """Say for which kinds of check of a frame there is an asset check: blocking, and warning."""
    return [True] * frame.can_block + [False] * frame.can_warn


def _spec(frame: str, *, blocking: bool) -> dg.AssetCheckSpec:
    asset = dg.AssetKey(list(_asset_path(frame)))
    told = (
        f"What must hold of {frame} before anything is published."
        if blocking
        else f"What a person should look at in {frame}; it never blocks publishing."
    )
    return dg.AssetCheckSpec(
        _check_name(frame, blocking=blocking),
        asset=asset,
        # The raw tables stand before the models; a failure there ends the step, which blocks as well.
        blocking=blocking and asset.path[0] == "marts",
        description=told,
    )


def _open_numbers(audited: AuditResult) -> dict[str, int]:
    """Name the counts of open disagreements so that they stand together in Dagster's list of metadata."""
    return {
        "open_disagreements" if name == "all" else f"open_disagreements_{name}": count
        for name, count in audited.open_disagreements.items()
    }


def _result(
    frame: str, checks: Sequence[CheckResult], *, blocking: bool, docs: str, numbers: Mapping[str, int]
) -> dg.AssetCheckResult:
    failed = [check for check in checks if not check.passed]
    return dg.AssetCheckResult(
        passed=not failed,
        asset_key=list(_asset_path(frame)),
        check_name=_check_name(frame, blocking=blocking),
        severity=dg.AssetCheckSeverity.ERROR if blocking else dg.AssetCheckSeverity.WARN,
        description="; ".join(f"{check.description} {check.observed}" for check in failed) or None,
        metadata={
            "expectations": len(checks),
            "failed": len(failed),
            "failing_rows": sum(check.unexpected_count for check in failed),
            **numbers,
            "data_docs": dg.MetadataValue.url(docs),
        },
    )


def _asset_path(frame: str) -> tuple[str, ...]:
    layer, table = frame.split(".")
    return ASSET_OF_FRAME.get(frame, ("raw" if layer == "batch" else layer, table))


def _check_name(frame: str, *, blocking: bool) -> str:
    about = frame.split(".")[1] if frame in ASSET_OF_FRAME else "audit"
    return f"{about}_must_hold" if blocking else f"{about}_to_look_at"
