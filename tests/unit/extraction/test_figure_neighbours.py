"""Figures whose unit other words tell: ages a rule sets, temperatures, numbers set beside a unit."""

import pytest
from spacy.language import Language

from orchestration.extraction.figures import extract_figures
from orchestration.extraction.records import Layout, Mention

Row = tuple[float | None, float | None, str]
NO_LAYOUT = Layout(blocks=())


def one(value: float, unit: str = "count") -> Row:
    return (value, value, unit)


def check(nlp: Language, text: str, rows: list[Row]) -> None:
    found = [(f.value_low, f.value_high, f.unit) for f in extract_figures(nlp(text), NO_LAYOUT)]
    assert found == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The drinking age will go from 18 to 21, and 40 senators backed it.",
         [one(18, "year"), one(21, "year"), one(40)]),
        ("The voting age was lowered to 16 last year.", [one(16, "year")]),
        ("The retirement age is 65. Miners can go at 60.", [one(65, "year"), one(60, "year")]),
        ("A new pension law: nurses will work until 66.", [one(66, "year")]),
        ("The pension age rises to 66. So, 66 for everyone?", [one(66, "year"), one(66, "year")]),
        ("The pension age will be 66. Theirs is 64.", [one(66, "year"), one(64, "year")]),
        # no ages
        ("The bill on the pension age passed by 66 votes to 40.", [one(66), one(40)]),
        ("The shop will stay open until 66 lamps are sold.", [one(66)]),
        ("The retirement age is 65 for 40 workers.", [one(65, "year"), one(40)]),
    ],
)  # fmt: skip
def test_age_that_a_rule_sets(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


def test_age_that_a_rule_sets_is_named_by_its_word(nlp: Language) -> None:
    text = "Lawmakers raised the retirement age to 66 from 64. People will work until 66."
    measures = [figure.measure for figure in extract_figures(nlp(text), NO_LAYOUT)]
    assert measures == ["retirement age", "retirement age before the change", "retirement age"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Temperatures hit 38 C in Cairo.", [one(38, "°C")]),
        ("It was 101.5 F (38.6 C) in the shade, a record heat.", [one(101.5, "°F"), one(38.6, "°C")]),
        ("Cairo reached 108 degrees Fahrenheit; last year it was 104 degrees.",
         [one(108, "°F"), one(104, "°F")]),
        ("Cairo had 42 degrees Celsius (108 Fahrenheit). Rain will bring 9 degrees less.",
         [one(42, "°C"), one(108, "°F"), one(9, "°C")]),
        ("The 41.5 °C of Seville is no record: Athens had 44.6 in 1995.", [one(41.5, "°C"), one(44.6, "°C")]),
        # a letter that is no scale
        ("The pupils of class 5 C sang.", []),
    ],
)  # fmt: skip
def test_temperature(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The van was doing 82 mph where the limit is 55.", [one(82, "mph"), one(55, "mph")]),
        ("The bus, doing 90 km/h, hit a car doing 60.", [one(90, "km/h"), one(60, "km/h")]),
        ("The mill needs 80 MW, the line can carry 50 today.", [one(80, "MW"), one(50, "MW")]),
        ("She earns 2,400 euros, well below the average of 3,100.", [one(2400, "EUR"), one(3100, "EUR")]),
        ("Wages grew by 4.5 percent in the north, in the south by 3.8.",
         [one(4.5, "percent"), one(3.8, "percent")]),
        ("Unemployment was 4.2 percent in May and should average 4.4.",
         [one(4.2, "percent"), one(4.4, "percent")]),
        ("The glider rose to 9,000 feet, then fell to 4,000.", [one(9000, "ft"), one(4000, "ft")]),
        ("It is 700 euros now and it'll be close to 800 next year.", [one(700, "EUR"), one(800, "EUR")]),
        ("The first shock was of magnitude 5.4 and an aftershock of 4.8 followed.",
         [one(5.4, "magnitude"), one(4.8, "magnitude")]),
        # what is no amount of that unit
        ("A Boeing 747 and two hours later a kite flew by.", [one(2, "hour")]),
        ("The van did 60 mph and hit 12 cars.", [one(60, "mph"), one(12)]),
    ],
)  # fmt: skip
def test_unit_of_a_neighbour(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("He was jailed for one year.", [one(1, "year")]),
        ("I, for one, liked it.", []),
        ("The road opened two months later than planned.", [one(2, "month")]),
        ("The county is short of 300 nurses.", [one(300)]),
        ("The crowd fell short of 300.", [(None, 300, "count")]),
        ("Use has gone up to 40 MW.", [one(40, "MW")]),
        ("The one firefighter who was hurt has gone home.", [one(1)]),
        ("The one thing that matters is rain.", []),
        ("Friends remember the two who drowned.", [one(2)]),
        ("Friends met the two who own the farm.", []),
        ("Thirty pupils fell ill, of whom one has a fever.", [one(30), one(1)]),
        ("Of the three swimmers who were rescued, one remains in hospital.", [one(3), one(1)]),
        ("This year's total is level with the four recorded in 2023.", [one(4)]),
        ("Bear attacks this year number 12.", [one(12)]),
        ("He waits for bus number 12.", []),
        ("They met in aisle 12 shortly before 10.", []),
        ("Two boys drowned. A third, 16, was saved.", [one(2), one(16, "year")]),
        ("Rain fell on 4 square miles.", [one(4, "square mile")]),
    ],
)  # fmt: skip
def test_counts_and_no_counts(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


def test_age_of_somebody_named(nlp: Language) -> None:
    text = "Eva Lund was 71. The index was 71."
    person = Mention("person", "Eva Lund", 0, 8, "Eva Lund", "name")
    found = extract_figures(nlp(text), NO_LAYOUT, mentions=[person])
    assert [figure.unit for figure in found] == ["year", "count"]
    assert found[0].measure == "age of Eva Lund"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The state is putting up €780 million.", "amount put up"),
        ("Osprey shares were down 1.8% on Monday. Staff at Osprey cheered.", "fall in Osprey shares"),
        ("The firm will build its €3bn steel mill here.", "steel mill"),
        ("Shots were fired. About two hours later, a blast shook the street.", "time"),
        ("It was 38 C in Cairo. The temperature was 41 C in Aswan.", "temperature"),
    ],
)
def test_measure_reads_well(nlp: Language, text: str, measure: str) -> None:
    assert extract_figures(nlp(text), NO_LAYOUT)[0].measure == measure
