"""Marked words that nobody says: names of works, words spoken of as words, terms held at a distance.

Belongs here: telling them from speech, by the marked words and the words beside them.
Does not belong here: where the marks are (``marks``), who speaks (``speakers``).
"""

import re

from orchestration.extraction.quotes.speaker_people import Speaker
from orchestration.extraction.quotes.typography import JOINER
from orchestration.extraction.quotes.words import (
    distancing_pattern,
    holds_speech_verb,
    joining_words,
    plain_speech_pattern,
    rule_pattern,
    titled_pattern,
    titled_words,
    word_noun_pattern,
)

MARKS = "\"“”„‟«»‘’‚'‹›「」`" + JOINER
_LAST_WORD = re.compile(r"([\w,'’\-]+)\s*$")
_LETTERS = re.compile(r"[^\W\d_]")
_DETERMINED = re.compile(r"\b(?:an?|the|its|their|his|her|to|from)\s*$", re.IGNORECASE)
_MAX_TERM_WORDS = 3
# What a paper or a thing asks for ('the recipe calls for a "generous" pinch').
_CALLED_FOR = re.compile(r"\bcall(?:s|ed|ing)?\s+for\s[^.;:]{0,60}\b(?:an?|the|some)\s*$", re.IGNORECASE)
_READS = re.compile(r"\b(?:read|reads|reading|saying|says)\s*[:,]?\s*$", re.IGNORECASE)


def words_within(body: str, start: int, end: int) -> str:
    """Give the words of the quotation ``start`` to ``end`` without its marks; inner marks stay."""
    size = 2 if body.startswith("``", start) else 1
    last = 2 if body.endswith("''", start + size, end) and size == 2 else 1
    text = body[start:end]
    closed = text[-1:] in MARKS
    return text[size : len(text) - last if closed else len(text)].strip()


def is_name(body: str, start: int, end: int) -> bool:
    """Tell whether a marked span is the name of a work, a ship or a person, or says nothing."""
    inner = words_within(body, start, end)
    words = inner.split()
    if not any(char.isalnum() for char in inner) or (len(words) == 1 and not _LETTERS.search(inner)):
        return True
    before, after = body[max(0, start - 60) : start], body[end : end + 40]
    found = _LAST_WORD.search(before)
    word = found[1] if found else ""
    if inner[-1] in ",." and _is_work(inner, before, after, word.casefold()):
        return True
    if inner[-1] in ".,!?…" or not _is_titled(words):
        return False
    if len(words) == 1 and word[:1].isupper() and re.match(r"\s[^\W\d_a-z]", after):
        return True
    if word.casefold().strip(",") in titled_words() or titled_pattern().match(after):
        return True
    if len(words) > 1 and words[0][0].isupper() and all(word[0].isupper() for word in words):
        return bool(_READS.search(before)) or not holds_speech_verb(before)
    spoken = holds_speech_verb(before) or (len(words) == 1 and holds_speech_verb(after))
    return not spoken and words[0][0].isupper()


def _is_work(inner: str, before: str, after: str, word: str) -> bool:
    """Tell whether words with a comma or full stop inside the marks are the name of a work."""
    words = inner[:-1].split()
    if not _is_titled(words) or "," in inner[:-1]:
        return False
    if word in titled_words():
        return True
    capitals = sum(part[0].isupper() for part in words)
    spoken = holds_speech_verb(before) or holds_speech_verb(after)
    return capitals > 1 and words[-1][0].isupper() and (word == "in" or not spoken)


def _is_titled(words: list[str]) -> bool:
    """Tell whether every word of some length begins with a capital or a digit."""
    return not any(not word[0].isupper() for word in words if len(word) > 3 and word[0].isalpha())


def is_term(
    body: str, start: int, end: int, *, sentence_start: int, speaker: Speaker | None, after_term: bool
) -> bool:
    """Tell whether a marked part of the writer's own sentence is a word or term, not what somebody said.

    Such are words spoken of as words ('the word "resilience"'), what something is called in general
    ('engineers call it a "gauge conflict"') and, where nobody is named as ``speaker``, a short
    epithet ('sells "local" honey'). ``after_term`` tells that the marked span before it in the
    sentence was a term; what is joined to it by 'and' or a comma is one, too.
    """
    inner = words_within(body, start, end)
    if inner[-1:] in ",.!?…" and speaker is not None:
        return False
    before, after = body[max(sentence_start, start - 160) : start], body[end : end + 40]
    person = speaker is not None and speaker.speaker_type == "person"
    if word_noun_pattern().search(before) and not (person and plain_speech_pattern().search(before)):
        return True
    if distancing_pattern().search(before) and not person:
        return True
    if after_term and re.search(r"(?:\band|\bor|,)\s+(?:an?\s+|the\s+)?$", before):
        return True
    if speaker is not None and not speaker.named:
        return _CALLED_FOR.search(before) is not None
    return speaker is None and _is_epithet(inner, before, after)


def _is_epithet(inner: str, before: str, after: str) -> bool:
    """Tell whether words that nobody is named for are a rule, a rating or what a thing is called."""
    if rule_pattern().search(before):
        return True
    if inner[-1:] in ",.!?…":
        return False
    count = len(inner.split())
    if count < _MAX_TERM_WORDS and _DETERMINED.search(before):
        return True
    following = re.match(r"\s+([a-z][\w\-]+)", after)
    attributive = following is not None and following[1] not in joining_words()
    return attributive and count <= _MAX_TERM_WORDS
