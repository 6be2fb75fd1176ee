"""What a figure counts: the noun, the clause, and the terms that align it."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from orchestration.extraction.figures import extract_figures
from orchestration.extraction.figures.amounts import find_amounts
from orchestration.extraction.figures.clause import read_clause
from orchestration.extraction.figures.concepts import concept_of
from orchestration.extraction.figures.measure import Measure, describe
from orchestration.extraction.records import Layout, Mention


def measure_of(doc: Doc) -> Measure:
    (amount,) = find_amounts(doc.text, evidence={})
    return describe(doc, amount, read_clause(doc, amount))


def parsed(words: str, tags: str, heads: list[int], deps: str, lemmas: str) -> Doc:
    pairs = [tag.split("/") for tag in tags.split()]
    return Doc(
        Vocab(),
        words=words.split(),
        pos=[pos for pos, _ in pairs],
        tags=[tag for _, tag in pairs],
        heads=heads,
        deps=deps.split(),
        lemmas=lemmas.split(),
    )


def test_the_counted_noun_with_its_modifier_and_verb() -> None:
    doc = parsed(
        "The gale felled 300 old oaks",
        "DET/DT NOUN/NN VERB/VBD NUM/CD ADJ/JJ NOUN/NNS",
        [1, 2, 2, 5, 5, 2],
        "det nsubj ROOT nummod amod dobj",
        "the gale fell 300 old oak",
    )
    assert measure_of(doc) == Measure("old oaks felled", "oak", ("fell", "gale", "oak", "old"))


def test_a_noun_that_governs_the_amount() -> None:
    doc = parsed(
        "The port reported a loss of $ 5 million",
        "DET/DT NOUN/NN VERB/VBD DET/DT NOUN/NN ADP/IN SYM/$ NUM/CD NUM/CD",
        [1, 2, 2, 4, 2, 4, 8, 8, 5],
        "det nsubj ROOT det dobj prep quantmod compound pobj",
        "the port report a loss of $ 5 million",
    )
    measure = measure_of(doc)
    assert (measure.head, measure.terms) == ("loss", ("loss", "port", "report"))


def test_a_bare_number_of_casualties_counts_people() -> None:
    doc = parsed(
        "The fire injured 46",
        "DET/DT NOUN/NN VERB/VBD NUM/CD",
        [1, 2, 2, 2],
        "det nsubj ROOT dobj",
        "the fire injure 46",
    )
    assert measure_of(doc) == Measure("people injured", "people", ("fire", "injure", "people"))


@pytest.mark.parametrize(
    "text",
    [
        "The blaze killed 19 people.",
        "Nineteen people died in the blaze.",
        "Nineteen people were killed.",
        "The blaze left 19 dead.",
        "Nineteen people lost their lives.",
        "The death toll rose to 19.",
        "There were 19 deaths.",
    ],
)
def test_deaths_share_a_term(nlp: Language, text: str) -> None:
    assert "die" in extract_figures(nlp(text), Layout(blocks=()))[0].measure_terms


@pytest.mark.parametrize(
    "text", ["The crash injured 30 people.", "Thirty people were hurt.", "It left 30 wounded."]
)
def test_injuries_share_a_term(nlp: Language, text: str) -> None:
    terms = extract_figures(nlp(text), Layout(blocks=()))[0].measure_terms
    assert "injure" in terms
    assert "die" not in terms


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The barge carried 40 containers of grain.", "container"),
        ("Four of the village's nine wells are dry.", "well"),
        ("Dozens of new wind farms opened.", "farm"),
        ("The mill needs 90 tonnes of flour.", "flour"),
        ("Its debt stands at €3 billion.", "debt"),
        ("A ship worth $8 million sank.", "ship"),
        ("The council put the cost at £6 million.", "cost"),
    ],
)
def test_head(nlp: Language, text: str, head: str) -> None:
    assert extract_figures(nlp(text), Layout(blocks=()))[0].measure_head == head


def test_a_percentage_is_a_share(nlp: Language) -> None:
    (figure,) = extract_figures(nlp("They spend 4% of income on bread."), Layout(blocks=()))
    assert figure.measure.startswith("share of income")


def test_terms_are_sorted_and_hold_no_numbers(nlp: Language) -> None:
    text = "In March the two mills sold 70 tonnes of fine flour and 5,000 sacks to bakers in Lyon."
    for figure in extract_figures(nlp(text), Layout(blocks=())):
        assert list(figure.measure_terms) == sorted(set(figure.measure_terms))
        assert not any(character.isdigit() for term in figure.measure_terms for character in term)


def test_a_quantity_that_goes_on_keeps_its_measure(nlp: Language) -> None:
    text = "By May the yard had built 40 boats. By June it was 61."
    first, second = extract_figures(nlp(text), Layout(blocks=()))
    assert second.measure == first.measure


def test_the_entity_that_a_figure_belongs_to(nlp: Language) -> None:
    text = "Acme hired 30 welders."
    mention = Mention("organization", "Acme", 0, 4, "Acme")
    (figure,) = extract_figures(nlp(text), Layout(blocks=()), mentions=[mention])
    assert figure.subject == "Acme"


def test_money_is_told_by_the_article(nlp: Language) -> None:
    text = "The grant was €3 million. The budget has grown to nine million."
    assert [figure.unit for figure in extract_figures(nlp(text), Layout(blocks=()))] == ["EUR", "EUR"]


@pytest.mark.parametrize(
    ("term", "concept"), [("kill", "die"), ("wound", "injure"), ("price", "cost"), ("oak", "oak")]
)
def test_concepts(term: str, concept: str) -> None:
    assert concept_of(term) == concept
