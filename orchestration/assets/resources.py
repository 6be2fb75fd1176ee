"""The resource that every asset works with: one warehouse, held by one run."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

import dagster as dg

from expectations.auditor import Auditor
from orchestration.flow.extractors import Extractors
from orchestration.progress import current_progress
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold_lock
from orchestration.warehouse.store import Connection, open_store


@dataclass(frozen=True, slots=True)
class HeldWarehouse:
    """The warehouse of ``settings``, whose lock this run holds, and the processes that work for it."""

    settings: Settings
    auditor: Auditor
    extractors: Extractors

    def store(self) -> AbstractContextManager[Connection]:
        """Open the private store for one step."""
        return open_store(self.settings.store_path)


Warehouse = dg.ResourceParam[HeldWarehouse]


def build_warehouse_resource(settings: Settings, *, extractors: Extractors) -> dg.ResourceDefinition:
    """Make the resource: it takes the lock before a run's first step and lets it go after the last.

    While another run holds the lock it waits, and fails with ``StoreBusyError`` in the end.
    ``extractors`` are ended with the run.
    """

    @dg.resource(description="The warehouse, held by this run alone.")
    def warehouse(context: dg.InitResourceContext) -> Iterator[HeldWarehouse]:
        run_id = context.run.run_id if context.run else "without an id"
        lock = hold_lock(
            settings.root / "store" / "lock",
            wait_seconds=settings.lock_seconds,
            purpose=f"presscheck run {run_id[:8]}",
            on_wait=current_progress().note,
        )
        with lock, extractors, Auditor() as auditor:
            yield HeldWarehouse(settings, auditor, extractors)

    return warehouse
