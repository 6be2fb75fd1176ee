"""The audit of a warehouse: frames in, the outcome of every check and the Data Docs out.

Belongs here: running the suites and reading their results. Does not belong here: reading or
writing a database, what is expected (the suites), how the pages look (``docs``).
Importing this module loads great_expectations, which takes seconds.
"""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.core import ExpectationSuite, ExpectationValidationResult
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
from great_expectations.data_context.types.base import (
    DataContextConfig,
    InMemoryStoreBackendDefaults,
    ProgressBarsConfig,
)
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations.agreement import count_open
from expectations.batch_suites import batch_suites
from expectations.docs import DocsError, build_docs
from expectations.findings import AuditResult, CheckResult
from expectations.frames import FRAMES, missing_columns
from expectations.mart_suites import mart_suites
from expectations.rows import SAMPLE_ROWS, RowExpectation, plain_rows
from expectations.rules import CHECK_NAME


class AuditError(RuntimeError):
    """The audit could not be carried out, so nothing is known of the data."""


def validate(
    frames: Mapping[str, pd.DataFrame],
    *,
    docs_dir: Path,
    run_name: str = "audit",
    run_at: datetime | None = None,
) -> AuditResult:
    """Check ``frames`` against all suites and build Data Docs that open at ``docs_dir``/index.html.

    ``frames`` holds a frame for every spec of ``frames.FRAMES`` under its name. ``docs_dir`` is
    replaced as a whole. ``run_name`` and ``run_at`` (now, when not given) stand on the pages.
    Raises ``ValueError`` when a frame or a column is missing, ``AuditError`` when a check or a
    page could not be completed.
    """
    _require(frames)
    run_id = RunIdentifier(run_name=run_name, run_time=run_at or datetime.now(UTC))
    run = _Run(run_id)
    outcomes = [
        outcome
        for suite in (*batch_suites(), *mart_suites())
        for outcome in run.judge(suite, frames[suite.name])
    ]
    checks = tuple(check for check, _ in outcomes)
    failed_rows = {
        check.name: rows for check, rows in outcomes if not check.passed and check.severity == "error"
    }
    try:
        docs_index = build_docs(run.context, checks, docs_dir=docs_dir, run_id=run_id)
    except DocsError as error:
        raise AuditError(str(error)) from error
    return AuditResult(
        success=not failed_rows,
        checks=checks,
        docs_index=docs_index,
        failed_rows=failed_rows,
        open_disagreements=count_open(frames["marts.fct_disagreement"]),
    )


def judge(name: str, frame: pd.DataFrame) -> tuple[CheckResult, ...]:
    """Check one frame against its suite, without pages; ``name`` is one of ``frames.FRAMES``.

    Raises ``ValueError`` for an unknown name or a missing column, ``AuditError`` as ``validate``.
    """
    suites = {suite.name: suite for suite in (*batch_suites(), *mart_suites())}
    if name not in suites:
        raise ValueError(f"no frame is called {name}")
    _require({name: frame}, names=(name,))
    run = _Run(RunIdentifier(run_name="audit", run_time=datetime.now(UTC)))
    return tuple(check for check, _ in run.judge(suites[name], frame))


def _require(frames: Mapping[str, pd.DataFrame], *, names: Collection[str] | None = None) -> None:
    problems = []
    for spec in FRAMES:
        if names is not None and spec.name not in names:
            continue
        if spec.name not in frames:
            problems.append(f"no frame {spec.name}")
        elif missing := missing_columns(spec, list(frames[spec.name].columns)):
            problems.append(f"frame {spec.name} has no {', '.join(missing)}")
    if problems:
        raise ValueError("; ".join(problems))


def _raised(info: Mapping[str, Any] | None) -> str | None:
    """Give the message of an exception that great_expectations caught, None when there was none."""
    if not info:
        return None
    if "raised_exception" in info:
        return str(info["exception_message"]) if info["raised_exception"] else None
    messages = [message for part in info.values() if (message := _raised(part))]
    return "; ".join(messages) or None


class _Run:
    """One run of suites in a context that lives in memory, sends nothing and draws no bars."""

    def __init__(self, run_id: RunIdentifier) -> None:
        self.run_id = run_id
        config = DataContextConfig(
            analytics_enabled=False,
            progress_bars=ProgressBarsConfig(globally=False, metric_calculations=False),
            store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
        )
        self.context: EphemeralDataContext = gx.get_context(mode="ephemeral", project_config=config)
        # One asset serves all frames: each one added writes the whole configuration anew.
        asset = self.context.data_sources.add_pandas("presscheck").add_dataframe_asset("frame")
        self._any_frame = asset.add_batch_definition_whole_dataframe("whole")

    def judge(self, suite: ExpectationSuite, frame: pd.DataFrame) -> list[tuple[CheckResult, pd.DataFrame]]:
        """Give the outcome of each check of ``suite`` with the rows of ``frame`` that fail it."""
        frame = frame.reset_index(drop=True)
        definition = gx.ValidationDefinition(
            name=suite.name, data=self._any_frame, suite=self.context.suites.add(suite)
        )
        outcome = self.context.validation_definitions.add(definition).run(
            batch_parameters={"dataframe": frame},
            result_format={"result_format": "SUMMARY", "partial_unexpected_count": SAMPLE_ROWS},
            run_id=self.run_id,
        )
        return [self._read(suite.name, result, frame) for result in outcome.results]

    def _read(
        self, suite_name: str, result: ExpectationValidationResult, frame: pd.DataFrame
    ) -> tuple[CheckResult, pd.DataFrame]:
        if result.expectation_config is None:
            raise AuditError(f"{suite_name}: a result does not say which expectation it is of")
        if problem := _raised(result.exception_info):
            raise AuditError(f"{suite_name}: {result.expectation_config.type} failed: {problem}")
        expectation = result.expectation_config.to_domain_obj()
        passed, details = bool(result.success), result.result or {}
        failed = frame.iloc[0:0] if passed else self._failing_rows(expectation, frame)
        count = int(details["unexpected_count"])
        sample = failed
        if isinstance(expectation, RowExpectation) and expectation.shown:
            sample = failed[list(expectation.shown)]
        check = CheckResult(
            name=f"{suite_name}.{(expectation.meta or {})[CHECK_NAME]}",
            table=suite_name,
            severity="error" if expectation.severity == FailureSeverity.CRITICAL else "warning",
            passed=passed,
            observed=details.get("observed_value") or f"{count:,} of {details['element_count']:,} rows",
            unexpected_count=count,
            sample=plain_rows(sample),
            description=expectation.description or "",
        )
        return check, failed

    def _failing_rows(self, expectation: Expectation, frame: pd.DataFrame) -> pd.DataFrame:
        if isinstance(expectation, RowExpectation):
            return frame[expectation.failing(frame)]
        # Which rows fail is asked for only now: great_expectations lists every one of them, and
        # a list of that length has no place in the stored results.
        batch = self._any_frame.get_batch(batch_parameters={"dataframe": frame})
        full = batch.validate(expectation, result_format={"result_format": "COMPLETE"})
        return frame.loc[list((full.result or {})["unexpected_index_list"])]
