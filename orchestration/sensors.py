"""When runs start by themselves: every hour, and when new files lie in the inbox."""

import hashlib
import json
import time
from pathlib import Path

import dagster as dg

from orchestration.settings import Settings

# A file that was written to a moment ago may still be growing.
SETTLED_SECONDS = 5.0
FILES_PER_RUN = 500


def build_schedule(job_name: str) -> dg.ScheduleDefinition:
    """Make the schedule that runs the job on the inbox at the start of every hour."""
    return dg.ScheduleDefinition(
        name="hourly",
        job_name=job_name,
        cron_schedule="0 * * * *",
        description="Ingests the inbox folder and publishes, every hour. Nothing new costs seconds.",
    )


def build_inbox_sensor(job_name: str, *, settings: Settings) -> dg.SensorDefinition:
    """Make the sensor that starts a run with the files of the inbox that it has not taken yet."""

    @dg.sensor(
        name="inbox",
        job_name=job_name,
        minimum_interval_seconds=30,
        description=f"Starts a run for new files in {settings.inbox.name}/; its cursor knows those it took.",
    )
    def inbox(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        if not settings.inbox.is_dir():
            return dg.SkipReason(f"There is no folder {settings.inbox}. Make it, and put articles into it.")
        taken: dict[str, str] = json.loads(context.cursor) if context.cursor else {}
        new = new_files(settings.inbox, taken, now=time.time())
        if not new:
            return dg.SkipReason("No new files.")
        # Files that are gone leave the cursor, so that it does not grow for ever.
        present = {path: mark for path, mark in taken.items() if Path(path).exists()}
        run_key = hashlib.sha256(json.dumps(new, sort_keys=True).encode()).hexdigest()[:20]
        return dg.SensorResult(
            run_requests=[
                dg.RunRequest(
                    run_key=run_key, run_config={"ops": {"ingest": {"config": {"paths": sorted(new)}}}}
                )
            ],
            cursor=json.dumps(present | new, sort_keys=True),
        )

    return inbox


def new_files(inbox: Path, taken: dict[str, str], *, now: float) -> dict[str, str]:
    """Give the files under ``inbox`` that are not ``taken`` as they are now, by path, with a mark.

    The mark is size and modification time, so a file that was rewritten counts as new. At most
    500 files, in order of path; hidden ones and those written in the last 5 seconds wait.
    """
    found: dict[str, str] = {}
    for path in sorted(inbox.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(inbox).parts)
        if hidden or not path.is_file() or len(found) == FILES_PER_RUN:
            continue
        status = path.stat()
        mark = f"{status.st_size}:{status.st_mtime_ns}"
        if now - status.st_mtime >= SETTLED_SECONDS and taken.get(str(path)) != mark:
            found[str(path)] = mark
    return found
