"""The audit of a warehouse: frames in, the outcome of every check and the Data Docs out.

Belongs here: running the suites and reading their results. Does not belong here: reading or
writing a database, what is expected (the suites), how the pages look (``docs``).
Importing this module loads great_expectations, which takes seconds.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.core import ExpectationSuite, ExpectationValidationResult
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

from expectations.batch_suites import batch_suites
from expectations.docs import build_docs
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
    suites = [*batch_suites(), *mart_suites()]
    context = _quiet_context()
    run_id = RunIdentifier(run_name=run_name, run_time=run_at or datetime.now(UTC))
    checks: list[CheckResult] = []
    failed_rows: dict[str, pd.DataFrame] = {}
    source = context.data_sources.add_pandas("presscheck").add_dataframe_asset("frame")
    any_frame = source.add_batch_definition_whole_dataframe("whole")
    for suite in suites:
        frame = frames[suite.name].reset_index(drop=True)
        for result in _run_suite(context, any_frame, suite, frame, run_id=run_id):
            check, failed = _read_result(any_frame, suite.name, result, frame)
            checks.append(check)
            if not check.passed and check.severity == "error":
                failed_rows[check.name] = failed
    docs_index = build_docs(context, checks, docs_dir=docs_dir, run_id=run_id)
    return AuditResult(
        success=not failed_rows, checks=tuple(checks), docs_index=docs_index, failed_rows=failed_rows
    )


def _require(frames: Mapping[str, pd.DataFrame]) -> None:
    problems = []
    for spec in FRAMES:
        if spec.name not in frames:
            problems.append(f"no frame {spec.name}")
        elif missing := missing_columns(spec, list(frames[spec.name].columns)):
            problems.append(f"frame {spec.name} has no {', '.join(missing)}")
    if problems:
        raise ValueError("; ".join(problems))


def _quiet_context() -> EphemeralDataContext:
    context = gx.get_context(mode="ephemeral")
    context.enable_analytics(enable=False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    return context


def _run_suite(
    context: EphemeralDataContext,
    any_frame: BatchDefinition[None],
    suite: ExpectationSuite,
    frame: pd.DataFrame,
    *,
    run_id: RunIdentifier,
) -> list[ExpectationValidationResult]:
    added = context.suites.add(suite)
    definition = context.validation_definitions.add(
        gx.ValidationDefinition(name=suite.name, data=any_frame, suite=added)
    )
    outcome = definition.run(
        batch_parameters={"dataframe": frame},
        result_format={"result_format": "SUMMARY", "partial_unexpected_count": SAMPLE_ROWS},
        run_id=run_id,
    )
    for result in outcome.results:
        if problem := _raised(result.exception_info):
            raise AuditError(f"{suite.name}: {_configuration(result).type} could not be checked: {problem}")
    return list(outcome.results)


def _configuration(result: ExpectationValidationResult) -> ExpectationConfiguration:
    if result.expectation_config is None:
        raise AuditError("a result does not say which expectation it is of")
    return result.expectation_config


def _raised(info: Mapping[str, Any] | None) -> str | None:
    """Give the message of an exception that great_expectations caught, None when there was none."""
    if not info:
        return None
    if "raised_exception" in info:
        return str(info["exception_message"]) if info["raised_exception"] else None
    messages = [message for part in info.values() if (message := _raised(part))]
    return "; ".join(messages) or None


def _read_result(
    any_frame: BatchDefinition[None],
    suite_name: str,
    result: ExpectationValidationResult,
    frame: pd.DataFrame,
) -> tuple[CheckResult, pd.DataFrame]:
    expectation = _configuration(result).to_domain_obj()
    passed, details = bool(result.success), result.result or {}
    failed = frame.iloc[0:0] if passed else _failing_rows(any_frame, expectation, frame)
    count = int(details["unexpected_count"])
    observed = details.get("observed_value") or f"{count:,} of {details['element_count']:,} rows"
    sample = failed
    if isinstance(expectation, RowExpectation) and expectation.shown:
        sample = failed[list(expectation.shown)]
    check = CheckResult(
        name=f"{suite_name}.{expectation.meta[CHECK_NAME]}",
        table=suite_name,
        severity="error" if expectation.severity == "critical" else "warning",
        passed=passed,
        observed=observed,
        unexpected_count=count,
        sample=plain_rows(sample),
        description=expectation.description or "",
    )
    return check, failed


def _failing_rows(
    any_frame: BatchDefinition[None], expectation: Expectation, frame: pd.DataFrame
) -> pd.DataFrame:
    if isinstance(expectation, RowExpectation):
        return frame[expectation.failing(frame)]
    # Which rows fail is asked for only now: great_expectations lists every one of them, and a
    # list of that length has no place in the stored results.
    batch = any_frame.get_batch(batch_parameters={"dataframe": frame})
    full = batch.validate(expectation, result_format={"result_format": "COMPLETE"})
    return frame.loc[list((full.result or {})["unexpected_index_list"])]
