"""Speakers named beside a quotation without a verb of saying.

Belongs here: signatures after a dash ('"..." - Ann Oakley'), nouns of saying ('was the verdict of
Ann Oakley'). Does not belong here: subjects of verbs (``speaker_subject``).
"""

import re

from orchestration.extraction.quotes.context import FILLER, Context
from orchestration.extraction.quotes.speaker_names import name_at_start
from orchestration.extraction.quotes.speaker_people import People, Speaker
from orchestration.extraction.quotes.words import utterance_pattern

_NAME_WORD = r"[^\W\d_a-zà-öø-ÿ][\w.'’\-]*"
_SIGNATURE = re.compile(
    r"\s*(?:[—–―~]|--?(?=\s)|-(?=[A-Z]))\s*(?P<name>@\w{2,40}|"
    + _NAME_WORD
    + r"(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le|of)\s+)?"
    + _NAME_WORD
    + r"){1,3})(?=\s*(?:[,.;(\n]|$))"
)
_MAX_NAME_REACH = 60


def read_credit(context: Context, people: People, start: int, stop: int) -> Speaker | None:
    """Give who is named in ``start`` to ``stop``, the text right after a quotation, as having said it."""
    masked = context.masked
    signed = _SIGNATURE.match(masked, start, stop)
    if signed is not None:
        return _named_at(people, signed.start("name"), signed.end("name")) or Speaker(
            signed["name"],
            signed["name"],
            "person" if " " in signed["name"] else None,
            None,
        )
    found = utterance_pattern().match(masked, start, stop)
    if found is None:
        return None
    named = _named_at(people, found.end(), min(stop, found.end() + _MAX_NAME_REACH))
    return named or name_at_start(masked[found.end() : stop].split(FILLER)[0])


def _named_at(people: People, start: int, end: int) -> Speaker | None:
    """Give the first person or organisation named in the span that does not own what follows."""
    for index in people.within(start, end):
        if not people.is_possessive(index):
            return people.named(index)
    return None
