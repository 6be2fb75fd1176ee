"""Bodies named by their place and a head in small letters: 'Delmore police', 'Dent County coroner'.

Belongs here: finding them, given the places of the article. Does not belong here: bodies in
capitals (``names``) and those without a place (``organization_generic``).
"""

from collections.abc import Sequence

from orchestration.extraction.entities.case import Verdict
from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.words import Word

_DIVISIONS = frozenset({"County", "Parish", "Borough", "Township", "City"})
_LONGEST_HEAD = 3

Span = tuple[int, int, Verdict]


def find_local_organizations(
    words: Sequence[Word], spans: Sequence[Span], *, lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Give the word ranges of a place with the public body that it names.

    A town before a bare 'police' stays a place where nothing else in the article names it, and
    so does a country or state, whose police is no one body.
    """
    places = [(start, end) for start, end, verdict in spans if verdict.kind == "place"]
    named: dict[str, int] = {}
    for start, end in places:
        name = _folded(words, start, end)
        named[name] = named.get(name, 0) + 1
    found = []
    for start, end in places:
        head = _head_end(words, end, lexicon=lexicon)
        if not head:
            continue
        name = " ".join(word.text for word in words[start:end])
        wide = name in lexicon.country or name in lexicon.region
        sure = words[end - 1].text in _DIVISIONS or head - end > 1
        if sure or (not wide and named[_folded(words, start, end)] > 1):
            found.append((start, head))
    return found


def _folded(words: Sequence[Word], start: int, end: int) -> str:
    return " ".join(word.text.casefold() for word in words[start:end])


def _head_end(words: Sequence[Word], position: int, *, lexicon: Lexicon) -> int:
    """Give where the head that starts at ``position`` ends; 0 for none, or when a name follows it."""
    if position >= len(words) or words[position - 1].possessive:
        return 0
    block = words[position - 1].block
    for end in range(min(len(words), position + _LONGEST_HEAD), position, -1):
        members = words[position:end]
        if any(word.gap not in (" ", "\u00a0") or word.block != block for word in members):
            continue
        text = " ".join(word.text + ("'s" if word.possessive else "") for word in members)
        if text in lexicon.local_head and not members[-1].possessive:
            follows = words[end] if end < len(words) and words[end].block == block else None
            person = follows is not None and follows.gap == " " and follows.is_name_like
            return 0 if person and text in lexicon.role else end
    return 0
