"""Roles in front of a name: 'Transport Minister X', 'Gen. X', 'the mayor of Lund, X'.

Does not belong here: the words of a role themselves (``phrases``), or roles behind a name
(``after``).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from orchestration.extraction.roles.passage import Passage, Token
from orchestration.extraction.roles.phrases import (
    Phrase,
    first_word,
    is_head,
    make_phrase,
    read_complement,
)
from orchestration.extraction.roles.vocabulary import RoleVocabulary, load_vocabulary

# How far in front of a name its role is looked for, in characters and in words behind the head.
_REACH = 110
_WORDS_BEHIND = 9
_APPOSITION_GAPS = frozenset({", ", " , ", " — ", " – ", " - "})
_GOVERNED = re.compile(r"\b(?:to|by|for|with|from|against|of|like|unlike|about|on|at|in)\s$")
_OF = re.compile(r"\s(?:of|from|at|with)\s(?:the\s)?")
_APPOSITION_ENDS = re.compile(r"[’']?\s*(?:[,.;:!?)\]\"”—–-]|$|and\b|or\b|who\b|\n)")


@lru_cache(maxsize=1)
def _honorific() -> re.Pattern[str]:
    vocabulary = load_vocabulary()
    plain = sorted(
        (
            word
            for word in vocabulary.honorific - vocabulary.title.keys()
            if word.casefold() not in vocabulary.head
        ),
        key=lambda word: (-len(word), word),
    )
    return re.compile(rf"\b(?:(?:{'|'.join(re.escape(word) for word in plain)})\.?\s)+$")


def find_before(passage: Passage, start: int, end: int) -> list[Phrase]:
    """Give the roles in front of the name at ``[start, end)``, nearest first."""
    vocabulary = load_vocabulary()
    at = _skip_honorific(passage, start)
    found = []
    titled = _short_title(passage, at, vocabulary=vocabulary)
    if titled is not None:
        found.append(titled)
        at = titled.start
    tokens = passage.tokens(at - _REACH, at)
    gap = passage.body[tokens[-1].full_end : at] if tokens else ""
    if gap in (" ", "\u00a0"):
        direct = _direct(passage, tokens, at, vocabulary=vocabulary)
        found += [direct] if direct else []
    elif gap in _APPOSITION_GAPS and titled is None:
        apposed = _apposed(passage, tokens, end, vocabulary=vocabulary)
        found += [apposed] if apposed else []
    return [_with_right_body(passage, phrase, end) for phrase in found]


def _with_right_body(passage: Passage, phrase: Phrase, end: int) -> Phrase:
    """Add the body named behind the holder: 'Sen. X of Ohio', 'analyst X of Norbank'."""
    match = None if phrase.bodies else _OF.match(passage.body, end, passage.limit)
    named = passage.body_starting(match.end()) if match else None
    return replace(phrase, bodies=(named[0],)) if named else phrase


def _skip_honorific(passage: Passage, start: int) -> int:
    begin = max(passage.floor, start - 24)
    match = _honorific().search(passage.body[begin:start])
    return begin + match.start() if match else start


def _short_title(passage: Passage, at: int, *, vocabulary: RoleVocabulary) -> Phrase | None:
    """Give the role that short titles before the name say ('Lt. Gov.')."""
    tokens = passage.tokens(at - 30, at)
    chosen: list[Token] = []
    right = at
    for token in reversed(tokens):
        if token.text not in vocabulary.title or passage.body[token.full_end : right] not in (". ", " "):
            break
        chosen.insert(0, token)
        right = token.start
    if not chosen:
        return None
    name = " ".join(vocabulary.title[token.text] for token in chosen)
    former = passage.tokens(right - 12, right)[-1:]
    is_former = bool(former) and former[0].folded in vocabulary.former
    phrase = Phrase(start=chosen[0].start, end=chosen[-1].end, name=name, is_former=is_former)
    named = passage.body_ending(chosen[0].start - 1)
    return phrase if named is None else replace(phrase, bodies=(named,))


def _direct(
    passage: Passage, tokens: Sequence[Token], at: int, *, vocabulary: RoleVocabulary
) -> Phrase | None:
    last = len(tokens) - 1
    if is_head(tokens[last], vocabulary) and not passage.in_name(tokens[last].start):
        first = first_word(passage, tokens, last, vocabulary=vocabulary)
        return make_phrase(passage, tokens, first, last, vocabulary=vocabulary)
    found = _with_complement(passage, tokens, at - 1, vocabulary=vocabulary)
    # 'the mayor of Lund Per Holm': the words between the role and the name are all its complement.
    return found if found and passage.body[found.start].isupper() else None


def _apposed(
    passage: Passage, tokens: Sequence[Token], end: int, *, vocabulary: RoleVocabulary
) -> Phrase | None:
    last = len(tokens) - 1
    phrase: Phrase | None
    if is_head(tokens[last], vocabulary) and not passage.in_name(tokens[last].start):
        first = first_word(passage, tokens, last, vocabulary=vocabulary)
        phrase = make_phrase(passage, tokens, first, last, vocabulary=vocabulary)
    else:
        phrase = _with_complement(passage, tokens, tokens[last].full_end, vocabulary=vocabulary)
    if phrase is None or not _opens_apposition(passage, phrase):
        return None
    closed = _APPOSITION_ENDS.match(passage.body, end, passage.limit) is not None
    opener = passage.body[max(passage.floor, phrase.start - 40) : phrase.start]
    before_article = re.sub(r"(?:the|an?)\s(?:[\w-]+\s){0,2}$", "", opener)
    return phrase if closed or not _GOVERNED.search(before_article) else None


def _opens_apposition(passage: Passage, phrase: Phrase) -> bool:
    """True when an article or a body stands with the role, or a sentence starts with it."""
    if phrase.opens_with or phrase.bodies or phrase.nationality:
        return True
    opener = passage.body[max(passage.floor, phrase.start - 2) : phrase.start]
    return opener.strip() in ("", "“", '"', ".")


def _with_complement(
    passage: Passage, tokens: Sequence[Token], end: int, *, vocabulary: RoleVocabulary
) -> Phrase | None:
    """Give the role whose complement ('of Lund', 'of surgery at Z Hospital') ends at ``end``."""
    for head in range(len(tokens) - 2, max(-1, len(tokens) - 2 - _WORDS_BEHIND), -1):
        if not is_head(tokens[head], vocabulary) or passage.in_name(tokens[head].start):
            continue
        last, bodies, reached = read_complement(passage, tokens, head, vocabulary=vocabulary)
        if reached != end:
            continue
        first = first_word(passage, tokens, head, vocabulary=vocabulary)
        phrase = make_phrase(passage, tokens, first, last, vocabulary=vocabulary)
        return replace(phrase, bodies=(*bodies, *phrase.bodies))
    return None
