"""Extraction in processes of its own, one a core: started early, fed batch by batch.

spaCy holds Python's lock, so threads do not help; and loading the model takes seconds that
the main process has other uses for. Does not belong here: what a batch becomes.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from queue import SimpleQueue
from types import TracebackType
from typing import IO

import polars as pl

from orchestration.extraction.version import extraction_version
from orchestration.extraction.wire import read_frames, write_frames

# A process loads the model in some 3 seconds, in which another one extracts about this many articles.
ARTICLES_PER_PROCESS = 100


class ExtractionError(RuntimeError):
    """An extraction process ended without an answer; the message is what it said last."""


class Extractors:
    """Extraction processes for the spaCy pipeline ``model``. Use it in a ``with``."""

    def __init__(self, model: str) -> None:
        self.version = extraction_version(model)
        self.most = os.cpu_count() or 1
        self._command = [sys.executable, "-m", "orchestration.extraction", model, self.version]
        self._processes: list[tuple[subprocess.Popen[bytes], IO[bytes]]] = []

    def __enter__(self) -> "Extractors":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self, count: int | None = None) -> None:
        """Let there be ``count`` processes (None: one a core); those that run already stay."""
        ended = [pair for pair in self._processes if pair[0].poll() is not None]
        for process, said in ended:
            self._processes.remove((process, said))
            process.communicate()
            said.close()
        while len(self._processes) < (count or self.most):
            said = tempfile.TemporaryFile()  # noqa: SIM115 (closed with its process)
            process = subprocess.Popen(  # noqa: S603 (our own module, no shell)
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
            )
            self._processes.append((process, said))

    def extract(self, batches: Sequence[pl.DataFrame]) -> Iterator[dict[str, pl.DataFrame]]:
        """Give the frames of each batch of articles, in the order in which they are done.

        Raises ``ExtractionError`` when a process ends without an answer.
        """
        articles = sum(batch.height for batch in batches)
        self.start(max(1, min(self.most, articles // ARTICLES_PER_PROCESS)))
        idle: SimpleQueue[tuple[subprocess.Popen[bytes], IO[bytes]]] = SimpleQueue()
        for process in self._processes:
            idle.put(process)

        def ask(batch: pl.DataFrame) -> dict[str, pl.DataFrame]:
            process, said = idle.get()
            try:
                return _ask(process, said, batch)
            finally:
                idle.put((process, said))

        with ThreadPoolExecutor(max_workers=len(self._processes)) as threads:
            asked = [threads.submit(ask, batch) for batch in batches]
            try:
                for answer in as_completed(asked):
                    yield answer.result()
            finally:
                for answer in asked:
                    answer.cancel()

    def close(self) -> None:
        """End all processes."""
        for process, said in self._processes:
            process.kill()
            process.communicate()
            said.close()
        self._processes.clear()


def _ask(process: subprocess.Popen[bytes], said: IO[bytes], batch: pl.DataFrame) -> dict[str, pl.DataFrame]:
    if process.stdin is None or process.stdout is None:
        raise ExtractionError("The extraction process has no pipes.")
    try:
        write_frames(process.stdin, {"article": batch})  # type: ignore[arg-type]
        answer = read_frames(process.stdout)  # type: ignore[arg-type]
    except (BrokenPipeError, EOFError):
        answer = None
    if answer is None:
        process.wait()
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").strip().splitlines()
        raise ExtractionError(lines[-1] if lines else f"It ended with exit code {process.returncode}.")
    return answer
