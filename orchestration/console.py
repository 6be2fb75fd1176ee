"""How a run looks on a terminal, and in a log when there is none.

Does not belong here: what a run does.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar
from rich.text import Text

from orchestration.run import RunOutcome
from orchestration.settings import Settings
from orchestration.warehouse.readers import Contents, read_contents

SEVERITY_STYLE = {"high": "bold red", "medium": "yellow", "low": "dim"}
SHOWN_DISAGREEMENTS = 40
COUNTS_PER_LINE = 3


class RunConsole:
    """Watches a run: a progress bar on a terminal, plain lines otherwise."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False, soft_wrap=not sys.stdout.isatty())
        self.seconds: dict[str, float] = {}
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage, and show that it is under way."""
        if self.console.is_terminal:
            self._start_bar(name)
        else:
            self.console.print(f"{name} ...")
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - started
            self._stop_bar()

    def advance(self, done: int, total: int) -> None:
        """Move the bar, or print how far it is."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=total)
        else:
            self.console.print(f"  {done} of {total} articles")

    def note(self, text: str) -> None:
        """Print one line that a person should read now."""
        self.console.print(escape(text))

    def _start_bar(self, name: str) -> None:
        self._bar = Bar(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=self.console,
            transient=True,
        )
        self._task = self._bar.add_task(name, total=None)
        self._bar.start()

    def _stop_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None


def show_outcome(outcome: RunOutcome, watched: RunConsole, *, settings: Settings) -> None:
    """Print what a run did, what the published warehouse holds, and where everything is."""
    console = watched.console
    if outcome.status in {"published", "unchanged"}:
        contents = read_contents(settings.published_path)
        console.print(_headline(outcome))
        _show_counts(console, contents)
        _show_disagreements(console, contents)
    else:
        console.print(Text(f"Nothing was published: {outcome.error}", style="bold red"))
        if settings.published_path.exists():
            console.print("The published warehouse is as it was.")
    _show_checks(console, outcome)
    _show_places(console, settings, outcome)
    stages = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in watched.seconds.items())
    console.print(f"\nTime: {stages}")


def _headline(outcome: RunOutcome) -> Text:
    ingest = outcome.metadata.get("raw/document", {})
    offered, new = ingest.get("documents_offered", 0), ingest.get("new_rows", 0)
    refused = outcome.metadata.get("raw/quarantine", {}).get("new_rows", 0)
    told = f"{offered} documents read, {new} of them new, {refused} newly quarantined."
    if outcome.status == "unchanged":
        return Text(f"\nNothing new: {told} The published warehouse stands.", style="bold")
    return Text(f"\nPublished. {told}", style="bold green")


def _show_counts(console: Console, contents: Contents) -> None:
    cells = [f"{count:>7,} {label:<15}" for label, count in contents.counts.items()]
    for start in range(0, len(cells), COUNTS_PER_LINE):
        console.print("".join(cells[start : start + COUNTS_PER_LINE]).rstrip())


def _show_disagreements(console: Console, contents: Contents) -> None:
    found = contents.disagreements
    if not found:
        console.print("\nNo disagreements.")
        _show_dismissed(console, contents)
        return
    console.print(Text("\nDisagreements", style="bold"))
    for row in found[:SHOWN_DISAGREEMENTS]:
        line = Text("  ")
        line.append(f"{row.severity:<7}", style=SEVERITY_STYLE.get(row.severity, ""))
        line.append(f"{row.kind:<9}{row.explanation}")
        console.print(line)
    if len(found) > SHOWN_DISAGREEMENTS:
        console.print(f"  ... and {len(found) - SHOWN_DISAGREEMENTS} more: `presscheck disagreements`.")
    _show_dismissed(console, contents)


def _show_dismissed(console: Console, contents: Contents) -> None:
    if contents.dismissed:
        console.print(f"  {contents.dismissed} dismissed by an editor: `presscheck disagreements --all`.")


def _show_checks(console: Console, outcome: RunOutcome) -> None:
    if not outcome.failed_checks:
        return
    console.print(Text("\nChecks that did not pass", style="bold"))
    for check in outcome.failed_checks:
        word, style = ("blocks", "bold red") if check.blocking else ("warns", "yellow")
        line = Text("  ")
        line.append(f"{word:<7}", style=style)
        line.append(f"{check.table}: {check.description or check.name}")
        console.print(line)


def _show_places(console: Console, settings: Settings, outcome: RunOutcome) -> None:
    docs, failed_rows = settings.docs_dir / "index.html", settings.audit_dir / outcome.run_id
    data = "" if settings.data_dir == Path("data") else f" --data {settings.data_dir}"
    ui = f"http://127.0.0.1:{settings.dagster_port}"
    places = {
        "Warehouse": str(settings.data_dir / "warehouse.duckdb")
        if settings.published_path.exists()
        else None,
        "Data docs": str(settings.data_dir / "data_docs" / "index.html") if docs.exists() else None,
        "Failed rows": str(settings.data_dir / "audit" / outcome.run_id) if failed_rows.exists() else None,
        "Dagster UI": f"presscheck dev{data}, then {ui}, run {outcome.run_id[:8]}",
    }
    console.print()
    for name, place in places.items():
        if place is not None:
            console.print(Text(f"{name + ':':<13}{place}"))
