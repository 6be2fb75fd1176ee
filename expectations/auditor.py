"""The audit in a process of its own, started before it is needed. Cheap to import.

Belongs here: starting, asking and ending that process. Does not belong here: auditing (``audit``).
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pandas as pd

from expectations.findings import AuditResult


class AuditorError(RuntimeError):
    """The audit's process ended without an answer; its message is what the process said last."""


@dataclass(frozen=True, slots=True)
class AuditRequest:
    """What to audit: the frames of ``frames.FRAMES`` by name, where the pages go, what to call it."""

    frames: Mapping[str, pd.DataFrame]
    docs_dir: Path
    run_name: str


class Auditor:
    """A process that is loading great_expectations, or waiting to audit. Use it once, in a ``with``."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Auditor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> subprocess.Popen[bytes]:
        """Start the process, if it has not been started; it loads while the caller does other work."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "expectations"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=os.environ | {"GX_ANALYTICS_ENABLED": "false"},
            )
        return self._process

    def audit(self, request: AuditRequest) -> AuditResult:
        """Hand ``request`` over and wait for the result. Raises ``AuditorError`` when none comes."""
        process, self._process = self.start(), None
        answer, said = process.communicate(pickle.dumps(request))
        if process.returncode != 0 or not answer:
            lines = said.decode("utf-8", "replace").strip().splitlines() or [
                f"exit code {process.returncode}"
            ]
            raise AuditorError(f"The audit ended without a result: {lines[-1]}")
        result: AuditResult = pickle.loads(answer)  # noqa: S301 (from a process of our own)
        return result

    def close(self) -> None:
        """End the process when it was never asked."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
