"""Lines that a site puts into and round a story, and short texts that are all story. Texts are made up."""

import pytest

from orchestration.extraction.language import detect_language
from orchestration.extraction.layout import extract_layout

LONG = "The owner of the ferry said on Tuesday that it would be towed to port by Friday, weather permitting."

ANYWHERE = [
    ("Photo: Tor Lie/Lorn Press", "furniture"),
    ("Image source, Lorn Press", "furniture"),
    ("Image caption: The ferry lies 200m from the shore", "furniture"),
    ("[Photo by Tor Lie: the ferry at dusk]", "furniture"),
    ("Read more: How the ferry came to Varde", "furniture"),
    ("READ ALSO: Five ferries that never sank", "furniture"),
    ("Watch: the ferry is towed to port", "furniture"),
    ("Related story: Ferry owner fined", "furniture"),
    ("We use cookies to improve your experience.", "furniture"),
    ("By continuing to use this site you agree to our terms.", "furniture"),
    ("Share on Facebook", "furniture"),
    ("Copy link", "furniture"),
    ("12 comments", "furniture"),
    ("Sign up for our morning letter", "furniture"),
    ("Subscribe now for one crown a week", "furniture"),
    ("Story continues below", "furniture"),
    ("Advertisement", "furniture"),
    ("This article was originally published in the Varde Post.", "furniture"),
    ("This story has been updated to add the owner's reply.", "furniture"),
    ("Follow us on X", "furniture"),
    ("Home | News | Sport", "furniture"),
    ("The photo showed the ferry at dusk, its lights still on, the court heard.", "paragraph"),
    ("Video of the crash was shown to the jury on Monday, and two of them wept.", "paragraph"),
    ("Share prices fell in Varde on Tuesday after the owner's warning.", "paragraph"),
    ("Watch towers were built along the coast in the war, and some still stand.", "paragraph"),
    ("Readers of the Varde Post sent 400 crowns to the crew.", "paragraph"),
    ("Comments by the owner on Monday angered the crew's families.", "paragraph"),
    ("This article of the treaty was dropped after the war.", "paragraph"),
    ("Follow the money, the prosecutor told the jury.", "paragraph"),
    ("“Read the letter,” she said.", "paragraph"),
    (
        "The map: a sheet of paper that had lain in a drawer for 60 years and that nobody asked for, until"
        " the day on which the ferry ran on to the rock that it showed and the harbour master did not know.",
        "paragraph",
    ),
]

AT_THE_END = [
    ("Ida Brekke is a reporter at the Varde Post.", "furniture"),
    ("The author is a professor of shipping at Varde University.", "furniture"),
    ("Tor Lie covers ports for the Varde Post and writes its newsletter.", "furniture"),
    ("Additional reporting by Ida Brekke", "furniture"),
    ("Filed under: ferries", "furniture"),
    ("© 2026 Varde Post", "furniture"),
    ("Ida Brekke is a nurse and was on the ferry with her son.", "paragraph"),
    ("The author of the report did not answer calls.", "paragraph"),
]

ALL_STORY = [
    "He was 41.",
    "It leaks.",
    "The bank said profit fell 3 % to $ 41 million",
    "Shares of Lorn Industries rose 2 3/8 to 41 1/2 in composite trading",
    "Ten people died.",
    "Frankfurt market, dates: 24 November - 22 December.",
    "VARDE: The ferry ran aground on Monday, the coastguard said.",
    "The ferry ran aground. Nobody was hurt. The owner said that fog was to blame, and others agreed.",
    "- The ferry ran aground on Monday",
]

HEADLINES_ALONE = ["FERRY RUNS AGROUND OFF CAPE LORN", "Ferry Runs Aground Off Cape Lorn"]

LANGUAGES = [
    ("Nakamura, Ferreira, Kowalczyk and Lindqvist win in Monte Carlo", "en"),
    ("Rossi beats Müller 6-4, 6-3; Díaz advances to meet Petrović, Kowalski and Nguyễn", "en"),
    ("Index A 38,654.42 up 134.58; Index B 15,628.95 up 267.31; Index C 4,958.61 down 0.4", "en"),
    ("Shares in Banco Norte y Costa rose 3%, Telefonia gained 1.2%, Iberagua slipped 0.4%", "en"),
    ("12,4 %", "en"),
    ("", "en"),
    ("Le président a annoncé mardi de nouvelles mesures économiques pour les ports du nord.", "fr"),
    ("Der Minister kündigte am Dienstag neue Maßnahmen für die Häfen im Norden des Landes an.", "de"),
    ("Prezydent ogłosił we wtorek nowe środki gospodarcze dla portów na północy kraju.", "pl"),
]


@pytest.mark.parametrize(("line", "kind"), ANYWHERE)
def test_tells_a_site_line_from_the_story(line: str, kind: str) -> None:
    body = "\n\n".join(["Ferry runs aground", LONG, line, *[LONG] * 8])
    assert extract_layout(body).kind_at(body.index(line)) == kind


@pytest.mark.parametrize(("line", "kind"), AT_THE_END)
def test_tells_a_line_on_the_authors_from_the_story(line: str, kind: str) -> None:
    body = "\n\n".join(["Ferry runs aground", *[LONG] * 3, line])
    assert extract_layout(body).kind_at(body.index(line)) == kind


@pytest.mark.parametrize("body", ALL_STORY)
def test_a_lone_sentence_is_story(body: str) -> None:
    layout = extract_layout(body)
    assert layout.title is None
    assert layout.kind_at(0) in ("paragraph", "list_item")


@pytest.mark.parametrize("body", HEADLINES_ALONE)
def test_a_lone_line_in_capitals_is_a_headline(body: str) -> None:
    assert extract_layout(body).title == body


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_tells_another_language_only_when_it_is_clear(text: str, language: str) -> None:
    assert detect_language(text) == language
