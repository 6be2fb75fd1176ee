"""The kind of a name in a sentence of news: people, organisations, places, and what is none of them."""

import pytest
from spacy.language import Language

from orchestration.extraction.entities import extract_mentions
from orchestration.extraction.layout import extract_layout
from orchestration.extraction.records import Block, Layout, Mention


def find(nlp: Language, text: str) -> list[Mention]:
    """Extract from one paragraph, so that no layout rule interferes."""
    return extract_mentions(nlp(text), Layout(blocks=(Block("paragraph", 0, len(text)),)))


PEOPLE = [
    ("Goals from Ibekwe and Lauritzen settled it.", "Ibekwe"),
    ("Goals from Ibekwe and Lauritzen settled it.", "Lauritzen"),
    ('Ernesto "Kiko" Balagtas ran the port for years.', 'Ernesto "Kiko" Balagtas'),
    ("Marta and Jonas Riedel sold the farm.", "Marta"),
    ("Dana Oyelowo, P. Ranganathan and A. Weerasinghe were named.", "A. Weerasinghe"),
    ("Texas Gov. Clay Hartnell signed it.", "Clay Hartnell"),
    ("The Hon. Justice Abena Sarpong ruled on Friday.", "Abena Sarpong"),
    ("Maj. Gen. Curtis Blayne spoke to reporters.", "Curtis Blayne"),
    ("The body of Ricardo Salvatierra was found.", "Ricardo Salvatierra"),
    ("Rancher Walter Pruett lost his barn.", "Walter Pruett"),
    ("Noura bint Khalid opened the school.", "Noura bint Khalid"),
    ("A novel by Greta Vandermolen won the vote.", "Greta Vandermolen"),
    ("Police named the dead as Owen Pryce, 19, of Talgarth.", "Owen Pryce"),
    ("Austin Delorme flew from Boston to Austin, Texas.", "Austin Delorme"),
    ("Grandson of the founder, Emil Castellane, 31, took over.", "Emil Castellane"),
]

ORGANIZATIONS = [
    ("He spoke for the Fire Service and Civil Protection.", "Fire Service and Civil Protection"),
    ("The Front for the Liberation of Ombria claimed it.", "Front for the Liberation of Ombria"),
    ("She lectures at the University of the Northern Cape.", "University of the Northern Cape"),
    ("Leaders of the Growers' Union met.", "Growers' Union"),
    ("It broke the rules of Zambia’s Ports and Pilotage Commission.", "Ports and Pilotage Commission"),
    ("The U.S. Coast Guard ended the search.", "U.S. Coast Guard"),
    ("The House of Commons rejected it.", "House of Commons"),
    ("General Motors shut the plant.", "General Motors"),
    ("Shares of Marlock jumped after the insurer raised its dividend.", "Marlock"),
    ("He wants to sign with Deportivo Quillay.", "Deportivo Quillay"),
    ("The savings were at Banca Torrione.", "Banca Torrione"),
    ("Rapid Graz drew twice.", "Rapid Graz"),
    ("Votes from the Harmonia Party decided it.", "Harmonia Party"),
    ("Brellwood, which had also bid, declined to comment.", "Brellwood"),
    ("Tannholm, the market leader, flew 90 million people.", "Tannholm"),
    ("Vassmer said Tuesday it would cut jobs.", "Vassmer"),
    ("Spinners at Orvik Knitwear stopped work.", "Orvik Knitwear"),
    ("Ovanex chief executive Rita Blum resigned.", "Ovanex"),
    (
        "The Sheriff's Office of Dent County and the Tulare County Sheriff's Office agreed.",
        "Tulare County Sheriff's Office",
    ),
    ("The Elmstead Beacon first reported it.", "Elmstead Beacon"),
    ("The talks with the Kenyan Treasury failed.", "Kenyan Treasury"),
    ("Kenneth Ruud of the Norwegian Polar Institute agreed.", "Norwegian Polar Institute"),
]

PLACES = [
    ("Firefighters came from Cerro Largo and Río Hondo.", "Río Hondo"),
    ("The Yangtze rose again.", "Yangtze"),
    ("Officials in British Columbia met.", "British Columbia"),
    ("He was born in Cox's Bazar.", "Cox's Bazar"),
    ("The boat left for the Princes' Islands.", "Princes' Islands"),
    ("Owen Pryce, 19, of Talgarth, was named.", "Talgarth"),
    ("Hundreds met at Holy Cross Church before dawn.", "Holy Cross Church"),
    ("The Danube burst its banks at Orlesk.", "Danube"),
    ("The troops withdrew to Ganvar.", "Ganvar"),
    ("Austin Delorme flew from Boston to Austin, Texas.", "Austin"),
    ("She drove from Mosby to Santiago with her son.", "Santiago"),
    ("Snow closed schools in Dent County.", "Dent County"),
    ("The Brindle Ridge fire grew.", "Brindle Ridge"),
    ("They live at 9 Haile Bekele Avenue.", "Haile Bekele Avenue"),
    ("The march ended in the Khyber Pass.", "Khyber Pass"),
]

NEITHER = [
    ("Snow closed schools in Dent County.", "Snow"),
    ("Seventeen died on the stairs.", "Seventeen"),
    ("Clothing earns the country billions.", "Clothing"),
    ("The ferry Princess Oriane ran aground.", "Oriane"),
    ("The drug, sold as Zelvatrin, was withdrawn.", "Zelvatrin"),
    ("Shia pilgrims crossed the border.", "Shia"),
    ("She speaks Swahili and Kikamba at home.", "Kikamba"),
    ("The Treaty of Lisbon was signed.", "Lisbon"),
    ("They raised the Central Bank Rate again.", "Central Bank Rate"),
    ("Write to P.O. Box 60 for a copy.", "P.O. Box"),
    ("It cost $3 billion US, they said.", "US"),
    ("Rep. Carl Moyer, R-Texas, voted no.", "R-Texas"),
    ("The North American market shrank.", "North American"),
    ("Readers of the Quran disagreed.", "Quran"),
    ("Drivers left Highway 40 early.", "Highway"),
    ("The Battle of Hastings was long ago.", "Hastings"),
    ("On Saturday the Relay starts at noon.", "Relay"),
    ("Nobody has read the Clean Rivers Act.", "Clean Rivers Act"),
]


@pytest.mark.parametrize(("text", "surface"), PEOPLE)
def test_person(nlp: Language, text: str, surface: str) -> None:
    assert surface in [m.surface for m in find(nlp, text) if m.entity_type == "person"]


@pytest.mark.parametrize(("text", "surface"), ORGANIZATIONS)
def test_organization(nlp: Language, text: str, surface: str) -> None:
    assert surface in [m.surface for m in find(nlp, text) if m.entity_type == "organization"]


@pytest.mark.parametrize(("text", "surface"), PLACES)
def test_place(nlp: Language, text: str, surface: str) -> None:
    assert surface in [m.surface for m in find(nlp, text) if m.entity_type == "place"]


@pytest.mark.parametrize(("text", "surface"), NEITHER)
def test_none_of_the_three(nlp: Language, text: str, surface: str) -> None:
    assert surface not in [m.surface for m in find(nlp, text)]


@pytest.mark.parametrize(
    ("text", "surface", "least", "most"),
    [
        ("Dr Irene Castellane resigned.", "Irene Castellane", 0.8, 1.0),
        ("The talks in Geneva failed.", "Geneva", 1.0, 1.0),
        ("Two sides met, and Borvat left.", "Borvat", 0.2, 0.5),
        ("The interior ministry denied it.", "interior ministry", 0.8, 0.8),
    ],
)
def test_certainty_follows_the_evidence(
    nlp: Language, text: str, surface: str, least: float, most: float
) -> None:
    levels = {m.surface: m.type_certainty for m in find(nlp, text)}
    assert least <= levels.get(surface, least) <= most
    assert set(levels.values()) <= {0.2, 0.5, 0.8, 1.0}


def test_a_mention_may_differ_from_its_namesakes(nlp: Language) -> None:
    text = "Clayton Ridge died last week. The farm lay north of Clayton Ridge."
    assert [(m.surface, m.entity_type) for m in find(nlp, text)] == [
        ("Clayton Ridge", "person"),
        ("Clayton Ridge", "place"),
    ]


HEADLINES = [
    ("TRAM DRIVER CLEARED OVER VIENNA CRASH", "place", "VIENNA"),
    ("REGULATOR FINES HALVERSTON BANK IN RIGA", "organization", "HALVERSTON BANK"),
    ("Train Derails After Landslide Outside Nairobi", "place", "Nairobi"),
    ("Apple To Open Second Store In Mumbai", "organization", "Apple"),
]


@pytest.mark.parametrize(("text", "entity_type", "surface"), HEADLINES)
def test_headline_without_case(nlp: Language, text: str, entity_type: str, surface: str) -> None:
    mentions = extract_mentions(nlp(text), extract_layout(text))
    assert (entity_type, surface) in {(m.entity_type, m.surface) for m in mentions}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Prices Rise For Fifth Month In Row", "Prices"),
        ("CENTRAL BANK RAISES RATES AGAIN", "CENTRAL BANK"),
        ("WHO KNEW WHAT AND WHEN", "WHO"),
    ],
)
def test_headline_without_names(nlp: Language, text: str, surface: str) -> None:
    mentions = extract_mentions(nlp(text), extract_layout(text))
    assert surface not in {m.surface for m in mentions}


def test_station_is_named_by_its_call_sign(nlp: Language) -> None:
    text = (
        "KQVB NEWS 4 AT TEN\nThursday, March 6, 2025\n\nA warehouse burned in Dayton on Thursday. "
        "Nobody was hurt, the fire chief told KQVB.\n"
    )
    mentions = extract_mentions(nlp(text), extract_layout(text))
    assert {m.surface for m in mentions if m.entity_type == "organization"} == {"KQVB"}


def test_body_in_a_byline_is_no_author(nlp: Language) -> None:
    text = (
        "Dam overflows in the hills\nAnita Fellowes, Corvane\n\nTARNICA, Bulgaria - Water ran over the "
        "dam on Sunday, and 400 people left their homes, officials said.\n"
    )
    found = {(m.entity_type, m.surface) for m in extract_mentions(nlp(text), extract_layout(text))}
    assert ("person", "Anita Fellowes") in found
    assert ("organization", "Corvane") in found
