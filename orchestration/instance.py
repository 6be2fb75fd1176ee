"""The Dagster instance of a warehouse: its folder, its settings, its telemetry switched off."""

from typing import TYPE_CHECKING, Any

from orchestration.settings import Settings

if TYPE_CHECKING:
    import dagster as dg
    from sqlalchemy import Engine

DAGSTER_YAML = """\
# Written by presscheck when the file is missing; edit it as you like.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
"""


def keep_event_log_engines() -> None:
    """Let Dagster's SQLite event log keep one SQLAlchemy engine a file, in this process.

    Dagster 1.13 makes an engine for every event, which then compiles every statement anew: 10 ms
    an event, and a run writes a thousand (docs/decisions/0005). The engines pool nothing, so what
    is kept is the compiled SQL alone.
    """
    from dagster._core.storage.event_log.sqlite import sqlite_event_log  # noqa: PLC0415
    from sqlalchemy import create_engine  # noqa: PLC0415

    engines: dict[str, Engine] = {}

    def kept_engine(url: str, **options: Any) -> "Engine":  # noqa: ANN401 (as SQLAlchemy's own)
        if url not in engines:
            engines[url] = create_engine(url, **options)
        return engines[url]

    sqlite_event_log.create_engine = kept_engine  # type: ignore[assignment,attr-defined]


def prepare_instance(settings: Settings) -> None:
    """Make the instance folder with its ``dagster.yaml``; an existing one stays as it is."""
    settings.dagster_dir.mkdir(parents=True, exist_ok=True)
    path = settings.dagster_dir / "dagster.yaml"
    if not path.exists():
        path.write_text(DAGSTER_YAML, encoding="utf-8")


def open_instance(settings: Settings) -> "dg.DagsterInstance":
    """Open the instance, the one that ``presscheck dev`` shows."""
    import dagster as dg  # noqa: PLC0415 (takes a second)

    keep_event_log_engines()
    prepare_instance(settings)
    return dg.DagsterInstance.from_config(str(settings.dagster_dir))
