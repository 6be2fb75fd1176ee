"""The patterns of number words, built once from ``figure_number_word.csv``.

Belongs here: regular expressions alone. Does not belong here: what a match is worth
(``numerals``).
"""

import re
from functools import lru_cache

from orchestration.extraction.figures.digits import DIGITS
from orchestration.extraction.figures.words import read_table

_GAP = r"[ \u00a0\u202f\u2009]|-|\u2010|\u2011"

_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"


@lru_cache(maxsize=1)
def number_words() -> dict[str, tuple[str, float]]:
    """Give the kind and the value of every number word."""
    return {row["word"]: (row["kind"], float(row["value"])) for row in read_table("figure_number_word")}


def word_value(word: str) -> float:
    """Give what ``word`` is worth; raises ``KeyError`` for other words."""
    return number_words()[word.lower()][1]


def word_kind(word: str) -> str:
    """Give the kind of ``word`` as in ``figure_number_word.csv``; articles count as units."""
    return "unit" if word in ("a", "an") else number_words()[word][0]


def choice(*kinds: str) -> str:
    """Give a pattern of the words of ``kinds``, longest first."""
    chosen = [word for word, (kind, _) in number_words().items() if kind in kinds]
    return "(?:" + "|".join(sorted(chosen, key=lambda word: (-len(word), word))) + ")"


@lru_cache(maxsize=1)
def start_pattern() -> re.Pattern[str]:
    """Give what a number begins with."""
    begins = choice("unit", "teen", "tens", "vague", "part")
    counts = choice("hundred", "scale", "dozen", "part")
    article = rf"an?(?:{_GAP})(?:few (?:hundred|thousand|dozen|million|billion)|{counts})\b"
    few = r"several (?:hundred|thousand|dozen|million|billion)\b"
    couple = rf"a couple of {choice('hundred', 'scale', 'dozen')}\b"
    begins = rf"{article}|{few}|{couple}|a score\b|zero\b|{begins}\b"
    return re.compile(rf"(?<![\w])(?:{begins})|{DIGITS}", re.IGNORECASE)


@lru_cache(maxsize=1)
def zero_pattern() -> re.Pattern[str]:
    """Match 'zero' before a unit or what news counts as zero."""
    units = r"per ?cent|percent|percentage|degrees|deaths|casualties|fatalities|injuries|cases|arrests"
    return re.compile(rf"zero(?=(?:{_GAP})(?:{units})\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def scale_pattern() -> re.Pattern[str]:
    """Match a scale word after a number (' million')."""
    return re.compile(rf"(?:{_GAP})(?P<scale>{choice('scale', 'hundred')})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def vague_pattern() -> re.Pattern[str]:
    """Match 'dozens', 'tens of thousands', 'several hundred'."""
    plural, single = choice("vague"), choice("hundred", "scale", "dozen")
    few = rf"(?P<few>several|a few)(?:{_GAP})(?P<single>{single})\b"
    tail = rf"(?P<more>(?: of {plural})*)\b"
    return re.compile(rf"(?:{few}|(?P<plural>{plural}){tail})", re.IGNORECASE)


@lru_cache(maxsize=1)
def part_of_scale_pattern() -> re.Pattern[str]:
    """Match 'half a million', 'a quarter of a million'."""
    scale = choice("scale", "dozen")
    half = r"(?P<count>a|one|two|three)?"
    part = rf"(?:(?<=\b){half}(?:{_GAP})?(?P<part>{choice('part')}))"
    return re.compile(rf"{part}(?: of)?(?:{_GAP})an?(?:{_GAP})(?P<scale>{scale})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def dozen_pattern() -> re.Pattern[str]:
    """Match 'a dozen', 'three dozen', 'a score of' before a plural, 'a couple of hundred'.

    'A score of 6' and 'a score of ten points' are results.
    """
    people = r"(?:[a-z-]+s|people|men|women|children|police|troops)\b"
    counted = rf"(?= (?:or (?:more|so) )?of (?!points|goals|runs)(?:(?!{_SMALL}\b)[a-z-]+ ){{0,2}}{people})"
    return re.compile(
        rf"(?:(?P<count>an?|{_SMALL}|\d+)(?:{_GAP})dozen\b|(?P<twenties>a) score{counted}"
        rf"|a couple of (?P<couple>{choice('hundred', 'scale', 'dozen')})\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def part_pattern() -> re.Pattern[str]:
    """Match 'a third', 'two-thirds', 'half'."""
    small = choice("unit", "teen")
    return re.compile(rf"(?:(?P<count>an?|{small})(?:{_GAP}))?(?P<part>{choice('part')})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def cardinal_pattern() -> re.Pattern[str]:
    """Match a cardinal in words, with its scale words."""
    gap, unit, teen, tens = f"(?:{_GAP})", choice("unit"), choice("teen"), choice("tens")
    below_hundred = rf"(?:{tens}(?:{gap}{unit}\b)?|{teen}|{unit})\b"
    hundreds = rf"(?:(?:an?|{below_hundred}){gap}hundred\b(?:(?:{gap}and)?{gap}{below_hundred})?)"
    block = rf"(?:{hundreds}|{below_hundred})"
    tail = rf"(?:(?:,?{gap}and)?,?{gap}{block}(?!{gap}(?:{choice('scale')})\b))?"
    scaled = rf"(?:{block}|an?){gap}{choice('scale')}\b"
    more = rf"(?:,?{gap}{block}{gap}{choice('scale')}\b)*"
    return re.compile(rf"(?:{scaled}{more}(?:{tail})|{block})", re.IGNORECASE)


@lru_cache(maxsize=1)
def point_pattern() -> re.Pattern[str]:
    """Match ' point eight'."""
    digit = rf"(?:{choice('unit')}|zero|oh|nought)"
    return re.compile(rf"(?:{_GAP})point(?P<digits>(?:(?:{_GAP}){digit}\b)+)", re.IGNORECASE)


@lru_cache(maxsize=1)
def and_part_pattern() -> re.Pattern[str]:
    """Match ' and a half'."""
    part = r"(?P<part>half|quarter|quarters|third)"
    return re.compile(
        rf"(?:{_GAP})and(?:{_GAP})(?:an?|one|(?P<three>three))(?:{_GAP}){part}\b", re.IGNORECASE
    )
