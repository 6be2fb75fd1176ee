"""Honorific, role, acronym, country and cleaned name: pure string rules, no model."""

import csv
from importlib.resources import files
from pathlib import Path

import pytest

from orchestration.extraction.entities.country_hint import find_country
from orchestration.extraction.entities.details import (
    clean_name,
    find_acronym,
    find_honorific,
    find_role,
)
from orchestration.extraction.entities.lexicon import load_lexicon
from orchestration.extraction.records import EntityType

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("surface", "entity_type", "name"),
    [
        ("NILS ÅBERG", "person", "Nils Åberg"),
        ("ANA O'NEILL-RUIZ", "person", "Ana O'Neill-Ruiz"),
        ("Nils  Åberg", "person", "Nils Åberg"),
        ("VARNA POST", "organization", "Varna Post"),
        ("NATO", "organization", "NATO"),
        ("KXQV", "organization", "KXQV"),
        ("The Varna Post", "organization", "Varna Post"),
        ("VARNA", "place", "Varna"),
        ("UK", "place", "UK"),
        ("U.S.", "place", "U.S."),
        ("The Hague", "place", "The Hague"),
    ],
)
def test_clean_name(surface: str, entity_type: EntityType, name: str) -> None:
    assert clean_name(surface, entity_type=entity_type) == name


@pytest.mark.parametrize(
    ("before", "after", "role"),
    [
        ("Later Transport Minister ", " spoke", "Transport Minister"),
        ("said the bus driver ", " spoke", "bus driver"),
        ("", ", chief executive of Ostmark Steel, said", "chief executive"),
        ("", ", the mayor, agreed", "mayor"),
        ("", ", 44, a nurse at the clinic", "nurse"),
        ("and the chairman, ", " spoke", "chairman"),
        ("", ", an economist at Ostmark Bank, said", "economist"),
        ("stated Chief ", " at noon", "Chief"),
        ("a man whose daughter ", " was hurt", None),
        ("We met ", " yesterday", None),
        ("", ", however, disagreed", None),
    ],
)
def test_find_role(before: str, after: str, role: str | None) -> None:
    body = f"{before}Nils Åberg{after}"
    end = len(before) + len("Nils Åberg")
    assert find_role(body, len(before), end, line_start=0, line_end=len(body)) == role


@pytest.mark.parametrize(("before", "honorific"), [("said Mr. ", "Mr"), ("Dr ", "Dr"), ("with ", None)])
def test_find_honorific(before: str, honorific: str | None) -> None:
    assert find_honorific(before) == honorific


@pytest.mark.parametrize(
    ("surface", "after", "acronym"),
    [
        ("Coastal Safety Agency", " (CSA) said", "CSA"),
        ("Institute of Marine Affairs", " (IMA)", "IMA"),
        ("Coastal Safety Agency", " (Oslo)", None),
        ("Coastal Safety Agency", " (NATO)", None),
    ],
)
def test_find_acronym(surface: str, after: str, acronym: str | None) -> None:
    assert find_acronym(surface, after) == acronym


@pytest.mark.parametrize(
    ("before", "after", "country"),
    [
        ("in ", ", Norway, on", "Norway"),
        ("in ", ", Ohio.", "Ohio"),
        ("", ", Minn. —", "Minn."),
        ("in ", " in northern Norway", "Norway"),
        ("in ", ", in the east of Slovakia", "Slovakia"),
        ("in ", " in southeastern Türkiye", "Türkiye"),
        ("near the Norwegian port of ", " on Monday", "Norway"),
        ("the eastern Slovak town of ", " on Monday", "Slovakia"),
        ("the Dutch coastal city of ", ", where", "Netherlands"),
        ("the Congolese city of ", " on Monday", None),
        ("the Norwegian owner of ", " on Monday", None),
        ("in ", ", Anna said", None),
        ("in ", " in March", None),
        ("in ", " and", None),
    ],
)
def test_find_country(before: str, after: str, country: str | None) -> None:
    assert find_country(before, after, lexicon=load_lexicon()) == country


def test_countries_of_the_rules_and_of_the_warehouse_are_the_same() -> None:
    packaged = (
        files("orchestration.extraction").joinpath("data", "place_country.csv").read_text(encoding="utf-8")
    )
    assert packaged == (ROOT / "seeds" / "reference" / "country.csv").read_text(encoding="utf-8")


def test_seats_of_the_rules_and_of_the_warehouse_are_the_same() -> None:
    packaged = files("orchestration.extraction").joinpath("data", "government_seat.csv")
    seed = ROOT / "seeds" / "reference" / "government_seat.csv"
    assert packaged.read_text(encoding="utf-8") == seed.read_text(encoding="utf-8")


def test_country_codes_and_names_are_unique() -> None:
    text = (ROOT / "seeds" / "reference" / "country.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert (
        len(rows) == len({row["country_code"] for row in rows}) == len({row["name"] for row in rows}) == 250
    )
    assert all(len(row["country_code"]) == 2 for row in rows)
    assert {row["currency_code"] for row in rows if row["country_code"] in ("NO", "JP", "BT")} == {
        "NOK",
        "JPY",
        "BTN",
    }


def test_no_alias_names_two_countries() -> None:
    text = (ROOT / "seeds" / "reference" / "country.csv").read_text(encoding="utf-8")
    names = [
        name
        for row in csv.DictReader(text.splitlines())
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    ]
    assert len(names) == len(set(names))
