"""What calendar expressions mean in sentences of an article published on Wednesday 15 May 2024."""

from datetime import date

import pytest
import spacy
from spacy.language import Language

from orchestration.extraction.dates import extract_dates, infer_published_on
from orchestration.extraction.records import Block, DateMention, Layout

PUBLISHED = date(2024, 5, 15)

RESOLVED = [
    ("The bridge collapsed on Monday.", "Monday", "2024-05-13", "2024-05-13"),
    ("The minister resigned Wednesday.", "Wednesday", "2024-05-15", "2024-05-15"),
    ("The court ruled on Thursday that the sale was void.", "Thursday", "2024-05-09", "2024-05-09"),
    ("The court will rule on Thursday.", "Thursday", "2024-05-16", "2024-05-16"),
    ("Ferries resume on Saturday.", "Saturday", "2024-05-18", "2024-05-18"),
    ("The talks are due to start on Monday.", "Monday", "2024-05-20", "2024-05-20"),
    ("Last Friday the dam burst.", "Last Friday", "2024-05-10", "2024-05-10"),
    ("She will speak next Monday.", "next Monday", "2024-05-20", "2024-05-20"),
    ("Police closed the square on Sunday night.", "Sunday night", "2024-05-12", "2024-05-12"),
    ("He skipped Tuesday's hearing.", "Tuesday", "2024-05-14", "2024-05-14"),
    ("Dockers said yesterday that they were tired.", "yesterday", "2024-05-14", "2024-05-14"),
    ("The shop opened today.", "today", "2024-05-15", "2024-05-15"),
    ("The choir sings tonight.", "tonight", "2024-05-15", "2024-05-15"),
    ("It snowed last night.", "last night", "2024-05-14", "2024-05-14"),
    ("The polls open tomorrow.", "tomorrow", "2024-05-16", "2024-05-16"),
    ("They met the day before yesterday.", "the day before yesterday", "2024-05-13", "2024-05-13"),
    ("Prices fell this week.", "this week", "2024-05-13", "2024-05-19"),
    ("Prices fell last week.", "last week", "2024-05-06", "2024-05-12"),
    ("The fair opens next week.", "next week", "2024-05-20", "2024-05-26"),
    ("Rents rose last month.", "last month", "2024-04-01", "2024-04-30"),
    ("Rents will rise next month.", "next month", "2024-06-01", "2024-06-30"),
    ("The firm made a loss last year.", "last year", "2023-01-01", "2023-12-31"),
    ("Wages should rise this year.", "this year", "2024-01-01", "2024-12-31"),
    ("The mine will shut early next year.", "early next year", "2025-01-01", "2025-12-31"),
    ("The mine will shut by the end of the year.", "the end of the year", "2024-12-01", "2024-12-31"),
    ("A decision is expected by the end of next year.", "the end of next year", "2025-12-01", "2025-12-31"),
    ("The roof leaked over the weekend.", "weekend", "2024-05-11", "2024-05-12"),
    ("The road must be clear by the weekend.", "weekend", "2024-05-18", "2024-05-19"),
    ("Two weeks ago the well ran dry.", "Two weeks ago", "2024-05-01", "2024-05-01"),
    ("Three days ago the well ran dry.", "Three days ago", "2024-05-12", "2024-05-12"),
    ("Five years ago the well ran dry.", "Five years ago", "2019-01-01", "2019-12-31"),
    ("Sales were higher than a year ago.", "a year ago", "2023-01-01", "2023-12-31"),
    ("Exports rose 4% from a year earlier.", "a year earlier", "2023-01-01", "2023-12-31"),
    ("The council banned the signs in November.", "November", "2023-11-01", "2023-11-30"),
    ("The council will ban the signs in November.", "November", "2024-11-01", "2024-11-30"),
    ("The tunnel opens in September.", "September", "2024-09-01", "2024-09-30"),
    ("He has been ill since February.", "February", "2024-02-01", "2024-02-29"),
    ("Troops left in late March.", "late March", "2024-03-21", "2024-03-31"),
    ("The ship sank in mid-April.", "mid-April", "2024-04-11", "2024-04-20"),
    ("She was elected last March.", "last March", "2024-03-01", "2024-03-31"),
    ("The dam will be full next March.", "next March", "2025-03-01", "2025-03-31"),
    ("The law was passed in June last year.", "June last year", "2023-06-01", "2023-06-30"),
    ("The factory burned down on 2 February.", "2 February", "2024-02-02", "2024-02-02"),
    ("The factory will reopen on 2 February.", "2 February", "2025-02-02", "2025-02-02"),
    ("The truce ended on December 28.", "December 28", "2023-12-28", "2023-12-28"),
    ("The lease expires on June 30.", "June 30", "2024-06-30", "2024-06-30"),
    ("The summit runs from June 4-7.", "June 4-7", "2024-06-04", "2024-06-07"),
    ("Nothing has changed since 2011.", "2011", "2011-01-01", "2011-12-31"),
    ("Half of the fleet must be electric by 2035.", "2035", "2035-01-01", "2035-12-31"),
    ("Members approved the 2023 accounts.", "2023", "2023-01-01", "2023-12-31"),
    ("In 2022 sales rose sharply.", "2022", "2022-01-01", "2022-12-31"),
    ("The pact of 1907 still holds.", "1907", "1907-01-01", "1907-12-31"),
    ("Revenue grew 3% in the first quarter.", "first quarter", "2024-01-01", "2024-03-31"),
    ("Revenue grew 3% in the second quarter.", "second quarter", "2023-04-01", "2023-06-30"),
    ("Revenue grew 3% in the third quarter of 2023.", "third quarter of 2023", "2023-07-01", "2023-09-30"),
    ("The river flooded last summer.", "last summer", "2023-06-01", "2023-08-31"),
    ("The bill will be debated in the autumn.", "autumn", "2024-09-01", "2024-11-30"),
    ("The old pier closed in the 1960s.", "1960s", "1960-01-01", "1969-12-31"),
    ("In May the orchard froze.", "May", "2024-05-01", "2024-05-31"),
    ("In March 15 people drowned.", "March", "2024-03-01", "2024-03-31"),
]

NOT_DATES = [
    "Voters may reject the plan.",
    "May they rest in peace.",
    "Protesters march through the city.",
    "Theresa May left the room.",
    "April Hutchins won the race.",
    "The road is 2019 metres long.",
    "Some 2000 people fled the island.",
    "The team sold 1950 tickets.",
    "The plane landed on runway 20 after 2030 GMT.",
    "The market is held every Monday.",
    "Each May the village floods.",
    "The shop is open on Mondays.",
    "Crowds are expected on Black Friday.",
    "The strike lasted for ten days.",
    "The pool is shut for at least 10 days.",
    "Sales grew over the past year.",
    "He is 67 years old.",
    "Nobody has seen it in decades.",
    "It will stay shut for the foreseeable future.",
    "She has recently moved.",
    "The second car hit the sun shade.",
    "The club scored twice in the second half.",
    "It costs 40 euros a year.",
    "See page 2019 for details.",
    "Flight 2019 was late.",
    "They left two days after the storm.",
    "The Sunday Times reported it.",
    "It is two years later than planned.",
    "More than two years ago the well ran dry.",
    "The fall of the wall changed everything.",
]


def layout_of(text: str, *, published_on: date | None = PUBLISHED, day_first: bool | None = None) -> Layout:
    return Layout((Block("paragraph", 0, len(text)),), published_on=published_on, day_first=day_first)


def dates_of(nlp: Language, text: str, **options: object) -> list[DateMention]:
    return extract_dates(nlp(text), layout_of(text, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "surface", "start", "end"), RESOLVED)
def test_expression_means_these_days(nlp: Language, text: str, surface: str, start: str, end: str) -> None:
    found = {mention.surface: mention for mention in dates_of(nlp, text)}
    assert surface in found
    mention = found[surface]
    assert (str(mention.start_date), str(mention.end_date)) == (start, end)
    assert text[mention.char_start : mention.char_end] == surface


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date(nlp: Language, text: str) -> None:
    assert [mention.surface for mention in dates_of(nlp, text) if mention.start_date is not None] == []


def test_the_week_after_counts_from_the_date_named_before(nlp: Language) -> None:
    found = dates_of(nlp, "The first pool opens on Friday. The second follows the week after.")
    assert [(str(m.start_date), str(m.end_date)) for m in found] == [
        ("2024-05-17", "2024-05-17"),
        ("2024-05-20", "2024-05-26"),
    ]


def test_a_headline_is_read_as_the_story_reads_it(nlp: Language) -> None:
    title, story = "Schools close Friday", "The schools will close on Friday, the council said."
    text = f"{title}\n{story}"
    layout = Layout(
        (Block("title", 0, len(title)), Block("paragraph", len(title) + 1, len(text))), published_on=PUBLISHED
    )
    assert [str(mention.start_date) for mention in extract_dates(nlp(text), layout)] == ["2024-05-17"] * 2


def test_nothing_is_invented_without_a_publication_date(nlp: Language) -> None:
    found = dates_of(nlp, "He said on Monday that last year was dry. On 3 June it rained.", published_on=None)
    assert [(m.surface, m.start_date, m.basis) for m in found] == [
        ("Monday", None, "unresolved"),
        ("last year", None, "unresolved"),
        ("3 June", None, "unresolved"),
    ]


def test_a_weekday_finds_the_year_near_the_years_of_the_text() -> None:
    nlp = spacy.blank("en")
    found = dates_of(nlp, "On Tuesday, June 4, the mill burned. It was built in 2018.", published_on=None)
    assert found[0].start_date == date(2019, 6, 4)
    assert found[0].weekday_agrees is True


def test_a_weekday_that_does_not_fit_is_kept_and_flagged() -> None:
    (found,) = dates_of(spacy.blank("en"), "It opened on Monday, 4 June 2019.")
    assert found.start_date == date(2019, 6, 4)
    assert found.weekday_agrees is False


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("They met on 04/06/2019.", None, None),
        ("They met on 04/06/2019.", True, date(2019, 6, 4)),
        ("They met on 04/06/2019.", False, date(2019, 4, 6)),
        ("They met on 04/06/2019 and not on 25/06/2019.", None, date(2019, 6, 4)),
        ("They met on 04/06/2019 and not on June 25, 2019.", None, date(2019, 4, 6)),
        ("They met at the defence centre on 04/06/2019.", None, date(2019, 6, 4)),
        ("They met at the neighborhood theater on 04/06/2019.", None, date(2019, 4, 6)),
        ("They met on 15/05/2024, after 04/06/2019.", None, date(2019, 6, 4)),
    ],
)
def test_the_order_of_an_all_digit_date(text: str, day_first: bool | None, expected: date | None) -> None:
    found = dates_of(spacy.blank("en"), text, day_first=day_first)
    assert expected in {mention.start_date for mention in found}


def test_furniture_holds_no_dates_and_the_masthead_only_numbered_days() -> None:
    text = "Today | Sunday offers | 15 May 2024\nIt rained on Monday.\nCopyright 2024 The Gazette"
    first, second = (index for index, character in enumerate(text) if character == "\n")
    layout = Layout(
        (
            Block("masthead", 0, first),
            Block("paragraph", first + 1, second),
            Block("furniture", second + 1, len(text)),
        ),
        published_on=PUBLISHED,
    )
    found = extract_dates(spacy.blank("en")(text), layout)
    assert [mention.surface for mention in found] == ["15 May 2024", "Monday"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LISBON, 4 June 2019 – The port closed.", date(2019, 6, 4)),
        ("LISBON, Tuesday, June 4 (Agency) - The port, built in 2018, closed.", date(2019, 6, 4)),
        ("The port said today, 4 June 2019, that it would close.", date(2019, 6, 4)),
        ("LISBON, June 4 (Agency) - The port closed.", None),
        ("The port closed on Tuesday, June 4.", None),
        ("The port closed on 4 June 2019.", None),
        ("The port closed.", None),
    ],
)
def test_a_publication_date_is_inferred_only_from_strong_evidence(text: str, expected: date | None) -> None:
    assert infer_published_on(text) == expected


def test_a_story_date_settles_the_year_of_a_dateline() -> None:
    text = "LISBON, June 4 (Agency) - The port closed."
    assert infer_published_on(text, story_dates=[date(2019, 6, 5)]) == date(2019, 6, 4)
