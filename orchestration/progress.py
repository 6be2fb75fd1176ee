"""Telling whoever watches a run how far it is. The command line shows it, other callers get silence.

Does not belong here: how it looks (``cli``), what a stage does.
"""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from typing import Protocol


class Progress(Protocol):
    """What a watcher of a run implements."""

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Surround one stage of a run, 'extract' say."""

    def advance(self, done: int, total: int) -> None:
        """Tell that ``done`` of ``total`` articles of the current stage are through."""

    def note(self, text: str) -> None:
        """Tell one line that a person should read now."""


class Silent:
    """A watcher that shows nothing and keeps the seconds of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure the stage."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - started

    def advance(self, done: int, total: int) -> None:
        """Show nothing."""

    def note(self, text: str) -> None:
        """Show nothing."""


_current: ContextVar[Progress | None] = ContextVar("presscheck_progress", default=None)


@contextmanager
def watched_by(progress: Progress) -> Iterator[None]:
    """Let ``progress`` watch what runs in the block."""
    token = _current.set(progress)
    try:
        yield
    finally:
        _current.reset(token)


def current_progress() -> Progress:
    """Give the watcher of this run; a silent one where nobody watches."""
    return _current.get() or Silent()
