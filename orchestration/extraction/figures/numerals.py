"""Numbers as news writes them, in digits or in English words, read into values.

Belongs here: one number with its scale ('1.36 billion', 'half a million', 'three dozen',
'dozens', 'two-thirds'), whatever it counts. Does not belong here: units, currencies,
ranges, qualifiers (``amounts``), or whether a number is a figure at all
(``exclusions``).
"""

import re
from dataclasses import dataclass
from typing import Literal

from orchestration.extraction.figures.digits import DigitReading, read_digits
from orchestration.extraction.figures.number_patterns import (
    and_part_pattern,
    cardinal_pattern,
    dozen_pattern,
    part_of_scale_pattern,
    part_pattern,
    point_pattern,
    scale_pattern,
    start_pattern,
    vague_pattern,
    word_kind,
    word_value,
    zero_pattern,
)

NumeralKind = Literal["cardinal", "part", "vague"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text: ``value``, and the ``step`` of its last digit, in the same unit.

    ``kind``: ``cardinal`` for an amount, ``part`` for a fraction of something that is named
    ('a third'), ``vague`` for a lower bound told by a plural ('dozens' is 24 or more).
    ``in_words`` is True when no digit is written; ``head`` is the first word in lower case;
    ``scale`` is the worth of the scale word or suffix, 1 without one.
    """

    char_start: int
    char_end: int
    value: float
    step: float
    kind: NumeralKind = "cardinal"
    in_words: bool = False
    has_scale: bool = False
    head: str = ""
    scale: float = 1.0


def find_numerals(text: str) -> list[Numeral]:
    """Give the numbers of ``text`` from left to right, none overlapping another."""
    found: list[Numeral] = []
    end = 0
    for match in start_pattern().finditer(text):
        if match.start() < end:
            continue
        numeral = read_numeral(text, match.start())
        if numeral is not None:
            found.append(numeral)
            end = numeral.char_end
    return found


def read_numeral(text: str, start: int) -> Numeral | None:
    """Give the longest number that begins at the offset ``start``; None where none does."""
    digits = read_digits(text, start)
    if digits is not None:
        return _scaled_digits(text, digits)
    for reader in (_read_zero, _read_vague, _read_part_of_scale, _read_dozens, _read_part, _read_words):
        numeral = reader(text, start)
        if numeral is not None:
            return numeral
    return None


def _scaled_digits(text: str, digits: DigitReading) -> Numeral:
    value, step, end, scaled = digits.value, digits.step, digits.char_end, digits.has_scale
    scale = digits.scale
    match = scale_pattern().match(text, end)
    while match is not None and not digits.has_scale:
        factor = word_value(match["scale"])
        value, step, end, scaled = round(value * factor, 6), step * factor, match.end(), True
        scale *= factor
        match = scale_pattern().match(text, end)
    kind: NumeralKind = "part" if digits.is_part and not scaled else "cardinal"
    return Numeral(digits.char_start, end, value, step, kind, has_scale=scaled, scale=scale)


def _read_zero(text: str, start: int) -> Numeral | None:
    """Read 'zero' where a unit follows; elsewhere it is a word of idioms ('net zero')."""
    match = zero_pattern().match(text, start)
    return Numeral(start, match.end(), 0.0, 1.0, in_words=True, head="zero") if match else None


def _read_vague(text: str, start: int) -> Numeral | None:
    """Read 'dozens', 'tens of thousands', 'several hundred', 'a few dozen'."""
    match = vague_pattern().match(text, start)
    if match is None:
        return None
    if match["few"]:
        value = 2 * word_value(match["single"])
    else:
        value = word_value(match["plural"])
        # 'tens of thousands' is two tens of one thousand, not two tens of two thousand
        for inner in re.findall(r"[a-z]+", (match["more"] or "").lower()):
            value *= word_value(inner) / 2 if inner != "of" else 1
    head = text[start : match.end()].split(maxsplit=1)[0].lower()
    return Numeral(start, match.end(), value, value / 2, "vague", in_words=True, has_scale=True, head=head)


def _read_part_of_scale(text: str, start: int) -> Numeral | None:
    """Read 'half a million', 'a quarter of a million', 'half a dozen'."""
    match = part_of_scale_pattern().match(text, start)
    if match is None:
        return None
    count = (
        word_value(match["count"]) if match["count"] and match["count"].lower() not in ("a", "one") else 1.0
    )
    scale = word_value(match["scale"])
    value = count * word_value(match["part"]) * scale
    step = scale / 10 if scale >= 100 else 1.0
    return Numeral(
        start,
        match.end(),
        value,
        step,
        in_words=True,
        has_scale=True,
        head=match[0].split(maxsplit=1)[0].lower(),
    )


def _read_dozens(text: str, start: int) -> Numeral | None:
    """Read 'a dozen', 'three dozen', 'a score of fans', 'a couple of hundred'."""
    match = dozen_pattern().match(text, start)
    if match is None:
        return None
    if match["couple"]:
        scale = word_value(match["couple"])
        return Numeral(start, match.end(), 2 * scale, scale, in_words=True, has_scale=True, head="a")
    count = (match["count"] or match["twenties"]).lower()
    times = 1.0 if count == "a" else float(count) if count.isdigit() else word_value(count)
    size = 12 if match["count"] else 20
    return Numeral(
        start, match.end(), size * times, 1.0, in_words=True, has_scale=True, head=count, scale=size
    )


def _read_part(text: str, start: int) -> Numeral | None:
    """Read 'a third', 'two-thirds', 'three quarters', 'half'."""
    match = part_pattern().match(text, start)
    if match is None:
        return None
    count = (match["count"] or "a").lower()
    times = 1.0 if count in ("a", "an", "one") else word_value(count)
    part = word_value(match["part"])
    if times * part >= 1:
        return None
    return Numeral(start, match.end(), times * part, part, "part", in_words=True, head=count)


def _read_words(text: str, start: int) -> Numeral | None:
    """Read a cardinal in words, with 'point' decimals, 'and a half' and scale words."""
    match = cardinal_pattern().match(text, start)
    if match is None:
        return None
    read = [word for word in re.findall(r"[a-z]+", match[0].lower()) if word != "and"]
    value, step = _fold_words(read)
    end, scaled = match.end(), bool({word_kind(word) for word in read} & {"scale", "hundred"})
    scale = word_value(read[-1]) if word_kind(read[-1]) in ("scale", "hundred") else 1.0
    decimal = point_pattern().match(text, end)
    if decimal is not None:
        digits = [_digit(word) for word in re.findall(r"[a-z]+", decimal["digits"].lower())]
        step = 10.0 ** -len(digits)
        value += sum(digit * 10.0 ** -(place + 1) for place, digit in enumerate(digits))
        end = decimal.end()
    half = and_part_pattern().match(text, end)
    if half is not None:
        many = 3 if half["three"] else 1
        value, step, end = value + many * word_value(half["part"]), word_value(half["part"]), half.end()
    if decimal is not None or half is not None:
        more = scale_pattern().match(text, end)
        if more is not None:
            scale = word_value(more["scale"])
            value, step, end, scaled = round(value * scale, 6), step * scale, more.end(), True
    return Numeral(start, end, value, step, in_words=True, has_scale=scaled, head=read[0], scale=scale)


def _fold_words(read: list[str]) -> tuple[float, float]:
    """Add up the words of a cardinal; give its value and the step of its last word."""
    total, current, step = 0.0, 0.0, 1.0
    for word in read:
        kind, value = ("unit", 1.0) if word in ("a", "an") else (word_kind(word), word_value(word))
        if kind == "hundred":
            current, step = max(current, 1.0) * value, value
        elif kind == "scale":
            total, current, step = total + max(current, 1.0) * value, 0.0, value
        else:
            current, step = current + value, 1.0
    return total + current, step


def _digit(word: str) -> float:
    return 0.0 if word in ("zero", "oh", "nought") else word_value(word)
