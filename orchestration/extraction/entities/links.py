"""How words are linked into one run that may be a name: spaces, particles, 'of', possessives.

Belongs here: where a run ends. Does not belong here: what of a run is the name
(``names``).
"""

from collections.abc import Sequence

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.words import Word

_ORGANIZATION_LINKS = frozenset(
    {"of", "for", "on", "and", "the", "to", "in", "against", "de", "del", "di", "du"}
)
# Heads of bodies that news names without the country after "of".
_OF_STATE = frozenset({"Authority", "Board", "Ministry", "Department", "Parliament"})
_SCHOOLS = frozenset({"University", "College", "Bank", "Airlines", "Hospital"})
_TOPIC_LINKS = frozenset({"of", "for", "on", "against"})


def joins(left: Word, right: Word, *, lexicon: Lexicon) -> bool:
    """True when ``right`` may continue a name that ``left`` is in."""
    if left.block != right.block or right.starts_sentence:
        return False
    if left.nickname or right.nickname:
        return True
    if left.possessive or (right.gap in ("’ ", "' ") and left.text.endswith("s")):
        return _joins_possessive(left, right, lexicon=lexicon)
    if right.gap in (" ", "\u00a0", " & "):
        return True
    initial = len(left.text) == 1 and left.text.isupper()
    return right.gap == ". " and (initial or left.text in lexicon.abbreviation)


def _joins_possessive(left: Word, right: Word, *, lexicon: Lexicon) -> bool:
    """True for "St Mary's Hospital" and "Teachers' Union", never for "Kenya's Hospital"."""
    if right.gap not in (" ", "’ ", "' "):
        return False
    pair = ((left.text, True), (right.text, right.possessive))
    if any(pair == words[:2] for words in lexicon.phrase.get(left.text, ())):
        return True
    known = left.text in lexicon.place_name or left.label == "GPE"
    plural = right.gap != " " or left.text.endswith("s")
    named = right.text in lexicon.possessive_head or right.text in lexicon.business_head
    if (named or (plural and right.text in lexicon.public_head)) and not known:
        return True
    return left.text in lexicon.genitive_first and not left.starts_sentence and right.is_name_like


def may_be_in_name(word: Word, *, lexicon: Lexicon) -> bool:
    """True when the word is spelled as part of a name and no rule of the language explains the capital."""
    if not word.is_name_like or word.text in lexicon.currency or word.text in ("I", "The", "An"):
        return False
    if word.text in lexicon.calendar:
        return word.label == "PERSON"
    return not (word.starts_sentence and word.text.casefold() in lexicon.starter and not word.is_initial)


def run_end(words: Sequence[Word], start: int, *, lexicon: Lexicon) -> int:
    """Give where the run of linked words that starts at ``start`` ends."""
    end = max(start + 1, known_name_end(words, start, lexicon=lexicon))
    while end < len(words):
        if not joins(words[end - 1], words[end], lexicon=lexicon):
            break
        if _is_numbered_body(words, end, lexicon=lexicon):
            end += 2
            continue
        numbered = words[end - 1].text in lexicon.unit_head and words[end].text.isdecimal()
        if numbered or may_be_in_name(words[end], lexicon=lexicon):
            end = max(end + 1, known_name_end(words, end, lexicon=lexicon))
            continue
        street = _is_numbered_street(words, end, lexicon=lexicon)
        jump = 2 if street else _links(words, start, end, lexicon=lexicon)
        if not jump:
            break
        end += jump
    return end


def known_name_end(words: Sequence[Word], start: int, *, lexicon: Lexicon) -> int:
    """Give where the longest known name of several words that starts at ``start`` ends; 0 for none."""
    for name in lexicon.phrase.get(words[start].text, ()):
        end = start + len(name)
        if end > len(words):
            continue
        members = words[start:end]
        fits = all(word.text == text for word, (text, _) in zip(members, name, strict=True))
        if fits and all(word.gap in (" ", "\u00a0", "’ ", "' ", ". ") for word in members[1:]):
            return end
    return 0


def _is_numbered_street(words: Sequence[Word], at: int, *, lexicon: Lexicon) -> bool:
    """True for '14th Street' at ``at``."""
    ordinal = words[at].text[0].isdigit() and words[at].text.endswith(("st", "nd", "rd", "th"))
    follows = ordinal and at + 1 < len(words) and joins(words[at], words[at + 1], lexicon=lexicon)
    return follows and words[at + 1].text in lexicon.place_head


def _is_numbered_body(words: Sequence[Word], at: int, *, lexicon: Lexicon) -> bool:
    """True for 'No. 5' at ``at`` after the head of a body ('School No. 5')."""
    number = words[at].text in ("No", "Number", "Nr") and at + 1 < len(words)
    return number and words[at - 1].text in lexicon.public_head and words[at + 1].text.isdecimal()


def _links(words: Sequence[Word], start: int, at: int, *, lexicon: Lexicon) -> int:
    """Give how many words from ``at`` on link the run to its next capitalised word, with that word."""
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
    if not all(link in _ORGANIZATION_LINKS for link in links) or _is_adjective(
        words, target, lexicon=lexicon
    ):
        return False
    if links[0] in _TOPIC_LINKS:
        return _takes_topic(words, start, at, target, lexicon=lexicon)
    if links != ["and"]:
        return False
    if lexicon.business_head.issuperset((words[at - 1].text, words[target].text)):
        return True
    inside = any(word.text in _TOPIC_LINKS for word in words[start:at])
    ends = [words[position].text for position in (at - 1, target)]
    goes_on = inside and not any(text in lexicon.public_head or text in lexicon.place_name for text in ends)
    return (
        goes_on
        or _is_topic(words, start, at, target, lexicon=lexicon)
        or _pairs_topics(words, start, at, target, lexicon=lexicon)
    )


def _is_adjective(words: Sequence[Word], target: int, *, lexicon: Lexicon) -> bool:
    """True for an adjective of a people that no further capital takes into a name."""
    if words[target].text not in lexicon.demonym:
        return False
    follows = target + 1 < len(words) and joins(words[target], words[target + 1], lexicon=lexicon)
    return not (follows and words[target + 1].is_name_like)


def _takes_topic(words: Sequence[Word], start: int, at: int, target: int, *, lexicon: Lexicon) -> bool:
    """True when 'of', 'for' or 'on' at ``at`` belongs to the name: 'Bank of Ghana', 'Treaty of Lisbon'."""
    if words[at - 1].text in lexicon.of_head and (
        words[at].text != "on" or words[at - 1].text in lexicon.on_topic_head
    ):
        return not _is_second_body(words, at, target, lexicon=lexicon)
    earlier = [word.text for word in words[start:at] if word.text in _TOPIC_LINKS]
    place = words[target].text in lexicon.place_name or known_name_end(words, target, lexicon=lexicon)
    return bool(earlier) and (earlier[-1] in ("for", "against") or not place)


def _is_second_body(words: Sequence[Word], at: int, target: int, *, lexicon: Lexicon) -> bool:
    """True where a name of its own follows: 'left the Board for Oslo University', 'the Authority of Fiji'."""
    if words[at].text == "for":
        following = words[target : target + 3]
        return any(word.text in _SCHOOLS for word in following[1:] if word.gap == " ")
    country = words[target].text in lexicon.country or known_name_end(words, target, lexicon=lexicon) > target
    return words[at].text == "of" and words[at - 1].text in _OF_STATE and country


def _is_topic(words: Sequence[Word], start: int, at: int, target: int, *, lexicon: Lexicon) -> bool:
    """True when what follows 'and' only names what a body deals with ('Fire Service and Civil Defence')."""
    end = target + 1
    while end < len(words) and joins(words[end - 1], words[end], lexicon=lexicon) and words[end].is_name_like:
        end += 1
    left = words[at - 1]
    known = left.text in lexicon.place_name or left.label in ("PERSON", "GPE") or left.is_upper
    body = left.text in lexicon.public_head or left.text in lexicon.topic
    last = words[end - 1].text
    if known or not body or words[start].starts_sentence:
        return False
    one_topic = last in lexicon.public_head and left.text in lexicon.topic and at - start == 1
    return last in lexicon.topic or one_topic


def _pairs_topics(words: Sequence[Word], start: int, at: int, target: int, *, lexicon: Lexicon) -> bool:
    """True for 'the Competition and Markets Authority': one body with two topics, not two bodies."""
    end = target + 1
    while end < len(words) and joins(words[end - 1], words[end], lexicon=lexicon) and words[end].is_name_like:
        end += 1
    article = start > 0 and words[start].gap == " "
    article = article and (words[start - 1].text.casefold() == "the" or words[start - 1].possessive)
    left = words[at - 1]
    barred = (lexicon.body_head, lexicon.place_name, lexicon.known_organization)
    return (
        article
        and end - target > 1
        and words[end - 1].text in lexicon.public_head
        and not any(left.text in names for names in barred)
        and left.label not in ("PERSON", "GPE")
        and not left.is_upper
    )
