"""Building the marts with dbt: whether there is anything to build, and what failing tests found."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from orchestration.modelling import NodeResult, build_models, project_fingerprint
from orchestration.progress import current_progress
from orchestration.settings import PROJECT_DIR, Settings
from orchestration.warehouse.publish import current_version
from orchestration.warehouse.readers import write_query
from orchestration.warehouse.store import Connection, raw_revision, read_state, write_state

AUDIT_DIR = PROJECT_DIR / "expectations"
# Enough rows to see what is wrong; the count is always told in full.
KEPT_ROWS = 1000


def build_pending(connection: Connection, *, settings: Settings, rebuild: bool) -> bool:
    """Tell whether the published warehouse is older than the raw tables, the models or the suites."""
    if rebuild or current_version(settings.published_path) is None:
        return True
    return read_state(connection, "published_from") != _build_state(connection)


def mark_published(connection: Connection) -> None:
    """Remember that the marts as they are now were published."""
    write_state(connection, "published_from", _build_state(connection))


def build_warehouse(*, settings: Settings) -> list[NodeResult]:
    """Build all seeds, models and tests; the store must be closed meanwhile, for dbt opens it."""
    with current_progress().stage("build"):
        return build_models(settings)


def keep_failed_test_rows(
    connection: Connection, results: Iterable[NodeResult], *, folder: Path
) -> list[str]:
    """Write the rows that failed each dbt test to ``folder`` as CSV; give a sentence per failed node."""
    sentences = []
    for result in results:
        if result.status not in {"error", "fail"}:
            continue
        name = result.unique_id.split(".")[2]
        if result.status == "fail" and result.compiled_code:
            target = folder / f"{name}.csv"
            write_query(connection, result.compiled_code, target=target, limit=KEPT_ROWS)
            sentences.append(f"dbt test {name} failed on {result.failures} rows, kept in {target}")
        else:
            sentences.append(
                f"dbt {result.resource_type} {name} failed: {' '.join((result.message or '').split())}"
            )
    return sentences


def _build_state(connection: Connection) -> str:
    return f"{raw_revision(connection)}:{project_fingerprint()}:{_audit_fingerprint()}"


def _audit_fingerprint() -> str:
    digest = hashlib.sha256()
    for path in sorted(AUDIT_DIR.rglob("*")):
        if path.suffix in {".py", ".sql"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()
