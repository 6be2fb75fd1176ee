"""Quotations in headlines, with their speakers. Texts are made up for these tests."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from orchestration.extraction.quotes import extract_quotes
from orchestration.extraction.records import Block, Layout, Mention

STORY = "The ferry to Ossa is late again. “There will be no money for boats this year,” Aldo Ferri said."

HEADLINES = [
    ("Ferri: ‘The harbour can wait’", [("‘The harbour can wait’", "Aldo Ferri")]),
    ("‘The harbour can wait’: Ferri", [("‘The harbour can wait’", "Aldo Ferri")]),
    ("‘The harbour can wait,’ Ferri says", [("‘The harbour can wait,’", "Aldo Ferri")]),
    ("“The harbour can wait”", [("“The harbour can wait”", None)]),
    ("Ferri says port lost its “tide gap”", [("“tide gap”", "Aldo Ferri")]),
    ("“No money for boats” in Ossa", [("“No money for boats”", "Aldo Ferri")]),
    ("Ferries to Ossa: ‘We heard a loud crack’", [("‘We heard a loud crack’", None)]),
    # The gist of what the story quotes is no quotation of its own.
    ("‘No money for boats,’ Ferri says", []),
    ("Ferries late: ‘No money this year’", []),
    # Words held at a distance, and names.
    ("Shop sells ‘vintage’ ferries", []),
    ("Ossa opens “smart” pier", []),
    ("Film “The Long Weir” opens in Ossa", []),
    ("Workers' ferry is late, and so is the skippers' pay", []),
    ("Ferry to Ossa is late", []),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_reads_quotations_in_headlines(title: str, expected: list[tuple[str, str | None]]) -> None:
    body = f"{title}\n\n{STORY}"
    layout = Layout(
        blocks=(Block("title", 0, len(title)), Block("paragraph", len(title) + 2, len(body))),
        title=title,
        title_start=0,
        title_end=len(title),
    )
    at = body.index("Aldo Ferri")
    mentions = [Mention("person", "Aldo Ferri", at, at + 10, "Aldo Ferri")]
    if "Ferri " in title or title.endswith("Ferri") or title.startswith("Ferri:"):
        at = title.index("Ferri")
        mentions.insert(0, Mention("person", "Ferri", at, at + 5, "Ferri"))
    quotes = extract_quotes(Doc(Vocab(), words=[body], spaces=[False]), layout, mentions=mentions)
    above = [quote for quote in quotes if quote.char_start < len(title)]
    assert [(quote.text, quote.speaker_name) for quote in above] == expected
    assert [quote.speaker_name for quote in quotes if quote not in above] == ["Aldo Ferri"]
