"""Which runs of words may be names, before it is known what they name.

Belongs here: where a name starts and ends, and the honorific or role in front of it. Does
not belong here: whether it is a person, an organisation or a place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.links import known_name_end, may_be_in_name, run_end
from orchestration.extraction.entities.wording import CALL_SIGN
from orchestration.extraction.entities.words import Word

_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "X"})
# Share of capitalised words from which a line is a Title Case headline.
_TITLE_CASE_SHARE = 0.75
_TITLE_CASE_WORDS = 4
# Last words of offices that are bodies after "of" ('Office of the Auditor General').
_OFFICES = frozenset({"General", "Ombudsman", "Prosecutor", "Comptroller", "Controller", "Commissioner"})


def find_names(words: Sequence[Word], *, lexicon: Lexicon) -> list["Name"]:
    """Give the runs that are spelled as names, in order and without overlap.

    Headlines In Title Case and lines in capitals give none: there capitals tell nothing.
    """
    shouting = blocks_without_case(words, lexicon=lexicon)
    names: list[Name] = []
    position = 0
    while position < len(words):
        known = known_name_end(words, position, lexicon=lexicon)
        if known and words[position].block not in shouting and words[position].text in ("The", "An"):
            names.append(Name(position, known))
            position = known
            continue
        if words[position].block in shouting or not may_be_in_name(words[position], lexicon=lexicon):
            position += 1
            continue
        end = run_end(words, position, lexicon=lexicon)
        names += _split_run(words, position, end, lexicon=lexicon)
        position = end
    return names


def blocks_without_case(words: Sequence[Word], *, lexicon: Lexicon) -> frozenset[int]:
    """Give the numbers of the blocks in capitals or in Title Case."""
    by_block: dict[int, list[Word]] = {}
    for word in words:
        if word.text[0].isalpha():
            by_block.setdefault(word.block, []).append(word)
    found = set()
    for block, members in by_block.items():
        if all(word.text.isupper() for word in members):
            found.add(block)
        if members[0].kind not in ("title", "heading", "masthead"):
            continue
        telling = [word for word in members[1:] if word.text.casefold() not in lexicon.starter]
        capitals = sum(word.is_name_like for word in telling)
        if (
            len(members) >= _TITLE_CASE_WORDS
            and len(telling) > 1
            and capitals >= _TITLE_CASE_SHARE * len(telling)
        ):
            found.add(block)
    return frozenset(found)


def _split_run(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> list["Name"]:
    known = known_name_end(words, start, lexicon=lexicon)
    if not known and end - start > 1 and CALL_SIGN.fullmatch(words[start].text):
        return [Name(start, start + 1)]
    if known >= end or (start and words[start - 1].text in lexicon.vessel and words[start].gap == " "):
        return [Name(start, end)]
    if not known:
        start = _skip_openers(words, start, end, lexicon=lexicon)
    if start >= end:
        return []
    names: list[Name] = []
    titled = _honorific_end(words, start, end, lexicon=lexicon)
    if titled:
        before = _known_prefix(words, start, titled, lexicon=lexicon)
        names += [Name(start, before)] if before > start else []
        return [*names, Name(titled, end, honorific=words[titled - 1].text)]
    cut = _role_end(words, start, end, lexicon=lexicon)
    role = None
    if cut > max(start, known):
        known = _known_prefix(words, start, cut, lexicon=lexicon)
        if known > start:
            names.append(Name(start, known))
        role = " ".join(word.text for word in words[known:cut]) or None
        start = cut
    start = _skip_demonym(words, start, end, lexicon=lexicon)
    return [*names, *_without_legal_form(words, start, end, role=role, lexicon=lexicon)]


def _without_legal_form(
    words: Sequence[Word], start: int, end: int, *, role: str | None, lexicon: Lexicon
) -> list["Name"]:
    """Give the name without the legal form of a firm at its end; nothing when no word is left."""
    if start >= end:
        return []
    end = _drop_followers(words, start, end, lexicon=lexicon)
    legal = False
    while end - start > 1 and words[end - 1].text in lexicon.legal_form and words[end - 1].gap == " ":
        end -= 1
        legal = True
    return [Name(start, end, role=role, has_legal_form=legal)]


def _skip_demonym(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Skip an adjective of a people unless it is part of a body's or place's name."""
    if start >= end or words[start].text not in lexicon.demonym:
        return start
    if known_name_end(words, start, lexicon=lexicon) or _has_head(words, start + 1, end, lexicon=lexicon):
        return start
    if words[end - 1].text == "Hall":
        return start
    rest = " ".join(word.text for word in words[start + 1 : end])
    labelled = end - start == 2 and words[start].label == words[start + 1].label == "ORG"
    return start if rest in lexicon.known_organization or labelled else start + 1


def _honorific_end(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Give where the honorifics in or before a person's name end ('Texas Gov.', 'Hon. Justice'); else 0."""
    if _has_head(words, end - 1, end, lexicon=lexicon):
        return 0
    titled = 0
    for at in range(start, end - 1):
        is_title = words[at].text in lexicon.honorific
        inner = words[at + 1].gap == ". " or at in (start, titled)
        if is_title and inner:
            titled = at + 1
    return titled


def _drop_followers(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Cut 'Allies' off 'NATO Allies': who belongs to a body is no part of its name."""
    known = words[start].is_upper or words[start].text in lexicon.known_organization
    return end - 1 if end - start == 2 and known and words[end - 1].text in lexicon.follower else end


def _skip_openers(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Skip an article, and a first word that is capitalised only because a sentence starts there."""
    first = words[start]
    if first.text in ("The", "A", "An") and end - start > 1 and not first.is_initial:
        pair = f"{first.text} {words[start + 1].text}"
        return start if pair in lexicon.place_name else start + 1
    if not first.starts_sentence or first.label or end - start < 2:
        return start
    known = first.text in lexicon.place_name or first.text in lexicon.known_organization
    if end - start > 2 and not known and _is_trade(words, start, lexicon=lexicon):
        return start + 1
    return start if known or first.pos in _NOMINAL or first.is_upper else start + 1


def _is_trade(words: Sequence[Word], start: int, *, lexicon: Lexicon) -> bool:
    """True for a common noun that opens a sentence before a full name ('Rancher Baldev Sahota')."""
    noun = words[start].pos == "NOUN" and words[start].text not in lexicon.given_name
    role = words[start].text.casefold() in lexicon.role
    return (noun and words[start + 1].text in lexicon.given_name) or (role and noun)


def _role_end(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Give where a role in front of the name ends; ``start`` when there is none."""
    if _has_head(words, end - 1, end, lexicon=lexicon):
        return start
    if end - start > 2 and words[start + 1].text == "of" and words[end - 1].text in _OFFICES:
        return start
    for cut in range(end, start, -1):
        text = words[cut - 1].text.casefold()
        if text in lexicon.role and (cut < end or cut - start == 1 or _is_role(words, cut, lexicon=lexicon)):
            return cut
    return start


def _is_role(words: Sequence[Word], cut: int, *, lexicon: Lexicon) -> bool:
    known = lexicon.role_modifier | lexicon.role
    return words[cut - 2].text.casefold() in known or words[cut - 2].text in lexicon.known_organization


def _known_prefix(words: Sequence[Word], start: int, cut: int, *, lexicon: Lexicon) -> int:
    """Give where a body or place in front of a role ends ('NATO' in 'NATO Secretary General')."""
    for end in range(cut - 1, start, -1):
        text = " ".join(word.text for word in words[start:end])
        single_caps = end - start == 1 and words[start].is_upper and text not in lexicon.stop
        if text in lexicon.place_name or text in lexicon.known_organization or single_caps:
            return end
    return start


def _has_head(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> bool:
    return any(word.text in lexicon.body_head or word.text in lexicon.place_head for word in words[start:end])


@dataclass(frozen=True, slots=True)
class Name:
    """The words ``[start, end)`` of an article as one name, with what stands in front of it."""

    start: int
    end: int
    honorific: str | None = None
    role: str | None = None
    has_legal_form: bool = False
