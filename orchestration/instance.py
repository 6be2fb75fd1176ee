"""The Dagster instance of a warehouse: its folder, its settings, its telemetry switched off."""

from typing import TYPE_CHECKING

from orchestration.settings import Settings

if TYPE_CHECKING:
    import dagster as dg

DAGSTER_YAML = """\
# Written by presscheck when the file is missing; edit it as you like.
telemetry:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
"""


def prepare_instance(settings: Settings) -> None:
    """Make the instance folder with its ``dagster.yaml``; an existing one stays as it is."""
    settings.dagster_dir.mkdir(parents=True, exist_ok=True)
    path = settings.dagster_dir / "dagster.yaml"
    if not path.exists():
        path.write_text(DAGSTER_YAML, encoding="utf-8")


def open_instance(settings: Settings) -> "dg.DagsterInstance":
    """Open the instance, the one that ``presscheck dev`` shows."""
    import dagster as dg  # noqa: PLC0415 (takes a second)

    prepare_instance(settings)
    return dg.DagsterInstance.from_config(str(settings.dagster_dir))
