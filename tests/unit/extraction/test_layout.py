"""The layout of articles: blocks, headline, date, publisher, authors. Texts are made up for these tests."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.layout import extract_layout
from orchestration.extraction.layout.names import clean_publisher, is_person_name, restore_capitals

ARTICLES = [
    pytest.param(
        (
            "THE HARBOUR LIGHT\n"
            "Wednesday 4 June 2025 | No. 8,112 | £1.20\n"
            "\n"
            "Ferry runs aground off Skellness with 212 aboard\n"
            "By Isla Mackintosh\n"
            "\n"
            "A ferry ran aground on Tuesday night near Skellness, the coastguard said.\n"
            "\n"
            "Nobody was hurt."
        ),
        "Ferry runs aground off Skellness with 212 aboard",
        date(2025, 6, 4),
        "The Harbour Light",
        ("Isla Mackintosh",),
    ),
    pytest.param(
        (
            "OSLO, March 3 (Nordpress) - Norway's fund bought a stake on Monday, it said.\n"
            "\n"
            "Shares rose 3%.\n"
            "\n"
            "(c) 2025 Nordpress"
        ),
        None,
        date(2025, 3, 3),
        "Nordpress",
        (),
    ),
    pytest.param(
        (
            "Fund buys stake in battery maker\n"
            "\n"
            "OSLO, March 3 (Nordpress) - Norway's fund bought a stake on Monday, it said.\n"
            "\n"
            "Shares rose 3%.\n"
            "\n"
            "(Reporting by Kari Lund; Editing by Tom Stone)\n"
            "© 2025 Nordpress"
        ),
        "Fund buys stake in battery maker",
        date(2025, 3, 3),
        "Nordpress",
        ("Kari Lund",),
    ),
    pytest.param(
        (
            "Home | News | Sport | Weather\n"
            "Daily Beacon\n"
            "14/07/2025\n"
            "\n"
            "Wildfire near Ossa forces 3,000 to flee\n"
            "Nikos Papas and Maria Levi\n"
            "\n"
            "Some 3,000 people fled their homes on Sunday as a wildfire spread.\n"
            "\n"
            "Advertisement\n"
            "\n"
            "Firefighters said it was not contained.\n"
            "\n"
            "Subscribe to our newsletter | Contact | Privacy policy"
        ),
        "Wildfire near Ossa forces 3,000 to flee",
        date(2025, 7, 14),
        "Daily Beacon",
        ("Nikos Papas", "Maria Levi"),
    ),
    pytest.param(
        (
            "KQRT 88.5 FM | Evening Update | 3/5/2026 | transcript\n"
            "\n"
            "ANNA BLUE, HOST: The dam at Twin Forks is leaking, Joe.\n"
            "\n"
            "JOE REED: It is, Anna. About 400 people left their homes.\n"
        ),
        None,
        date(2026, 3, 5),
        "KQRT",
        (),
    ),
    pytest.param(
        (
            "RADIO NORDLYS MORNING BULLETIN\n"
            "2 October 2025, 08:00\n"
            "\n"
            "KARI MOE: Good morning. The bridge is closed.\n"
            "\n"
            "OLA DAHL: It is. Some 20 cars were stuck."
        ),
        None,
        date(2025, 10, 2),
        "Radio Nordlys",
        (),
    ),
    pytest.param(
        (
            "CHANNEL 6 NEWS TONIGHT / 05.11.2025 / rough transcript\n"
            "\n"
            "MEL STONE: The bridge is closed.\n"
            "\n"
            "TIM ROWE: It is, Mel."
        ),
        None,
        date(2025, 11, 5),
        "Channel 6",
        (),
    ),
    pytest.param(
        (
            "ACME FISHERIES LTD\n"
            "Press release\n"
            "17 September 2025\n"
            "\n"
            "Acme Fisheries opens cold store in Varna\n"
            "\n"
            "VARNA, 17 September 2025 – Acme Fisheries today opened a cold store for 4,000 tonnes of fish.\n"
            "\n"
            "Contact: press@acme.example, +359 52 555 010"
        ),
        "Acme Fisheries opens cold store in Varna",
        date(2025, 9, 17),
        "Acme Fisheries",
        (),
    ),
    pytest.param(
        (
            "FOR IMMEDIATE RELEASE\n"
            "State Water Board\n"
            "May 2, 2025\n"
            "\n"
            "State lifts boil-water order for Orrin Valley\n"
            "\n"
            "ORRIN, Calif. – The State Water Board on Friday lifted its order for 12,000 homes.\n"
            "\n"
            "###"
        ),
        "State lifts boil-water order for Orrin Valley",
        date(2025, 5, 2),
        "State Water Board",
        (),
    ),
    pytest.param(
        (
            "# Bridge toll doubles\n"
            "\n"
            "*By Jan Novak*\n"
            "\n"
            "*Published 5 May 2026*\n"
            "\n"
            "The toll on the bridge doubles to 4 euros on Monday.\n"
            "\n"
            "## What it means\n"
            "\n"
            "Drivers pay more."
        ),
        "Bridge toll doubles",
        date(2026, 5, 5),
        None,
        ("Jan Novak",),
    ),
    pytest.param(
        (
            "OPINION\n"
            "\n"
            "The toll is too low\n"
            "by Sara Lind\n"
            "\n"
            "In March 2026 the toll doubled. It should have tripled, and here is why.\n"
            "\n"
            "We love cars."
        ),
        "The toll is too low",
        None,
        None,
        ("Sara Lind",),
    ),
    pytest.param(
        (
            "Marginal Notes\n"
            "Thoughts on rivers and dams, by Owen Pryce\n"
            "March 12, 2026\n"
            "\n"
            "Why the Twin Forks dam leaked\n"
            "\n"
            "Dams leak. Engineers know this, and on 3 March so did everyone downstream.\n"
            "\n"
            "Archive | About | RSS"
        ),
        "Why the Twin Forks dam leaked",
        date(2026, 3, 12),
        "Marginal Notes",
        ("Owen Pryce",),
    ),
    pytest.param(
        (
            "Mayor quits after vote\n"
            "\n"
            "The mayor of Lund quit on Friday after losing a vote of confidence.\n"
            "\n"
            "He had served for two years."
        ),
        "Mayor quits after vote",
        None,
        None,
        (),
    ),
    pytest.param(
        (
            "Home > Business > Energy\n"
            "Mayor quits after vote\n"
            "Mayor quits after vote\n"
            "By Jo Hill | March 4, 2026\n"
            "The mayor of Lund quit on Friday after losing a vote of confidence.\n"
            "He had served for two years."
        ),
        "Mayor quits after vote",
        date(2026, 3, 4),
        None,
        ("Jo Hill",),
    ),
    pytest.param(
        (
            "THE MORNING POST\n"
            "Monday, 9 March 2026\n"
            "Dam leak empties three villages\n"
            "By Ann Oakley, Environment Correspondent\n"
            "Three villages below the Twin Forks dam were emptied on Sunday night.\n"
            "Some 400 people left."
        ),
        "Dam leak empties three villages",
        date(2026, 3, 9),
        "The Morning Post",
        ("Ann Oakley",),
    ),
    pytest.param(
        (
            "Dam leak empties three villages\n"
            "\n"
            "By Ann Oakley and Bob Tan, The Morning Post\n"
            "\n"
            "Published: 9 March 2026 at 07:12 | Updated: 10 March 2026\n"
            "\n"
            "Three villages below the Twin Forks dam were emptied on Sunday night.\n"
            "\n"
            "Related: How dams work\n"
            "\n"
            "Copyright 2026 The Morning Post. All rights reserved."
        ),
        "Dam leak empties three villages",
        date(2026, 3, 9),
        "The Morning Post",
        ("Ann Oakley", "Bob Tan"),
    ),
    pytest.param(
        (
            "Sunday Ledger\n"
            "\n"
            "Dam leak empties three villages\n"
            "\n"
            "Three villages below the Twin Forks dam were emptied on Sunday night.\n"
        ),
        "Dam leak empties three villages",
        None,
        "Sunday Ledger",
        (),
    ),
    pytest.param(
        (
            "Three villages below the Twin Forks dam were emptied on Sunday night. Some 400 people left.\n"
            "\n"
            "The dam was built in 1931."
        ),
        None,
        None,
        None,
        (),
    ),
    pytest.param(
        (
            "MINISTRY OF HEALTH\n"
            "Press office\n"
            "Statement, 8 January 2026\n"
            "\n"
            "Ministry orders recall of eye drops\n"
            "\n"
            "The Ministry of Health on Thursday ordered the recall of 14,000 bottles of eye drops.\n"
        ),
        "Ministry orders recall of eye drops",
        date(2026, 1, 8),
        "Ministry of Health",
        (),
    ),
    pytest.param(
        (
            "The Pinewood Register\n"
            "Vol. 61, No. 14 · Thursday, April 2, 2026 · 75 cents\n"
            "\n"
            "SCHOOL BOARD\n"
            "Board closes two schools on 5-4 vote\n"
            "By KAREN DUFFY\n"
            "Staff Writer\n"
            "\n"
            "PINEWOOD — The school board voted 5-4 Tuesday to close two schools.\n"
            "\n"
            "See SCHOOLS, Page A6"
        ),
        "Board closes two schools on 5-4 vote",
        date(2026, 4, 2),
        "The Pinewood Register",
        ("Karen Duffy",),
    ),
    pytest.param(
        (
            "BRUSSELS (Eurowire) — The commission fined a maker of lifts 90 million euros on Tuesday.\n"
            "\n"
            "The maker said it would appeal."
        ),
        None,
        None,
        "Eurowire",
        (),
    ),
    pytest.param(
        (
            "Is the dam safe?\n"
            "\n"
            "By Ann Oakley\n"
            "\n"
            "The dam at Twin Forks was built in 1931, and it leaks. It always has."
        ),
        "Is the dam safe?",
        None,
        None,
        ("Ann Oakley",),
    ),
    pytest.param(
        (
            "www.deltanews.example\n"
            "Tuesday, 3 March 2026 18:40\n"
            "\n"
            "Port strike enters second week\n"
            "Rosa Medina, Puerto Alba\n"
            "\n"
            "Dockers in Puerto Alba voted on Monday to go on with their strike.\n"
        ),
        "Port strike enters second week",
        date(2026, 3, 3),
        "deltanews.example",
        ("Rosa Medina",),
    ),
    pytest.param(
        (
            "Quarry blast cracks homes in Tolvik, residents say - Tolvik Gazette\n"
            "\n"
            "A blast cracked walls in 14 homes on Monday, residents said.\n"
            "\n"
            "Posted on 3 March 2026 by Liv Strand"
        ),
        "Quarry blast cracks homes in Tolvik, residents say",
        date(2026, 3, 3),
        None,
        ("Liv Strand",),
    ),
    pytest.param(
        (
            "NORTHERN ARGUS  |  Regional  |  7 Feb 2026\n"
            "\n"
            "QUARRY BLAST CRACKS HOMES IN TOLVIK\n"
            "\n"
            "A blast cracked walls in 14 homes on Monday, residents said.\n"
        ),
        "QUARRY BLAST CRACKS HOMES IN TOLVIK",
        date(2026, 2, 7),
        "Northern Argus",
        (),
    ),
    pytest.param(
        (
            "The Tolvik Almanac. Small-town news since 1911. 7 February 2026.\n"
            "\n"
            "Quarry blast cracks homes\n"
            "Liv Strand reports\n"
            "\n"
            "A blast cracked walls in 14 homes on Monday, residents said.\n"
        ),
        "Quarry blast cracks homes",
        date(2026, 2, 7),
        "The Tolvik Almanac",
        ("Liv Strand",),
    ),
    pytest.param(
        (
            "NILES COUNTY BEE -- Friday, Feb. 6, 2026 -- Page 1\n"
            "\n"
            "Quarry blast cracks homes\n"
            "By Liv Strand / Bee staff\n"
            "\n"
            "A blast cracked walls in 14 homes on Monday, residents said.\n"
        ),
        "Quarry blast cracks homes",
        date(2026, 2, 6),
        "Niles County Bee",
        ("Liv Strand",),
    ),
    pytest.param(
        (
            "<< Previous | Next >> | Subscribe\n"
            "HARBOR WATCH\n"
            "a newsletter on ports and shipping\n"
            "Issue 14, 2026-02-06, by Dana Kessler\n"
            "\n"
            "The strike that nobody won\n"
            "\n"
            "Last week the dockers went back. Nobody won, and everybody says they did.\n"
            "\n"
            "Unsubscribe | Manage preferences"
        ),
        "The strike that nobody won",
        date(2026, 2, 6),
        "Harbor Watch",
        ("Dana Kessler",),
    ),
    pytest.param(
        (
            "Studio: TELE ALPINA, Abendschau, 6.2.2026 (automatic transcript)\n"
            "\n"
            "REGULA FREY: The avalanche closed the pass.\n"
            "\n"
            "URS KELLER: It did, Regula."
        ),
        None,
        date(2026, 2, 6),
        "Tele Alpina",
        (),
    ),
    pytest.param(
        (
            "Live blog\n"
            "Updated 3 March 2026 14:20\n"
            "\n"
            "Storm Ottilie: latest updates as wind rises\n"
            "By our reporters\n"
            "\n"
            "Storm Ottilie reached the coast at noon on Tuesday, bringing gusts of 130 km/h."
        ),
        "Storm Ottilie: latest updates as wind rises",
        date(2026, 3, 3),
        None,
        (),
    ),
]

STORY = (
    "Dam leaks\n\nThe dam above Ossa leaked on Monday, and 400 people left their homes.\n\n{line}\n\n{last}"
)
LAST = "The owner of the dam said that it would be mended by spring."

LINES = [
    ("Advertisement", "furniture"),
    ("ADVERTISEMENT", "furniture"),
    ("What happens next", "heading"),
    ("What happens next?", "heading"),
    ("## What happens next", "heading"),
    ("“Nobody warned us”", "heading"),
    ("- Some 400 people left.", "list_item"),
    ("• Some 400 people left.", "list_item"),
    ("1. Some 400 people left.", "list_item"),
    ("Some 400 people left.", "paragraph"),
    ("It leaked.", "paragraph"),
    ("“It leaked,” she said.", "paragraph"),
    ("OLSEN: It leaked.", "paragraph"),
    ("Home | News | Sport", "furniture"),
    ("© 2026 Ossa Herald", "furniture"),
    ("(c) 2026 Ossa Herald", "furniture"),
    ("The call number of the lock keeper is posted at the gate.", "paragraph"),
]

LAST_LINES = [
    ("Comments are closed.", "furniture"),
    ("(Reporting by Liv Strand; Editing by Tom Stone)", "furniture"),
    ("Reporting by Liv Strand", "furniture"),
    ("Copyright 2026 Ossa Herald. All rights reserved.", "furniture"),
    ("Sign up for our newsletter.", "furniture"),
    ("Press: +47 55 555 0199", "furniture"),
    ("To advertise call 01632 960 111.", "furniture"),
    ("More from this section: Fish | Tides", "furniture"),
    ("Also inside: The harbour fair, page 8", "furniture"),
    ("Liv Strand can be reached at liv@herald.example.", "furniture"),
    ("osaherald.example", "furniture"),
    ("Cookies | Contact | Accessibility", "furniture"),
    ("Nobody was hurt, the owner said.", "paragraph"),
    ("The next ferry leaves from quay 4.", "paragraph"),
    ("“It will hold,” he said.", "paragraph"),
    ("The repair costs 2,340,000 crowns.", "paragraph"),
]

ANY_DATE_ORDER = [
    ("WQRT 91.1 FM, 3/4/2026, transcript\n\nANN LEE: The dam leaked.\n\nBO RAY: It did.", False),
    ("Daily Beacon, 3/4/2026\n\nDam leaks in Ossa\n\nRepairs cost €4m, the councillor said on Monday.", True),
    ("Daily Beacon, 3/4/2026\n\nDam leaks in Ossa\n\nThe work began on 21/3/2026, the owner said.", True),
    ("Daily Beacon, 3/4/2026\n\nDam leaks in Ossa\n\nThe work began on 3/21/2026, the owner said.", False),
    ("Daily Beacon, 3/4/2026\n\nDam leaks in Ossa\n\nThe work began on March 21, 2026, he said.", False),
    ("Daily Beacon, 3/4/2026\n\nDam leaks in Ossa\n\nThe work began on 21 March 2026, he said.", True),
    ("Daily Beacon, 3/4/2026\n\nDam leaks in Ossa\n\nThe work began on Monday, he said.", None),
]

NAMES = [
    ("Ann Oakley", True),
    ("Ann van der Oakley", True),
    ("A. J. Oakley", True),
    ("JEAN-LUC OAKLEY", True),
    ("Ann", False),
    ("World Briefs", False),
    ("Key Points", False),
    ("ann oakley", False),
    ("Ann Oakley of Ossa, who writes", False),
    ("3 March", False),
]

PUBLISHERS = [
    ("THE OSSA HERALD", "The Ossa Herald"),
    ("VOICE OF THE FJORD", "Voice of the Fjord"),
    ("Ossa Hydro a.s.", "Ossa Hydro"),
    ("OSSA HYDRO PLC", "Ossa Hydro"),
    ("TV OSSA NEWS AT TEN", "TV Ossa"),
    ("RADIO FJORD MORNING SHOW", "Radio Fjord"),
    ("KQRT 88.5 FM", "KQRT"),
    ("CHANNEL 9 NEWS", "Channel 9"),
    ("Ossa & Sons", "Ossa & Sons"),
]


@pytest.mark.parametrize(("body", "title", "published_on", "publisher", "authors"), ARTICLES)
def test_reads_what_the_lines_round_a_story_say(
    body: str, title: str | None, published_on: date | None, publisher: str | None, authors: tuple[str, ...]
) -> None:
    layout = extract_layout(body)
    assert layout.title == title
    assert layout.published_on == published_on
    assert layout.published_on_basis == ("text" if published_on else None)
    assert layout.publisher_name == publisher
    assert layout.authors == authors
    if layout.title_start is not None:
        assert body[layout.title_start : layout.title_end] == title


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_tells_what_a_line_inside_a_story_is_for(line: str, kind: str) -> None:
    body = STORY.format(line=line, last=" ".join([LAST] * 2) + "\n\n" + "\n\n".join([LAST] * 6))
    assert extract_layout(body).kind_at(body.index(line)) == kind


@pytest.mark.parametrize(("line", "kind"), LAST_LINES)
def test_tells_what_a_last_line_is_for(line: str, kind: str) -> None:
    body = STORY.format(line=LAST, last=line)
    assert extract_layout(body).kind_at(body.rindex(line)) == kind


@pytest.mark.parametrize(("body", "day_first"), ANY_DATE_ORDER)
def test_tells_the_order_of_digits_in_a_date(body: str, day_first: bool | None) -> None:
    layout = extract_layout(body)
    assert layout.day_first is day_first
    expected = {True: date(2026, 4, 3), False: date(2026, 3, 4), None: None}
    assert layout.published_on == expected[day_first]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_tells_a_person_by_the_shape_of_the_name(text: str, expected: bool) -> None:
    assert is_person_name(text) is expected


@pytest.mark.parametrize(("text", "expected"), PUBLISHERS)
def test_cleans_a_publisher_for_display(text: str, expected: str) -> None:
    assert clean_publisher(text) == expected


def test_restores_capitals_only_in_text_without_lower_case() -> None:
    assert restore_capitals("O'NEILL AND MÜLLER-SØRBY") == "O'Neill and Müller-Sørby"
    assert restore_capitals("NATO and Ossa") == "NATO and Ossa"


def test_takes_the_headline_out_of_a_line_that_goes_on_with_the_lead() -> None:
    body = (
        "| | Ossa Dam Leaks for the Third Time: Owner Blames Frost Engineers have found a third leak in the dam, "  # noqa: E501
        "the owner said.\nby Liv Strand |\nRepairs begin in May."
    )
    layout = extract_layout(body)
    assert layout.title == "Ossa Dam Leaks for the Third Time: Owner Blames Frost"
    assert layout.kind_at(0) == "paragraph"
    assert layout.authors == ("Liv Strand",)


def test_takes_the_headline_after_a_trail_of_sections_once() -> None:
    body = (
        "Home > Rivers > Ossa dam leaks again\n\nOssa dam leaks again\n\nThe dam leaked on Monday, he said."
    )
    layout = extract_layout(body)
    assert layout.title == "Ossa dam leaks again"
    assert layout.title_start == body.rindex("Ossa dam leaks again")


@pytest.mark.parametrize(
    ("body", "place", "agency"),
    [
        ("OSSA, March 3 (Nordpress) - The dam leaked on Monday, he said.", "OSSA", "Nordpress"),
        ("OSSA, Norway — The dam leaked on Monday, he said.", "OSSA", None),
        ("PUERTO ALBA (Eurowire) — The dam leaked on Monday, he said.", "PUERTO ALBA", "Eurowire"),
        ("The dam leaked on Monday - and again on Tuesday, he said.", None, None),
        ("The dam leaked on Monday and again on Tuesday, he said. (Nordpress)", None, "Nordpress"),
        ("Dam leaks\nBy LIV STRAND\nNordpress\n\nThe dam leaked on Monday, he said.", None, "Nordpress"),
    ],
)
def test_reads_dateline_and_agency(body: str, place: str | None, agency: str | None) -> None:
    layout = extract_layout(body)
    assert (layout.dateline_place, layout.agency) == (place, agency)


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("Aab1 .,|>\n\n-“”\"'?:(©#ÅЖ\r\t\u00a0"), max_size=300)
    | st.text(max_size=200)
)
def test_blocks_tile_the_lines_that_are_not_blank(body: str) -> None:
    layout = extract_layout(body)
    texts = [body[block.char_start : block.char_end] for block in layout.blocks]
    assert texts == [line.rstrip("\r") for line in body.split("\n") if line.strip()]
    starts = [block.char_start for block in layout.blocks]
    assert starts == sorted(starts)
    if layout.title_start is not None and layout.title_end is not None:
        assert " ".join(body[layout.title_start : layout.title_end].split()) == layout.title
    if layout.publisher_start is not None:
        assert body[layout.publisher_start : layout.publisher_end].strip()
