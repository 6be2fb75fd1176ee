"""Where a capital or a seat stands for the government that sits there: 'Kyiv rejected the plan'.

Belongs here: telling the government from the city by the words beside the name. Does not
belong here: which government it is (the warehouse knows the seats).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from orchestration.extraction.entities.lexicon import read_rows, word_lists
from orchestration.extraction.records import Layout, Mention

_REACH = 60
_ADVERBS = (
    r"(?:(?:also|now|still|then|later|long|repeatedly|soon|already|once|quickly|flatly|again|never|\w+ly)\s)*"
)
_AUXILIARY = (
    r"(?:has|had|have|will|would|may|might|could|can|should|must|did|does|do|is|was|are|were)(?:\snot)?"
)
_PLACED = re.compile(
    r"\b(?:in|at|near|outside|inside|around|of|into|through|across|throughout|over|above|via|from|"
    r"leave|left|reach|reached|visit|visited|downtown|central|greater|northern|southern|eastern|western)"
    r"\s(?:the\s|downtown\s|central\s)?$",
    re.IGNORECASE,
)


def flag_acting_places(body: str, layout: Layout, mentions: Sequence[Mention]) -> list[Mention]:
    """Give ``mentions``, with ``acts`` set where a capital or seat stands for its government.

    A seat of government ('the Kremlin') acts unless the words say that somebody is there; a
    capital only where what it does, suffers or owns is a government's.
    """
    rules = _rules()
    flagged = list(mentions)
    for index, mention in enumerate(mentions):
        is_seat = mention.name in rules.seats and mention.entity_type != "person"
        is_capital = mention.name in rules.capitals and mention.entity_type == "place"
        if not (is_seat or is_capital):
            continue
        block = next((b for b in layout.blocks if b.char_start <= mention.char_start < b.char_end), None)
        if block is None:
            continue
        before = body[max(block.char_start, mention.char_start - _REACH) : mention.char_start]
        after = body[mention.char_end : min(block.char_end, mention.char_end + _REACH)]
        if _acts(before, after, is_house=is_seat and not is_capital, rules=rules):
            flagged[index] = replace(mention, acts=True)
    return flagged


def _acts(before: str, after: str, *, is_house: bool, rules: "_Rules") -> bool:
    if rules.governed.search(before):
        return True
    if _PLACED.search(before):
        return False
    return is_house or rules.follows.match(after) is not None


@lru_cache(maxsize=1)
def _rules() -> "_Rules":
    words = word_lists("role_acting.toml")
    capitals = {row["capital"] for row in read_rows("place_country.csv")}
    # A city that is a country of the same name says nothing of a government.
    capitals -= {row["name"] for row in read_rows("place_country.csv")}
    capitals.discard("")
    seats = {row["seat"] for row in read_rows("government_seat.csv")}
    one_more = r"(?:\sand\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?"
    verb, participle = _alternatives(words["verb"]), _alternatives(words["participle"])
    follows = (
        rf"{one_more},?\s(?:which\s|who\s)?{_ADVERBS}(?:{verb}\b(?!\s(?:street|station|airport))"
        rf"|{_AUXILIARY}\s{_ADVERBS}(?:been\s)?(?:{verb}|{participle})\b)"
        rf"|[’']s?\s(?:[\w-]+\s){{0,2}}?{_alternatives(words['possession'])}\b"
        rf"|-{_alternatives(words['joined'])}\b"
    )
    shared = _alternatives(words["shared"])
    governed = (
        rf"\b(?i:{_alternatives(words['object_verb'])}|{_alternatives(words['relation'])})\s(?:the\s)?"
        rf"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\sand\s(?:the\s)?)?$"
        rf"|\b(?i:{shared})\s(?:of\s\w+\s)?between\s(?:the\s)?(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\sand\s(?:the\s)?)?$"
    )
    return _Rules(
        frozenset(capitals), frozenset(seats), follows=re.compile(follows), governed=re.compile(governed)
    )


def _alternatives(words: Iterable[str]) -> str:
    ordered = sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(ordered)})"


class _Rules:
    """The names that may stand for a government, and the patterns before and behind one that does."""

    __slots__ = ("capitals", "follows", "governed", "seats")

    def __init__(
        self,
        capitals: frozenset[str],
        seats: frozenset[str],
        *,
        follows: re.Pattern[str],
        governed: re.Pattern[str],
    ) -> None:
        self.capitals = capitals
        self.seats = seats
        self.follows = follows
        self.governed = governed
