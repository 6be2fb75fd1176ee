"""Releasing a warehouse: the audit of what was built, and publishing what it passed."""

from datetime import UTC, datetime
from pathlib import Path

from expectations.auditor import Auditor, AuditRequest
from expectations.findings import AuditResult
from expectations.frames import FRAMES
from orchestration.flow.build import mark_published
from orchestration.progress import current_progress
from orchestration.settings import Settings
from orchestration.warehouse.publish import publish
from orchestration.warehouse.readers import Query, read_frames, write_frame
from orchestration.warehouse.store import Connection, LastBatch, read_last_batch


def begin_audit(connection: Connection, *, settings: Settings, run_id: str, auditor: Auditor) -> None:
    """Hand the last batch and the marts to ``auditor``, which judges them while the caller goes on."""
    batch = read_last_batch(connection) or LastBatch(datetime.now(UTC), 0, 0)
    values = {
        "run_started_at": batch.started_at,
        "documents_offered": batch.documents_offered,
        "documents_seen_again": batch.documents_seen_again,
    }
    queries = {
        frame.name: Query(frame.sql, {name: values[name] for name in frame.parameters}) for frame in FRAMES
    }
    auditor.ask(AuditRequest(read_frames(connection, queries), settings.docs_dir, run_id[:8]))


def finish_audit(*, settings: Settings, run_id: str, auditor: Auditor) -> AuditResult:
    """Wait for the audit that was begun; Data Docs are written then.

    Rows that fail a blocking check are kept in ``audit/<run_id>/<check>.csv``.
    """
    with current_progress().stage("audit"):
        result = auditor.result()
        for name, rows in result.failed_rows.items():
            write_frame(rows, target=settings.audit_dir / run_id / f"{name}.csv")
        return result


def publish_warehouse(connection: Connection, *, settings: Settings, version: str) -> Path:
    """Publish the marts as ``version``; give the path of the new file."""
    with current_progress().stage("publish"):
        target = publish(
            connection,
            version=version,
            versions_dir=settings.versions_dir,
            link=settings.published_path,
            kept=settings.kept_versions,
        )
        mark_published(connection)
        return target
