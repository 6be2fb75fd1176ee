"""Whole articles of many house styles: headline, byline, publisher, day. Texts are made up."""

from datetime import date

import pytest

from orchestration.extraction.layout import extract_layout

STYLES = [
    pytest.param(
        "CAPE LORN REVIEW\n"
        "Radio Lorn World Service, 17.03.2026. Transcript; check against sound.\n"
        "\n"
        "IDA BREKKE (presenter): The ferry is still aground. Tor Lie is at the quay.\n"
        "\n"
        "TOR LIE: Good evening, Ida. Some 40 people are on board.",
        (None, date(2026, 3, 17), "Cape Lorn Review", ()),
        id="broadcast transcript with a dated second line",
    ),
    pytest.param(
        "Salt and Iron\n"
        "Notes on ports and the people who work in them\n"
        "by Ngozi Adeyemi-Hart, 24 March 2026\n"
        "\n"
        "The price of a crane\n"
        "\n"
        "By Sunday the crane at Pier 9 had stood still for a year, the port says. It cost 14 million euros.\n"
        "\n"
        "Filed under: cranes. Previous post: Who paints the ships?",
        ("The price of a crane", date(2026, 3, 24), "Salt and Iron", ("Ngozi Adeyemi-Hart",)),
        id="blog with a tagline and the author under its name",
    ),
    pytest.param(
        "Tidewater Notes\n"
        "\n"
        "Why the lock failed\n"
        "\n"
        "Posted on February 3, 2026 by Sam Ortega\n"
        "\n"
        "The lock at Delmar failed at 3 a.m., and nobody noticed until the barges began to drift.\n"
        "\n"
        "Leave a comment",
        ("Why the lock failed", date(2026, 2, 3), "Tidewater Notes", ("Sam Ortega",)),
        id="blog name above the headline without a date",
    ),
    pytest.param(
        "Central bank of Norland holds rates, signals cut by autumn\n"
        "\n"
        "By Aino Laine and Piotr Zając\n"
        "\n"
        "VARDE, June 3 (Meridian) - Norland's central bank held its key rate at 4.5% on "
        "Wednesday, as expected.\n"
        "\n"
        "The next decision is due on August 5, 2026.\n"
        "\n"
        "(Reporting by Aino Laine and Piotr Zając; Editing by Ron Hale)",
        (
            "Central bank of Norland holds rates, signals cut by autumn",
            date(2026, 6, 3),
            "Meridian",
            ("Aino Laine", "Piotr Zając"),
        ),
        id="wire dateline without a year, a year further down",
    ),
    pytest.param(
        "AP-NR-08-15-90 1314EDT\n"
        "\n"
        "Ferry Sinks Off Cape Lorn\n"
        "\n"
        "By TOM HARLAN\n"
        "Associated Press Writer\n"
        "\n"
        "CAPE LORN (AP) _ A ferry sank Wednesday in heavy seas, and 40 people were "
        "feared dead, officials said.",
        ("Ferry Sinks Off Cape Lorn", date(1990, 8, 15), "AP", ("Tom Harlan",)),
        id="old newswire header",
    ),
    pytest.param(
        "Business Brief -- Lorn Industries: Profit Falls 12% on Weak Steel Prices\n"
        "(11/02/89)\n"
        "LORN CITY -- Lorn Industries Inc. said its third-quarter profit fell 12% to $41 million.\n"
        "\n"
        "The company blamed weak steel prices.",
        (
            "Business Brief -- Lorn Industries: Profit Falls 12% on Weak Steel Prices",
            date(1989, 11, 2),
            None,
            (),
        ),
        id="old business paper with a date in brackets",
    ),
    pytest.param(
        "FOR IMMEDIATE RELEASE\n"
        "\n"
        "Contact: Dana Ruiz\n"
        "Phone: (555) 010-0199\n"
        "dana.ruiz@lornwater.example\n"
        "\n"
        "LORN WATER OPENS NEW TREATMENT PLANT\n"
        "\n"
        "LORN CITY, Ore., May 12, 2026 -- Lorn Water today opened a treatment plant that "
        "serves 40,000 homes.\n"
        "\n"
        "About Lorn Water\n"
        "Lorn Water supplies 12 towns.\n"
        "\n"
        "# # #",
        ("LORN WATER OPENS NEW TREATMENT PLANT", date(2026, 5, 12), None, ()),
        id="release with a contact block above the headline",
    ),
    pytest.param(
        "Lorn Water Opens New Treatment Plant\n"
        "\n"
        "NEWS PROVIDED BY\n"
        "Lorn Water\n"
        "May 12, 2026, 09:00 ET\n"
        "\n"
        "LORN CITY, Ore., May 12, 2026 /NewsLine/ -- Lorn Water today opened a plant "
        "that serves 40,000 homes.",
        ("Lorn Water Opens New Treatment Plant", date(2026, 5, 12), "Lorn Water", ()),
        id="release on a distribution service",
    ),
    pytest.param(
        "World\n"
        "Ferry with 200 aboard runs aground off Cape Lorn\n"
        "Tor Lie in Varde\n"
        "Tue 3 Mar 2026 18.40 GMT\n"
        "Last modified on Wed 4 Mar 2026 07.12 GMT\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        ("Ferry with 200 aboard runs aground off Cape Lorn", date(2026, 3, 3), None, ("Tor Lie",)),
        id="British site with a section, times and a change",
    ),
    pytest.param(
        "Ferry runs aground off Cape Lorn\n"
        "Published\n"
        "3 March 2026\n"
        "\n"
        "Ida Brekke\n"
        "Transport reporter\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.\n"
        "\n"
        "Image source, Getty Images\n"
        "Image caption, The ferry lies 200m from the shore\n"
        "\n"
        "Nobody was hurt.",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 3), None, ("Ida Brekke",)),
        id="public broadcaster with 'Published' on a line of its own",
    ),
    pytest.param(
        "By Ida Brekke\n"
        "Updated 9:14 AM EST, Wed March 4, 2026\n"
        "\n"
        "Ferry runs aground off Cape Lorn\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 4), None, ("Ida Brekke",)),
        id="byline and update above the headline",
    ),
    pytest.param(
        "Ferry Runs Aground Off Cape Lorn, Stranding 200\n"
        "March 3, 2026, 6:40 p.m. ET\n"
        "By Ida Brekke and Tor Lie\n"
        "Ida Brekke reported from Varde, and Tor Lie from Cape Lorn.\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        (
            "Ferry Runs Aground Off Cape Lorn, Stranding 200",
            date(2026, 3, 3),
            None,
            ("Ida Brekke", "Tor Lie"),
        ),
        id="American site with a line on who reported from where",
    ),
    pytest.param(
        "# Ferry runs aground off Cape Lorn\n"
        "\n"
        "**Cape Lorn Courier** | 2026-03-03 | Ida Brekke\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.\n"
        "\n"
        "## What is known\n"
        "\n"
        "- 200 people are on board\n"
        "- nobody is hurt",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 3), "Cape Lorn Courier", ("Ida Brekke",)),
        id="Markdown with a line of credits",
    ),
    pytest.param(
        "Cape Lorn Courier\r\n3 March 2026\r\n\r\nFerry runs aground\r\nBy Ida Brekke\r\n\r\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.\r\n",
        ("Ferry runs aground", date(2026, 3, 3), "Cape Lorn Courier", ("Ida Brekke",)),
        id="line ends of Windows",
    ),
    pytest.param(
        "Skip to main content\n"
        "Menu\n"
        "Cape Lorn Courier\n"
        "News | Sport | Weather\n"
        "Local news\n"
        "Ferry runs aground off Cape Lorn\n"
        "Ida Brekke\n"
        "3rd March 2026\n"
        "2 min read\n"
        "Share\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.\n"
        "We use cookies to improve your experience.\n"
        "Nobody was hurt, and the ferry will be towed to port at high tide, the owner said.",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 3), "Cape Lorn Courier", ("Ida Brekke",)),
        id="page text without blank lines",
    ),
    pytest.param(
        "Ferry runs aground off Cape Lorn\n"
        "\n"
        "First published: Tuesday 3 March 2026\n"
        "Last updated: Wednesday 4 March 2026\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.\n"
        "\n"
        "Copyright © 2026 Cape Lorn Courier",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 3), "Cape Lorn Courier", ()),
        id="first published and last updated",
    ),
    pytest.param(
        "Ferry runs aground off Cape Lorn\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        ("Ferry runs aground off Cape Lorn", None, None, ()),
        id="headline and one paragraph",
    ),
    pytest.param(
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        (None, None, None, ()),
        id="a lone sentence",
    ),
    pytest.param(
        "Shares of Lorn Industries fell 3 % in early trading",
        (None, None, None, ()),
        id="a lone sentence without its full stop",
    ),
    pytest.param(
        '"We held on to the rail," Ida Brekke told the court - "and then it broke"',
        (None, None, None, ()),
        id="a lone quotation",
    ),
    pytest.param(
        "«We held on to the rail», said Ida Brekke, who was on the ferry with her son.",
        (None, None, None, ()),
        id="a lone sentence with guillemets",
    ),
    pytest.param(
        "HARBOUR DIGEST\n"
        "Your week on the water\n"
        "Issue 88 | 6 March 2026\n"
        "\n"
        "Hello readers,\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.\n"
        "\n"
        "Unsubscribe",
        (None, date(2026, 3, 6), "Harbour Digest", ()),
        id="newsletter without a headline",
    ),
    pytest.param(
        "Transcript: The Morning Watch\n"
        "Air date: March 3, 2026\n"
        "\n"
        "IDA BREKKE: The ferry is still aground.\n"
        "\n"
        "TOR LIE: It is, Ida.",
        (None, date(2026, 3, 3), "The Morning Watch", ()),
        id="transcript with its air date",
    ),
    pytest.param(
        "The Cape Lorn Courier - Tuesday, March 3, 2026\n"
        "FERRY AGROUND; 200 STRANDED\n"
        "Owner blames fog, coastguard doubts it\n"
        "By Ida Brekke, Courier Staff Writer\n"
        "\n"
        "CAPE LORN - A ferry ran aground on Monday night with 200 people on board, the coastguard said.",
        ("FERRY AGROUND; 200 STRANDED", date(2026, 3, 3), "The Cape Lorn Courier", ("Ida Brekke",)),
        id="headline in capitals with a second line",
    ),
    pytest.param(
        "EXCLUSIVE\n"
        "Ferry owner knew of faulty radar, letters show\n"
        "Ida Brekke, Investigations Editor\n"
        "Cape Lorn Courier\n"
        "March 3, 2026\n"
        "\n"
        "The owner of a ferry that ran aground on Monday knew that its radar was faulty, letters show.",
        (
            "Ferry owner knew of faulty radar, letters show",
            date(2026, 3, 3),
            "Cape Lorn Courier",
            ("Ida Brekke",),
        ),
        id="kicker above, credits below in three lines",
    ),
    pytest.param(
        "Ferry runs aground off Cape Lorn\n"
        "Source: Lorn Press Agency | Date: 03 Mar 2026\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 3), "Lorn Press Agency", ()),
        id="source and date on one line",
    ),
    pytest.param(
        "CAPE LORN, March 3 (LPA) -- A ferry ran aground off Cape Lorn on Tuesday with 200 people on board.\n"
        "\n"
        "It is the fifth accident there since 2024.",
        (None, date(2026, 3, 3), "LPA", ()),
        id="wire copy whose weekday gives the year",
    ),
    pytest.param(
        "Ministry of Fisheries and Ports\n"
        "Republic of Norland\n"
        "\n"
        "Statement on the accident at Cape Lorn\n"
        "\n"
        "Varde, 4 March 2026\n"
        "\n"
        "The Ministry has opened an inquiry into the accident of 3 March, in which nobody was hurt.",
        (
            "Statement on the accident at Cape Lorn",
            date(2026, 3, 4),
            "Ministry of Fisheries and Ports",
            (),
        ),
        id="statement with place and date under the headline",
    ),
    pytest.param(
        "LETTER FROM VARDE\n"
        "A ferry too far\n"
        "By Ida Brekke\n"
        "Mar 3, 2026 · 8 min read\n"
        "\n"
        "On a clear day you can see the wreck from my window, and from every other window in Varde.",
        ("A ferry too far", date(2026, 3, 3), None, ("Ida Brekke",)),
        id="column with a kicker in capitals",
    ),
    pytest.param(
        "Ferry runs aground off Cape Lorn | Cape Lorn Courier\n"
        "Tuesday 3 March 2026, 18:40\n"
        "Photo: Tor Lie/Courier\n"
        "\n"
        "A ferry ran aground off Cape Lorn on Tuesday with 200 people on board, the coastguard said.",
        ("Ferry runs aground off Cape Lorn", date(2026, 3, 3), "Cape Lorn Courier", ()),
        id="site's name after the headline",
    ),
]


@pytest.mark.parametrize(("body", "expected"), STYLES)
def test_reads_the_head_of_an_article(
    body: str, expected: tuple[str | None, date | None, str | None, tuple[str, ...]]
) -> None:
    layout = extract_layout(body)
    assert (layout.title, layout.published_on, layout.publisher_name, layout.authors) == expected
    if layout.title_start is not None:
        assert body[layout.title_start : layout.title_end] == layout.title
