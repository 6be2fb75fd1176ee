"""Units and currencies beside a number."""

import csv
from pathlib import Path

import pytest

from orchestration.extraction.figures.currency import country_evidence, currency_codes, resolve_currency
from orchestration.extraction.figures.numerals import find_numerals
from orchestration.extraction.figures.units import read_currency_before, read_unit, unit_kind
from orchestration.extraction.figures.words import read_table

SEED = Path(__file__).resolve().parents[3] / "seeds" / "reference" / "unit.csv"


def unit_of(text: str, context: str = "") -> tuple[str, float] | None:
    evidence = country_evidence(context)
    numeral = find_numerals(text)[0]
    reading = read_currency_before(text, numeral.char_start, evidence=evidence)
    reading = reading or read_unit(text, numeral.char_end, evidence=evidence)
    return (reading.unit, reading.multiplier) if reading else None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 km", "km"),
        ("12 kilometres", "km"),
        ("12 kilometers", "km"),
        ("a 40-metre mast", "m"),
        ("120mm guns", "mm"),
        ("six feet", "ft"),
        ("9 miles", "mile"),
        ("3 inches", "inch"),
        ("80 km/h", "km/h"),
        ("80 kilometres an hour", "km/h"),
        ("55 miles per hour", "mph"),
        ("20 knots", "knot"),
        ("7 tonnes", "t"),
        ("7 metric tons", "t"),
        ("7 tons", "t"),
        ("3.1 t/ha", "t/ha"),
        ("500 kg", "kg"),
        ("500 kilos", "kg"),
        ("40 hectares", "ha"),
        ("40 acres", "acre"),
        ("3 square kilometres", "km²"),
        ("3 sq km", "km²"),
        ("90 m²", "m²"),
        ("5 cubic metres", "m³"),
        ("2 litres", "litre"),
        ("60 barrels", "barrel"),
        ("400 MW", "MW"),
        ("2 gigawatts", "GW"),
        ("9 GWh", "GWh"),
        ("16 GB", "GB"),
        ("30 °C", "°C"),
        ("30C", "°C"),
        ("86 degrees Fahrenheit", "°F"),
        ("4%", "percent"),
        ("4 per cent", "percent"),
        ("4 pct", "percent"),
        ("4 percentage points", "percentage_point"),
        ("25 basis points", "basis point"),
        ("ten seconds", "second"),
        ("ten minutes", "minute"),
        ("90 mins", "minute"),
        ("three weeks", "week"),
        ("five years", "year"),
        ("$5", "USD"),
        ("US$5", "USD"),
        ("A$5", "AUD"),
        ("HK$5", "HKD"),
        ("R$5", "BRL"),
        ("€5", "EUR"),
        ("5 €", "EUR"),
        ("£5", "GBP"),
        ("¥5", "JPY"),
        ("₱5", "PHP"),
        ("CHF 5", "CHF"),
        ("5 EUR", "EUR"),
        ("five euros", "EUR"),
        ("5 million Swiss francs", "CHF"),
        ("5 Australian dollars", "AUD"),
        ("5 roubles", "RUB"),
        ("5 kroner", "NOK"),
        ("5 kronor", "SEK"),
        ("P2.5 billion", "PHP"),
        ("5 zloty", "PLN"),
        ("5 pounds sterling", "GBP"),
    ],
)
def test_unit(text: str, unit: str) -> None:
    assert unit_of(text) == (unit, 1.0)


@pytest.mark.parametrize(
    ("text", "unit", "multiplier"),
    [
        ("two decades", "year", 10),
        ("a 50-cent coin", "USD", 0.01),
        ("80 pence", "GBP", 0.01),
        ("3 centuries", "year", 100),
    ],
)
def test_multiples_of_a_unit(text: str, unit: str, multiplier: float) -> None:
    assert unit_of(text) == (unit, multiplier)


@pytest.mark.parametrize(
    ("text", "context", "unit"),
    [
        ("300 pesos", "The mayor of Guadalajara, Mexico, and the Mexican senate", "MXN"),
        ("300 pesos", "Argentina's central bank", "ARS"),
        ("300 pesos", "Manila", "PHP"),
        ("$300", "Ottawa and Toronto, Canada", "CAD"),
        ("$300", "Canada and the United States and Washington", "USD"),
        ("300 dollars", "Australia's Victoria: Melbourne", "AUD"),
        ("300 crowns", "Prague", "CZK"),
        ("300 kroner", "Copenhagen", "DKK"),
        ("300 pounds", "Cairo, Egypt", "EGP"),
        ("300 rupees", "Pakistan", "PKR"),
        ("300 dinars", "Kuwait", "KWD"),
        ("38 degrees", "Chicago", "°F"),
        ("38 degrees", "Madrid", "°C"),
        ("a 300-pound bomb", "Texas", "lb"),
        ("R250", "Pretoria", "ZAR"),
    ],
)
def test_the_article_decides_shared_names(text: str, context: str, unit: str) -> None:
    assert unit_of(text, context) == (unit, 1.0)


@pytest.mark.parametrize(
    "text", ["12 people", "5 C", "4 metric", "P4", "R2", "3 weekly", "7 daytime shows", "6 inclusive"]
)
def test_no_unit(text: str) -> None:
    assert unit_of(text) is None


def test_hints_count_as_evidence() -> None:
    assert resolve_currency("peso", country_evidence("", hints=["Chile"])) == "CLP"


def seed_rows() -> dict[str, dict[str, str]]:
    with SEED.open(encoding="utf-8", newline="") as file:
        return {row["unit"]: row for row in csv.DictReader(file)}


def test_every_unit_of_the_grammar_is_in_the_seed() -> None:
    seed = seed_rows()
    spelled = {row["unit"] for row in read_table("unit_spelling")} - {"degree"}
    for unit in spelled | currency_codes() | {"count", "ratio", "magnitude", "°C", "°F"}:
        assert seed[unit]["unit_kind"] == unit_kind(unit)


def test_every_currency_name_has_a_known_code() -> None:
    codes = {row["default_code"] for row in read_table("currency_name")}
    codes |= {row["code"] for row in read_table("currency_nation")}
    codes |= {row["default_code"] for row in read_table("currency_sign") if row["default_code"]}
    assert codes <= currency_codes()


def test_base_units_are_consistent() -> None:
    seed = seed_rows()
    for row in seed.values():
        base = seed.get(row["base_unit"])
        assert float(row["to_base_factor"]) > 0
        if base is not None:
            assert (base["unit_kind"], float(base["to_base_factor"])) == (row["unit_kind"], 1.0)


def test_unknown_unit() -> None:
    with pytest.raises(KeyError):
        unit_kind("cubit")
