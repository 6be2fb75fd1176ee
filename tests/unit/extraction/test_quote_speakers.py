"""Speakers in the styles of newswires, papers and releases. Texts are made up for these tests."""

import time

import pytest
from spacy.language import Language

from tests.unit.extraction.test_quotes import read_quotes as read_without_mentions
from tests.unit.extraction.test_speakers import read_quotes

# Pilar Osorio, Aldo Ferri and Medwave are mentions there; other names stand in the text alone.
SAID = [
    ("``We waited,'' said Pilar Osorio, a nurse.", ["Pilar Osorio"]),
    ('" We waited , " Pilar Osorio said .', ["Pilar Osorio"]),
    ("“We waited,” testified Col. Pilar Osorio.", ["Pilar Osorio"]),
    ("“We waited,” was the verdict of Pilar Osorio, the nurse.", ["Pilar Osorio"]),
    ("“We waited,” is the answer of Pilar Osorio.", ["Pilar Osorio"]),
    ("“We waited.” — Pilar Osorio", ["Pilar Osorio"]),
    ("“We waited.” — @night_nurse, 4:12 p.m.", ["@night_nurse"]),
    ("“We waited all night.” – Ines Calvo, nurse", ["Ines Calvo"]),
    ("Said Pilar Osorio, who ran the ward: “We waited.”", ["Pilar Osorio"]),
    ("“We waited,” Pilar Osorio, head of nursing at Medwave, wrote to staff.", ["Pilar Osorio"]),
    ("“We waited,” Ines Calvo, the head of nursing, wrote in a letter.", ["Ines Calvo"]),
    ("Calvo, a nurse who ran the ward, called the wait “a scandal”.", ["Calvo"]),
    ("The letter, signed by 40 nurses, says the ward is “not safe”.", ["letter"]),
    ("The paper quoted a night nurse as saying: “We waited.”", ["night nurse"]),
    ("Shares fell, analysts warned. “It is not over,” said one trader who would not be named.", ["trader"]),
    ("“We waited,” as Pilar Osorio likes to say.", ["Pilar Osorio"]),
    ("“We waited,” the Fed said in its report.", ["Fed"]),
    ("“We waited,” said the Ministry of Ports.", ["Ministry of Ports"]),
    ("“It speaks for itself,” the minister said on the stairs. Aldo Ferri has read it all.", ["Aldo Ferri"]),
    ("“We waited.\n\n“Nobody came.”\n\nPilar Osorio lives in Ossa now.", ["Pilar Osorio", "Pilar Osorio"]),
    ("“We waited all night, said Pilar Osorio.", ["Pilar Osorio"]),
    ("Pilar Osorio was there. “No beds, no light.", ["Pilar Osorio"]),
    ("The note, seen by this paper, calls the wait “arbitrary”.", ["note"]),
    ("Medwave runs the ward. “We are sorry,” they said.", ["Medwave"]),
    ("“We waited,” a man shouted.", ["man"]),
    ("“Where is everyone?” nobody asked.", [None]),
    ("“We waited.” The bus never came.", [None]),
    ("A nurse, 41, wept. The ward was “not safe”, whatever that means.", [None]),
]


@pytest.mark.parametrize(("text", "speakers"), SAID)
def test_names_the_speaker_in_many_styles(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker_name for quote in read_quotes(text)] == speakers


def test_ten_thousand_marks_side_by_side_take_no_quadratic_time(nlp: Language) -> None:
    text = '"' * 10_000
    started = time.process_time()
    tokens = nlp.tokenizer(text)
    assert read_without_mentions(text) == []
    assert len(tokens) == 10_000
    # It took 18 seconds while each mark made the tokeniser search the whole run.
    assert time.process_time() - started < 8
