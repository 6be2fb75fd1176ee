"""Marked words that are speech, and such that are names, terms or ratings. Texts are made up."""

import pytest

from orchestration.extraction.quotes import extract_quotes
from orchestration.extraction.records import Block, Layout
from tests.unit.extraction.test_quotes import one_word_doc

SPEECH = [
    "The mayor called the plan “reckless”.",
    "She spoke of “great unease” in town.",
    "Work starts “after Easter”, whatever that means.",
    "The minister described the leak as “minor” on Monday.",
    "The court heard that he had acted “in cold blood” and fled.",
    "Critics say the bill is “a gift to the rich”.",
    "“Doors,” he said.",
    "“Never again!” read the leaflet.",
    "A leaflet said “never again”.",
    "The talks were “frank and open, if long”.",
    "The deal is “dead in the water, and everybody knows it”.",
    "The ministry labelled the report “misleading”.",
    "The union calls for “an end to night work”.",
    "Protesters chanted “No more lies” and left.",
    "The judge ruled that the fee was “not lawful”.",
    "He texted her: “Come home.”",
    "“We will not move,” bellowed the skipper.",
    "The mayor used the word “disgrace” twice, Ann Oakley said.",
]

NO_SPEECH = [
    "The word “resilience” stands in the plan 40 times.",
    "The term “soft landing” is older than the bank.",
    "The men used the code words “bread” and “butter” for the two sheds.",
    "The so-called “ghost buses” ran at night.",
    "A gang known as “the Wolves” took the blame.",
    "The shop sells “local” honey.",
    "The town is a “ghost town” now.",
    "The agency cut its outlook to “negative” from “stable”.",
    "The shares were raised to “outperform” from “neutral”.",
    "For years the rule was “first come, first served”.",
    "The film “The Long Weir” opened on Friday.",
    "In her book “Cold Ground,” Ann Oakley blames the owners.",
    "The band played “Moon River” and “Blue Skies.”",
    "His article, “Why Ferries Sink,” came out in 2019.",
    "A sign on the gate reads “No Visitors, No Press”.",
    "“Hamlet” and “The Storm” will be staged in July.",
    "Schools read “1984” in the last year.",
    "No use of the verb “to leverage” is allowed.",
    "Engineers call it a “gauge conflict”.",
    "They have a word for such guests, and the word is “platinum”.",
    "A stand known to everybody as “the Oven” will go in May.",
    "A stand known locally as “the Oven” will go in May.",
    "Traders were quick to dub the deal “the Herring Pact”.",
    "The museum labels the object “ceremonial”, and leaves it there.",
    "The agency rates the bonds “junk”.",
    "The recipe calls for a pound of flour and a “generous” pinch of salt.",
    "The suburb was nicknamed “the Bend”.",
    "The trip was billed as “all inclusive”.",
    "Robert “Beaver” Hale built the weir.",
]

PARAGRAPHS = [
    ("“It leaks.\n\n“It creaks,” she said.", ["“It leaks.", "“It creaks,”"]),
    ("``It leaks.\n\n``It creaks,'' she said.", ["``It leaks.", "``It creaks,''"]),
    ("“It leaks.\n\nThe owner said: “No.”", ["“It leaks.", "“No.”"]),
    ("“It leaks and\nit creaks,” she said.", ["“It leaks and\nit creaks,”"]),
]


def quotes_of(text: str) -> list[str]:
    """Give the quotations of a text that is all paragraphs."""
    start, blocks = 0, []
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return [quote.text for quote in extract_quotes(one_word_doc(text), Layout(tuple(blocks)), mentions=[])]


@pytest.mark.parametrize("text", SPEECH)
def test_takes_words_that_somebody_says(text: str) -> None:
    assert len(quotes_of(text)) == 1


@pytest.mark.parametrize("text", NO_SPEECH)
def test_leaves_out_names_and_terms(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_gives_a_long_quotation_paragraph_by_paragraph(text: str, expected: list[str]) -> None:
    assert quotes_of(text) == expected
