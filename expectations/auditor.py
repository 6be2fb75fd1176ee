"""The audit in a process of its own, started before it is needed. Cheap to import.

Belongs here: starting, asking and ending that process. Does not belong here: auditing (``audit``).
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
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
    """A process that loads great_expectations, audits what it is asked, and answers. Use it in a ``with``."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._answer: Future[AuditResult] | None = None

    def __enter__(self) -> "Auditor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def asked(self) -> bool:
        """Whether a request is under way whose result has not been fetched."""
        return self._answer is not None

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

    def ask(self, request: AuditRequest) -> None:
        """Hand ``request`` over; the process audits while the caller does other work."""
        self._answer = self._thread.submit(_answer_of, self.start(), pickle.dumps(request))

    def result(self) -> AuditResult:
        """Wait for the result of what was asked. Raises ``AuditorError`` when none comes."""
        if self._answer is None:
            raise AuditorError("Nothing was asked of the audit.")
        try:
            return self._answer.result()
        finally:
            self._process = self._answer = None

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            if self._answer is None:
                self._process.communicate()
            self._process = self._answer = None
        self._thread.shutdown()


def _answer_of(process: subprocess.Popen[bytes], request: bytes) -> AuditResult:
    answer, said = process.communicate(request)
    if process.returncode != 0 or not answer:
        lines = said.decode("utf-8", "replace").strip().splitlines() or [f"exit code {process.returncode}"]
        raise AuditorError(f"The audit ended without a result: {lines[-1]}")
    result: AuditResult = pickle.loads(answer)  # noqa: S301 (from a process of our own)
    return result
