"""What other names of an article tell of a name: longer forms of it, and names listed beside it.

Belongs here: names that share words, and lists. Does not belong here: the text beside a name
(``context``).
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from orchestration.extraction.entities.case import Case, Verdict
from orchestration.extraction.entities.given import Given
from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.names import Name
from orchestration.extraction.entities.words import Word

# What a fuller name adds to the parts of it.
_PERSON_PART, _BODY_PART = 4.0, 4.0
# What a known place loses when it is somebody's surname in the article.
_PLACE_OF_SURNAME = 5.5

Texts = tuple[str, ...]


def listed_together(words: Sequence[Word], names: Sequence[Name]) -> list[tuple[Texts, Texts]]:
    """Give pairs of names that stand side by side in one list: 'X and Y', 'X, Y and Z'."""
    near = [
        (left, right)
        for left, right in pairwise(names)
        if words[left.start].block == words[right.start].block and not words[left.end - 1].possessive
    ]
    linked = [pair for pair in near if _and_between(words, *pair)]
    # A comma joins two names only when the list goes on to an 'and'.
    starts = {left.start for left, _ in linked}
    for left, right in reversed(near):
        if right.start in starts and left.end == right.start and words[right.start].gap == ", ":
            linked.append((left, right))
            starts.add(left.start)
    pairs = []
    for left, right in linked:
        if right.role or right.honorific:
            continue
        one, other = (tuple(word.text for word in words[name.start : name.end]) for name in (left, right))
        if one != other:
            pairs.append((one, other))
    return pairs


def _and_between(words: Sequence[Word], left: Name, right: Name) -> bool:
    between = words[left.end : right.start]
    if between and between[-1].text == "the":
        between = between[:-1]
    return len(between) == 1 and between[0].text in ("and", "or") and between[0].gap in (" ", ", ")


def weigh_family(
    texts: Texts, case: Case, decided: Mapping[Texts, Verdict], given: Given, *, lexicon: Lexicon
) -> bool:
    """Add what longer names that hold this one tell; True when it is part of a known person's name."""
    size = len(texts)
    name = " ".join(texts)
    if name in lexicon.country or name in lexicon.state:
        return False
    related = False
    as_place = 0.0 if name in lexicon.shared_place or name not in lexicon.place_name else _PLACE_OF_SURNAME
    longer = [(other, verdict.kind) for other, verdict in decided.items() if len(other) > size]
    folded = tuple(text.casefold() for text in texts)
    for other, kind in longer + [(other, kind) for other, kind in given.items() if len(other) > size]:
        mine = folded if other in given else texts
        is_first, is_last = other[:size] == mine, other[-size:] == mine
        if kind == "person" and (is_first or is_last) and not related:
            if as_place and not is_last:
                continue
            case.weights["person"] += _PERSON_PART
            case.weights["place"] -= as_place
            related = True
        elif kind == "organization" and is_first and name not in lexicon.place_name:
            heads = (lexicon.public_head, lexicon.media_head)
            media = other[-1] not in lexicon.party_head and any(
                text.rpartition("-")[2].capitalize() in names for text in other for names in heads
            )
            case.weights["place" if media else "organization"] += 1.0 if media else _BODY_PART
        elif kind == "organization" and is_last and other in given and texts[0] in lexicon.media_head:
            case.weights["organization"] += 3.0
    return related


def find_first_names(words: Sequence[Word], names: Sequence[Name], *, lexicon: Lexicon) -> set[Texts]:
    """Give single given names before 'and' and a full name: 'Birgit' in 'Birgit and Otto Hansen'."""
    found: set[Texts] = set()
    for left, right in pairwise(names):
        sizes = (left.end - left.start, right.end - right.start)
        given = lexicon.given_name.issuperset((words[left.start].text, words[right.start].text))
        if sizes == (1, 2) and given and _and_between(words, left, right):
            found.add((words[left.start].text,))
    return found
