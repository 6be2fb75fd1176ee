"""How words are linked into one run that may be a name: spaces, particles, 'of', possessives.

Belongs here: where a run ends. Does not belong here: what of a run is the name
(``names``).
"""

from collections.abc import Sequence

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.words import Word

_ORGANIZATION_LINKS = frozenset({"of", "for", "on", "and", "the", "to", "in"})


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


def may_be_in_name(word: Word, *, lexicon: Lexicon) -> bool:
    """True when the word is spelled as part of a name and no rule of the language explains the capital."""
    if not word.is_name_like or word.text in lexicon.currency or word.text in ("I", "The", "An"):
        return False
    if word.text in lexicon.calendar:
        return word.label == "PERSON"
    return not (word.starts_sentence and word.text.casefold() in lexicon.starter)


def run_end(words: Sequence[Word], start: int, *, lexicon: Lexicon) -> int:
    """Give where the run of linked words that starts at ``start`` ends."""
    end = start + 1
    while end < len(words):
        if not joins(words[end - 1], words[end], lexicon=lexicon):
            break
        numbered = words[end - 1].text in lexicon.unit_head and words[end].text.isdecimal()
        if numbered or may_be_in_name(words[end], lexicon=lexicon):
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
    known = known_place_end(words, start, at, lexicon=lexicon)
    if known:
        return known - at
    for length in (1, 2):
        target = at + length
        if target >= len(words) or not joins(words[target - 1], words[target], lexicon=lexicon):
            break
        if may_be_in_name(words[target], lexicon=lexicon):
            return length + 1 if _holds(words, start, at, target, lexicon=lexicon) else 0
    return 0


def _holds(words: Sequence[Word], start: int, at: int, target: int, *, lexicon: Lexicon) -> bool:
    """True when the small words ``[at, target)`` hold a name together."""
    links = [word.text for word in words[at:target]]
    if all(link in lexicon.person_particle for link in links):
        return True
    if not all(link in _ORGANIZATION_LINKS for link in links) or words[target].text in lexicon.demonym:
        return False
    if links[0] in ("of", "for", "on"):
        return words[at - 1].text in lexicon.public_head | lexicon.place_of_head
    if links != ["and"]:
        return False
    inside = any(word.text == "of" for word in words[start:at])
    goes_on = inside and words[target].text not in lexicon.public_head | lexicon.place_name
    return goes_on or _pairs_topics(words, start, at, target, lexicon=lexicon)


def known_place_end(words: Sequence[Word], start: int, at: int, *, lexicon: Lexicon) -> int:
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
