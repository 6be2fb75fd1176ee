"""Expectations that judge a frame row by row, and how Data Docs shows the rows that fail.

Belongs here: the metric that hands a whole frame to an expectation, the base class, and its
renderers. Does not belong here: any one rule (``custom``, ``agreement``).
"""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
import pandas as pd
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
from great_expectations.expectations.metadata_types import FailureSeverity
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider
from great_expectations.render.components import (
    LegacyDiagnosticRendererType,
    RenderedComponentContent,
    RenderedStringTemplateContent,
    RenderedTableContent,
)
from great_expectations.render.renderer.renderer import renderer
from typing_extensions import override

FRAME_METRIC = "table.whole_frame"

# What an expectation may call its tolerance; ``because`` beside it says why it is that number.
TOLERANCES = ("tolerance", "share", "days")

# Rows of a failed check that are kept as a sample, in Data Docs and in the audit's result.
SAMPLE_ROWS = 20


def plain_value(value: Any) -> str | int | float | bool | None:  # noqa: ANN401
    """Give ``value`` as JSON can hold it: missing values as None, dates and others as text."""
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return None
    if isinstance(value, pd.Timestamp) and value == value.normalize():
        return value.date().isoformat()
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, (str, bool, int, float)):
        return value
    return str(value)


def plain_rows(frame: pd.DataFrame, *, limit: int = SAMPLE_ROWS) -> list[dict[str, Any]]:
    """Give the first ``limit`` rows of ``frame`` as dicts of JSON values, in the frame's order."""
    names = [str(name) for name in frame.columns]
    return [
        {name: plain_value(value) for name, value in zip(names, row, strict=True)}
        for row in frame.head(limit).itertuples(index=False, name=None)
    ]


def text_block(template: str, **params: object) -> RenderedStringTemplateContent:
    """Give a piece of text for Data Docs; ``$name`` in ``template`` stands for a parameter.

    Great Expectations escapes parameters for HTML, and the template itself is not escaped:
    what comes from an article must be a parameter.
    """
    texts = {name: "" if value is None else str(value) for name, value in params.items()}
    return RenderedStringTemplateContent(
        content_block_type="string_template", string_template={"template": template, "params": texts}
    )


def cell_block(value: object) -> RenderedStringTemplateContent:
    """Give one value as the content of a table cell."""
    return text_block("$value", value=plain_value(value))


class WholeFrame(TableMetricProvider):
    """The metric that is the frame itself, so that a rule may look at several columns."""

    metric_name = FRAME_METRIC

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(
        cls,  # noqa: N805  -- great_expectations makes it a class method
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        **_: object,
    ) -> pd.DataFrame:
        frame, _compute, _accessor = execution_engine.get_compute_domain(
            domain_kwargs=metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE
        )
        return frame


class RowExpectation(BatchExpectation):
    """Expects no row of a frame to fail the rule that a subclass gives in ``failing``.

    ``shown`` are the columns that Data Docs shows of a failing row. ``max_share`` is the share
    of rows (0 to 1) that may fail before the expectation does.
    """

    shown: tuple[str, ...] = ()
    max_share: float = 0.0

    metric_dependencies: ClassVar[tuple[str, ...]] = (FRAME_METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share")
    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id",)
    args_keys: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give, for each row of ``frame``, whether it breaks the rule; on the frame's index."""

    def sample(self, failed: pd.DataFrame) -> list[dict[str, Any]]:
        """Give the rows of ``failed`` that Data Docs shows, as dicts of JSON values."""
        return plain_rows(failed[list(self.shown)] if self.shown else failed)

    def summary(self, failed: pd.DataFrame, *, rows: int) -> tuple[int, str]:
        """Give how much was found among ``rows`` rows, and that in words."""
        return len(failed), f"{len(failed):,} of {rows:,} rows"

    @override
    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: object = None,
    ) -> dict[str, Any]:
        frame: pd.DataFrame = metrics[FRAME_METRIC]
        failed = frame[self.failing(frame)]
        count, words = self.summary(failed, rows=len(frame))
        return {
            "success": len(failed) <= self.max_share * len(frame),
            "result": {
                "observed_value": words,
                "element_count": len(frame),
                "unexpected_count": count,
                "details": {"sample": self.sample(failed)},
            },
        }

    # The four renderers below bear the names of the originals: under other names both would be
    # registered for one purpose, with a warning.

    @override
    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.STATUS_ICON)
    def _diagnostic_status_icon_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> RenderedStringTemplateContent:
        severity = result.expectation_config.severity if result and result.expectation_config else None
        if result is None or result.success or severity != FailureSeverity.WARNING:
            return super()._diagnostic_status_icon_renderer(configuration, result, runtime_configuration)
        icon = text_block("$icon", icon="")
        classes = ["fas", "fa-exclamation-triangle"]
        icon.string_template["styling"] = {"params": {"icon": {"tag": "i", "classes": classes}}}
        return icon

    @override
    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.OBSERVED_VALUE)
    def _diagnostic_observed_value_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> str:
        return str(_details(result).get("observed_value", "--"))

    @override
    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.UNEXPECTED_STATEMENT)
    def _diagnostic_unexpected_statement_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> list[Any]:
        return []

    @override
    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.UNEXPECTED_TABLE)
    def _diagnostic_unexpected_table_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> list[Any]:
        sample = _details(result).get("details", {}).get("sample", [])
        if not sample or result is None or result.expectation_config is None:
            return []
        # Stored results come back with their keys sorted.
        kwargs = result.expectation_config.kwargs
        shown = kwargs.get("shown") or tuple(sample[0])
        blocks = cls.sample_blocks([{name: row[name] for name in shown} for row in sample])
        return [*_tolerance_blocks(kwargs), *blocks]

    @classmethod
    def sample_blocks(cls, sample: list[dict[str, Any]]) -> list[RenderedComponentContent]:
        """Give what Data Docs shows of a non-empty ``sample``: one table, a row for each."""
        return [rows_table(sample, header={name: name for name in sample[0]})]


def _tolerance_blocks(kwargs: Mapping[str, Any]) -> list[RenderedComponentContent]:
    """Give the tolerance of an expectation and why it is that number, where it says so."""
    if not kwargs.get("because"):
        return []
    # A tolerance that is none is the default, which great_expectations leaves out.
    number = next((kwargs[name] for name in TOLERANCES if name in kwargs), 0)
    told = text_block("Tolerance $number: $because.", number=f"{number:g}", because=kwargs["because"])
    told.string_template |= {"tag": "div", "styling": {"classes": ["tolerance"]}}
    return [told]


def _details(result: ExpectationValidationResult | None) -> dict[str, Any]:
    return (result.result or {}) if result else {}


def rows_table(rows: list[dict[str, Any]], *, header: Mapping[str, str]) -> RenderedTableContent:
    """Give a table of the columns in ``header`` (column to its heading), a line for each row."""
    return RenderedTableContent(
        content_block_type="table",
        table=[[cell_block(row[name]) for name in header] for row in rows],
        header_row=list(header.values()),
        styling={"body": {"classes": ["table-bordered", "table-sm", "mt-3"]}},
    )
