"""Who says a quotation: a text a row, with each quotation's words and speaker. Texts are made up."""

import re

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from orchestration.extraction.layout.lines import split_lines
from orchestration.extraction.quotes import extract_quotes
from orchestration.extraction.records import Block, EntityType, Layout, Mention, Quote

NAMED: tuple[tuple[EntityType, tuple[str, ...]], ...] = (
    ("person", ("Pilar Osorio", "Aldo Ferri", "MIA STONE", "TED ROE", "STONE", "Osorio", "Ferri", "Malone")),
    ("organization", ("Medwave",)),
)

SAID: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "“We waited all night,” said Pilar Osorio, a nurse at the clinic.",
        [("“We waited all night,”", "Pilar Osorio")],
    ),
    (
        "“We waited all night,” Pilar Osorio, 34, who works at the clinic, said.",
        [("“We waited all night,”", "Pilar Osorio")],
    ),
    (
        "Pilar Osorio runs the clinic. “We waited all night,” she said.",
        [("“We waited all night,”", "Pilar Osorio")],
    ),
    (
        "Pilar Osorio said: “We waited all night.”",
        [("“We waited all night.”", "Pilar Osorio")],
    ),
    (
        "Pilar Osorio told reporters, “We waited all night.” She then left.",
        [("“We waited all night.”", "Pilar Osorio")],
    ),
    (
        "“We waited,” Pilar Osorio said, “and nobody came.”",
        [("“We waited,”", "Pilar Osorio"), ("“and nobody came.”", "Pilar Osorio")],
    ),
    (
        "“We waited,” Pilar Osorio said. “Nobody came.”",
        [("“We waited,”", "Pilar Osorio"), ("“Nobody came.”", "Pilar Osorio")],
    ),
    (
        "The rescue was “a miracle in the mud”, according to Pilar Osorio.",
        [("“a miracle in the mud”", "Pilar Osorio")],
    ),
    (
        "According to Pilar Osorio, the rescue was “a miracle in the mud”.",
        [("“a miracle in the mud”", "Pilar Osorio")],
    ),
    (
        "The health minister, Aldo Ferri, opened the ward. “It is late,” the minister said.",
        [("“It is late,”", "Aldo Ferri")],
    ),
    (
        "Health Minister Aldo Ferri opened the ward with Pilar Osorio. “It is late,” the minister said.",
        [("“It is late,”", "Aldo Ferri")],
    ),
    (
        "Aldo Ferri, the health minister, praised Pilar Osorio. “She never sleeps,” he said.",
        [("“She never sleeps,”", "Aldo Ferri")],
    ),
    (
        "Pilar Osorio shook her head. “Too late,” she sighed.",
        [("“Too late,”", "Pilar Osorio")],
    ),
    (
        "Pilar Osorio shook her head. “Far too late.”",
        [("“Far too late.”", "Pilar Osorio")],
    ),
    (
        "“We waited,” Pilar Osorio said.\n\n“Nobody came.”",
        [("“We waited,”", "Pilar Osorio"), ("“Nobody came.”", "Pilar Osorio")],
    ),
    (
        "Medwave said in a statement: “We regret the delay.”",
        [("“We regret the delay.”", "Medwave")],
    ),
    (
        "“We regret the delay,” Medwave said.",
        [("“We regret the delay,”", "Medwave")],
    ),
    (
        "Medwave runs the ambulances. “We regret the delay,” the company said.",
        [("“We regret the delay,”", "Medwave")],
    ),
    (
        "“We regret the delay,” a spokesman for Medwave said.",
        [("“We regret the delay,”", "spokesman for Medwave")],
    ),
    (
        "“No comment,” said a health ministry official.",
        [("“No comment,”", "health ministry official")],
    ),
    (
        "Asked about the delay, Aldo Ferri smiled. “Ask the snow,” he said.",
        [("“Ask the snow,”", "Aldo Ferri")],
    ),
    (
        "‘We waited all night,’ Pilar Osorio said. ‘The workers’ bus never came.’",
        [("‘We waited all night,’", "Pilar Osorio"), ("‘The workers’ bus never came.’", "Pilar Osorio")],
    ),
    (
        "'We can't wait,' said Pilar Osorio, whose mother's house burned in '98.",
        [("'We can't wait,'", "Pilar Osorio")],
    ),
    (
        "\"He told me 'go home' and I went,\" said Pilar Osorio.",
        [("\"He told me 'go home' and I went,\"", "Pilar Osorio")],
    ),
    (
        "«We waited all night», Pilar Osorio said.",
        [("«We waited all night»", "Pilar Osorio")],
    ),
    (
        "„We waited all night“, Pilar Osorio said.",
        [("„We waited all night“", "Pilar Osorio")],
    ),
    (
        'Osorio, 6\'2" tall, ran. "I flew," Pilar Osorio said.',
        [('"I flew,"', "Pilar Osorio")],
    ),
    (
        "“We waited all night, said Pilar Osorio. The bus never came.\n\nAldo Ferri said: “It was late.”",
        [("“We waited all night,", "Pilar Osorio"), ("“It was late.”", "Aldo Ferri")],
    ),
    (
        "“We waited all night.\n\n“Nobody came,” Pilar Osorio said.",
        [("“We waited all night.", "Pilar Osorio"), ("“Nobody came,”", "Pilar Osorio")],
    ),
    (
        "Pilar Osorio called the delay “shameful” and said ministers had “looked away”.",
        [("“shameful”", "Pilar Osorio"), ("“looked away”", "Pilar Osorio")],
    ),
    (
        "Residents described the noise as “unbearable”.",
        [("“unbearable”", "Residents")],
    ),
    (
        "“Why now?” Pilar Osorio asked. Nobody answered.",
        [("“Why now?”", "Pilar Osorio")],
    ),
    (
        "“Why now?” asked Pilar Osorio.",
        [("“Why now?”", "Pilar Osorio")],
    ),
    (
        "“Stop!” she shouted. Pilar Osorio had seen the wave.",
        [("“Stop!”", None)],
    ),
    (
        "Aldo Ferri was blunt on Monday: “The roof did not fall, it was pushed.”",
        [("“The roof did not fall, it was pushed.”", "Aldo Ferri")],
    ),
    (
        "Aldo Ferri, who chairs the board, had a shorter answer: “No.”",
        [("“No.”", "Aldo Ferri")],
    ),
    (
        "“The roof,” added Aldo Ferri, chairman of Medwave, “was pushed.”",
        [("“The roof,”", "Aldo Ferri"), ("“was pushed.”", "Aldo Ferri")],
    ),
    (
        "For the inspector, Aldo Ferri, it was simple. “The roof was pushed,” he said on Monday.",
        [("“The roof was pushed,”", "Aldo Ferri")],
    ),
    (
        "“The roof was pushed,” says Aldo Ferri of Medwave, which built it.",
        [("“The roof was pushed,”", "Aldo Ferri")],
    ),
    (
        "Aldo Ferri of Medwave says the roof was “pushed, not dropped”.",
        [("“pushed, not dropped”", "Aldo Ferri")],
    ),
    (
        "Mrs Osorio said the bill was wrong. Mr Ferri disagreed. “It adds up,” he said. “It does not,” she replied.",  # noqa: E501
        [("“It adds up,”", "Ferri"), ("“It does not,”", "Osorio")],
    ),
    (
        'MIA STONE, HOST: Who was there?\n\nTED ROE: The nurse, Pilar Osorio, was. (CLIP) "We waited all night." She has left now.\n\nSTONE: Thank you, Ted.',  # noqa: E501
        [('"We waited all night."', "Pilar Osorio")],
    ),
    (
        'MIA STONE, HOST: Who was there?\n\nTED ROE: The nurse. Pilar Osorio had the night shift.\n\n(SOUNDBITE) "We waited all night."\n\nSTONE: Thank you, Ted.',  # noqa: E501
        [('"We waited all night."', "Pilar Osorio")],
    ),
    (
        "The plan is “on track”, whatever that means.",
        [("“on track”", None)],
    ),
    (
        "Officials at the port said the crane was “past its age”.",
        [("“past its age”", "Officials at the port")],
    ),
    (
        "“The crane was old,” port officials said.",
        [("“The crane was old,”", "port officials")],
    ),
    (
        "“I drove on,” bus driver Pilar Osorio recalled, wiping her eyes.",
        [("“I drove on,”", "Pilar Osorio")],
    ),
    (
        "In the market, Pilar Osorio, a fish seller, was counting coins. “Nobody buys,” she said. “Nobody sells.”",  # noqa: E501
        [("“Nobody buys,”", "Pilar Osorio"), ("“Nobody sells.”", "Pilar Osorio")],
    ),
    (
        "Pilar Osorio wrote on her page that “the sea took it all”.",
        [("“the sea took it all”", "Pilar Osorio")],
    ),
    (
        "“Nobody buys,” she said, “and nobody sells,” said nobody.",
        [("“Nobody buys,”", None), ("“and nobody sells,”", None)],
    ),
    (
        "Pilar Osorio and Aldo Ferri met on Monday. “We agreed on nothing,” Ferri said.",
        [("“We agreed on nothing,”", "Aldo Ferri")],
    ),
    (
        "“It is done,” the mayor, Aldo Ferri, told the council, adding that the town would “sleep better”.",
        [("“It is done,”", "Aldo Ferri"), ("“sleep better”", "Aldo Ferri")],
    ),
    (
        "“It is done” was all that Aldo Ferri said.",
        [("“It is done”", "Aldo Ferri")],
    ),
    (
        "The mayor’s deputy, Pilar Osorio, said: ‘It’s done.’",
        [("‘It’s done.’", "Pilar Osorio")],
    ),
    (
        "- “It is done,” said Aldo Ferri.\n- “It is not,” said Pilar Osorio.",
        [("“It is done,”", "Aldo Ferri"), ("“It is not,”", "Pilar Osorio")],
    ),
]


def find_mentions(text: str) -> list[Mention]:
    """Give a mention for each of the names in ``NAMED``, longer names first, in the order of the text."""
    found: dict[int, Mention] = {}
    taken: set[int] = set()
    for entity_type, names in NAMED:
        for name in names:
            for match in re.finditer(rf"\b{name}\b", text):
                if match.start() in taken:
                    continue
                taken.update(range(*match.span()))
                title = re.search(r"\b(Mrs?) $", text[: match.start()])
                found[match.start()] = Mention(
                    entity_type, name, *match.span(), name.title(), honorific=title[1] if title else None
                )
    return [found[start] for start in sorted(found)]


def one_word_doc(text: str) -> Doc:
    """Give a Doc of one token: quotations are read from the text alone."""
    return Doc(Vocab(), words=[text] if text else [], spaces=[False] if text else [])


def read_quotes(text: str) -> list[Quote]:
    """Give the quotations of ``text``, each of whose lines is a paragraph or list item."""
    blocks = tuple(
        Block("list_item" if line.text.startswith("- ") else "paragraph", line.char_start, line.char_end)
        for line in split_lines(text)
    )
    return extract_quotes(one_word_doc(text), Layout(blocks=blocks), mentions=find_mentions(text))


@pytest.mark.parametrize(("text", "said"), SAID)
def test_names_the_speaker(text: str, said: list[tuple[str, str | None]]) -> None:
    quotes = read_quotes(text)
    assert [(quote.text, quote.speaker_name) for quote in quotes] == said
    mentions = find_mentions(text)
    for quote in quotes:
        if quote.speaker_mention is not None:
            assert mentions[quote.speaker_mention].entity_type == quote.speaker_type


@pytest.mark.parametrize(
    ("text", "name", "speaker_type"),
    [
        ("“We waited,” said Ines Calvo.", "Ines Calvo", "person"),
        ("“We waited,” Ines Calvo told reporters.", "Ines Calvo", "person"),
        ("“We waited,” said a night nurse.", "night nurse", None),
        ("“We waited,” Calvo said.", "Calvo", None),
    ],
)
def test_takes_a_speaker_whom_no_mention_names(text: str, name: str, speaker_type: str | None) -> None:
    (quote,) = read_quotes(text)
    assert (quote.speaker_name, quote.speaker_type, quote.speaker_mention) == (name, speaker_type, None)


def test_gives_the_words_that_name_the_speaker_nearest_the_quotation() -> None:
    quotes = read_quotes("Pilar Osorio runs the clinic. “It is late,” she said. Medwave said it was “sorry”.")
    assert [(quote.speaker_surface, quote.speaker_type) for quote in quotes] == [
        ("she", "person"),
        ("Medwave", "organization"),
    ]


def test_takes_the_host_of_a_broadcast_for_words_without_another_speaker() -> None:
    text = 'MIA STONE: My neighbour came in. "All quiet here." That was a relief.\n\nTED ROE: Thank you, Mia.'
    (quote,) = read_quotes(text)
    assert quote.speaker_name == "Mia Stone"
