"""Figures in sentences: what is one, its interval and its unit."""

import re
from datetime import date
from itertools import pairwise

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from orchestration.extraction.figures import extract_figures
from orchestration.extraction.records import Block, DateMention, Figure, Layout, Mention, Quote

NO_LAYOUT = Layout(blocks=())
Row = tuple[float | None, float | None, str]


def figures_of(nlp: Language, text: str) -> list[Figure]:
    return extract_figures(nlp(text), NO_LAYOUT)


def rows_of(nlp: Language, text: str) -> list[Row]:
    return [(figure.value_low, figure.value_high, figure.unit) for figure in figures_of(nlp, text)]


def one(value: float, unit: str = "count") -> Row:
    return (value, value, unit)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The ferry carried 312 passengers and 24 crew members.", [one(312), one(24)]),
        ("Eleven villages lost power.", [one(11)]),
        ("At least 34 miners are trapped.", [(34, None, "count")]),
        ("More than 20,000 people marched.", [(20000, None, "count")]),
        ("No fewer than 15 ports were shut.", [(15, None, "count")]),
        ("Up to 60 tents burned.", [(None, 60, "count")]),
        ("Fewer than 70 votes were missing.", [(None, 70, "count")]),
        ("Nearly 480 homes were flooded.", [one(480)]),
        ("Some 55 goats escaped.", [one(55)]),
        ("Dozens of bakers protested.", [(24, None, "count")]),
        ("Tens of thousands of fans came.", [(20000, None, "count")]),
        ("Between 30 and 40 boats sank.", [(30, 40, "count")]),
        ("There were 15 to 20 gunmen.", [(15, 20, "count")]),
        ("It will cost $5-7 million.", [(5e6, 7e6, "USD")]),
        ("It may take 2-3 weeks.", [(2, 3, "week")]),
        ("The strike cost between €3 billion and €4 billion.", [(3e9, 4e9, "EUR")]),
        ("Exports rose from 300,000 to 1.4 million.", [one(300000), one(1.4e6)]),
        ("Prices fell 3.4% to $41.20.", [one(3.4, "percent"), one(41.2, "USD")]),
        ("Turnout was 61.3 per cent, up from 58 per cent.", [one(61.3, "percent"), one(58, "percent")]),
        ("The gap narrowed by 0.3 percentage points.", [one(0.3, "percentage_point")]),
        ("Half a million doses arrived.", [one(500000)]),
        ("A dozen bridges were closed.", [one(12)]),
        ("A third of the shops stayed shut.", [one(1 / 3, "ratio")]),
        ("Two-thirds of voters agreed.", [one(2 / 3, "ratio")]),
        ("Half the fleet is grounded.", [one(0.5, "ratio")]),
        ("One in five teachers left.", [one(0.2, "ratio")]),
        ("Nine out of ten tenants pay late.", [one(0.9, "ratio")]),
        ("Exports doubled.", [one(2, "ratio")]),
        ("Arrivals have more than tripled.", [(3, None, "ratio")]),
        ("Profits halved.", [one(0.5, "ratio")]),
        ("Profits more than halved.", [(None, 0.5, "ratio")]),
        ("Output rose tenfold.", [one(10, "ratio")]),
        ("The harbour is twice as deep.", [one(2, "ratio")]),
        ("They fired four times as many rockets.", [one(4, "ratio")]),
        ("She called four times.", [one(4)]),
        ("Petra Novak, 41, was first.", [one(41, "year")]),
        ("A 12-year-old girl was hurt.", [one(12, "year")]),
        ("The pupils, aged six to 11, sang.", [(6, 11, "year")]),
        (
            "Three men, aged 19, 23 and 31, were held.",
            [one(3), one(19, "year"), one(23, "year"), one(31, "year")],
        ),
        ("A man, 33, and a woman of 28 were held.", [one(33, "year"), one(28, "year")]),
        ("Only one pupil passed.", [one(1)]),
        ("Children under 16 travel free.", [(None, 16, "year")]),
        ("Five of the ship's nine cranes work.", [one(5), one(9)]),
        ("Forty-one are missing, six of them in Porto.", [one(41), one(6)]),
        ("It killed 5, wounded 27 and damaged 40+ buildings.", [one(5), one(27), (40, None, "count")]),
        ("The mast is 75 metres high.", [one(75, "m")]),
        ("A 35-metre vessel ran aground.", [one(35, "m")]),
        ("It ran at 90 mph on a line limited to 60 mph.", [one(90, "mph"), one(60, "mph")]),
        ("The tank holds 1.2 million litres.", [one(1.2e6, "litre")]),
        ("Store it at 3 to 6 °C.", [(3, 6, "°C")]),
        ("It fell to minus 12 °C.", [one(-12, "°C")]),
        ("It covers 300 hectares (740 acres).", [one(300, "ha"), one(740, "acre")]),
        ("The quake had a magnitude of 6.1.", [one(6.1, "magnitude")]),
        ("A 5.4-magnitude quake shook Quito.", [one(5.4, "magnitude")]),
        ("They waited half an hour.", [one(0.5, "hour")]),
        ("The march lasted six and a half hours.", [one(6.5, "hour")]),
        ("They have waited for more than a decade.", [(10, None, "year")]),
        ("It was open for over 20 years.", [(20, None, "year")]),
        ("The deal is worth up to £45m.", [(None, 45e6, "GBP")]),
        ("Ships fired 122mm rockets.", [one(122, "mm")]),
        ("The plant made 7.5m tyres.", [one(7.5e6)]),
        ("A 27-nation bloc and a 300-member chamber disagree.", [one(27), one(300)]),
        ("He served 12 years in prison.", [one(12, "year")]),
        ("Twelve per cent of staff left.", [one(12, "percent")]),
        ("Ukraine downed 54 of 67 drones.", [one(54), one(67)]),
        ("By now 1,250 people had signed.", [one(1250)]),
        ("The town has 3.4 doctors per 1,000 people.", [one(3.4)]),
    ],
)
def test_figures(nlp: Language, text: str, rows: list[Row]) -> None:
    found = rows_of(nlp, text)
    assert [(low, high) for low, high, _ in found] == [
        (low if low is None else pytest.approx(low), high if high is None else pytest.approx(high))
        for low, high, _ in rows
    ]
    assert [unit for _, _, unit in found] == [unit for _, _, unit in rows]


@pytest.mark.parametrize(
    "text",
    [
        "They met in 2024.",
        "Between 2019 and 2023 it rained.",
        "The law of 1998 still holds.",
        "It opened on 5 June 2021.",
        "It opened on June 5, 2021.",
        "The 12.03.2020 minutes are lost.",
        "They came in the 1990s.",
        "It began at 6:45 a.m. and ended at 11 pm.",
        "It is ten past six.",
        "They left at seven on Friday.",
        "She rose at half past four.",
        "Call +44 20 7946 0958.",
        "Ring 01632 960 111 before noon.",
        "Phone (212) 555-0142 for tickets.",
        "The F-16 landed beside a MiG-29.",
        "She drives a Boeing 737.",
        "COVID-19 and 5G were debated at the G7.",
        "Article 5 was invoked.",
        "The clerk quoted Section 230.",
        "Take Route 66 or Highway 1.",
        "Flight 370 never arrived.",
        "The bus leaves from platform 9.",
        "See page 12.",
        "Local 88 will strike.",
        "He lives at 14 Elm Street.",
        "The office is at 300 River Road, Bilbao.",
        "She came 41st in the race.",
        "The third attempt failed.",
        "A third attempt failed.",
        "It was the second loss.",
        "The home side won 3-1.",
        "The court ruled in a 5-4 decision.",
        "They voted 171 to 128.",
        "One of the drivers fled.",
        "No one was there.",
        "The one thing that helped was rain.",
        "One day it will rain.",
        "It was a one-off.",
        "One must wait.",
        "They are open 24/7.",
        "It has zero tolerance for delay.",
        "On the one hand it rains.",
        "They sat one by one.",
        "World War Two began.",
        "Listen on 98.2 FM.",
        "Read https://example.org/2024/11/3 or mail a1@example.org.",
        "ISBN 978-3-16-148410-0",
        "He arrived three days ago.",
        "It fell in the past two weeks.",
        "Two weeks later it rained.",
        "The quarter-final was cancelled.",
        "Lottery: 3, 9, 21, 30, 44",
        "The first half was dull.",
    ],
)
def test_no_figures(nlp: Language, text: str) -> None:
    assert rows_of(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Exactly 14 votes decided it.", "exact"),
        ("About 14 votes decided it.", "about"),
        ("At least 14 votes decided it.", "at_least"),
        ("More than 14 votes decided it.", "more_than"),
        ("At most 14 votes decided it.", "at_most"),
        ("Less than 14 votes decided it.", "less_than"),
        ("Between 14 and 19 votes decided it.", "range"),
        ("Hundreds of votes decided it.", "vague"),
        ("14 votes or more decided it.", "exact"),
    ],
)
def test_qualifier(nlp: Language, text: str, qualifier: str) -> None:
    assert figures_of(nlp, text)[0].qualifier == qualifier


def test_a_dispute_over_money_is_no_lower_bound(nlp: Language) -> None:
    assert rows_of(nlp, "The towns are fighting over $8 million.") == [one(8e6, "USD")]


def test_furniture_and_dates_hold_no_figures(nlp: Language) -> None:
    text = "DAILY | 3 sections\nTwelve dogs barked.\nAll 40 offers here"
    blocks = (Block("masthead", 0, 18), Block("paragraph", 19, 38), Block("furniture", 39, 57))
    mention = DateMention("Twelve dogs", 19, 30, date(2020, 1, 1), date(2020, 1, 1), "day", "absolute")
    assert [figure.surface for figure in extract_figures(nlp(text), Layout(blocks))] == ["Twelve"]
    assert extract_figures(nlp(text), Layout(blocks), dates=[mention]) == []


def test_an_amount_in_brackets_restates_the_one_before(nlp: Language) -> None:
    first, second = figures_of(nlp, "The loan of 2.4 trillion yen ($16 billion) was paid.")
    assert (first.restates, second.restates, second.measure_terms) == (None, 0, first.measure_terms)


def test_the_speaker_of_a_quotation_owns_its_figures(nlp: Language) -> None:
    text = "“We saw 90 boats,” Ana Reyes said."
    mention = Mention("person", "Ana Reyes", 19, 28, "Ana Reyes")
    quote = Quote(
        "“We saw 90 boats,”", 0, 18, "We saw 90 boats", False, "person", "Ana Reyes", "Ana Reyes", 0
    )
    (figure,) = extract_figures(nlp(text), NO_LAYOUT, mentions=[mention], quotes=[quote])
    assert (figure.speaker_name, figure.speaker_mention) == ("Ana Reyes", 0)


def test_who_is_cited_without_a_quotation(nlp: Language) -> None:
    text = "The storm destroyed 90 boats, the harbour office said."
    (figure,) = figures_of(nlp, text)
    assert (figure.speaker_name, figure.speaker_mention) == ("harbour office", None)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The yard builds 30 ships a year.", "year"),
        ("It costs $12 per dose.", "dose"),
        ("They pay £9 an hour.", "hour"),
        ("The plant needs 80 tonnes of sand a day.", "day"),
        ("It costs $12.", None),
    ],
)
def test_rate(nlp: Language, text: str, per: str | None) -> None:
    assert figures_of(nlp, text)[0].per == per


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The firm hired 30 welders.", "stated"),
        ("The firm will hire 30 welders.", "planned"),
        ("The firm plans to hire 30 welders.", "planned"),
        ("The firm could hire 30 welders.", "estimated"),
        ("The firm did not hire 30 welders.", "denied"),
    ],
)
def test_modality(nlp: Language, text: str, modality: str) -> None:
    assert figures_of(nlp, text)[0].modality == modality


def test_the_period_that_governs_a_figure(nlp: Language) -> None:
    text = "The yard built 30 ships in 2023 and 41 ships in 2024."
    years = [
        DateMention(
            str(year),
            text.index(str(year)),
            text.index(str(year)) + 4,
            date(year, 1, 1),
            date(year, 12, 31),
            "year",
            "absolute",
        )
        for year in (2023, 2024)
    ]
    found = extract_figures(nlp(text), NO_LAYOUT, dates=years)
    assert [(figure.as_of_start, figure.as_of_end) for figure in found] == [
        (date(2023, 1, 1), date(2023, 12, 31)),
        (date(2024, 1, 1), date(2024, 12, 31)),
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    before=st.text(max_size=30), after=st.text(max_size=30), number=st.integers(min_value=2, max_value=10**6)
)
def test_spans_hold_their_surface_in_any_text(nlp: Language, before: str, after: str, number: int) -> None:
    text = f"{before}\nThe fire killed {number:,} people in Ghent.\n{after}"
    found = figures_of(nlp, text)
    assert all(text[figure.char_start : figure.char_end] == figure.surface for figure in found)
    spans = [(figure.char_start, figure.char_end) for figure in found]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert any(figure.value_low == number and re.fullmatch(r"[\d,]+", figure.surface) for figure in found)


@pytest.mark.parametrize("text", ["a" * 20000, "12 " * 200, "one two " * 100, "x@" * 5000, "1," * 5000])
def test_odd_text_without_a_parse(text: str) -> None:
    found = extract_figures(spacy.blank("en").make_doc(text), NO_LAYOUT)
    assert all(text[figure.char_start : figure.char_end] == figure.surface for figure in found)
