"""Ids depend on content alone, and differ where the content does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.extraction.identity import ID_LENGTH, content_id

PART = st.text(alphabet=st.characters(exclude_characters="\x1f", exclude_categories=()), max_size=8)
PARTS = st.lists(PART, min_size=1, max_size=4)


def test_an_id_is_the_prefix_and_eighty_bits() -> None:
    assert re.fullmatch(rf"art_[0-9a-f]{{{ID_LENGTH}}}", content_id("art", "text"))
    assert ID_LENGTH * 4 == 80


def test_an_id_never_changes_from_release_to_release() -> None:
    # sha256 of 'body\x1f3' and of 'body', cut to 20 digits: stored ids must stay valid.
    assert content_id("x", "body", 3) == "x_3822ec75ac2b23589dc3"
    assert content_id("x", "body") == "x_230d8358dc8e8890b4c5"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("ab",), ("a", "b")),
        (("a", "b"), ("b", "a")),
        (("a", ""), ("a",)),
        (("a",), ("A",)),
    ],
)
def test_other_parts_give_another_id(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert content_id("x", *one) != content_id("x", *other)


def test_the_prefix_names_the_kind_and_leaves_the_digits() -> None:
    assert content_id("a", "text").removeprefix("a_") == content_id("b", "text").removeprefix("b_")


def test_numbers_count_as_written() -> None:
    assert content_id("x", 3, "a") == content_id("x", "3", "a")
    assert content_id("x", None) == content_id("x", "None")


def test_a_lone_surrogate_has_an_id() -> None:
    assert content_id("x", "\ud83d") != content_id("x", "?")


@given(one=PARTS, other=PARTS)
def test_ids_are_equal_only_for_equal_parts(one: list[str], other: list[str]) -> None:
    assert (content_id("x", *one) == content_id("x", *other)) is (one == other)
