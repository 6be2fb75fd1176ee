"""The ``presscheck`` command: reading the call, showing progress and results, exit codes.

Everything else is imported when a command needs it, so that ``--help`` answers at once.
Does not belong here: anything a Dagster run would need too.
"""

import os
import sys
from pathlib import Path

import click

from orchestration import __version__
from orchestration.call import DATA_OPTION, complaint, make_data_dir, settings_of, short
from orchestration.judge_commands import apply, check_judgements, judge
from orchestration.read_commands import disagreements, show, story
from orchestration.run_command import publish_and_tell


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="presscheck")
def main() -> None:
    r"""Find people, places, figures, dates and quotes in news articles, and where articles disagree.

    \b
    presscheck run articles/          ingest a folder, build, audit and publish
    presscheck run                    the same with the sample corpus
    presscheck disagreements          where articles disagree, the gravest first
    presscheck story ID               a story: articles, disagreements, best supported figures
    presscheck show ID                the sentences behind a disagreement, figure or quotation
    presscheck judge ID dismiss       an editor's word: confirm, dismiss or split, with a reason
    presscheck apply                  publish again with the judgements, reading no new document
    presscheck dev                    the Dagster UI: runs, lineage, checks, schedule, inbox
    presscheck versions               the published versions that are kept
    presscheck restore VERSION        put an older version back

    The result is DATA/warehouse.duckdb, a DuckDB file that any number of readers may open.
    """
    # Read at import by libraries that would otherwise call home.
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
    os.environ["DO_NOT_TRACK"] = "1"


@main.command()
@click.argument("paths", nargs=-1, type=str, metavar="[PATH]...")
@DATA_OPTION
@click.option("--rebuild", is_flag=True, help="Build and publish the marts even when nothing is new.")
def run(paths: tuple[str, ...], data_dir: Path, rebuild: bool) -> None:
    r"""Ingest files and folders, extract, build, audit and publish.

    Each PATH is a text or Markdown file, or a folder that is searched with all its subfolders;
    without a PATH the sample corpus is taken. A later run on the same --data is incremental:
    known documents cost no extraction, and what is in the warehouse stays in it. Documents that
    cannot be read are listed in the table fct_quarantine, each with its reason.

    \b
    Exit code 0: published, or nothing was new.
         1: nothing was published; the published warehouse is as it was.
         2: the call is wrong.

    \b
    Examples:
      presscheck run
      presscheck run ~/articles ~/more/story.txt --data ~/warehouse
      PRESSCHECK_MAX_BYTES=50000000 presscheck run archive/
    """
    from orchestration.ingest.discover import SourceError, discover
    from orchestration.settings import SAMPLE_DIR

    settings = settings_of(data_dir)
    check_judgements(settings)
    named = list(paths) or [short(SAMPLE_DIR)]
    try:
        discover(named)
    except SourceError as error:
        raise complaint(str(error)) from error
    make_data_dir(settings.root)

    publish_and_tell(named, settings=settings, rebuild=rebuild)


@main.command()
@DATA_OPTION
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    envvar="PRESSCHECK_DAGSTER_PORT",
    default=3000,
    show_default=True,
    help="The port on loopback.",
)
def dev(data_dir: Path, port: int) -> None:
    """Serve the Dagster UI on loopback, with the hourly schedule and the inbox sensor.

    Runs that were started by `presscheck run` are in its history. The schedule and the sensor
    are off until you switch them on in the UI, under Automation.
    """
    from orchestration.instance import prepare_instance

    settings = settings_of(data_dir)
    make_data_dir(settings.root)
    prepare_instance(settings)
    environment = os.environ | {
        "DAGSTER_HOME": str(settings.dagster_dir),
        "PRESSCHECK_DATA_DIR": str(settings.root),
        "DAGSTER_DISABLE_TELEMETRY": "yes",
    }
    click.echo(f"The Dagster UI is at http://127.0.0.1:{port} (loopback only). Stop it with Ctrl-C.")
    command = [sys.executable, "-m", "dagster", "dev", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--module-name", "orchestration.definitions", "--log-level", "warning"]
    os.execve(sys.executable, command, environment)  # noqa: S606 (no shell, fixed words)


@main.command()
@DATA_OPTION
def versions(data_dir: Path) -> None:
    """List the published versions that are kept, newest first; the current one is marked."""
    from orchestration.warehouse.publish import current_version, list_versions

    settings = settings_of(data_dir)
    kept, current = list_versions(settings.versions_dir), current_version(settings.published_path)
    if not kept:
        click.echo(f"{settings.data_dir}: nothing is published yet. `presscheck run` publishes.")
    for version in kept:
        click.echo(f"{'*' if version == current else ' '} {version}")


@main.command()
@click.argument("version")
@DATA_OPTION
def restore(version: str, data_dir: Path) -> None:
    """Put an older published VERSION back; `presscheck versions` lists them.

    It stays until a run finds something new, and publishes again.
    """
    from orchestration.warehouse.publish import VersionError, restore_version

    settings = settings_of(data_dir)
    try:
        restore_version(version, versions_dir=settings.versions_dir, link=settings.published_path)
    except VersionError as error:
        raise complaint(str(error)) from error
    click.echo(f"{settings.data_dir / 'warehouse.duckdb'} is version {version} now.")


for command in (disagreements, story, show, judge, apply):
    main.add_command(command)
