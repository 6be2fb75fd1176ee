"""Which numbers are ages, and whose age each one is."""

import pytest
from spacy.language import Language

from orchestration.extraction.entities import extract_mentions
from orchestration.extraction.figures import extract_figures
from orchestration.extraction.records import Block, Figure, Layout


def figures_of(nlp: Language, text: str) -> list[Figure]:
    doc = nlp(text)
    layout = Layout(blocks=(Block("paragraph", 0, len(text)),))
    return extract_figures(doc, layout, mentions=extract_mentions(doc, layout))


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Anna Berg, who is 37, was not hurt.", [37]),
        ("Anna Berg, thirty-seven, bought the farm.", [37]),
        ("Carl Brown turned 18 on Friday.", [18]),
        ("Boy, 12, drowns in quarry", [12]),
        ("Man, 34, and woman, 29, charged in theft", [34, 29]),
        ("Three women aged 22, 40 and 65 were treated.", [22, 40, 65]),
        ("Two men, eighteen and twenty-two years of age, were held.", [18, 22]),
        ("The youngest victim is 9.", [9]),
        ("Of the six injured, the youngest is 5.", [5]),
        ("Two teenagers, the oldest of them 17, were charged.", [17]),
        ("The last of them, 19, gave himself up.", [19]),
        ("A boy of seven was rescued.", [7]),
        ("The dead man, a plumber of 58, lived alone.", [58]),
        ("A writer who died at 81 left the house to the town.", [81]),
        ("- Carl Brown, male, 52\n- Anna Berg, female, 30", [52, 30]),
        ("Brothers Carl and Peter Brown, 20 and 24, were turned away.", [20, 24]),
    ],
)
def test_ages(nlp: Language, text: str, ages: list[float]) -> None:
    found = [figure.value_low for figure in figures_of(nlp, text) if figure.unit == "year"]
    assert found == ages


@pytest.mark.parametrize(
    "text",
    [
        "He wrote a letter of 12 pages.",
        "The fleet has a number of 40 boats.",
        "The train arrived at 14 stations.",
        "They won by 60, 20 more than last week.",
        "The line is 37, 12 and 40 metres long.",
    ],
)
def test_no_age(nlp: Language, text: str) -> None:
    assert [figure.measure for figure in figures_of(nlp, text) if figure.measure.startswith("age")] == []


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("Anna Berg, who is 37, was not hurt.", ["Anna Berg"]),
        ("Anna Berg, a 37-year-old teacher, was not hurt.", ["Anna Berg"]),
        ("A neighbour, 37-year-old Anna Berg, was not hurt.", ["Anna Berg"]),
        ("Anna Berg is a nurse. Berg, 37, was not hurt.", ["Anna Berg"]),
        ("Brothers Carl and Peter Brown, 20 and 24, were turned away.", ["Carl Brown", "Peter Brown"]),
        ("The judge freed Carl Brown. The 27-year-old now lives in Leeds.", ["Carl Brown"]),
        ("His wife, 49, and her brother, 45, were hurt.", ["wife", "brother"]),
        ("Three women aged 22, 40 and 65 were treated.", ["woman", "woman", "woman"]),
        ("The youngest victim is 9.", ["youngest victim"]),
        ("A 66-year-old retired bus driver died.", ["driver"]),
        ("A 12-year-old was wounded.", ["child"]),
        ("A 16-year-old was wounded.", ["teenager"]),
        ("Girls aged 9 to 14 get the vaccine.", ["girls"]),
        ("About half of the patients are younger than 15.", ["patients"]),
    ],
)
def test_whose_age(nlp: Language, text: str, bearers: list[str]) -> None:
    found = [figure.measure for figure in figures_of(nlp, text) if figure.unit == "year"]
    assert found == [f"age of {bearer}" for bearer in bearers]


def test_the_subject_of_an_age_is_the_person_and_never_a_noun(nlp: Language) -> None:
    found = figures_of(nlp, "Anna Berg, 37, and her son, 8, were unhurt.")
    assert [(figure.subject, figure.measure_head) for figure in found] == [
        ("Anna Berg", "age"),
        (None, "age"),
    ]
