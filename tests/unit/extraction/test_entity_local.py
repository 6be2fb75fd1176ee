"""Names in local news: public bodies of towns and counties, businesses, stations and roads."""

import pytest
from spacy.language import Language

from orchestration.extraction.entities import extract_mentions
from orchestration.extraction.layout import extract_layout
from orchestration.extraction.records import Block, BlockKind, Layout


def find(nlp: Language, text: str, kind: BlockKind = "paragraph") -> set[tuple[str, str]]:
    """Extract from one block, so that no layout rule interferes."""
    mentions = extract_mentions(nlp(text), Layout(blocks=(Block(kind, 0, len(text)),)))
    return {(mention.entity_type, mention.surface) for mention in mentions}


ROADS = [
    ("Boone deputies said the suspect fled on Interstate 64 toward Louisville.", "Interstate 64"),
    ("Troopers stopped the truck on U.S. 59 near Livingston.", "U.S. 59"),
    ("A crash closed U.S. Highway 12 for hours.", "U.S. Highway 12"),
    ("Two cars collided on Route 9 in Vanceburg.", "Route 9"),
    ("Snow blocked Highway 5A and Highway 97C.", "Highway 97C"),
    ("He walked along State Road 46 at night.", "State Road 46"),
    ("The exit from I-70 was shut.", "I-70"),
    ("A tanker burned on County Road 118.", "County Road 118"),
    ("Ontario police reopened Highway 401 near Guelph.", "Highway 401"),
]

NO_ROADS = [
    ("In the U.S. 30 years ago, few had one.", "U.S. 30"),
    ("The Interstate was shut for 12 hours.", "Interstate"),
    ("The road 9 miles north of Dunmore was shut.", "road 9"),
    ("Gas in the U.S. 10 cents cheaper than in May.", "U.S. 10"),
    ("Exit 12 was blocked.", "Exit 12"),
]

BODIES = [
    ("The Dent County coroner named the driver.", "Dent County coroner"),
    ("The Montgomery County coroner's office is investigating.", "Montgomery County coroner's office"),
    ("Neighbours in Elkhorn met; Elkhorn police did not.", "Elkhorn police"),
    ("The Denver police department hired 40 officers.", "Denver police department"),
    ("Deputies from the Harlan County Sheriff's Office arrested a man.", "Harlan County Sheriff's Office"),
    ("The Tulsa County District Attorney's Office charged him.", "Tulsa County District Attorney's Office"),
    ("The Fulton County Medical Examiner's Office named her.", "Fulton County Medical Examiner's Office"),
    ("The Washington County Commissioners met on Monday.", "Washington County Commissioners"),
    ("She teaches at Jefferson Middle School on Oak Avenue.", "Jefferson Middle School"),
    ("Classes at Lincoln Elementary were cancelled on Monday.", "Lincoln Elementary"),
    ("Residents slept in the hall of Primary School No. 12.", "Primary School No. 12"),
    ("The State Fire Marshal blamed a heater.", "State Fire Marshal"),
    ("A search was begun by the Office of the Inspector General.", "Office of the Inspector General"),
    ("A man was arrested outside the Blue Heron Bar on Friday.", "Blue Heron Bar"),
    ("The fire started at the Golden Dragon Restaurant.", "Golden Dragon Restaurant"),
    ("Miller's Bar and Grill burned down.", "Miller's Bar and Grill"),
    ("Two men were shot near Murphy's Tavern.", "Murphy's Tavern"),
    ("McDonald's and Lowe's raised prices.", "McDonald's"),
    ("The Elmstead Beacon-News first reported the story.", "Elmstead Beacon-News"),
    ("The Pine Falls Argus Leader first reported the story.", "Pine Falls Argus Leader"),
    ("Neighbours told KTXW-TV that they heard shots.", "KTXW-TV"),
    ("The tip reached WQXB on Sunday.", "WQXB"),
    ("An Garda Síochána closed the road.", "An Garda Síochána"),
    ("Baltimore Gas & Electric restored power.", "Baltimore Gas & Electric"),
    ("The Indigenous Peoples' Assembly of Kantu sued.", "Indigenous Peoples' Assembly of Kantu"),
    ("CleanHarbor Texas hired divers.", "CleanHarbor Texas"),
    ("A spokesman for the consultancy Halstrom Cyber agreed.", "Halstrom Cyber"),
    ("The block belongs to the Orlika housing cooperative.", "Orlika"),
    ("He left the Dutch Safety Board for Delft University.", "Dutch Safety Board"),
    ("Analysts polled by Vexmont expected more.", "Vexmont"),
    ("A mall in Gdynia was bought by Lisbon-based Torres Amaral.", "Torres Amaral"),
]

PLACES = [
    ("The shooting happened in the 400 block of Maple Court.", "Maple Court"),
    ("Four people were found dead in a home on Cedar Way.", "Cedar Way"),
    ("A supper at the Finn Hall raised money.", "Finn Hall"),
    ("Unemployment rose in Newfoundland and Labrador.", "Newfoundland and Labrador"),
    ("An earthquake shook Tottori at dawn.", "Tottori"),
    ("The mill stands on Vanua Levu.", "Vanua Levu"),
    ("The board sent a team to Asheville, N.C.", "N.C."),
    ("Its fighters withdrew from Kawkareik township.", "Kawkareik"),
    ("The storm drenched the Northwest.", "Northwest"),
    ("Officials in San Jacinto Amilpas met.", "San Jacinto Amilpas"),
    ("The Civil Aviation Authority of Fiji cited records.", "Fiji"),
]

PEOPLE = [
    ("Vu Thanh Son works for the union.", "Vu Thanh Son"),
    ("Datuk Seri Azlan Rahim resigned.", "Azlan Rahim"),
    ("Rice said the talks had failed.", "Rice"),
    ("Mary Church died in June.", "Mary Church"),
    ("Adebayo Olukayode left in between.", "Adebayo Olukayode"),
]

NEITHER = [
    ("Landslides cut the road in nine places.", "Landslides"),
    ("Seismologists cut the magnitude to 7.0.", "Seismologists"),
    ("Translated by our staff in Cobán.", "Translated"),
    ("The disaster agency NEMDA counted 31 dead.", "disaster agency"),
    ("They fined the firm HK$12 million.", "HK"),
    ("She dreams in Esperanto.", "Esperanto"),
    ("A film from Seoul won the Golden Lantern.", "Golden Lantern"),
    ("Sales of the Lumo 4 tablet rose.", "Lumo"),
    ("PGP key and feed are below.", "PGP"),
]


@pytest.mark.parametrize(("text", "surface"), ROADS)
def test_numbered_road(nlp: Language, text: str, surface: str) -> None:
    assert ("place", surface) in find(nlp, text)


@pytest.mark.parametrize(("text", "surface"), NO_ROADS)
def test_number_after_a_road_word_is_no_road(nlp: Language, text: str, surface: str) -> None:
    assert surface not in {found for _, found in find(nlp, text)}


@pytest.mark.parametrize(("text", "surface"), BODIES)
def test_body(nlp: Language, text: str, surface: str) -> None:
    assert ("organization", surface) in find(nlp, text)


@pytest.mark.parametrize(("text", "surface"), PLACES)
def test_place(nlp: Language, text: str, surface: str) -> None:
    assert ("place", surface) in find(nlp, text)


@pytest.mark.parametrize(("text", "surface"), PEOPLE)
def test_person(nlp: Language, text: str, surface: str) -> None:
    assert ("person", surface) in find(nlp, text)


@pytest.mark.parametrize(("text", "surface"), NEITHER)
def test_none_of_the_three(nlp: Language, text: str, surface: str) -> None:
    assert surface not in {found for _, found in find(nlp, text)}


def test_police_of_a_town_named_only_there_leaves_the_town(nlp: Language) -> None:
    assert ("place", "Palermo") in find(nlp, "Palermo police searched two flats.")


def test_police_of_a_country_are_no_body(nlp: Language) -> None:
    assert ("place", "Kenya") in find(nlp, "Ministers of Kenya met. Kenya police said little in Kenya.")


def test_sheriff_before_a_name_is_a_role(nlp: Language) -> None:
    found = find(nlp, "In Dent County, Dent County sheriff Paul Ames spoke.")
    assert ("organization", "Dent County sheriff") not in found
    assert ("person", "Paul Ames") in found


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("EX-MINISTER HUSSEIN TO FACE TRIAL OVER PORT CONTRACT", "person", "HUSSEIN"),
        ("BRIDGE OVER DRINA REOPENS AFTER BOSNIA-SERBIA DEAL", "place", "BOSNIA"),
        ("BRIDGE OVER DRINA REOPENS AFTER BOSNIA-SERBIA DEAL", "place", "SERBIA"),
    ],
)
def test_line_in_capitals(nlp: Language, text: str, kind: str, surface: str) -> None:
    assert (kind, surface) in find(nlp, text, "title")


def test_station_in_a_masthead_is_named_by_its_call_sign(nlp: Language) -> None:
    text = (
        "Crash closes road\nKTXW Channel 5\nJune 3, 2025\n\n"
        "DUNMORE, Texas — Two cars collided on Friday, police said. Nobody was hurt."
    )
    found = {(m.entity_type, m.surface) for m in extract_mentions(nlp(text), extract_layout(text))}
    assert ("organization", "KTXW") in found
    assert not any("Channel" in surface for _, surface in found)
