"""Running dbt in this process: its manifest, a build of all models with their tests, its docs.

Everything dbt writes goes to the data folder. Does not belong here: SQL, Dagster.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orchestration.settings import PROJECT_DIR, Settings

if TYPE_CHECKING:
    from dbt.cli.main import dbtRunnerResult

DBT_PROJECT_DIR = PROJECT_DIR / "dbt_project"
SEED_DIR = PROJECT_DIR / "seeds" / "reference"
PROJECT_SUFFIXES = {".sql", ".yml", ".yaml", ".csv", ".md"}


class ModellingError(Exception):
    """dbt could not run at all. The message is dbt's own, shortened to what a person needs."""


@dataclass(frozen=True, slots=True)
class NodeResult:
    """How one dbt node ended. ``failures`` counts the failing rows of a test.

    ``status`` is dbt's: ``success``, ``pass``, ``warn``, ``fail``, ``error`` or ``skipped``.
    """

    unique_id: str
    resource_type: str
    status: str
    seconds: float
    failures: int | None
    message: str | None
    compiled_code: str | None

    @property
    def ok(self) -> bool:
        """Whether nothing stands against going on."""
        return self.status in {"success", "pass", "warn", "no-op"}


def project_fingerprint() -> str:
    """Give a digest of everything that decides what dbt builds from given raw tables."""
    digest = hashlib.sha256()
    for folder in (DBT_PROJECT_DIR, SEED_DIR):
        for path in sorted(folder.rglob("*")):
            if path.suffix in PROJECT_SUFFIXES and path.is_file():
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def prepare_manifest(settings: Settings) -> Path:
    """Give the path of an up-to-date dbt manifest; parse the project when it has changed.

    Raises ``ModellingError`` when the project does not parse.
    """
    manifest = settings.dbt_dir / "target" / "manifest.json"
    seal = settings.dbt_dir / "manifest.fingerprint"
    fingerprint = project_fingerprint()
    if not (manifest.exists() and seal.exists() and seal.read_text(encoding="utf-8") == fingerprint):
        _invoke(["parse"], settings)
        seal.write_text(fingerprint, encoding="utf-8")
    return manifest


def build_models(settings: Settings, *, select: Sequence[str] = ()) -> list[NodeResult]:
    """Load the seeds, build the models and test them, in dbt's order; give how each node ended.

    Raises ``ModellingError`` when dbt could not start.
    """
    arguments = ["build", "--exclude-resource-type", "unit_test"]
    if select:
        arguments += ["--select", *select]
    outcome = _invoke(arguments, settings)
    return [
        NodeResult(
            unique_id=result.node.unique_id,
            resource_type=str(result.node.resource_type),
            status=str(result.status),
            seconds=result.execution_time,
            failures=result.failures,
            message=result.message,
            compiled_code=getattr(result.node, "compiled_code", None),
        )
        for result in outcome.result.results  # type: ignore[union-attr]
    ]


def generate_docs(settings: Settings) -> Path:
    """Write dbt's documentation site as one page that opens from disk; give its path."""
    _invoke(["docs", "generate", "--static"], settings)
    return settings.dbt_dir / "target" / "static_index.html"


def _invoke(arguments: list[str], settings: Settings) -> "dbtRunnerResult":
    with _environment(settings):
        from dbt.cli.main import dbtRunner  # noqa: PLC0415 (takes a second to import)

        command = [
            "--quiet",
            "--log-level",
            "none",
            "--no-use-colors",
            "--no-send-anonymous-usage-stats",
            "--no-version-check",
            *arguments,
            "--project-dir",
            str(DBT_PROJECT_DIR),
            "--profiles-dir",
            str(DBT_PROJECT_DIR),
        ]
        try:
            outcome = dbtRunner().invoke(command)
        finally:
            _close_connections()
    if outcome.exception is not None:
        message = " ".join(str(outcome.exception).split()) or type(outcome.exception).__name__
        raise ModellingError(f"dbt {arguments[0]} failed: {message}") from outcome.exception
    return outcome


@contextmanager
def _environment(settings: Settings) -> Iterator[None]:
    wanted = {
        "PRESSCHECK_STORE": str(settings.store_path),
        "DBT_TARGET_PATH": str(settings.dbt_dir / "target"),
        "DBT_LOG_PATH": str(settings.dbt_dir / "logs"),
    }
    settings.dbt_dir.mkdir(parents=True, exist_ok=True)
    settings.store_path.parent.mkdir(parents=True, exist_ok=True)
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _close_connections() -> None:
    """Let go of the store: dbt-duckdb keeps its connection open after a command ends."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager  # noqa: PLC0415

    DuckDBConnectionManager.close_all_connections()  # type: ignore[no-untyped-call]
