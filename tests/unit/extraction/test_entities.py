"""Mentions of people, organisations and places: one sentence or short article per rule."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from orchestration.extraction.entities import extract_mentions
from orchestration.extraction.layout import extract_layout
from orchestration.extraction.records import Block, Layout, Mention


def find(nlp: Language, text: str) -> list[Mention]:
    """Extract from ``text`` with one paragraph per line, so that no layout rule interferes."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return extract_mentions(nlp(text), Layout(blocks=tuple(blocks)))


FOUND = [
    # people: titles, roles, ages, verbs
    ("Dr Amara Nwosu treated the driver.", "person", "Amara Nwosu"),
    ("The inquiry heard Mr. Pelle Lindqvist on Monday.", "person", "Pelle Lindqvist"),
    ("Transport Minister Ioana Vasilescu resigned.", "person", "Ioana Vasilescu"),
    ("Mayor Tevita Fonua opened the bridge.", "person", "Tevita Fonua"),
    ("Retired baker Oona Heikkilä won the prize.", "person", "Oona Heikkilä"),
    ("“We were lucky,” said Samina Qadir, 54.", "person", "Samina Qadir"),
    ("Police named the driver as Joao Batista, 31.", "person", "Joao Batista"),
    ("Vo Thi Sau, 61, sells noodles at the gate.", "person", "Vo Thi Sau"),
    ("Analyst Kim Min-seo expects a fall.", "person", "Kim Min-seo"),
    ("Ana Ferreira-Lund signed for the buyers.", "person", "Ana Ferreira-Lund"),
    ("The pianist Ludwig van der Meer played.", "person", "Ludwig van der Meer"),
    ("President Abdel al-Masri spoke for an hour.", "person", "Abdel al-Masri"),
    ("Former U.S. President Harold T. Winslow was there.", "person", "Harold T. Winslow"),
    ("Sean O’Rourke’s lawyer said nothing.", "person", "Sean O’Rourke"),
    ("The chairwoman, Petra Novotná, was absent.", "person", "Petra Novotná"),
    ("Nadia Haddad, who runs the clinic, agreed.", "person", "Nadia Haddad"),
    ("Chief Executive Tomoko Arai cut her own pay.", "person", "Tomoko Arai"),
    ("Council member Glenn Abara voted no.", "person", "Glenn Abara"),
    ("Paul Ekberg laughed. Ekberg had seen it before.", "person", "Ekberg"),
    ("Hawa Diallo, chief engineer, blamed the valve.", "person", "Hawa Diallo"),
    ("Father Miguel Ordaz rang the bell.", "person", "Miguel Ordaz"),
    ("Sgt. Dale Whitfield drove the first car.", "person", "Dale Whitfield"),
    ("(Reporting by Sofia Brandt; editing by Noel Achieng)", "person", "Noel Achieng"),
    # organisations: heads, legal forms, acronyms, relations
    ("The University of Malmö joined the study.", "organization", "University of Malmö"),
    ("She leads the Institute for Coastal Studies.", "organization", "Institute for Coastal Studies"),
    ("The Ministry of Health and Welfare agreed.", "organization", "Ministry of Health and Welfare"),
    (
        "It broke the rules of the Competition and Consumer Commission.",
        "organization",
        "Competition and Consumer Commission",
    ),
    ("The Baltic Grain Board met in Riga.", "organization", "Baltic Grain Board"),
    ("Ravnholm Shipping lost two boats.", "organization", "Ravnholm Shipping"),
    ("Shares in Quellmar rose 3%.", "organization", "Quellmar"),
    ("The plant is owned by Dorvane.", "organization", "Dorvane"),
    ("The city bought the pumps from Arlentis last year.", "organization", "Arlentis"),
    ("Ostrava Glass Ltd makes bottles.", "organization", "Ostrava Glass"),
    ("The crane came from Hebewerk GmbH.", "organization", "Hebewerk"),
    ("Talvik, the fishing company, closed.", "organization", "Talvik"),
    ("She works for Brannock & Lyle.", "organization", "Brannock & Lyle"),
    ("NATO and the EU sent observers.", "organization", "NATO"),
    ("NATO and the EU sent observers.", "organization", "EU"),
    ("The World Health Organization (WHO) warned.", "organization", "World Health Organization"),
    ("Steelworkers Local 41 called a strike.", "organization", "Steelworkers Local 41"),
    ("She was treated at St Brigid’s Hospital.", "organization", "St Brigid’s Hospital"),
    ("The Farmers’ Union wants more.", "organization", "Farmers’ Union"),
    ("The interior ministry denied it.", "organization", "interior ministry"),
    ("The Latvian defence ministry denied it.", "organization", "Latvian defence ministry"),
    ("The flood warning agency was closed.", "organization", "flood warning agency"),
    ("The coast guard found the boat.", "organization", "coast guard"),
    ("The department of education had no comment.", "organization", "department of education"),
    ("The Kremlin was silent.", "organization", "Kremlin"),
    ("Copyright 2025 Norrland Posten", "organization", "Norrland Posten"),
    ("Companies such as Veltrix and Omnora have left.", "organization", "Veltrix"),
    ("The spokesman for Halcyra declined to comment.", "organization", "Halcyra"),
    ("Radio Solenne broke the news.", "organization", "Radio Solenne"),
    ("The Danish Red Cross sent blankets.", "organization", "Danish Red Cross"),
    ("The Port Alder Police Department hired six officers.", "organization", "Port Alder Police Department"),
    # places: prepositions, heads, hypernyms, addresses
    ("The bus broke down near Velkany.", "place", "Velkany"),
    ("The ship was bound for Tornmouth.", "place", "Tornmouth"),
    ("Residents of Ashby Cross complained.", "place", "Ashby Cross"),
    ("The fire began in Dolmere, Ohio.", "place", "Dolmere"),
    ("The talks in Geneva failed.", "place", "Geneva"),
    ("Poland’s farmers blocked the road.", "place", "Poland"),
    ("The U.S. envoy left.", "place", "U.S."),
    ("The shop on Mulberry Street burned.", "place", "Mulberry Street"),
    ("It flows into the Gulf of Riga.", "place", "Gulf of Riga"),
    ("They climbed Mount Averell in June.", "place", "Mount Averell"),
    ("The towns of Brezno and Halvary were cut off.", "place", "Halvary"),
    ("Villages such as Oakhurst and Pellingham lost power.", "place", "Pellingham"),
    ("The plant, 30 km north of Sarvik, is idle.", "place", "Sarvik"),
    ("She was born in Dar es Salaam.", "place", "Dar es Salaam"),
    ("Lake Vosken froze in December.", "place", "Lake Vosken"),
    ("The Berlin-based firm declined.", "place", "Berlin"),
    ("The Russia-Ukraine border was closed.", "place", "Ukraine"),
    ("The office is at Lindenstrasse 14, Bern.", "place", "Lindenstrasse"),
    ("The office is at Lindenstrasse 14, Bern.", "place", "Bern"),
    ("They met on East 9th Street.", "place", "East 9th Street"),
    ("The Hague hosted the court.", "place", "The Hague"),
    ("North Korea fired a missile.", "place", "North Korea"),
    ("The province of Almarra voted.", "place", "Almarra"),
    ("The mayor of Tessaly wept.", "place", "Tessaly"),
    ("Rescuers reached Nova Peak after dawn, in the Andes.", "place", "Andes"),
    ("Aid came from South Africa and Japan.", "place", "Japan"),
]

NOT_FOUND = [
    ("Slovak farmers and Dutch growers agreed.", "Slovak"),
    ("Slovak farmers and Dutch growers agreed.", "Dutch"),
    ("On Monday the council met.", "Monday"),
    ("It happened in November.", "November"),
    ("After Friday, Nov.6, nothing moved.", "Nov.6"),
    ("The price rose to EUR 40 in June.", "EUR"),
    ("The Vietnam War ended long ago.", "Vietnam"),
    ("It costs P3.3 billion.", "P3.3"),
    ("Makers across the continent complained to the makers’ guild.", "Makers"),
    ("Two boxes of Zelvora were lost.", "Zelvora"),
    ("The hurricane Odessa-Marie came ashore.", "hurricane"),
    ("The ministry denied it.", "ministry"),
    ("A travel agency closed.", "travel agency"),
    ("The news agency reported it.", "news agency"),
    ("The minister spoke.", "minister"),
    ("I was late, and I said so.", "I"),
    ("The West must decide.", "West"),
    ("Winds came from the North.", "North"),
    ("At 6:52 a.m. the GDP figures came.", "GDP"),
    ("The Government fell.", "Government"),
    ("“Nobody knows,” he said. “Nobody cares.”", "Nobody"),
    ("Why did nobody see it?", "Why"),
    ("(SOUNDBITE) The road was wet.", "SOUNDBITE"),
    ("She paid $40 at the North Gate on Tuesday.", "Tuesday"),
    ("He read the Bible in French.", "French"),
    ("They met at the Grain Summit.", "Grain Summit"),
]


@pytest.mark.parametrize(("text", "entity_type", "surface"), FOUND)
def test_finds(nlp: Language, text: str, entity_type: str, surface: str) -> None:
    assert (entity_type, surface) in {(m.entity_type, m.surface) for m in find(nlp, text)}


@pytest.mark.parametrize(("text", "surface"), NOT_FOUND)
def test_leaves_out(nlp: Language, text: str, surface: str) -> None:
    assert surface not in {m.surface for m in find(nlp, text)}


def test_surname_is_found_where_the_model_errs(nlp: Language) -> None:
    text = "Mayor Ottilie Brandvold spoke first.\nBRANDVOLD DEFENDS CUTS\n“It hurts,” Brandvold said."
    people = [m for m in find(nlp, text) if m.entity_type == "person"]
    assert [m.surface for m in people] == ["Ottilie Brandvold", "BRANDVOLD", "Brandvold"]
    assert [m.name for m in people] == ["Ottilie Brandvold", "Brandvold", "Brandvold"]


def test_short_form_of_a_firm_has_the_kind_of_its_full_form(nlp: Language) -> None:
    text = "Meldrane Foods announced a merger.\nMeldrane did not say when."
    assert [(m.entity_type, m.surface) for m in find(nlp, text)] == [
        ("organization", "Meldrane Foods"),
        ("organization", "Meldrane"),
    ]


def test_details_stand_beside_the_name(nlp: Language) -> None:
    text = "Health Minister Rosalind Achterop told the Coastal Safety Agency (CSA) in Varna, Bulgaria."
    mentions = {m.surface: m for m in find(nlp, text)}
    assert mentions["Rosalind Achterop"].role == "Health Minister"
    assert mentions["Coastal Safety Agency"].acronym == "CSA"
    assert mentions["Varna"].country_hint == "Bulgaria"


TRANSCRIPT = """RADIO TARNICA, Evening Report, 4 May 2025

ELENA DOBREVA, HOST: The river is still rising. Stoyan Kolev is at the bridge. Stoyan?

STOYAN KOLEV: It is loud here, Elena. Two cars have gone in.

DOBREVA: Stay safe. Sport is next.
"""


def test_speakers_of_a_transcript_are_people(nlp: Language) -> None:
    mentions = extract_mentions(nlp(TRANSCRIPT), extract_layout(TRANSCRIPT))
    people = {m.surface for m in mentions if m.entity_type == "person"}
    assert people == {"ELENA DOBREVA", "Stoyan Kolev", "Stoyan", "STOYAN KOLEV", "Elena", "DOBREVA"}
    assert "HOST" not in {m.surface for m in mentions}


WIRE = """Flood cuts off hill towns

By Idris Oyelaran

TARNICA, Bulgaria, May 4 (Oriflor) - The river burst its banks on Sunday, the interior ministry said.

(Editing by Maud Pettersen)
Copyright 2025 Oriflor
"""


def test_layout_settles_author_agency_and_dateline(nlp: Language) -> None:
    mentions = extract_mentions(nlp(WIRE), extract_layout(WIRE))
    found = {(m.entity_type, m.surface) for m in mentions}
    assert found == {
        ("person", "Idris Oyelaran"),
        ("place", "TARNICA"),
        ("place", "Bulgaria"),
        ("organization", "Oriflor"),
        ("organization", "interior ministry"),
        ("person", "Maud Pettersen"),
    }


WORDS = st.sampled_from(
    [
        "Mr.",
        "Anna",
        "Kovac’s",
        "in",
        "Oslo",
        "Bank",
        "of",
        "(NATO)",
        "東京",
        "🚢",
        "said",
        "—",
        "U.S.",
        "Ltd",
        "\n",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join)))
def test_spans_hold_their_surface_and_never_overlap(nlp: Language, text: str) -> None:
    mentions = find(nlp, text)
    assert all(text[m.char_start : m.char_end] == m.surface and m.surface for m in mentions)
    assert all(a.char_end <= b.char_start for a, b in pairwise(mentions))


def test_the_same_text_gives_the_same_mentions(nlp: Language) -> None:
    assert find(nlp, TRANSCRIPT) == find(nlp, TRANSCRIPT)
