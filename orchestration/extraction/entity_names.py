"""Which runs of words may be names, before it is known what they name.

Belongs here: where a name starts and ends, and the honorific or role in front of it. Does
not belong here: whether it is a person, an organisation or a place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.entity_lexicon import Lexicon
from orchestration.extraction.entity_words import Word

_ORGANIZATION_LINKS = frozenset({"of", "for", "on", "and", "the", "to", "in"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "X"})
# Share of capitalised words from which a line is a Title Case headline.
_TITLE_CASE_SHARE = 0.75
_TITLE_CASE_WORDS = 4


def find_names(words: Sequence[Word], *, lexicon: Lexicon) -> list["Name"]:
    """Give the runs that are spelled as names, in order and without overlap.

    Headlines In Title Case and lines in capitals give none: there capitals tell nothing.
    """
    shouting = blocks_without_case(words, lexicon=lexicon)
    names: list[Name] = []
    position = 0
    while position < len(words):
        known = _known_place_end(words, position, position + 1, lexicon=lexicon)
        if known and words[position].block not in shouting and words[position].text == "The":
            names.append(Name(position, known))
            position = known
            continue
        if words[position].block in shouting or not _may_be_in_name(words[position], lexicon=lexicon):
            position += 1
            continue
        end = _run_end(words, position, lexicon=lexicon)
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


def joins(left: Word, right: Word, *, lexicon: Lexicon) -> bool:
    """True when ``right`` may continue a name that ``left`` is in."""
    if left.block != right.block or right.starts_sentence:
        return False
    if left.possessive or (right.gap in ("’ ", "' ") and left.text.endswith("s")):
        # "St Mary's Hospital", "Teachers' Union", but never "Kenya's Hospital".
        known = left.text in lexicon.place_name or left.label == "GPE"
        return right.text in lexicon.possessive_head and right.gap in (" ", "’ ", "' ") and not known
    if right.gap in (" ", "\u00a0", " & "):
        return True
    initial = len(left.text) == 1 and left.text.isupper()
    return right.gap == ". " and (initial or left.text in lexicon.abbreviation)


def _may_be_in_name(word: Word, *, lexicon: Lexicon) -> bool:
    if not word.is_name_like or word.text in lexicon.currency or word.text == "I":
        return False
    if word.text in lexicon.calendar:
        return word.label == "PERSON"
    return not (word.starts_sentence and word.text.casefold() in lexicon.starter)


def _run_end(words: Sequence[Word], start: int, *, lexicon: Lexicon) -> int:
    end = start + 1
    while end < len(words):
        if not joins(words[end - 1], words[end], lexicon=lexicon):
            break
        numbered = words[end - 1].text in lexicon.unit_head and words[end].text.isdecimal()
        if numbered or _may_be_in_name(words[end], lexicon=lexicon):
            end += 1
            continue
        jump = (
            2
            if _is_numbered_street(words, end, lexicon=lexicon)
            else _links(words, start, end, lexicon=lexicon)
        )
        if not jump:
            break
        end += jump
    return end


def _is_numbered_street(words: Sequence[Word], at: int, *, lexicon: Lexicon) -> bool:
    """True for '14th Street' at ``at``."""
    ordinal = words[at].text[0].isdigit() and words[at].text.endswith(("st", "nd", "rd", "th"))
    follows = ordinal and at + 1 < len(words) and joins(words[at], words[at + 1], lexicon=lexicon)
    return follows and words[at + 1].text in lexicon.place_head


def _links(words: Sequence[Word], start: int, at: int, *, lexicon: Lexicon) -> int:
    """Give how many words from ``at`` on link the run to its next capitalised word, with that word."""
    known = _known_place_end(words, start, at, lexicon=lexicon)
    if known:
        return known - at
    for length in (1, 2):
        target = at + length
        if target >= len(words):
            return 0
        if not all(joins(words[k], words[k + 1], lexicon=lexicon) for k in range(at, target)):
            return 0
        if not _may_be_in_name(words[target], lexicon=lexicon):
            continue
        links = [word.text for word in words[at:target]]
        if all(link in lexicon.person_particle for link in links):
            return length + 1
        if not all(link in _ORGANIZATION_LINKS for link in links) or words[target].text in lexicon.demonym:
            return 0
        head = words[at - 1].text
        inside = any(word.text == "of" for word in words[start:at])
        opens = links[0] in ("of", "for", "on") and (
            head in lexicon.public_head or head in lexicon.place_of_head
        )
        goes_on = (
            links == ["and"] and inside and words[target].text not in lexicon.public_head | lexicon.place_name
        )
        pairs = links == ["and"] and _pairs_topics(words, start, at, target, lexicon=lexicon)
        return length + 1 if opens or goes_on or pairs else 0
    return 0


def _known_place_end(words: Sequence[Word], start: int, at: int, *, lexicon: Lexicon) -> int:
    """Give where a known place with a link in it ends ('Dar es Salaam'); 0 when there is none."""
    for end in range(min(len(words), at + 3), at, -1):
        text = " ".join(word.text for word in words[start:end])
        if text in lexicon.place_name and all(words[k].gap == " " for k in range(start + 1, end)):
            return end
    return 0


def _pairs_topics(words: Sequence[Word], start: int, at: int, target: int, *, lexicon: Lexicon) -> bool:
    """True for 'the Competition and Markets Authority': one body with two topics, not two bodies."""
    end = target + 1
    while end < len(words) and joins(words[end - 1], words[end], lexicon=lexicon) and words[end].is_name_like:
        end += 1
    article = start > 0 and words[start - 1].text.casefold() == "the" and words[start].gap == " "
    left = words[at - 1]
    barred = lexicon.public_head | lexicon.company_head | lexicon.place_name | lexicon.known_organization
    return (
        article
        and end - target > 1
        and words[end - 1].text in lexicon.public_head
        and left.text not in barred
        and left.label not in ("PERSON", "GPE")
        and not left.is_upper
    )


def _split_run(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> list["Name"]:
    start = _skip_openers(words, start, end, lexicon=lexicon)
    if start >= end:
        return []
    if words[start].text in lexicon.honorific and end - start > 1:
        return [Name(start + 1, end, honorific=words[start].text)]
    names: list[Name] = []
    cut = _role_end(words, start, end, lexicon=lexicon)
    role = None
    if cut > start:
        known = _known_prefix(words, start, cut, lexicon=lexicon)
        if known > start:
            names.append(Name(start, known))
        role = " ".join(word.text for word in words[known:cut]) or None
        start = cut
    if start < end and words[start].text in lexicon.demonym:
        rest = " ".join(word.text for word in words[start + 1 : end])
        start += not (_has_head(words, start + 1, end, lexicon=lexicon) or rest in lexicon.known_organization)
    if start >= end:
        return names
    end = _drop_followers(words, start, end, lexicon=lexicon)
    legal = False
    while end - start > 1 and words[end - 1].text in lexicon.legal_form and words[end - 1].gap == " ":
        end -= 1
        legal = True
    if start < end:
        names.append(Name(start, end, role=role, has_legal_form=legal))
    return names


def _drop_followers(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Cut 'Allies' off 'NATO Allies': who belongs to a body is no part of its name."""
    known = words[start].is_upper or words[start].text in lexicon.known_organization
    return end - 1 if end - start == 2 and known and words[end - 1].text in lexicon.follower else end


def _skip_openers(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Skip an article, and a first word that is capitalised only because a sentence starts there."""
    first = words[start]
    if first.text in ("The", "A", "An") and end - start > 1:
        pair = f"{first.text} {words[start + 1].text}"
        return start if pair in lexicon.place_name else start + 1
    if not first.starts_sentence or first.label or end - start < 2:
        return start
    known = first.text in lexicon.place_name or first.text in lexicon.known_organization
    return start if known or first.pos in _NOMINAL or first.is_upper else start + 1


def _role_end(words: Sequence[Word], start: int, end: int, *, lexicon: Lexicon) -> int:
    """Give where a role in front of the name ends; ``start`` when there is none."""
    if _has_head(words, end - 1, end, lexicon=lexicon):
        return start
    for cut in range(end, start, -1):
        text = words[cut - 1].text.casefold()
        if text in lexicon.role and (
            cut < end or cut - start == 1 or _is_role(words, start, cut, lexicon=lexicon)
        ):
            return cut
    return start


def _is_role(words: Sequence[Word], start: int, cut: int, *, lexicon: Lexicon) -> bool:
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
    heads = lexicon.public_head | lexicon.media_head | lexicon.company_head | lexicon.place_head
    return any(word.text in heads for word in words[start:end])


@dataclass(frozen=True, slots=True)
class Name:
    """The words ``[start, end)`` of an article as one name, with what stands in front of it."""

    start: int
    end: int
    honorific: str | None = None
    role: str | None = None
    has_legal_form: bool = False
