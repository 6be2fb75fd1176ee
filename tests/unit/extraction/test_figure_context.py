"""What a figure is of, its mood, its part in a change or a sum, and what it restates."""

from datetime import date

import pytest
from spacy.language import Language

from orchestration.extraction.figures import extract_figures
from orchestration.extraction.records import DateMention, Figure, Layout

NO_LAYOUT = Layout(blocks=())


def figures_of(nlp: Language, text: str) -> list[Figure]:
    return extract_figures(nlp(text), NO_LAYOUT)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The blast killed nine people and injured 40.", ["people killed", "people injured"]),
        (
            "The blast injured 40 people, including six children.",
            ["people injured", "children among the people injured"],
        ),
        (
            "The quake killed 70 people, 20 of them pupils.",
            ["people killed", "pupils among the people killed"],
        ),
        ("Two more bodies were found, bringing the total to 61.", ["bodies found", "total of bodies found"]),
        ("He promised 300 flats and delivered 90.", ["flats promised", "flats delivered"]),
        ("The bill passed by 214 votes to 96.", ["votes", "votes"]),
        ("Profit rose from $3m to $5m.", ["profit before the rise", "profit"]),
        ("Imports fell 6 percent.", ["fall in imports"]),
        ("Turnout climbed by 3 percentage points to 61 percent.", ["rise in turnout", "turnout"]),
        ("The bank raised its key rate to 4 percent.", ["key rate"]),
        ("Ten soldiers deserted.", ["soldiers who deserted"]),
        ("Some 60 windows shattered.", ["windows that shattered"]),
        ("The mill made a profit of $4 million.", ["profit"]),
        ("Norway pledged 30 million euros.", ["amount pledged"]),
        ("The road is 40 km long.", ["length of road"]),
        ("The farm covers 300 hectares.", ["area of farm"]),
        ("Each pass costs $25.", ["cost of pass"]),
        ("The march was held up for three hours.", ["time the march was held up"]),
        ("He waited two hours.", ["time he waited"]),
        ("A 14-year-old boy drowned.", ["age of boy"]),
        ("Ana Cruz, 52, was first.", ["age of Ana Cruz"]),
        ("A six-member panel met.", ["members of panel"]),
        ("About 30 percent of nurses have resigned.", ["share of nurses who have resigned"]),
        ("Net income fell to $4 million, or 30 cents a share.", ["net income", "net income per share"]),
        ("Turnover halved.", ["fall in turnover"]),
        ("Police recovered $4 million.", ["amount recovered"]),
        ("Four people are dead.", ["people killed"]),
        ("It left Carl Brown dead and two other people wounded.", ["other people wounded"]),
        ("Five others were taken to a hospital.", ["people hospitalized"]),
        ("Police found two 9 mm pistols.", ["pistols found", "calibre of pistols"]),
        ("The flood drove hundreds from their homes.", ["people driven"]),
        ("They picked up 14 casings.", ["casings picked up"]),
        ("The plant hires 90 people in Leeds to fill an order.", ["people in Leeds hired"]),
        ("The group bought the ferry for $2 million.", ["price of ferry"]),
        ("She arrived four minutes later.", ["time"]),
        ("A 10-year bond was sold.", ["length of bond"]),
        ("One man died; 12 of the 40 buses have cameras.", ["man who died", "buses", "buses"]),
    ],
)
def test_measure(nlp: Language, text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in figures_of(nlp, text)] == measures


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Revenue rose from $9m to $12m.", ["from", "to"]),
        ("Output fell by 200 tonnes.", ["by"]),
        ("Sales were up 6 percent.", ["by"]),
        ("Sales were down from $8m.", ["from"]),
        ("The index closed 12 points lower at 4,118.", ["by", "to"]),
        ("The Dow gained 40 points.", ["by"]),
        ("Shares shed 3p to 88p.", ["by", "to"]),
        ("The rate was raised to 3 percent from 2 percent.", ["to", "from"]),
        ("Unemployment dropped below 5 percent.", ["to"]),
        ("The firm reported a rise of 5 percent.", ["by"]),
        ("There was a 7 percent drop in thefts.", ["by"]),
        ("Exports doubled.", ["by"]),
        ("Inflation is expected to fall to 2 percent.", ["to"]),
        ("The army shot down 62 drones.", [None]),
        ("The firm raised $40 million.", [None]),
        ("The city has 300 buses.", [None]),
        ("Police recovered $2 million.", [None]),
        ("The mine employs 600 people.", [None]),
        ("The team gave up 40 seats.", [None]),
    ],
)
def test_change(nlp: Language, text: str, changes: list[str | None]) -> None:
    assert [figure.change for figure in figures_of(nlp, text)] == changes


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Forty people died, including four children.", [None, "part"]),
        ("The firm fed 90 families, of whom 30 were new.", [None, "part"]),
        ("Of those, nine are in hospital.", ["part"]),
        ("Among them were 11 officers.", ["part"]),
        ("Twelve of the 40 passengers were hurt.", ["part", None]),
        ("In total, 450 homes burned.", ["total"]),
        ("The two plants employ 900 people in all.", [None, "total"]),
        ("Altogether 3,000 troops took part.", ["total"]),
        ("That brings the death toll to 58.", ["total"]),
        ("They raised a total of $4 million.", ["total"]),
        ("Claims totalled 230,000.", ["total"]),
        ("One in five had stopped work altogether.", [None]),
        ("The bus carried 40 people.", [None]),
        ("It included no children, and 12 men stayed.", [None]),
    ],
)
def test_scope(nlp: Language, text: str, scopes: list[str | None]) -> None:
    assert [figure.scope for figure in figures_of(nlp, text)] == scopes


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mine employs 300 people.", "stated"),
        ("The mine will employ 300 people.", "planned"),
        ("The mine plans to hire 300 people.", "planned"),
        ("It has a plan to build 400 homes.", "planned"),
        ("The firm plans to shut two shops and fire 80 people.", "planned"),
        ("The target is 3 million doses.", "planned"),
        ("The city set a target of 90 percent.", "planned"),
        ("The firm wants to spend €2bn.", "planned"),
        ("Exports are set to fall by 3 percent.", "planned"),
        ("The mine could employ 300 people.", "estimated"),
        ("The firm expects to sell 900 boats.", "estimated"),
        ("The bank predicts growth of 2 percent.", "estimated"),
        ("The gang is believed to have stolen $2 million.", "estimated"),
        ("She is said to have £9m.", "estimated"),
        ("An estimated 600 seals live here.", "estimated"),
        ("Output was put at 17 million tonnes.", "estimated"),
        ("Exports will grow 4 percent, the ministry forecast.", "estimated"),
        ("The minister denied that 30 soldiers had deserted.", "denied"),
        ("There is no evidence that 200 people died.", "denied"),
        ("The army rejected claims that 40 villagers had been shot.", "denied"),
        ("The firm did not hire 300 people.", "denied"),
        ("The board rejected a $5 million offer.", "stated"),
        ("Norway pledged 30 million euros.", "stated"),
        ("The grant of ¥500 million will pay for wells.", "stated"),
    ],
)
def test_modality(nlp: Language, text: str, modality: str) -> None:
    assert figures_of(nlp, text)[-1].modality == modality


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police said 14 people had been held.", "Police"),
        ("According to the ministry, 63 people were held.", "ministry"),
        ("Prosecutors say he stole $2 million.", "Prosecutors"),
        ("Inflation is expected to fall to 2 percent.", None),
        ("The factory is believed to have made 400 boats.", None),
        ("The fire burned 400 homes.", None),
    ],
)
def test_speaker(nlp: Language, text: str, speaker: str | None) -> None:
    assert figures_of(nlp, text)[-1].speaker_name == speaker


@pytest.mark.parametrize(
    ("text", "restated"),
    [
        ("The grant is 500 million yen ($3.3 million).", [None, 0]),
        ("The grant is ¥500 million (about $3.3 million).", [None, 0]),
        ("The road is 30 km (19 miles) long.", [None, 0]),
        ("It burned 400 hectares, or 990 acres.", [None, 0]),
        ("It cost $4 million ($5 million with tax).", [None, None]),
        ("It sold 40 boats (12 of them large).", [None, None]),
    ],
)
def test_restated(nlp: Language, text: str, restated: list[int | None]) -> None:
    assert [figure.restates for figure in figures_of(nlp, text)] == restated


def test_a_restated_amount_has_the_measure_of_the_first(nlp: Language) -> None:
    first, second = figures_of(nlp, "The loan of 90 million rubles ($1 million) was repaid.")
    assert (second.measure, second.measure_terms) == (first.measure, first.measure_terms)


def dated(text: str, *days: tuple[str, date]) -> list[DateMention]:
    return [
        DateMention(words, text.index(words), text.index(words) + len(words), day, day, "year", "absolute")
        for words, day in days
    ]


def test_each_figure_has_the_period_beside_it(nlp: Language) -> None:
    text = "Membership dropped from 12,000 in 2010 to 8,000 in 2020."
    dates = dated(text, ("2010", date(2010, 1, 1)), ("2020", date(2020, 1, 1)))
    figures = extract_figures(nlp(text), NO_LAYOUT, dates=dates)
    assert [figure.as_of_start for figure in figures] == [date(2010, 1, 1), date(2020, 1, 1)]


def test_a_year_earlier_is_the_second_figures_alone(nlp: Language) -> None:
    text = "Sales fell to $3.2 billion from $3.3 billion a year earlier."
    dates = dated(text, ("a year earlier", date(2019, 1, 1)))
    figures = extract_figures(nlp(text), NO_LAYOUT, dates=dates)
    assert [figure.as_of_start for figure in figures] == [None, date(2019, 1, 1)]
