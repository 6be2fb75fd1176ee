"""One run from the command line: the Dagster job in this process, and what came of it.

Does not belong here: how it is shown (``cli``).
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from orchestration.definitions import JOB_NAME, build_definitions
from orchestration.flow.extractors import Extractors
from orchestration.instance import open_instance
from orchestration.progress import Progress, watched_by
from orchestration.settings import Settings

if TYPE_CHECKING:
    import dagster as dg

# Dagster puts the class before the message.
CLASS_PREFIX = re.compile(r"^[\w.]+: ")
# What a person can mend; anything else is a defect, and its trace is kept in the run's history.
KNOWN_ERRORS = {"StoreBusyError", "StoreError", "SourceError", "ModellingError", "Failure"}


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A check that did not pass: its name, the table, and where the failing rows are kept."""

    table: str
    name: str
    blocking: bool
    description: str


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """What came of a run.

    ``published``: a new version. ``unchanged``: nothing new, the published one stands.
    ``failed``: a blocking check or an error kept it from being published; ``error`` tells why.
    """

    status: Literal["published", "unchanged", "failed"]
    run_id: str
    metadata: dict[str, dict[str, Any]] = field(default_factory=dict)
    failed_checks: list[FailedCheck] = field(default_factory=list)
    error: str | None = None


def run_pipeline(
    paths: Sequence[str] | None,
    *,
    settings: Settings,
    progress: Progress,
    extractors: Extractors | None = None,
    rebuild: bool = False,
) -> RunOutcome:
    """Run ingest, extraction, dbt, audit and publish on ``paths``, recorded in the Dagster instance.

    Without a path the inbox is read; with None no document is, and what is stored is built again.
    ``extractors`` are processes that the caller has started already. With ``rebuild`` the marts
    are built and published even when nothing is new.
    Raises ``ModellingError`` when the dbt project does not parse.
    """
    # Dagster warns that skipped checks gate nothing, when it skips what they stand before as well.
    logging.getLogger("dagster._core.execution.plan.active").setLevel(logging.ERROR)
    with watched_by(progress), open_instance(settings) as instance:
        with progress.stage("prepare"):
            job = build_definitions(settings=settings, extractors=extractors).resolve_job_def(JOB_NAME)
        result = job.execute_in_process(
            instance=instance,
            raise_on_error=False,
            run_config={
                "ops": {
                    "ingest": {"config": {"paths": list(paths or ()), "documents": paths is not None}},
                    "models": {"config": {"rebuild": rebuild}},
                },
                "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
            },
            tags={"presscheck/started_by": "command line"},
        )
    return _outcome(result)


def _outcome(result: "dg.ExecuteInProcessResult") -> RunOutcome:
    metadata: dict[str, dict[str, Any]] = {
        event.asset_key.to_user_string(): {
            name: value.value for name, value in event.materialization.metadata.items()
        }
        for event in result.get_asset_materialization_events()
        if event.asset_key is not None
    }
    failed = [
        FailedCheck(
            table=check.asset_key.path[-1],
            name=check.check_name,
            blocking=check.blocking or False,
            description=check.description or "",
        )
        for check in result.get_asset_check_evaluations()
        if not check.passed
    ]
    if result.success:
        published = "published/warehouse" in metadata
        return RunOutcome("published" if published else "unchanged", result.run_id, metadata, failed)
    return RunOutcome("failed", result.run_id, metadata, failed, _message(result))


def _message(result: "dg.ExecuteInProcessResult") -> str:
    """Give the first failure in one line: what a person can mend as it is, a defect with its kind."""
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
        elif event.is_failure and event.event_type_value == "PIPELINE_FAILURE":
            error = event.job_failure_data.error
        else:
            continue
        while error is not None and error.cls_name not in KNOWN_ERRORS and error.cause is not None:
            error = error.cause
        if error is not None:
            message = " ".join(CLASS_PREFIX.sub("", error.message).split())
            return (
                message
                if error.cls_name in KNOWN_ERRORS
                else f"{error.cls_name}: {message} (a defect; see the run)"
            )
    return "The run failed; its history tells more."
