"""The resource that every asset works with: one warehouse, held by one run."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
from pydantic import PrivateAttr

from orchestration.progress import current_progress
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold_lock
from orchestration.warehouse.store import Connection, open_store


class Warehouse(dg.ConfigurableResource["Warehouse"]):
    """The warehouse under ``data_dir``. A run holds its lock from the first step to the last."""

    data_dir: str
    _settings: Settings = PrivateAttr()

    @property
    def settings(self) -> Settings:
        """The settings of this warehouse."""
        return self._settings

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        """Take the lock, waiting for another run's end, and let it go when the run has ended."""
        self._settings = Settings(data_dir=Path(self.data_dir))
        run = context.run_id[:8] if context.run_id else "no id"
        with hold_lock(
            self._settings.root / "store" / "lock",
            wait_seconds=self._settings.lock_seconds,
            purpose=f"presscheck run {run}",
            on_wait=current_progress().note,
        ):
            yield self

    @contextmanager
    def store(self) -> Iterator[Connection]:
        """Open the private store for one step."""
        with open_store(self._settings.store_path) as connection:
            yield connection
