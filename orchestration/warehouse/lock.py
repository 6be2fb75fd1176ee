"""The lock that lets one run write to a warehouse at a time.

The kernel holds it (``flock``) and lets it go when its process ends, however it ends, so a
killed run never leaves one behind.
"""

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

POLL_SECONDS = 0.2


class StoreBusyError(Exception):
    """Another process holds the store. The message names it in one line for people."""


@contextmanager
def hold_lock(
    path: Path, *, wait_seconds: float, purpose: str, on_wait: Callable[[str], None] | None = None
) -> Iterator[None]:
    """Hold the lock file ``path``; wait up to ``wait_seconds`` for another holder to end.

    ``on_wait`` is called once with a sentence that names the holder when there is a wait.
    Raises ``StoreBusyError`` when the time is over.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        deadline = time.monotonic() + wait_seconds
        told = False
        while not _try_lock(file.fileno()):
            holder = _holder(path)
            if time.monotonic() >= deadline:
                raise StoreBusyError(
                    f"{path.parent.parent}: {holder} holds the store. Try again when it has ended."
                )
            if on_wait and not told:
                on_wait(f"Waiting for {holder}, which holds the store.")
                told = True
            time.sleep(POLL_SECONDS)
        file.seek(0)
        file.truncate()
        file.write(json.dumps({"pid": os.getpid(), "purpose": purpose}))
        file.flush()
        try:
            yield
        finally:
            file.seek(0)
            file.truncate()


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(path: Path) -> str:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return f"process {told['pid']} ({told['purpose']})"
    except (OSError, ValueError, KeyError):
        # The holder may be between taking the lock and writing its name.
        return "another process"
