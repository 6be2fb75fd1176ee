"""Numbers in digits and in words, read into values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.extraction.figures.numerals import find_numerals

ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def below_thousand(number: int) -> str:
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {below_thousand(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def in_words(number: int) -> str:
    parts = []
    for scale, name in SCALES:
        if number >= scale:
            parts.append(f"{below_thousand(number // scale)} {name}")
            number %= scale
    if number:
        parts.append(("and " if parts and number < 100 else "") + below_thousand(number))
    return " ".join(parts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("48,200", 48200),
        ("1,234,567", 1234567),
        ("2,345.5", 2345.5),
        ("0.4", 0.4),
        ("3·5", 3.5),
        ("2,5", 2.5),
        ("54 000", 54000),
        ("54\u202f000", 54000),
        ("1'500'000", 1500000),
        ("2.500.000", 2500000),
        ("12.000", 12000),
        ("1.250", 1.25),
        ("2,00,000", 200000),
        ("3½", 3.5),
        ("¾", 0.75),
        ("16.4bn", 16.4e9),
        ("7.2m", 7.2e6),
        ("320k", 320000),
        ("1.1tn", 1.1e12),
        ("4.4-B", 4.4e9),
        ("9 million", 9e6),
        ("1.75 billion", 1.75e9),
        ("5 hundred", 500),
        ("3 crore", 3e7),
        ("2.5 lakh", 250000),
        ("twenty-two", 22),
        ("ninety nine", 99),
        ("one hundred", 100),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("three thousand", 3000),
        ("a thousand and one", 1001),
        ("six hundred and forty thousand", 640000),
        ("two million three hundred thousand", 2300000),
        ("two point seven", 2.7),
        ("three point one four", 3.14),
        ("one point two million", 1.2e6),
        ("four and a half", 4.5),
        ("two and a half million", 2.5e6),
        ("five and three quarters", 5.75),
        ("half a million", 500000),
        ("half a billion", 5e8),
        ("a quarter of a million", 250000),
        ("three-quarters of a million", 750000),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("four dozen", 48),
        ("a third", 1 / 3),
        ("two-fifths", 0.4),
        ("three quarters", 0.75),
        ("nine tenths", 0.9),
    ],
)
def test_reads_the_value(text: str, value: float) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.char_start, numeral.char_end) == (0, len(text))
    assert numeral.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dozens", 24),
        ("hundreds", 200),
        ("thousands", 2000),
        ("tens of thousands", 20000),
        ("hundreds of thousands", 200000),
        ("tens of millions", 2e7),
        ("millions", 2e6),
        ("several hundred", 200),
        ("a few thousand", 2000),
        ("several dozen", 24),
    ],
)
def test_plurals_are_lower_bounds(text: str, value: float) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.kind, numeral.value) == ("vague", value)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1.36 billion", 1e7),
        ("41", 1),
        ("0.25", 0.01),
        ("320k", 1000),
        ("two million", 1e6),
        ("6.5", 0.1),
        ("19", 1),
    ],
)
def test_step_is_one_unit_of_the_last_digit(text: str, step: float) -> None:
    assert find_numerals(text)[0].step == pytest.approx(step)


@pytest.mark.parametrize(
    "text", ["", "nobody", "often", "tension", "phone", "a few", "someone", "weighty", "tenth-grader"[:2]]
)
def test_other_words_are_no_numbers(text: str) -> None:
    assert find_numerals(text) == []


def test_neighbours_stay_apart() -> None:
    assert [numeral.value for numeral in find_numerals("nineteen, fifty and 3,000 or 7")] == [19, 50, 3000, 7]


@given(st.integers(min_value=1, max_value=10**15 - 1))
def test_reads_words_back(number: int) -> None:
    (numeral,) = find_numerals(in_words(number))
    assert numeral.value == number


@given(st.integers(min_value=0, max_value=10**15))
def test_reads_grouped_digits_back(number: int) -> None:
    (numeral,) = find_numerals(f"{number:,}")
    assert numeral.value == number


@given(st.text(max_size=40), st.integers(min_value=1, max_value=10**6), st.text(max_size=40))
def test_spans_hold_in_any_text(before: str, number: int, after: str) -> None:
    text = f"{before} {in_words(number)} {after}"
    end = 0
    for numeral in find_numerals(text):
        assert end <= numeral.char_start < numeral.char_end <= len(text)
        end = numeral.char_end
