"""Where a quotation ends that its paragraph leaves open.

Belongs here: going on in the next paragraph or line, and the end of a quotation whose closing
mark is lost. Does not belong here: pairing marks inside one paragraph (``marks``).
"""

import re
from collections.abc import Callable, Sequence

from orchestration.extraction.quotes.paragraphs import Paragraph

MAX_PARAGRAPHS = 12
_MAX_LOST = 1500
_SAID = r"(?:said|says|added|adds|told|asked|replied|explained|continued|recalled|wrote|warned|insisted)"
_NAME = r"[^\W\d_a-zà-öø-ÿ][\w.'’\-]*"
_LOST_BEFORE_SPEAKER = re.compile(
    r"[,?!][)\]]?(?=\s+(?:(?:he|she|they|it|the\s+(?:[\w\-]+\s+)?[\w\-]+|"
    + _NAME
    + r"(?:\s+"
    + _NAME
    + r"){0,3})\s+)?"
    + _SAID
    + r"\b)"
)
_SPOKEN_OF = re.compile(r"\b(?:" + _SAID + r"|according to)\b", re.IGNORECASE)


def end_of_lost(body: str, open_at: int, *, paragraph_start: int, paragraph_end: int) -> int | None:
    """Give where a quotation ends whose closing mark is lost; None where nothing tells.

    It ends before the words that name its speaker ('“It leaks, she said.'), else with its paragraph,
    when that closes a sentence, or is a quotation from its first mark on, and nothing in it tells of
    someone speaking.
    """
    rest = body[open_at:paragraph_end].rstrip()
    if len(rest) > _MAX_LOST:
        return None
    found = _LOST_BEFORE_SPEAKER.search(rest)
    if found is not None:
        return open_at + found.end()
    whole = open_at == paragraph_start and body[open_at] in "“„«"
    if (rest[-1:] in ".!?…" or whole) and not _SPOKEN_OF.search(rest):
        return open_at + len(rest)
    return None


def end_in_next(
    body: str,
    paragraphs: Sequence[Paragraph],
    position: int,
    *,
    mark: str,
    marks_in: Callable[[int, int], tuple[list[int], list[int]]],
) -> tuple[int | None, int]:
    """Give the end of a quotation that paragraph ``position`` leaves open, and the paragraph that holds it.

    Every paragraph in between reopens with ``mark``, or is a further line of the same paragraph.
    ``marks_in`` gives the offsets of the marks that close and that open in a part of the body.
    """
    for index in range(position + 1, min(len(paragraphs), position + 1 + MAX_PARAGRAPHS)):
        paragraph = paragraphs[index]
        text = body[paragraph.char_start : paragraph.char_end]
        text_at = paragraph.char_start + len(text) - len(text.lstrip())
        reopens = body[text_at : text_at + 1] == mark
        if not reopens and not paragraph.follows:
            return None, position
        inner_at = text_at + 1 if reopens else text_at
        closes, opens = marks_in(inner_at, paragraph.char_end)
        if closes and (not opens or closes[0] <= opens[0]):
            if paragraph.follows and reopens:
                return None, position
            return closes[0] + 1, index
        if opens:
            return None, position
    return None, position
