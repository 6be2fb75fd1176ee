"""Figures of local news: small counts without a noun, ages, addresses, times, distances, occasions."""

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
    assert found == [
        (low if low is None else pytest.approx(low), high if high is None else pytest.approx(high), unit)
        for low, high, unit in rows
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # counts without a noun
        ("A barn fire kills one.", [one(1)]),
        ("One killed, four injured in bus crash.", [one(1), one(4)]),
        ("One dead after boat capsizes.", [one(1)]),
        ("The storm injured one and trapped six.", [one(1), one(6)]),
        ("Three climbers fell; one was airlifted.", [one(3), one(1)]),
        ("Four were hurt, one critically.", [one(4), one(1)]),
        ("The mill had five pumps, and only one worked.", [one(5), one(1)]),
        ("The county had six arsons in 2023, against one in 2022.", [one(6), one(1)]),
        ("Two girls, one of them a cousin of the bride, drowned.", [one(2), one(1)]),
        ("One of the wounded was still in surgery.", [one(1)]),
        ("One of the six remains in hospital.", [one(1), one(6)]),
        ("One of the suspects was freed on Monday.", [one(1)]),
        ("He was the only one of nine to swim ashore.", [one(1), one(9)]),
        ("The four were charged with arson.", [one(4)]),
        ("All five have been released.", [one(5)]),
        ("None of the seven was hurt.", [one(7)]),
        ("The town had eight fires this year, these three included.", [one(8), one(3)]),
        ("The two were arrested at dawn.", [one(2)]),
        # pronouns and set phrases
        ("She is one of nine candidates.", [one(9)]),
        ("One of the oldest bridges is closed.", []),
        ("Not one of them spoke.", []),
        ("Every one of them cheered.", []),
        ("The two of them laughed.", []),
        ("The ship came back in one piece.", []),
        ("One can only hope.", []),
        ("To paint one costs a fortune.", []),
        ("The two have been negotiating since March.", []),
        # occasions
        ("He was shot twice in the arm.", [one(2)]),
        ("The mayor was arrested twice.", [one(2)]),
        ("Inspectors came twice in the past year.", [one(2)]),
        ("The striker scored twice.", []),
        ("Take it twice a day.", []),
        # ages
        ("Two brothers, 4 and 9, were rescued.", [one(2), one(4, "year"), one(9, "year")]),
        ("A welder, 47, was charged.", [one(47, "year")]),
        ("The dead woman was 63.", [one(63, "year")]),
        ("His aunt, 71, escaped.", [one(71, "year")]),
        ("She was 38 when the mine closed.", [one(38, "year")]),
        ("The trawler had a crew of 14.", [one(14)]),
        ("The father of three lived near by.", [one(3)]),
        ("The total was 63.", [one(63)]),
        # addresses, stations, telephones
        ("Officers went to the 700 block of Cherry Street.", []),
        ("Shots were heard in the 2100 block of N. Ninth Street.", []),
        ("WKLM 9 first told of the fire.", []),
        ("NBC 5 and Fox 12 were there.", []),
        ("They had lunch at 40 Camden Park.", []),
        ("The line is 1800 555 022.", []),
        ("Text us on 60600 to vote.", []),
        ("Lots 3 to 7 were sold.", []),
        # times
        ("It is six minutes past four.", []),
        ("The trains ran until after nine.", []),
        ("Results are expected around ten.", []),
        ("It was coming up to twenty past seven.", []),
        ("Some seven expected guests stayed away.", [(7, 7, "count")]),
        # the next one of those counted is no share
        ("Two men were held and a third suspect has fled.", [one(2)]),
        ("We had four chairs and did not need a fifth.", [one(4)]),
        ("A fifth of the crop was lost.", [one(0.2, "ratio")]),
        ("A third of voters stayed at home.", [one(0.333333333, "ratio")]),
        # distances and terms
        ("It happened a mile south of the dam.", [one(1, "mile")]),
        ("The plane came down 40 miles off the coast.", [one(40, "mile")]),
        ("They have to leave within 21 days.", [one(21, "day")]),
        ("The probe passed within 90 km of the moon.", [(None, 90, "km")]),
        ("The rules set a legal maximum of 6%.", [one(6, "percent")]),
        ("A maximum of 80 guests may attend.", [(None, 80, "count")]),
        ("Masts may rise up to a height of 30 metres.", [(None, 30, "m")]),
        ("The firm will hire for the next two years.", [one(2, "year")]),
        ("Seeds were dropped over four valleys.", [one(4)]),
        ("The dam cost over four million dollars.", [(4e6, None, "USD")]),
    ],
)
def test_local_news(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The Nikkei average fell 120.55, or 0.4 percent.", [one(120.55, "point"), one(0.4, "percent")]),
        ("The levy is three to five times the old rate.", [(3, 5, "ratio")]),
        ("Seas rise by 2 to 3 mm a year.", [(2, 3, "mm")]),
        ("Fares go up by a penny a mile.", [one(0.01, "GBP")]),
        ("Copper fell two cents a pound.", [one(0.02, "USD")]),
        (
            "Diesel costs 1.60 euros a litre, four cents more than in May.",
            [one(1.6, "EUR"), one(0.04, "EUR")],
        ),
        ("It is worth £30 million, with another six million in bonuses.", [one(3e7, "GBP"), one(6e6, "GBP")]),
        ("He reached a total of £9m in a city of two million.", [one(9e6, "GBP"), one(2e6)]),
        (
            "Stocks reached 2.1 million bushels, 90,000 more than in June.",
            [one(2.1e6, "bushel"), one(9e4, "bushel")],
        ),
        (
            "Her blood alcohol level was 0.12 percent, against a limit of 0.05.",
            [one(0.12, "percent"), one(0.05, "percent")],
        ),
        ("The magnitude was cut from 6.9 to 6.7.", [one(6.9, "magnitude"), one(6.7, "magnitude")]),
        ("The quake was a 6.4.", [one(6.4, "magnitude")]),
        ("His average was a 6.4.", [one(6.4)]),
        ("The link carries 5 Tbit/s.", [one(5, "Tbit/s")]),
        ("The boat sank two nautical miles out.", [one(2, "nautical mile")]),
        ("A troy ounce is dear; five troy ounces dearer.", [one(5, "troy ounce")]),
        ("The tank held 70 litres.", [one(70, "litre")]),
        ("In Gaborone a loaf costs P12.50.", [one(12.5, "BWP")]),
        ("In Manila a loaf costs P62.50.", [one(62.5, "PHP")]),
        ("Zhu shot a 66 to lead by three strokes.", [one(3)]),
        ("He is 11 under par.", []),
        ("Kent were all out for 188.", []),
        ("Surrey were 190 for 4 at stumps.", []),
        ("The P5+1 met in Vienna.", []),
        ("The 737 slid off the runway.", []),
        ("The 737 passengers went home.", [one(737)]),
    ],
)
def test_units_told_by_the_sentence(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Gas blast kills one, wounds at least three",
            [("people killed", "people"), ("people wounded", "people")],
        ),
        ("Four shot outside bar, one fatally", [("people shot", "people"), ("people killed", "people")]),
        ("Three hurt in collision on bridge", [("people hurt", "people")]),
        ("Two charged in theft of bronze", [("people charged", "people")]),
        ("He was shot twice.", [("times he was shot", "time")]),
        ("A shed stood 300 metres from the weir.", [("distance from the weir", "distance")]),
        ("It lies in a town of 9,000.", [("people of the town", "people")]),
        ("The mother of four wept.", [("children of the mother", "child")]),
    ],
)
def test_measures_of_local_news(nlp: Language, text: str, measures: list[tuple[str, str]]) -> None:
    found = extract_figures(nlp(text), NO_LAYOUT)
    assert [(figure.measure, figure.measure_head) for figure in found] == measures


def test_shots_and_rounds_fired_share_a_term(nlp: Language) -> None:
    shots, rounds = (
        set(extract_figures(nlp(text), NO_LAYOUT)[0].measure_terms)
        for text in ("Twelve shots were fired.", "Police fired nine rounds.")
    )
    assert {"fire", "shot"} <= shots & rounds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Brandt runs the shelter. She said 40 dogs were rescued.", "Ana Brandt"),
        ("Ana Brandt met Bo Lind. She said 40 dogs were rescued.", None),
        ("It rained. She said 40 dogs were rescued.", None),
    ],
)
def test_pronoun_of_the_speaker(nlp: Language, text: str, name: str | None) -> None:
    mentions = [
        Mention("person", person, text.index(person), text.index(person) + len(person), person)
        for person in ("Ana Brandt", "Bo Lind")
        if person in text
    ]
    assert extract_figures(nlp(text), NO_LAYOUT, mentions=mentions)[0].speaker_name == name
