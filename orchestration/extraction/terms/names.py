"""The words of names, and what their surroundings tell of each.

Belongs here: which tokens are name words, and of what kind. Does not belong here: words
outside names, numbers and days (``extract``).
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from orchestration.extraction.records import Mention
from orchestration.extraction.terms.vocabulary import read_vocabulary

# '79th' names a street.
_NUMBERED = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_SHORTEST = 3
# How many words back 'block of' or 'on' may stand.
_REACH = 4


def mentions_by_char(mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Give the mention that holds each code point; of two, the later in the list."""
    return {char: mention for mention in mentions for char in range(mention.char_start, mention.char_end)}


def is_name_token(token: Token, mention: Mention | None) -> bool:
    """Tell whether ``token`` is part of a name: of ``mention``, or a capitalised proper noun outside one."""
    if mention is not None:
        return True
    return token.pos_ == "PROPN" and token.text[:1].isupper() and not token.text.isupper()


def name_kinds(token: Token, mention: Mention | None) -> Iterator[str]:
    """Give the kinds of the name word ``token``: what it names, and whether it tells where something is.

    A person who holds an office is ``official``; a proper noun outside a mention is ``name``. A word of a
    place can be a ``street`` beside that, and an ``address`` where it surely is one.
    """
    if _names_county(token):
        yield "organization"
        return
    if mention is None:
        yield "name"
    elif mention.entity_type == "person":
        yield "official" if _holds_office(mention) else "person"
    else:
        yield mention.entity_type
    is_address = _is_address(token)
    if is_address:
        yield "address"
    if is_address or (_says_where(token) and (mention is None or mention.entity_type != "person")):
        yield "street"


def is_telling(word: str) -> bool:
    """Tell whether the lower-case name word ``word`` tells one name from another."""
    words = read_vocabulary()
    if word in words["generic"] or word in words["body"] or word in words["street"]:
        return False
    return _NUMBERED.fullmatch(word) is not None or (len(word) >= _SHORTEST and word.isalpha())


def full_names(doc: Doc, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Give each mention of a person by two words or more, first and last word, without holders of offices."""
    for mention in mentions:
        if mention.entity_type != "person" or _holds_office(mention):
            continue
        span = doc.char_span(mention.char_start, mention.char_end, alignment_mode="expand")
        words = [token.text.casefold() for token in span or () if is_telling(token.text.casefold())]
        if len(words) > 1:
            yield mention, f"{words[0]} {words[-1]}"


def _holds_office(mention: Mention) -> bool:
    told = f"{mention.role or ''} {mention.honorific or ''}".casefold()
    return not read_vocabulary()["office"].isdisjoint(re.findall(r"[a-z]+", told))


def _names_county(token: Token) -> bool:
    """Tell whether ``token`` stands before 'County': a county has many events."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is not None and following.text in ("County", "Counties", "Parish")


def _is_address(token: Token) -> bool:
    if token.i + 1 < len(token.doc):
        after = token.doc[token.i + 1]
        if after.text[:1].isupper() and after.text.casefold().rstrip(".") in read_vocabulary()["street"]:
            return True
    before = _words_before(token)
    return before[-2:] == ["block", "of"]


def _says_where(token: Token) -> bool:
    before = _words_before(token)
    return bool(before) and before[-1] in read_vocabulary()["at"]


def _words_before(token: Token) -> list[str]:
    """Give the words before the token and before any direction that belongs to it, as written."""
    words = [other.text for other in token.doc[max(0, token.i - _REACH) : token.i]]
    while words and words[-1].casefold() in read_vocabulary()["direction"]:
        words.pop()
    return words
