"""Whose name a surname stands for, and what names tell of their bearers."""

import pytest

from orchestration.extraction.quotes.speaker_fullname import fullest_names, gender_of_name
from orchestration.extraction.records import Mention


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Małgorzata Nowak", "woman"),
        ("Thérèse Mbuyi", "woman"),
        ("Ann-Marie Lund", "woman"),
        ("Sebastião Reis", "man"),
        ("Kwame Sillah", "man"),
        ("Alex Reed", None),
        ("Oakley", None),
        ("Grace", None),
    ],
)
def test_tells_gender_by_the_given_name(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender


def person(name: str, at: int, honorific: str | None = None) -> Mention:
    return Mention("person", name, at, at + len(name), name, honorific=honorific)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([person("Levi Holt", 0), person("Tanya Holt", 20), person("Holt", 40, "Mr")], "Levi Holt"),
        ([person("Tanya Holt", 0), person("Levi Holt", 20), person("Holt", 40, "Ms")], "Tanya Holt"),
        ([person("Levi Holt", 0), person("Tanya Holt", 20), person("Holt", 40)], "Tanya Holt"),
        ([person("Levi Holt", 0), person("Levi R. Holt", 20), person("Holt", 40)], "Levi R. Holt"),
        ([person("Levi R. Holt", 0), person("Ida Moe", 20), person("Levi Holt", 40)], "Levi R. Holt"),
        ([person("Ida Moe", 0), person("Holt", 40)], "Holt"),
    ],
)
def test_gives_a_surname_the_fullest_name_of_its_bearer(mentions: list[Mention], expected: str) -> None:
    names = fullest_names(mentions, range(len(mentions)))
    assert names[len(mentions) - 1] == expected
