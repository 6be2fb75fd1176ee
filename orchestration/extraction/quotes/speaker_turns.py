"""The turns of a transcript: who speaks in which paragraph.

Belongs here: labels such as 'RADMAN:' and whom they name. Does not belong here: who is quoted inside
a turn (``speakers``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.quotes.context import TURN
from orchestration.extraction.quotes.speaker_people import People, Speaker


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of a transcript: the span of the label and who is speaking."""

    char_start: int
    char_end: int
    speaker: Speaker


def read_turns(body: str, context_paragraphs: Sequence[tuple[int, int]], people: People) -> dict[int, Turn]:
    """Give the turns of a transcript by paragraph; empty unless two labels in capitals are found.

    A label takes the fullest name that the article gives for it.
    """
    labels: dict[int, re.Match[str]] = {}
    for index, (start, end) in enumerate(context_paragraphs):
        found = TURN.match(body, start, end)
        if found is not None:
            labels[index] = found
    if len(labels) < 2:
        return {}
    return {
        index: Turn(
            found.start("speaker"),
            found.end(),
            people.labelled(found["speaker"].strip()),
        )
        for index, found in labels.items()
    }
