"""Points: of an index ('12.5 points at 2,645.08') and of a rate ('raised rates by half a point').

Belongs here: telling by the words of the sentence what a bare 'point' measures, and the bare
level that an index stands at. Does not belong here: 'percentage points' and 'basis points',
which are units by themselves (``units``); points of a game, which are counted.
"""

import re
from dataclasses import replace
from functools import lru_cache

from orchestration.extraction.figures.currency import alternatives
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import words

_POINTS = re.compile(
    r"(?:[ \u00a0-]|(?<=[ \u00a0])|(?= ))(?:of )?(?:an? )?(?:full |whole )?points?\b(?! (?:of|in time|"
    r"guard|where|at which)\b)",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:at|to|from|of|above|below|around|past|near|through|or) \Z", re.IGNORECASE)
_INDEX_MOVES = re.compile(
    r"\b(?:rose|rises?|gained|gains|added|adds|climbed|jumped|surged|advanced|fell|falls|dropped|drops|"
    r"lost|loses|shed|"
    r"slid|slipped|slumped|sank|tumbled|plunged|declined|eased|dipped|up|down|off|ahead|higher|lower|"
    r"soared|rallied|retreated|"
    r"crept|inched|edged(?: up| down)?)(?: by)?(?: a further| another| just)? \Z"
)
# A change of a rate in one step; what is larger is points of an index or a game.
_LARGEST_RATE_CHANGE = 60
_REACH = 240


def as_points(text: str, amount: Amount) -> Amount:
    """Give a bare ``amount`` in points where its sentence tells of an index or a rate."""
    if not amount.bare or amount.numeral.has_scale or amount.numeral.kind == "vague":
        return amount
    before, after = _sentence_around(text, amount)
    told = _POINTS.match(text, amount.char_end)
    if told is None:
        moved = _is_level(before, after, amount) or _is_move(before, after, amount)
        return replace(amount, unit="point", bare=False) if moved else amount
    sentence = f"{before} {after}"
    if _index_pattern().search(sentence):
        return replace(amount, unit="point", char_end=told.end(), bare=False)
    small = amount.high is not None and abs(amount.high) < _LARGEST_RATE_CHANGE
    # 'a half-point move' says by itself that a rate is meant, where the article tells of rates at all
    told_in = text if amount.numeral.kind == "part" else sentence
    if small and _rate_pattern().search(told_in) and not _game_pattern().search(sentence):
        return replace(amount, unit="percentage_point", char_end=told.end(), bare=False)
    return amount


def _is_level(before: str, after: str, amount: Amount) -> bool:
    """Tell the level of an index: a large or broken number after 'at' or 'to' that counts nothing."""
    if amount.numeral.in_words or amount.high is None or _LEVEL.search(before) is None:
        return False
    if (
        re.match(
            r"(?:[,.;)]|$| (?:in|on|by|at|after|as|from|points?|late|early|with|shortly|when|before|"
            r"and|for|amid)\b)",
            after,
        )
        is None
    ):
        return False
    is_large = amount.high >= 1000 or (amount.high >= 100 and amount.numeral.step < 1)
    return is_large and _index_pattern().search(before) is not None


def _is_move(before: str, after: str, amount: Amount) -> bool:
    """Tell by how much an index moved where its share is told, too: 'dropped 287.33, or 0.8 percent'."""
    if amount.numeral.in_words or amount.numeral.step == 1 or _INDEX_MOVES.search(before) is None:
        return False
    told = re.match(r",? (?:or |\()[\d.]+ ?(?:%|per ?cent)|,? to \d[\d,.]*\d", after)
    return told is not None and _index_pattern().search(before) is not None


def _sentence_around(text: str, amount: Amount) -> tuple[str, str]:
    before = text[max(0, amount.number_start - _REACH) : amount.number_start]
    after = text[amount.char_end : amount.char_end + _REACH]
    return re.split(r"[.!?]\s+(?=[A-Z\u201c\"])|\n", before)[-1], re.split(r"[.!?](?=\s|$)|\n", after)[0]


@lru_cache(maxsize=1)
def _index_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(words('index_names'))})(?!\w)")


@lru_cache(maxsize=1)
def _rate_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words('rate_words'))})\b|%", re.IGNORECASE)


@lru_cache(maxsize=1)
def _game_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words('game_words'))})\b", re.IGNORECASE)
