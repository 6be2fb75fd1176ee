"""What an audit found: plain records, cheap to import.

Does not belong here: finding it (``audit``).
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pandas as pd

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of one check of one frame.

    ``name`` is unique in an audit (``marts.fct_figure.values_in_order``); ``table`` is the
    frame's name. ``severity`` ``error`` blocks publishing. ``observed`` says in words what was
    found; ``unexpected_count`` counts the failing rows (disagreements, for agreement checks).
    ``sample`` holds some failing rows as dicts of JSON values.
    """

    name: str
    table: str
    severity: Severity
    passed: bool
    observed: str
    unexpected_count: int
    sample: list[dict[str, Any]]
    description: str


@dataclass(frozen=True, slots=True)
class AuditResult:
    """The outcome of an audit.

    ``success`` is False when a check of severity ``error`` failed; warnings leave it True.
    ``docs_index`` is the first page of the Data Docs. ``failed_rows`` holds, under the name of
    each failed blocking check, all rows that failed it with all columns of their frame.
    ``open_disagreements`` counts those that no editor dismissed: ``all``, by severity and by kind.
    """

    success: bool
    checks: tuple[CheckResult, ...]
    docs_index: Path
    failed_rows: dict[str, pd.DataFrame] = field(default_factory=dict)
    open_disagreements: dict[str, int] = field(default_factory=dict)

    @property
    def blocking(self) -> tuple[CheckResult, ...]:
        """The checks that failed and keep the warehouse from being published."""
        return tuple(check for check in self.checks if not check.passed and check.severity == "error")

    @property
    def warnings(self) -> tuple[CheckResult, ...]:
        """The checks that failed and do not block."""
        return tuple(check for check in self.checks if not check.passed and check.severity == "warning")
