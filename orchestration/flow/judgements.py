"""The editor's judgements of a run: from their file to the store.

Does not belong here: reading the file (``judging``), what follows from a judgement (the models).
"""

from dataclasses import dataclass

from orchestration.judging.file import JudgementFileError, read_judgements
from orchestration.judging.judgement import judgement_frames
from orchestration.settings import Settings
from orchestration.warehouse.readers import count_rows
from orchestration.warehouse.store import Connection, replace_tables


@dataclass(frozen=True, slots=True)
class JudgementTally:
    """How many judgements there are, and whether any of them changed since the last run."""

    judgements: int
    changed: bool


def take_judgements(connection: Connection, *, settings: Settings) -> JudgementTally:
    """Put the judgements of the file in the place of those in the store.

    Raises ``JudgementFileError`` when the file cannot be used, or when it is gone though there
    were judgements: a mistyped path must not take an editor's word back.
    """
    path = settings.judgements_path
    judgements = read_judgements(path)
    stored = count_rows(connection, "raw", ["judgement"])["judgement"]
    if stored and not path.exists():
        raise JudgementFileError(
            f"{path}: is not there, and the store holds {stored} of its judgements. Put it back, or an "
            "empty file in its place if they are to go."
        )
    changed = replace_tables(connection, judgement_frames(judgements))
    return JudgementTally(len(judgements), changed)
