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
    ("The letter, signed by 40 nurses, says the ward is “not safe”.", [None]),
    ("The paper quoted a night nurse as saying: “We waited.”", ["night nurse"]),
    ("Shares fell, analysts warned. “It is not over,” said one trader who would not be named.", ["trader"]),
    ("“We waited,” as Pilar Osorio likes to say.", ["Pilar Osorio"]),
    ("“We waited,” the Fed said in its report.", ["Fed"]),
    ("“We waited,” said the Ministry of Ports.", ["Ministry of Ports"]),
    ("“It speaks for itself,” the minister said on the stairs. Aldo Ferri has read it all.", ["Aldo Ferri"]),
    ("“We waited.\n\n“Nobody came.”\n\nPilar Osorio lives in Ossa now.", ["Pilar Osorio", "Pilar Osorio"]),
    ("“We waited all night, said Pilar Osorio.", ["Pilar Osorio"]),
    ("Pilar Osorio was there. “No beds, no light.", ["Pilar Osorio"]),
    ("The note, seen by this paper, calls the wait “arbitrary”.", [None]),
    ("Medwave runs the ward. “We are sorry,” they said.", ["Medwave"]),
    ("“We waited,” a man shouted.", ["man"]),
    ("Aldo Ferri met Pilar Osorio. “We waited,” he said.", ["Aldo Ferri"]),
    ("Pilar Osorio met Aldo Ferri. “We waited,” he said.", ["Aldo Ferri"]),
    ("Aldo Ferri met Pilar Osorio. “We waited,” she said.", ["Pilar Osorio"]),
    ("Pilar Osorio and Aldo Ferri ran the ward. “We waited,” they said.", [None]),
    ("Pilar Osorio and her brother ran the ward. “We waited,” they said.", [None]),
    ("Medwave ran the ward with Lorn. “We waited,” said her father, Aldo Ferri.", ["Aldo Ferri"]),
    ("The plan, said Aldo Ferri, was “a bridge to nowhere”.", ["Aldo Ferri"]),
    ("“We wait for the boat.”\n\nThat was the message of Pilar Osorio on Monday.", ["Pilar Osorio"]),
    ("“We wait for the boat.”\n\nSo says Pilar Osorio, a nurse in Ossa.", ["Pilar Osorio"]),
    ("Aldo Ferri, R-Easton, called the vote “a win for the ward”.", ["Aldo Ferri"]),
    ("Osorio's remarks “spooked the market,” said Aldo Ferri, a trader.", ["Aldo Ferri"]),
    ("On Medwave, the president wrote, “Total nonsense!”", ["president"]),
    ("“We waited,” his partner that night, Ines Tully, said.", ["Ines Tully"]),
    ("The Hutchins Report said the bridge was “not sound”.", ["Hutchins Report"]),
    ("A sign on the door read: “Closed until further notice.”", [None]),
    ("The indictment says the money was “as good as gone”.", [None]),
    ("A poster said: “No more ferries.”", [None]),
    ("The carrier said in a post: “We are sorry.”", ["carrier"]),
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
