"""A run as a command shows it: progress while it goes, what came of it, the exit code.

Does not belong here: reading the call (``cli``), what a run does (``run``).
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from orchestration.call import EXIT_NOT_PUBLISHED, EXIT_PUBLISHED

if TYPE_CHECKING:
    from orchestration.settings import Settings


def publish_and_tell(paths: Sequence[str] | None, *, settings: "Settings", rebuild: bool = False) -> NoReturn:
    """Run the pipeline on ``paths`` (None: on what is stored), show what came of it, and exit."""
    from orchestration.flow.extractors import Extractors

    with Extractors(settings.model) as extractors:
        if paths is not None and not settings.published_path.exists():
            # A first run surely has something to extract: the model loads while Dagster does.
            extractors.start()
        from orchestration.console import RunConsole, show_outcome
        from orchestration.run import run_pipeline

        console = RunConsole()
        outcome = run_pipeline(
            paths, settings=settings, progress=console, extractors=extractors, rebuild=rebuild
        )
    show_outcome(outcome, console, settings=settings)
    sys.exit(EXIT_PUBLISHED if outcome.status in {"published", "unchanged"} else EXIT_NOT_PUBLISHED)
