"""Bodies named in small letters by what they are for: 'interior ministry', 'coast guard'.

Belongs here: finding them. Does not belong here: bodies with a proper name.
"""

from collections.abc import Sequence

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.words import Word

# Most words that tell which body it is ('accident investigation agency' has two).
_MOST_MODIFIERS = 2
_TAKES_TOPIC = frozenset({"ministry", "department"})
_MODIFIER_POS = frozenset({"NOUN", "ADJ", "PROPN", "X", ""})


def find_generic_organizations(words: Sequence[Word], *, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Give the word ranges of bodies in small letters that something tells apart.

    An adjective of a people in front belongs to it ('Croatian interior ministry'). Bare
    heads ('the ministry') refer back and are not given.
    """
    found = []
    for position, word in enumerate(words):
        start = position
        if word.text in lexicon.generic_head:
            start = _first_modifier(words, position, lexicon=lexicon)
        elif position and _pair(words, position) in lexicon.generic_fixed:
            start = position - 1
        end = position + 1
        if start == position and word.text in _TAKES_TOPIC:
            end = _topic_end(words, position)
        if (start < position or end > position + 1) and not _describes(words, end):
            if start and _adjoins(words, start) and words[start - 1].text in lexicon.demonym:
                start -= 1
            found.append((start, end))
    return found


def _describes(words: Sequence[Word], end: int) -> bool:
    """True where a name in capitals follows: 'the disaster agency NEMDA' is one body, by its name."""
    follows = end < len(words) and _adjoins(words, end)
    return follows and words[end].is_upper and words[end].is_name_like


def _pair(words: Sequence[Word], position: int) -> str:
    return f"{words[position - 1].text} {words[position].text}" if _adjoins(words, position) else ""


def _first_modifier(words: Sequence[Word], position: int, *, lexicon: Lexicon) -> int:
    start = position
    while position - start < _MOST_MODIFIERS and start and _adjoins(words, start):
        modifier = words[start - 1]
        lower = modifier.text.isalpha() and modifier.text.islower()
        if not lower or modifier.text in lexicon.generic_blocker or modifier.pos not in _MODIFIER_POS:
            break
        start -= 1
    return start


def _topic_end(words: Sequence[Word], position: int) -> int:
    """Give where 'ministry of transport' ends; just past the head when no topic follows."""
    if position + 2 < len(words) and all(_adjoins(words, position + step) for step in (1, 2)):
        link, topic = words[position + 1], words[position + 2]
        if link.text == "of" and topic.text.isalpha() and topic.pos in ("NOUN", "PROPN"):
            return position + 3
    return position + 1


def _adjoins(words: Sequence[Word], position: int) -> bool:
    left, right = words[position - 1], words[position]
    return left.block == right.block and right.gap in (" ", "\u00a0") and not left.possessive
