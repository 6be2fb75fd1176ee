"""Terms of an article: words, words of names and what they tell, ages, days, and what is left out."""

from datetime import date

import pytest
from spacy.language import Language

from orchestration.extraction.batch import extract_facts
from orchestration.extraction.layout import extract_layout
from orchestration.extraction.records import DateMention, Figure, Mention
from orchestration.extraction.terms import extract_terms

HEAD = "Two die on the trains\n\n"


def terms_of(nlp: Language, text: str) -> set[tuple[str, str]]:
    """The terms of a whole text, with all that extraction finds in it."""
    doc, layout = nlp(text), extract_layout(text)
    facts = extract_facts(doc, layout)
    found = extract_terms(doc, layout, mentions=facts.mentions, figures=facts.figures, dates=facts.dates)
    assert found == sorted(found)
    return {(term, kind) for term, kind, _ in found}


def test_terms_are_lemmas_and_name_words(nlp: Language) -> None:
    text = HEAD + "The trains stopped in Velkany. Trains to Velkany carry 300 people, and it is a long way."
    starts = [text.index("Velkany"), text.rindex("Velkany")]
    mentions = [Mention("place", "Velkany", start, start + 7, "Velkany") for start in starts]
    terms = extract_terms(nlp(text), extract_layout(text), mentions=mentions)
    assert ("velkany", "place", 2) in terms
    assert ("train", "word", 3) in terms
    assert not {"the", "300", "it", "is", "and"} & {term for term, _, _ in terms}


def test_short_words_and_an_empty_text_give_no_terms(nlp: Language) -> None:
    assert extract_terms(nlp("Ox to go."), extract_layout("Ox to go."), mentions=[]) == []
    assert extract_terms(nlp(""), extract_layout(""), mentions=[]) == []


def test_a_byline_gives_no_terms(nlp: Language) -> None:
    text = "Man shot in Dunmore\n\nBy Agnes Quorl\n\nA man was shot in Dunmore on Sunday, police said.\n"
    assert not {"agnes", "quorl"} & {term for term, _ in terms_of(nlp, text)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Officers were called to the 2300 block of East Harlow Street.",
            {("harlow", "address"), ("2300", "block")},
        ),
        ("It happened in the 500 block of Benner.", {("benner", "address"), ("500", "block")}),
        ("He was shot on West 79th Street.", {("79th", "address"), ("79th", "street")}),
    ],
)
def test_streets_are_told_by_what_stands_around_them(
    nlp: Language, sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert expected <= terms_of(nlp, f"Man shot in Dunmore\n\n{sentence} A man died.\n")


def test_a_county_and_a_street_type_tell_nothing_apart(nlp: Language) -> None:
    terms = terms_of(nlp, "Man shot\n\nThe shooting on Harlow Street shook Tessel County, police said.\n")
    assert ("street", "place") not in terms
    assert ("county", "place") not in terms
    assert ("tessel", "place") not in terms


def test_holders_of_offices_are_told_from_other_people(nlp: Language) -> None:
    text = "Marta Quorl, 23, died. Sheriff Hanno Destry said so."
    mentions = [
        Mention("person", "Marta Quorl", 0, 11, "Marta Quorl"),
        Mention("person", "Hanno Destry", 31, 43, "Hanno Destry", honorific="Sheriff", role="Sheriff"),
    ]
    kinds = {
        (term, kind) for term, kind, _ in extract_terms(nlp(text), extract_layout(text), mentions=mentions)
    }
    assert {("quorl", "person"), ("marta quorl", "full_name"), ("destry", "official")} <= kinds
    assert not {("destry", "person"), ("hanno destry", "full_name")} & kinds


def test_ages_and_days_are_terms(nlp: Language) -> None:
    text = HEAD + "A man aged 23 died on Tuesday and a party is on the weekend."
    at = text.index("23")
    age = Figure("23", at, at + 2, 23.0, 23.0, "exact", "year", "time", 1.0, "age of man")
    day = text.index("Tuesday")
    weekend = text.index("the weekend")
    dates = [
        DateMention("Tuesday", day, day + 7, date(2030, 10, 15), date(2030, 10, 15), "day", "relative"),
        DateMention(
            "the weekend",
            weekend,
            weekend + 11,
            date(2030, 10, 19),
            date(2030, 10, 20),
            "weekend",
            "relative",
        ),
    ]
    terms = extract_terms(nlp(text), extract_layout(text), mentions=[], figures=[age], dates=dates)
    assert {("23", "age", 1), ("10-15", "day", 1), ("10-19", "day", 1), ("10-20", "day", 1)} <= set(terms)


@pytest.mark.parametrize(
    "aside",
    [
        "It was the third shooting at the lot in a month. A barber died in Quenby.",
        "In a separate case, a barber died in Quenby.",
        "Police do not think it is connected to a crash in Quenby; it is not connected, they said.",
        "Detectives are also working a fire in Quenby. Police say the two are not related.",
        "A barber died in Quenby on Monday.\n\nThe cases are not connected, a spokeswoman said.",
    ],
)
def test_what_is_told_of_another_event_gives_no_terms(nlp: Language, aside: str) -> None:
    opening = "A man was shot dead outside a shop in Dunmore on Sunday, police said. He was 23.\n\n" * 2
    text = f"Man shot in Dunmore\n\n{opening}{aside}\n"
    terms = {term for term, _ in terms_of(nlp, text)}
    assert "dunmore" in terms
    assert "quenby" not in terms


def test_what_stands_before_two_unrelated_events_tells_of_its_own(nlp: Language) -> None:
    opening = "A man was shot dead outside a shop in Dunmore on Sunday, police said.\n\n" * 3
    aside = "His aunt lives in Velkany.\n\nDeputies in Quenby had an unrelated call.\n"
    text = f"Man shot in Dunmore\n\n{opening}{aside}"
    terms = {term for term, _ in terms_of(nlp, text)}
    assert "velkany" in terms
    assert "quenby" not in terms


def test_the_house_that_prints_an_article_gives_no_terms(nlp: Language) -> None:
    text = "Man shot in Dunmore\n\nDUNMORE (Harrier 4 News) - A man was shot.\n"
    terms = {term for term, _ in terms_of(nlp, text)}
    assert "dunmore" in terms
    assert "harrier" not in terms


def test_a_victim_counted_is_no_other_event(nlp: Language) -> None:
    opening = "A man was shot dead outside a shop in Dunmore on Sunday, police said.\n\n" * 2
    text = f"Man shot in Dunmore\n\n{opening}The third victim, a man from Quenby, died on Monday.\n"
    assert "quenby" in {term for term, _ in terms_of(nlp, text)}
