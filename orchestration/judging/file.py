"""The file of judgements: CSV that people review, edit and version with git.

One row per judgement, in order of the facts judged, so that a change shows as one line of a
diff wherever it was made. Does not belong here: what a judgement is (``judgement``).
"""

import csv
import fcntl
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from orchestration.judging.facts import FactError, join_facts, parse_facts
from orchestration.judging.judgement import Judgement, JudgementError, checked
from orchestration.spreadsheet import FORMULA_STARTS, harmless_cell

COLUMNS = ("decision", "kind", "about", "reason", "judged_by", "judged_on", "facts")
# Larger than any list that people could have judged, small enough to be read at once.
LARGEST_FILE = 50_000_000


class JudgementFileError(Exception):
    """The file of judgements cannot be used. The message says where and what to do, in one line."""


def read_judgements(path: Path) -> list[Judgement]:
    """Read all judgements in order; none when there is no file. Raises ``JudgementFileError``."""
    if not path.exists():
        return []
    text = _text(path)
    # Not `splitlines`: it takes for line ends what csv takes for text.
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: dict[str, tuple[int, Judgement]] = {}
    line = 1
    try:
        for cells in reader:
            if line == 1:
                _check_header(cells)
            elif cells:
                judgement = _judgement(cells)
                known = found.setdefault(judgement.judgement_id, (line, judgement))
                if known[0] != line:
                    raise JudgementError(
                        f"the same facts are judged on line {known[0]} already; keep one of the two"
                    )
            line = reader.line_num + 1
    except (csv.Error, FactError, JudgementError) as error:
        raise JudgementFileError(f"{path}, line {line}: {error}.") from error
    return _sorted(judgement for _, judgement in found.values())


def add_judgement(path: Path, judgement: Judgement) -> Judgement | None:
    """Write ``judgement`` to the file; give the earlier one on the same facts that it replaces.

    Raises ``JudgementFileError`` when the file holds what is no judgement, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _held(path.parent):
            known = {row.judgement_id: row for row in read_judgements(path)}
            earlier = known.get(judgement.judgement_id)
            known[judgement.judgement_id] = judgement
            _replace(path, _sorted(known.values()))
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        raise JudgementFileError(f"{path}: the judgement cannot be written ({cause}).") from error
    return earlier


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise JudgementFileError(f"{path}: larger than a file of judgements can be.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        raise JudgementFileError(f"{path}: cannot be read ({cause}).") from error
    except UnicodeDecodeError as error:
        raise JudgementFileError(f"{path}: is no UTF-8 text. Save it as CSV in UTF-8.") from error


def _check_header(cells: Sequence[str]) -> None:
    if tuple(cells) != COLUMNS:
        raise JudgementError(f"the columns have to be {','.join(COLUMNS)}")


def _judgement(cells: Sequence[str]) -> Judgement:
    if len(cells) != len(COLUMNS):
        raise JudgementError(f"has {len(cells)} cells instead of {len(COLUMNS)}")
    told = dict(zip(COLUMNS, (_original_cell(cell) for cell in cells), strict=True))
    try:
        judged_on = date.fromisoformat(told["judged_on"])
    except ValueError as error:
        raise JudgementError(f"judged_on {told['judged_on']!r} is no date of the form 2026-03-31") from error
    return checked(
        Judgement(
            decision=told["decision"],
            kind=told["kind"],
            about=told["about"],
            reason=told["reason"],
            judged_by=told["judged_by"],
            judged_on=judged_on,
            facts=parse_facts(told["facts"]),
        )
    )


def _cells(judgement: Judgement) -> list[object]:
    texts = [judgement.decision, judgement.kind, judgement.about, judgement.reason, judgement.judged_by]
    texts += [judgement.judged_on.isoformat(), join_facts(judgement.facts)]
    # A second apostrophe keeps text that has one of its own apart from text that was given one.
    return [f"'{text}" if text.startswith("'") else harmless_cell(text) for text in texts]


def _original_cell(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("'", *FORMULA_STARTS) else cell


def _sorted(judgements: Iterable[Judgement]) -> list[Judgement]:
    return sorted(judgements, key=lambda row: (join_facts(row.facts), row.kind))


def _replace(path: Path, judgements: Sequence[Judgement]) -> None:
    """Put a new file in the place of the old one in one step, so that no reader sees half of it."""
    # A link to a file in a checkout stays a link.
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    working = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(_cells(judgement) for judgement in judgements)
            file.flush()
            os.fsync(file.fileno())
        working.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        working.replace(target)
    finally:
        working.unlink(missing_ok=True)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Let one process at a time read and rewrite the file; the kernel lets go when it ends."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
