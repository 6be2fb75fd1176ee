"""The base of a rate, rates of exchange, and what a figure takes over from the one it is compared with."""

import pytest
from spacy.language import Language

from orchestration.extraction.figures import extract_figures
from orchestration.extraction.records import Figure, Layout

NO_LAYOUT = Layout(blocks=())


def figures_of(nlp: Language, text: str) -> list[Figure]:
    return extract_figures(nlp(text), NO_LAYOUT)


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("The rate is 8.4 per 100,000 people.", ["100000 population"]),
        ("That is sixty people in every hundred thousand.", ["100000 population"]),
        ("There were 12 deaths per 1,000 births.", ["1000 birth"]),
        ("The rate is 8.4 per 100,000, against 6.1 in Wales.", ["100000 population"] * 2),
        ("They drink 90 litres a head.", ["person"]),
        ("Spending per capita reached $4,100.", ["person"]),
        ("Petrol costs $1.80 a litre.", ["litre"]),
        ("Rents rose to 14 euros per square metre.", ["square metre"]),
        ("The state paid 9,000 euros for each bereaved family.", ["family"]),
        ("The firm offered 30 euros for each Corvid share.", ["share"]),
        ("The tickets cost $12 each.", ["ticket"]),
        ("It saves $9m a year, well above the $5m that was hoped for.", ["year", "year"]),
        ("He killed three members of a family.", [None]),
        ("The fee is 2 percent of annual sales.", [None]),
        ("Mangoes cost four dollars each.", ["mango"]),
    ],
)
def test_base(nlp: Language, text: str, bases: list[str | None]) -> None:
    assert [figure.per for figure in figures_of(nlp, text)] == bases


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("At an exchange rate of 84.5p to the euro, it is cheap.", [(0.845, "GBP", "EUR")]),
        ("($1 = 0.930 euros)", [(1.0, "USD", None), (0.93, "EUR", "USD")]),
        ("(1 euro = 4.20 zlotys)", [(1.0, "EUR", None), (4.2, "PLN", "EUR")]),
        ("It sold for 1.08 dollars to the euro.", [(1.08, "USD", "EUR")]),
        ("The yen slid to 151.2 per dollar from 149.8.", [(151.2, "JPY", "USD"), (149.8, "JPY", "USD")]),
        ("That is about $1.10 to the pound.", [(1.1, "USD", "GBP")]),
        ("The pound was worth $1.27.", [(1.27, "USD", "GBP")]),
        ("One pound buys about 1.15 euros.", [(1.0, "GBP", None), (1.15, "EUR", "GBP")]),
    ],
)
def test_rate_of_exchange(nlp: Language, text: str, rates: list[tuple[float, str, str | None]]) -> None:
    found = figures_of(nlp, text)
    assert [(figure.value_low, figure.unit, figure.per) for figure in found] == rates
    assert {figure.measure for figure in found} == {"exchange rate"}


@pytest.mark.parametrize(
    "text",
    [
        "Apples cost $2 per pound.",
        "The bank lent £5 million to the pound shop.",
        "The euro zone paid $3.5 billion.",
        "The euro fell as oil rose to $71.",
    ],
)
def test_no_rate_of_exchange(nlp: Language, text: str) -> None:
    assert "exchange rate" not in {figure.measure for figure in figures_of(nlp, text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The magnitude was revised from 6.4 to 6.1.", [("magnitude", "from"), ("magnitude", "to")]),
        ("The bank raised its forecast to 3.4 percent from 2.9.", [("forecast", "to"), ("forecast", "from")]),
        ("The toll is now 31, up from 14.", [("toll", "to"), ("toll", "from")]),
        ("The price is 120 dollars, compared with 90 a year ago.", [("price", None), ("price", None)]),
    ],
)
def test_two_values_of_one_quantity(nlp: Language, text: str, told: list[tuple[str, str | None]]) -> None:
    found = [(figure.measure.split(" before ")[0], figure.change) for figure in figures_of(nlp, text)]
    assert found == told


def test_the_two_ends_of_a_change_have_one_head_and_one_set_of_terms(nlp: Language) -> None:
    first, second = figures_of(nlp, "The bank raised its forecast of growth to 3.4 percent from 2.9 percent.")
    assert (first.measure_head, first.measure_terms) == (second.measure_head, second.measure_terms)
    assert (first.change, second.change) == ("to", "from")
