"""Hashes of runs of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.extraction.shingles import extract_shingles

TEXT = (
    "The old lift bridge at Velkany jammed half open on Monday and kept forty barges waiting. "
    "Engineers blamed a bearing that nobody had greased since spring. “We will walk, then,” said one. "
    "By noon the queue of lorries reached the brewery, and the brewery opened its doors."
)


def test_spelling_marks_and_case_do_not_matter() -> None:
    restyled = TEXT.replace("“", '"').replace("”", '"').replace(". ", ".\n\n").upper()
    assert extract_shingles(restyled) == extract_shingles(TEXT)


def test_a_lightly_edited_copy_shares_most_shingles() -> None:
    edited = TEXT.replace("jammed half open", "stuck half open").replace("By noon", "Before noon")
    original, copy = set(extract_shingles(TEXT)), set(extract_shingles(edited))
    assert 0.6 < len(original & copy) / len(original) < 1


def test_another_text_shares_none() -> None:
    other = "A herd of goats held up the express to the coast for two hours before the guard fetched a dog."
    assert not set(extract_shingles(other)) & set(extract_shingles(TEXT))


def test_a_short_text_gives_one_shingle_and_an_empty_one_none() -> None:
    assert len(extract_shingles("Bridge jams")) == 1
    assert extract_shingles(" \n… —") == []


def test_sampling_keeps_a_nested_part() -> None:
    text = " ".join(f"word{number}" for number in range(3000))
    every, eighth = extract_shingles(text, keep_one_in=1), extract_shingles(text, keep_one_in=8)
    assert set(eighth) == {value for value in every if value % 8 == 0}
    assert 250 < len(eighth) < 500


def test_a_very_long_text_is_sampled() -> None:
    assert len(extract_shingles(" ".join(f"word{number}" for number in range(9000)))) < 4500


@pytest.mark.parametrize(("words", "keep_one_in"), [(0, 1), (5, 0)])
def test_sizes_must_be_positive(words: int, keep_one_in: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        extract_shingles(TEXT, words=words, keep_one_in=keep_one_in)


@given(st.text())
def test_hashes_are_sorted_distinct_and_fit_63_bits(text: str) -> None:
    values = extract_shingles(text)
    assert values == sorted(set(values))
    assert all(0 <= value < 2**63 for value in values)
