"""Roles behind a name: 'X, the transport minister', 'X, who chairs Y', 'X was named director of Y'.

Does not belong here: the words of a role themselves (``phrases``), or roles in front of a
name (``before``).
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
    may_modify,
    read_complement,
)
from orchestration.extraction.roles.vocabulary import RoleVocabulary, load_vocabulary

_REACH = 130
_ADVERB = r"(?:also|currently|now|still|once|previously|formerly|briefly|already|jointly|long)"
_OPENER = re.compile(
    r"[’']?(?:\s\([^()\n]{1,40}\))?(?:\s?,\s|\s[—–-]\s|\s\()"
    r"(?:(?:aged\s|age\s)?\d{1,3}(?:\syears\sold)?(?:\s?,\s(?:and\s)?|\sand\s))?"
    rf"(?:(?:who|he|she)\s(?:{_ADVERB}\s)?(?P<be>is|was|has\sbeen|had\sbeen|serves\sas|served\sas|works\sas|"
    rf"worked\sas|acts\sas|became|used\sto\sbe)\s)?(?:{_ADVERB}\s)*(?P<then>then\s(?:the|an?|its|their)\s)?"
)
_APPOINTED = (
    r"(?:appointed|named|elected|re-elected|reelected|chosen|installed|nominated|confirmed|hired|promoted\sto|"
    r"sworn\sin|inaugurated|crowned|reappointed)(?:\s(?:as|to\sbe))?"
)
_COPULA = re.compile(
    rf"\s(?:(?:(?:was|is|has\sbeen|had\sbeen|will\sbe|is\sbeing)\s(?:{_ADVERB}\s)?{_APPOINTED})"
    r"|(?P<past>was|had\sbeen|served\sas|worked\sas|used\sto\sbe|retired\sas|resigned\sas|quit\sas|"
    r"stepped\sdown\sas|was\s(?:ousted|removed|sacked|fired|dismissed)\sas)"
    r"|is|has\sbeen|became|becomes|remains|serves\sas|works\sas|took\sover\sas|takes\sover\sas|acts\sas|"
    rf"will\sbecome|took\soffice\sas)\s(?:{_ADVERB}\s)*"
)
_SECOND = re.compile(r",?\sand\s(?:(?:a|an|the|its|their|his|her)\s)?")
_PAST = frozenset({"was", "had been", "served as", "worked as", "used to be"})
_MOST_BEFORE_HEAD = 7


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    vocabulary = load_vocabulary()
    verbs = sorted([*vocabulary.verb, *vocabulary.past_verb], key=lambda verb: (-len(verb), verb))
    alternatives = "|".join(re.escape(verb) for verb in verbs)
    return re.compile(
        rf"(?:,?\swho\s(?:(?:has|had|{_ADVERB})\s)*|\s(?={'|'.join(re.escape(v) for v in verbs)}))"
        rf"(?P<verb>{alternatives})\s(?:the\s)?"
    )


def find_after(passage: Passage, end: int) -> list[Phrase]:
    """Give the roles behind the name that ends at ``end``, in the order of the text."""
    vocabulary = load_vocabulary()
    body, limit = passage.body, passage.limit
    spoken = _by_verb(passage, end, vocabulary=vocabulary)
    if spoken is not None:
        return [spoken]
    for pattern in (_OPENER, _COPULA):
        match = pattern.match(body, end, limit)
        if match is None:
            continue
        found, reached = _noun_phrase(passage, match.end(), vocabulary=vocabulary)
        if found is None:
            continue
        past = match.groupdict().get("past") or match.groupdict().get("be") or ""
        if _is_past(past) or match.groupdict().get("then"):
            found = replace(found, is_former=True)
        second = _SECOND.match(body, reached, limit)
        following, _ = _noun_phrase(passage, second.end(), vocabulary=vocabulary) if second else (None, 0)
        if following is None:
            return [found]
        # 'president and chief executive of Acme': both are held there.
        return [found if found.bodies else replace(found, bodies=following.bodies), following]
    return []


def _is_past(verb: str) -> bool:
    folded = " ".join(verb.split())
    return folded in _PAST or folded.startswith(("retired", "resigned", "quit", "stepped", "was "))


def _by_verb(passage: Passage, end: int, *, vocabulary: RoleVocabulary) -> Phrase | None:
    """Read 'who chairs Y': a role that a verb says, where Y is a name."""
    match = _relative().match(passage.body, end, passage.limit)
    if match is None:
        return None
    named = passage.body_starting(match.end())
    if named is None or passage.body[named[1] : named[1] + 2] in ("'s", "’s"):
        return None
    verb = match["verb"]
    start, stop = match.span("verb")
    role = vocabulary.verb.get(verb) or vocabulary.past_verb[verb]
    return Phrase(start, stop, role, verb in vocabulary.past_verb, bodies=(named[0],))


def _noun_phrase(passage: Passage, start: int, *, vocabulary: RoleVocabulary) -> tuple[Phrase | None, int]:
    """Read the role that starts at ``start``, after an article or a body; and where it ends."""
    tokens = passage.tokens(start, start + _REACH)
    if not tokens or tokens[0].start != start:
        return None, 0
    head = _first_head(passage, tokens, vocabulary=vocabulary)
    if head is None:
        return None, 0
    first = first_word(passage, tokens, head, vocabulary=vocabulary)
    last, bodies, reached = read_complement(passage, tokens, head, vocabulary=vocabulary)
    if _names_another(passage, reached, is_open=not bodies):
        return None, 0
    phrase = make_phrase(passage, tokens, first, last, vocabulary=vocabulary)
    return replace(phrase, bodies=(*bodies, *phrase.bodies)), reached


def _first_head(passage: Passage, tokens: Sequence[Token], *, vocabulary: RoleVocabulary) -> int | None:
    """Give the head of the first role when only words that may stand before it come first."""
    for index, token in enumerate(tokens[: _MOST_BEFORE_HEAD + 1]):
        if index and not passage.joined(tokens[index - 1], token):
            return None
        if passage.in_name(token.start):
            continue
        if is_head(token, vocabulary):
            head = index
            while (
                head + 1 < len(tokens)
                and passage.joined(tokens[head], tokens[head + 1])
                and not passage.in_name(tokens[head + 1].start)
                and is_head(tokens[head + 1], vocabulary)
            ):
                head += 1
            if head + 1 >= len(tokens) or not _goes_on(passage, tokens, head, vocabulary):
                return head
            continue
        if not _may_come_first(token, index, tokens, vocabulary=vocabulary):
            return None
    return None


def _goes_on(passage: Passage, tokens: Sequence[Token], head: int, vocabulary: RoleVocabulary) -> bool:
    """True where the head only describes another noun: 'the police officer training centre'."""
    follower = tokens[head + 1]
    joined = passage.body[tokens[head].full_end : follower.start] == " " and not tokens[head].is_possessive
    return joined and follower.folded in vocabulary.field and follower.folded not in vocabulary.stop


def _may_come_first(token: Token, index: int, tokens: Sequence[Token], *, vocabulary: RoleVocabulary) -> bool:
    folded = token.folded
    if folded in vocabulary.determiner:
        return index == 0
    if folded in vocabulary.epithet or token.text in vocabulary.demonym:
        return True
    between = 0 < index < len(tokens) - 1
    if token.is_possessive or (folded == "and" and between and tokens[index + 1].folded in vocabulary.field):
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else token
    beside = index + 1 < len(tokens) and is_head(tokens[index + 1], vocabulary)
    return may_modify(token, following, beside_head=beside, vocabulary=vocabulary)


def _names_another(passage: Passage, end: int, *, is_open: bool) -> bool:
    """True when another person's name follows: 'X, police officer Y and Z' is a list."""
    if passage.body[end : end + 1] not in (" ", "\u00a0"):
        return False
    is_person = passage.person_starting(end + 1)
    if is_person is not None:
        return is_person
    return is_open and passage.body[end + 1 : end + 2].isupper()
