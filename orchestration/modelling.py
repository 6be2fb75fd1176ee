"""Running dbt in this process: its manifest, a build of all models with their tests, its docs.

Everything that dbt writes about one warehouse goes to its data folder; the parsed project, which
is the same for all, is kept once in ``build/dbt``. Does not belong here: SQL, Dagster.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from orchestration.settings import PROJECT_DIR, Settings

if TYPE_CHECKING:
    from dbt.cli.main import dbtRunnerResult
    from dbt.contracts.graph.manifest import Manifest

DBT_PROJECT_DIR = PROJECT_DIR / "dbt_project"
SEED_DIR = PROJECT_DIR / "seeds" / "reference"
PARSED_DIR = PROJECT_DIR / "build" / "dbt"
PROJECT_SUFFIXES = {".sql", ".yml", ".yaml", ".csv", ".md"}
# Unit tests and generic tests guard the rules while they are written: `make test` runs them all. In
# a run the audit judges keys, parents and values of the marts, and to ask twice costs 6 seconds.
TESTS_LEFT_OUT = "test_type:generic"


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


@lru_cache(maxsize=1)
def project_fingerprint() -> str:
    """Give a digest of everything that decides what dbt builds from given raw tables."""
    digest = hashlib.sha256()
    for package in ("dbt-core", "dbt-duckdb", "duckdb"):
        digest.update(f"{package}={version(package)}".encode())
    for folder in (DBT_PROJECT_DIR, SEED_DIR):
        for path in sorted(folder.rglob("*")):
            if path.suffix in PROJECT_SUFFIXES and path.is_file():
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def prepare_manifest(settings: Settings) -> Path:
    """Give the path of the manifest of the project as it is now; parse it when nobody has yet.

    Raises ``ModellingError`` when the project does not parse.
    """
    parsed = _parsed_dir(settings)
    if not parsed.exists():
        parsed.parent.mkdir(parents=True, exist_ok=True)
        working = Path(tempfile.mkdtemp(prefix=".parsing-", dir=parsed.parent))
        try:
            _invoke(["parse"], settings, target=working)
            for leftover in parsed.parent.iterdir():
                if not leftover.name.startswith("."):
                    shutil.rmtree(leftover, ignore_errors=True)
            # Another process may have been faster, and what it parsed is the same.
            if not parsed.exists():
                working.rename(parsed)
        finally:
            shutil.rmtree(working, ignore_errors=True)
    return parsed / "manifest.json"


def build_models(settings: Settings) -> list[NodeResult]:
    """Load the seeds, build the models and test the marts, in dbt's order; give how each node ended.

    Raises ``ModellingError`` when dbt could not start.
    """
    arguments = ["build", "--exclude-resource-type", "unit_test", "--exclude", TESTS_LEFT_OUT]
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


def run_all_tests(settings: Settings) -> list[str]:
    """Run every dbt test, unit tests included, on a built store; name those that do not pass.

    Raises ``ModellingError`` when dbt could not start.
    """
    outcome = _invoke(["test"], settings)
    results = outcome.result.results  # type: ignore[union-attr]
    return sorted(result.node.unique_id for result in results if str(result.status) != "pass")


def generate_docs(settings: Settings) -> Path:
    """Write dbt's documentation site as one page that opens from disk; give its path."""
    _invoke(["docs", "generate", "--static"], settings)
    return settings.dbt_dir / "target" / "static_index.html"


def _parsed_dir(settings: Settings) -> Path:
    """Give where the parsed project is kept: in the project, else (read-only) in the data folder."""
    root = PARSED_DIR if os.access(PROJECT_DIR, os.W_OK) else settings.dbt_dir / "parsed"
    return root / project_fingerprint()[:16]


def _parsed_project(settings: Settings) -> "Manifest":
    from dbt.contracts.graph.manifest import Manifest  # noqa: PLC0415 (takes a second to import)

    path = prepare_manifest(settings).with_name("partial_parse.msgpack")
    return Manifest.from_msgpack(path.read_bytes())


def _invoke(arguments: list[str], settings: Settings, *, target: Path | None = None) -> "dbtRunnerResult":
    """Run one dbt command; with ``target`` the project is parsed into it, else the parsed one is used."""
    manifest = None if target else _parsed_project(settings)
    with _environment(settings, target or settings.dbt_dir / "target"):
        from dbt.cli.main import dbtRunner  # noqa: PLC0415 (takes a second to import)

        command = [
            "--quiet",
            # dbt's own log of every statement costs a sixth of a build.
            *("--log-level", "none", "--log-level-file", "warn"),
            *("--no-use-colors", "--no-send-anonymous-usage-stats", "--no-version-check"),
            *arguments,
            *("--project-dir", str(DBT_PROJECT_DIR), "--profiles-dir", str(DBT_PROJECT_DIR)),
        ]
        try:
            outcome = dbtRunner(manifest=manifest).invoke(command)
        finally:
            _close_connections()
    if outcome.exception is not None:
        message = " ".join(str(outcome.exception).split()) or type(outcome.exception).__name__
        raise ModellingError(f"dbt {arguments[0]} failed: {message}") from outcome.exception
    return outcome


@contextmanager
def _environment(settings: Settings, target: Path) -> Iterator[None]:
    wanted = {
        "PRESSCHECK_STORE": str(settings.store_path),
        "DBT_TARGET_PATH": str(target),
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


if __name__ == "__main__":
    # `make setup` has the project parsed once, so that no run has to.
    prepare_manifest(Settings())
