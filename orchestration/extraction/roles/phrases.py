"""The words of one role: where it starts and ends, what it is called, whether it is held no more.

Belongs here: the noun phrase ('former deputy transport minister', 'head of surgery') and the
body or place joined to it. Does not belong here: where a role stands beside a name
(``before``, ``after``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orchestration.extraction.roles.naming import COMMON_LINKS, FIELD_HEADS, PAST_PREFIXES, role_name
from orchestration.extraction.roles.passage import Passage, Token
from orchestration.extraction.roles.vocabulary import RoleVocabulary

_MOST_WORDS = 6


def is_head(token: Token, vocabulary: RoleVocabulary) -> bool:
    """True when the word can end a role; 'ex-minister' and 'vice-president' by their last part."""
    folded = token.folded
    if folded in vocabulary.head:
        return True
    first, hyphen, last = folded.rpartition("-")
    plain = first not in vocabulary.stop or first in PAST_PREFIXES
    return bool(hyphen) and last in vocabulary.head and plain


def is_former(token: Token, vocabulary: RoleVocabulary) -> bool:
    """True for 'former' and its like, alone or as the first part of a word ('ex-minister')."""
    folded = token.folded
    return folded in vocabulary.former or folded.split("-")[0] in PAST_PREFIXES


def may_modify(token: Token, head: Token, *, beside_head: bool, vocabulary: RoleVocabulary) -> bool:
    """True when ``token`` may stand before ``head`` as a part of the role."""
    folded = token.folded
    if token.is_possessive:
        return folded + "'s" in vocabulary.field
    if folded in vocabulary.field or folded in vocabulary.former or is_head(token, vocabulary):
        return True
    if folded.split("-")[0] in ("ex", "then", "vice", "deputy", "co"):
        return True
    if folded in vocabulary.stop or folded in vocabulary.epithet or folded in vocabulary.not_held:
        return False
    if token.text in vocabulary.calendar or token.text in vocabulary.demonym:
        return False
    if token.is_capitalised:
        return head.is_capitalised and token.text not in vocabulary.place_name and not token.text.isupper()
    return beside_head and not head.is_capitalised and not folded.endswith(("ed", "ly")) and folded.isalpha()


def first_word(passage: Passage, tokens: Sequence[Token], head: int, *, vocabulary: RoleVocabulary) -> int:
    """Give the index of the first word of the role whose head is ``tokens[head]``."""
    first = head
    while first > 0 and head - first < _MOST_WORDS:
        token = tokens[first - 1]
        if not passage.joined(token, tokens[first]) or passage.in_name(token.start):
            break
        if token.folded == "and" and _links_fields(passage, tokens, first, vocabulary=vocabulary):
            first -= 2
            continue
        if not may_modify(token, tokens[head], beside_head=first == head, vocabulary=vocabulary):
            break
        first -= 1
    return first


def _links_fields(
    passage: Passage, tokens: Sequence[Token], right: int, *, vocabulary: RoleVocabulary
) -> bool:
    """True for 'energy and climate' where ``tokens[right]`` is 'climate': one office of two fields."""
    if right < 2 or not passage.joined(tokens[right - 2], tokens[right - 1]):
        return False
    pair = tokens[right - 2], tokens[right]
    return all(
        token.folded in vocabulary.field
        and not is_head(token, vocabulary)
        and not passage.in_name(token.start)
        for token in pair
    )


def read_complement(
    passage: Passage, tokens: Sequence[Token], head: int, *, vocabulary: RoleVocabulary
) -> tuple[int, tuple[int, ...], int]:
    """Read 'of surgery at Z Hospital' behind a head.

    Gives the index of the last word that belongs to the role, the mentions of the bodies and
    places that it is held in, and the offset where all of it ends.
    """
    last, bodies, end = head, [], tokens[head].full_end
    for _ in range(2):
        link = _next_link(passage, tokens, end, vocabulary=vocabulary)
        if link is None:
            break
        after = link + 1
        has_article = after < len(tokens) and tokens[after].folded == "the"
        after += has_article
        if after >= len(tokens) or not passage.joined(tokens[after - 1], tokens[after]):
            break
        named = passage.body_starting(tokens[after].start)
        if named is not None:
            bodies.append(named[0])
            end = named[1]
            end += 2 if passage.body[end : end + 2] in ("'s", "’s") else 0
            continue
        takes_field = tokens[head].folded in FIELD_HEADS
        stop = _common_words(passage, tokens, after, takes_field=takes_field, vocabulary=vocabulary)
        if stop == after or bodies or tokens[link].folded not in COMMON_LINKS:
            break
        end = tokens[stop - 1].full_end
        if has_article:
            # 'a spokesman for the factory': the factory is no part of what the role is called.
            break
        last = stop - 1
    return last, tuple(bodies), end


def _next_link(
    passage: Passage, tokens: Sequence[Token], end: int, *, vocabulary: RoleVocabulary
) -> int | None:
    for index, token in enumerate(tokens):
        if token.start > end:
            near = passage.body[end : token.start] == " " and token.folded in vocabulary.complement_link
            return index if near else None
    return None


def _common_words(
    passage: Passage, tokens: Sequence[Token], first: int, *, takes_field: bool, vocabulary: RoleVocabulary
) -> int:
    """Give where the words after a link end that say of what it is a role, at most four."""
    index = first
    while index < len(tokens) and index - first < 4:
        token = tokens[index]
        if index > first and not passage.joined(tokens[index - 1], token):
            break
        if token.folded == "and" and index > first:
            follows = index + 1 < len(tokens) and tokens[index + 1].folded in vocabulary.field
            if not follows:
                break
        elif passage.in_name(token.start) or not _is_field_word(token, takes_field, vocabulary):
            break
        index += 1
    return index


def _is_field_word(token: Token, takes_field: bool, vocabulary: RoleVocabulary) -> bool:
    folded = token.folded
    if folded in vocabulary.field:
        return True
    if folded in vocabulary.stop or token.text in vocabulary.calendar or not folded.isalpha():
        return False
    return takes_field or not token.is_capitalised


def make_phrase(
    passage: Passage, tokens: Sequence[Token], first: int, last: int, *, vocabulary: RoleVocabulary
) -> "Phrase":
    """Give the role of the words ``tokens[first]`` to ``tokens[last]``, both included."""
    words = tokens[first : last + 1]
    phrase = Phrase(
        start=words[0].start,
        end=words[-1].end,
        name=role_name([passage.body[word.start : word.full_end] for word in words], vocabulary=vocabulary),
        is_former=any(is_former(word, vocabulary) for word in words),
    )
    return _with_left_body(passage, tokens, first, phrase, vocabulary=vocabulary)


def _with_left_body(
    passage: Passage, tokens: Sequence[Token], first: int, phrase: "Phrase", *, vocabulary: RoleVocabulary
) -> "Phrase":
    """Add the body, place or nationality named before the role ('NATO', 'Acme's', 'French')."""
    for index in range(first - 1, -2, -1):
        edge = tokens[index + 1].start
        named = _name_before(passage, edge)
        if named is not None:
            body, start, is_possessive = named
            past = [word for word in tokens if word.full_end == start - 1][-1:]
            is_past = phrase.is_former or (bool(past) and is_former(past[0], vocabulary))
            return replace(phrase, bodies=(body,), opens_with=is_possessive, is_former=is_past)
        if index < 0 or not passage.joined(tokens[index], tokens[index + 1]):
            break
        token = tokens[index]
        if token.text in vocabulary.demonym:
            phrase = replace(phrase, nationality=token.text)
        elif is_former(token, vocabulary):
            phrase = replace(phrase, is_former=True)
        elif token.folded in vocabulary.determiner or token.is_possessive:
            return replace(phrase, opens_with=True)
        elif token.folded not in vocabulary.epithet:
            break
    return phrase


def _name_before(passage: Passage, edge: int) -> tuple[int, int, bool] | None:
    """Give (index, start, possessive) of the body or place that a space parts from ``edge``."""
    if passage.body[edge - 1 : edge] not in (" ", "\u00a0"):
        return None
    for ending in ("", "'s", "’s", "'", "’"):
        end = edge - 1 - len(ending)
        index = passage.body_ending(end)
        if index is not None and passage.body[end : edge - 1] == ending:
            return index, passage.names[passage.ends[end]][0], bool(ending)
    return None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role as written at ``[start, end)``, under its plain ``name``.

    ``bodies`` are the indexes of the mentions it is held in. ``nationality`` is the word of a
    country's people before it. ``opens_with`` is True when an article or possessive opens it.
    """

    start: int
    end: int
    name: str
    is_former: bool
    bodies: tuple[int, ...] = ()
    nationality: str | None = None
    opens_with: bool = False
