"""Finding documents: the files and folders that a user names, as a sorted list of candidates.

Does not belong here: opening a document (``read``).
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


class SourceError(Exception):
    """A path that a user named cannot be ingested at all. The message is one line for people."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document to read, or one that was refused before reading.

    ``source_uri`` is the path as given, with the rest of the way in it.
    """

    source_uri: str
    path: Path
    reason_code: str | None = None
    reason: str | None = None


def discover(paths: Sequence[str]) -> list[Candidate]:
    """List the documents under ``paths``, sorted by ``source_uri``, without duplicates.

    Files and folders whose name starts with a dot are passed over. Symbolic links to folders
    are not followed, since they may form a loop or lead out of the folder that was named: each
    is a refused candidate. So is a folder inside a named one that cannot be listed.

    Raises ``SourceError`` when a path does not exist, is neither file nor folder, cannot be
    listed, or holds no document.
    """
    found: dict[str, Candidate] = {}
    for given in paths:
        candidates = list(_candidates(given))
        if not candidates:
            raise SourceError(
                f"{given}: the folder holds no documents. Name a folder with .txt or .md files."
            )
        found |= {candidate.source_uri: candidate for candidate in candidates}
    return [found[uri] for uri in sorted(found)]


def _candidates(given: str) -> Iterator[Candidate]:
    path = Path(given)
    try:
        is_folder, is_file, exists = path.is_dir(), path.is_file(), path.exists()
        if is_folder:
            os.scandir(path).close()
    except OSError as error:
        raise SourceError(f"{given}: cannot be read ({_cause(error)}). Check its permissions.") from error
    if is_folder:
        yield from _walk(_printable(given), path, frozenset({path.resolve()}))
    elif is_file:
        yield Candidate(_printable(given), path)
    elif exists:
        raise SourceError(f"{given}: is neither a file nor a folder.")
    else:
        raise SourceError(f"{given}: does not exist. Check the path.")


def _walk(uri: str, folder: Path, above: frozenset[Path]) -> Iterator[Candidate]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Candidate(uri, folder, "unreadable", f"The folder cannot be listed: {_cause(error)}.")
        return
    for entry in listed:
        if entry.name.startswith("."):
            continue
        entry_uri, path = f"{uri.rstrip('/')}/{_printable(entry.name)}", Path(entry.path)
        if entry.is_symlink() and entry.is_dir():
            yield _refused_link(entry_uri, path, above)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(entry_uri, path, above | {path.resolve()})
        elif entry.is_file() or entry.is_symlink():
            yield Candidate(entry_uri, path)
        else:
            yield Candidate(
                entry_uri, path, "not_a_file", "It is a device, a socket or a pipe, not a document."
            )


def _refused_link(uri: str, path: Path, above: frozenset[Path]) -> Candidate:
    target = path.resolve()
    if target in above:
        return Candidate(
            uri, path, "symlink_loop", f"The link leads back to a folder above it, {target.name}/."
        )
    return Candidate(
        uri, path, "symlink_folder", "Links to folders are not followed. Name the folder itself to read it."
    )


def _printable(name: str) -> str:
    """Give ``name`` with the bytes that are no UTF-8 written out, since a table holds text only."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _cause(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
