"""Names in headlines and lines in capitals, where a capital tells nothing.

Belongs here: names that the word lists, the rest of the article or a head word give away there.
Does not belong here: lines in mixed case (``names``).
"""

from collections.abc import Iterator, Mapping, Sequence

from orchestration.extraction.entities.case import Verdict
from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.links import known_name_end
from orchestration.extraction.entities.names import blocks_without_case
from orchestration.extraction.entities.relatives import Texts
from orchestration.extraction.entities.wording import CALL_SIGN
from orchestration.extraction.entities.words import Word

_PLACE_PREPOSITIONS = frozenset({"in", "near", "from", "at", "to", "off", "outside", "across"})
# Shortest single name that is told from a common word by the lists alone.
_LONG_ENOUGH = 4

Found = tuple[int, int, Verdict]


def find_headline_names(
    words: Sequence[Word], kinds: Mapping[Texts, Verdict], *, lexicon: Lexicon
) -> list[Found]:
    """Give (first word, word after the last, verdict) of the names in lines whose capitals tell nothing."""
    shouting = blocks_without_case(words, lexicon=lexicon)
    if not shouting:
        return []
    surnames = {texts[-1] for texts, verdict in kinds.items() if verdict.kind == "person" and len(texts) > 1}
    folded = _folded(surnames)
    found: list[Found] = []
    position = 0
    while position < len(words):
        hit = None
        if words[position].block in shouting and words[position].text[0].isalpha():
            hit = next(_hits(words, position, folded, lexicon=lexicon), None)
        if hit is not None:
            found.append((position, *hit))
        position = hit[0] if hit is not None else position + 1
    return found


def _folded(names: set[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names if len(name) >= _LONG_ENOUGH)


def _hits(
    words: Sequence[Word], position: int, surnames: frozenset[str], *, lexicon: Lexicon
) -> Iterator[tuple[int, Verdict]]:
    word = words[position]
    upper = word.is_upper and _is_upper_line(words, position)
    for end, name in _spellings(words, position, upper=upper, lexicon=lexicon):
        single = end - position == 1
        known = name in lexicon.known_organization or name in lexicon.seat
        if known and not (single and _is_unsure(name, upper=upper)):
            yield end, Verdict("organization", 0.8)
        if name in lexicon.place_name and not (single and _needs_preposition(words, position, name, lexicon)):
            yield end, Verdict("place", 0.8)
    if CALL_SIGN.fullmatch(word.text) and not (upper and position + 1 < len(words) and len(word.text) == 4):
        yield position + 1, Verdict("organization", 0.8)
    if upper and _follows_role(words, position, lexicon=lexicon):
        yield position + 1, Verdict("person", 0.5)
    if word.text.casefold() in surnames and word.is_name_like:
        yield position + 1, Verdict("person", 0.8)
    full = word.text in lexicon.given_name and word.label == "PERSON" and not upper
    if (
        full
        and position + 1 < len(words)
        and words[position + 1].label == "PERSON"
        and words[position + 1].gap == " "
    ):
        yield position + 2, Verdict("person", 0.5)
    if position + 1 < len(words) and _is_body(words, position, lexicon=lexicon):
        yield position + 2, Verdict("organization", 0.5)


def _follows_role(words: Sequence[Word], position: int, *, lexicon: Lexicon) -> bool:
    """True for a listed name after a role, all in capitals ('EX-MINISTER HUSSAIN')."""
    name, before = words[position].text.capitalize(), words[position - 1] if position else None
    if before is None or before.block != words[position].block or words[position].gap != " ":
        return False
    role = before.text.casefold().rpartition("-")[2] in lexicon.role
    return role and (name in lexicon.surname or name in lexicon.given_name)


def _is_upper_line(words: Sequence[Word], position: int) -> bool:
    beside = [words[at] for at in (position - 1, position + 1) if 0 <= at < len(words)]
    return all(word.text.isupper() for word in beside if word.block == words[position].block)


def _spellings(
    words: Sequence[Word], position: int, *, upper: bool, lexicon: Lexicon
) -> Iterator[tuple[int, str]]:
    """Give the ends and spellings, longest first, that the words may have in running text."""
    known = known_name_end(words, position, lexicon=lexicon)
    if known:
        yield known, " ".join(word.text for word in words[position:known])
    for end in range(min(len(words), position + 4), position, -1):
        members = words[position:end]
        if any(word.gap != " " or word.block != members[0].block for word in members[1:]):
            continue
        text = " ".join(word.text for word in members)
        yield end, text
        if upper:
            yield end, " ".join(word.text.capitalize() for word in members)


def _is_unsure(name: str, *, upper: bool) -> bool:
    """True for a single known body that may be a common word in a line of capitals."""
    return upper and (not name.isupper() or len(name) < _LONG_ENOUGH)


def _needs_preposition(words: Sequence[Word], position: int, name: str, lexicon: Lexicon) -> bool:
    """True for a place that is a common word, too, and has no preposition before it."""
    if name not in lexicon.shared_place and len(name) >= _LONG_ENOUGH:
        return False
    before = words[position - 1].text.casefold() if position else ""
    return before not in _PLACE_PREPOSITIONS


def _is_body(words: Sequence[Word], position: int, *, lexicon: Lexicon) -> bool:
    """True for a word that no common word of headlines is before a head of firms ('GOLDCREST BANK')."""
    first, head = words[position], words[position + 1]
    if head.block != first.block or head.gap != " " or not first.is_name_like or first.possessive:
        return False
    if head.text.capitalize() not in lexicon.headline_head or not head.is_name_like:
        return False
    text = first.text.casefold()
    lists = (lexicon.headline_common, lexicon.starter, lexicon.role_modifier, lexicon.role)
    return len(text) >= _LONG_ENOUGH and not any(text in common for common in lists)
