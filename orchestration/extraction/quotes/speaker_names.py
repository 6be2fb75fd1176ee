"""Names of speakers that no mention holds, read by their capitals.

Belongs here: a capitalised name at the start or end of a text, without its titles. Does not belong
here: people and organisations that are mentions (``speaker_people``).
"""

import re

from orchestration.extraction.quotes.speaker_people import Speaker
from orchestration.extraction.quotes.speaker_words import barred_words, opener_words, title_words

NAME_WORD = r"[^\W\d_a-zà-öø-ÿ][\w'’\-]+"
_NAME = NAME_WORD + r"(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le)\s+)?" + NAME_WORD + r"){0,3}"
_AT_END = re.compile(r"(?<!\w)(?P<name>" + _NAME + r")$")
_AT_START = re.compile(r"\s*(?P<name>" + _NAME + r")")
_FULL = re.compile(
    NAME_WORD + r"(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le)\s+)?" + NAME_WORD + r"){1,3}"
)


def name_at_end(part: str) -> Speaker | None:
    """Give a capitalised name at the end of ``part``."""
    found = _AT_END.search(part)
    if (
        found is None
        or found["name"].casefold() in barred_words()
        or found["name"].split()[0].casefold() in opener_words()
        or found["name"].endswith(("'s", "’s"))
    ):
        return None
    return _without_titles(found["name"])


def name_at_start(text: str) -> Speaker | None:
    """Give a capitalised name at the start of ``text``."""
    found = _AT_START.match(text)
    return _without_titles(found["name"]) if found else None


def whole_name(text: str, *, one_word: bool) -> Speaker | None:
    """Give the name that ``text`` is; of one word only with ``one_word``."""
    if not (_FULL.fullmatch(text) or (one_word and re.fullmatch(NAME_WORD, text))):
        return None
    if text.split(maxsplit=1)[0].casefold() in barred_words() | opener_words() or text.endswith("ly"):
        return None
    return _without_titles(text)


def full_name_at(text: str, start: int) -> Speaker | None:
    """Give the full name that begins at ``start`` of ``text``."""
    found = _FULL.match(text, start)
    return whole_name(found[0], one_word=False) if found else None


def _without_titles(surface: str) -> Speaker:
    words = surface.split()
    while len(words) > 1 and words[0].casefold().strip(".") in title_words():
        words.pop(0)
    name = " ".join(words)
    return Speaker(name, surface, "person" if " " in surface else None, None)
