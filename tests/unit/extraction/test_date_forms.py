"""Forms of calendar expressions, in sentences of an article published on Wednesday 15 May 2024."""

from datetime import date

import pytest
from spacy.language import Language

from orchestration.extraction.calendar.holidays import holiday_in_year, load_holidays
from orchestration.extraction.calendar.periods import nth_weekday
from orchestration.extraction.dates import extract_dates
from orchestration.extraction.records import Block, DateMention, Layout

PUBLISHED = date(2024, 5, 15)

# Text, the expression found in it, and its first and last day.
FOUND = [
    ("The mayor spoke on February sixteenth.", "February sixteenth", "2024-02-16", "2024-02-16"),
    ("The hearing is on June twenty-first, 2024.", "June twenty-first, 2024", "2024-06-21", "2024-06-21"),
    ("The sixteenth of February was cold.", "sixteenth of February", "2024-02-16", "2024-02-16"),
    ("It happened on the night of 3-4 May.", "3-4 May", "2024-05-03", "2024-05-04"),
    ("It happened on the night of 3/4 May.", "3/4 May", "2024-05-03", "2024-05-04"),
    ("It was last Oct. 25 that he left.", "last Oct. 25", "2023-10-25", "2023-10-25"),
    ("On the 16th he left for Rome.", "16th", "2024-04-16", "2024-04-16"),
    ("The rest is due on the 3rd of next month.", "3rd of next month", "2024-06-03", "2024-06-03"),
    ("The second Tuesday of next month is free.", "second Tuesday of next month", "2024-06-11", "2024-06-11"),
    ("He was born on the last Friday in June 1990.", "last Friday in June 1990", "1990-06-29", "1990-06-29"),
    ("The first week of May was wet.", "first week of May", "2024-05-01", "2024-05-07"),
    ("The last week of May will be wet.", "last week of May", "2024-05-25", "2024-05-31"),
    ("The last two weeks of June 2023 were wet.", "last two weeks of June 2023", "2023-06-17", "2023-06-30"),
    ("The fair is in the week of May 3.", "week of May 3", "2024-04-29", "2024-05-05"),
    ("Figures for the week ended May 3 were poor.", "May 3", "2024-05-03", "2024-05-03"),
    ("The shops were shut on Christmas Day.", "Christmas Day", "2023-12-25", "2023-12-25"),
    ("The shops will be shut on Boxing Day.", "Boxing Day", "2024-12-26", "2024-12-26"),
    ("Troops left before Thanksgiving.", "Thanksgiving", "2023-11-23", "2023-11-23"),
    ("Churches filled on Good Friday.", "Good Friday", "2024-03-29", "2024-03-29"),
    ("They married on Easter Monday 2019.", "Easter Monday 2019", "2019-04-22", "2019-04-22"),
    ("The fighting stopped on New Year's Eve.", "New Year's Eve", "2023-12-31", "2023-12-31"),
    ("The pool reopens on Memorial Day.", "Memorial Day", "2024-05-27", "2024-05-27"),
    ("The Sept. 11 attacks changed aviation.", "Sept. 11", "2001-09-11", "2001-09-11"),
    ("A decade ago the town had two banks.", "A decade ago", "2014-01-01", "2014-12-31"),
    ("He was born half a century ago.", "half a century ago", "1974-01-01", "1974-12-31"),
    ("Twenty-one years ago it closed.", "Twenty-one years ago", "2003-01-01", "2003-12-31"),
    ("A fortnight ago it rained.", "A fortnight ago", "2024-05-01", "2024-05-01"),
    ("A year ago today the dam burst.", "A year ago today", "2023-05-15", "2023-05-15"),
    ("The play opens a week from tomorrow.", "a week from tomorrow", "2024-05-23", "2024-05-23"),
    ("They will meet a week on Friday.", "a week on Friday", "2024-05-24", "2024-05-24"),
    ("The train will run on Tuesday week.", "Tuesday week", "2024-05-28", "2024-05-28"),
    ("A week ago Friday the dam burst.", "A week ago Friday", "2024-05-03", "2024-05-03"),
    ("Three Mondays ago the shop closed.", "Three Mondays ago", "2024-04-29", "2024-04-29"),
    ("The week before last he fell ill.", "The week before last", "2024-04-29", "2024-05-05"),
    ("The Friday before last was hot.", "The Friday before last", "2024-05-03", "2024-05-03"),
    ("They doubled by the start of the week.", "the start of the week", "2024-05-13", "2024-05-13"),
    ("He resigned late last month.", "late last month", "2024-04-21", "2024-04-30"),
    ("They met this April.", "this April", "2024-04-01", "2024-04-30"),
    ("By year's end it will be shut.", "year's end", "2024-12-01", "2024-12-31"),
    ("The works will be done by end-June.", "end-June", "2024-06-21", "2024-06-30"),
    ("The works were done at end-2023.", "end-2023", "2023-12-01", "2023-12-31"),
    ("It opened in Nov. '98.", "Nov. '98", "1998-11-01", "1998-11-30"),
    ("He graduated in '99.", "'99", "1999-01-01", "1999-12-31"),
    ("More came than in calendar 1998.", "calendar 1998", "1998-01-01", "1998-12-31"),
    ("Prices fell in Sept. and rose later.", "Sept.", "2023-09-01", "2023-09-30"),
    ("Prices soared in the mid-90s.", "mid-90s", "1990-01-01", "1999-12-31"),
    ("She danced through the sixties.", "sixties", "1960-01-01", "1969-12-31"),
    ("The 21st century has been hotter.", "21st century", "2000-01-01", "2099-12-31"),
    ("The 1800s were hard.", "1800s", "1800-01-01", "1899-12-31"),
    ("Profit rose in the first nine months.", "first nine months", "2023-01-01", "2023-09-30"),
    ("Year to date, shares are up 5%.", "Year to date", "2024-01-01", "2024-05-15"),
    ("Revenue rose in 2Q.", "2Q", "2023-04-01", "2023-06-30"),
    ("Net profit in Q3 FY25 was $3m.", "Q3 FY25", "2025-07-01", "2025-09-30"),
    ("H1 revenue was up 3%.", "H1", "2023-01-01", "2023-06-30"),
    ("The June quarter of 2023 was weak.", "June quarter of 2023", "2023-04-01", "2023-06-30"),
    ("Its fiscal third quarter was weak.", "fiscal third quarter", "2023-07-01", "2023-09-30"),
    ("The 2023 fourth quarter was weak.", "2023 fourth quarter", "2023-10-01", "2023-12-31"),
    ("Last year's fourth quarter was weak.", "Last year's fourth quarter", "2023-10-01", "2023-12-31"),
    ("The final quarter of 2023 was weak.", "final quarter of 2023", "2023-10-01", "2023-12-31"),
    ("This fiscal year will be hard.", "This fiscal year", "2024-01-01", "2024-12-31"),
    ("Profit fell in the 12 months ended June 30.", "June 30", "2023-06-30", "2023-06-30"),
    ("The judge sat from 1979 to 1994.", "1979 to 1994", "1979-01-01", "1994-12-31"),
    ("Costs doubled between 2015 and 2020.", "2015 and 2020", "2015-01-01", "2020-12-31"),
    ("Birds nest between March and May.", "March and May", "2024-03-01", "2024-05-31"),
    ("It will be shut from 28 June to 2 July.", "28 June to 2 July", "2024-06-28", "2024-07-02"),
    ("Two weeks ago, on 30 April, it rained.", "Two weeks ago", "2024-04-30", "2024-04-30"),
]

# Two expressions in one text, with the days of both.
PAIRS = [
    ("Rallies were held on 5 and 6 May.", ["2024-05-05", "2024-05-06"]),
    ("Rallies were held on May 5 and 6.", ["2024-05-05", "2024-05-06"]),
    ("They met on 3 May. The following day, the talks failed.", ["2024-05-03", "2024-05-04"]),
    ("They met on 3 May. The following Monday, the talks failed.", ["2024-05-03", "2024-05-06"]),
    ("They met on 1 May. That Friday, the talks failed.", ["2024-05-01", "2024-05-03"]),
    ("The vote was moved from 3 May to 10 May.", ["2024-05-03", "2024-05-10"]),
    ("The lights went out on Thursday, 11 April, and came back on Friday.", ["2024-04-11", "2024-04-12"]),
    ("He left in 1998. That year the mine closed.", ["1998-01-01", "1998-01-01"]),
    (
        "Sales in the fourth quarter of 2023 rose from the year-earlier quarter.",
        ["2023-10-01", "2022-10-01"],
    ),
]

NOT_FOUND = [
    "Easter eggs are dear.",
    "Christmas sales fell 4 percent.",
    "They signed the Good Friday Agreement.",
    "The September 11 Memorial hired a director.",
    "The July 14 Hotel has four floors.",
    "She works for the Agenda 2030 office.",
    "The clerk of the 1922 Committee resigned.",
    "Wednesday Hollister, 23, came second.",
    "Monday Okoro and Jesús Pardo share the lead.",
    "Monday Night Football returns.",
    "He joined the March on the capital.",
    "Temperatures will be in the 90s.",
    "She is in her eighties.",
    "He birdied the 16th and the 17th.",
    "Third base was stolen twice.",
    "In recent days prices have risen.",
    "By the turn of the century it had closed.",
    "It lasted two years and ten days.",
    "He will be back for a fortnight.",
    "The first nine months were the hardest for the child.",
    "It won an H1-B visa case.",
    "They won 3-2 and took two-thirds of the points.",
    "Windows 95 needs a 486.",
    "Flight 2019 left from gate 12.",
]


def dates_in(nlp: Language, text: str) -> list[DateMention]:
    layout = Layout((Block("paragraph", 0, len(text)),), published_on=PUBLISHED)
    return extract_dates(nlp(text), layout)


@pytest.mark.parametrize(("text", "surface", "start", "end"), FOUND)
def test_a_form_means_these_days(nlp: Language, text: str, surface: str, start: str, end: str) -> None:
    found = {mention.surface: mention for mention in dates_in(nlp, text)}
    assert surface in found
    assert (str(found[surface].start_date), str(found[surface].end_date)) == (start, end)


@pytest.mark.parametrize(("text", "starts"), PAIRS)
def test_two_expressions_stay_two(nlp: Language, text: str, starts: list[str]) -> None:
    assert [str(mention.start_date) for mention in dates_in(nlp, text)] == starts


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_look_alike_is_no_date(nlp: Language, text: str) -> None:
    assert [mention.surface for mention in dates_in(nlp, text) if mention.start_date is not None] == []


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter sunday", 1961, date(1961, 4, 2)),
        ("easter sunday", 2000, date(2000, 4, 23)),
        ("easter sunday", 2008, date(2008, 3, 23)),
        ("easter sunday", 2038, date(2038, 4, 25)),
        ("good friday", 2025, date(2025, 4, 18)),
        ("thanksgiving", 2025, date(2025, 11, 27)),
        ("labor day", 2025, date(2025, 9, 1)),
        ("memorial day", 2025, date(2025, 5, 26)),
        ("remembrance sunday", 2025, date(2025, 11, 9)),
    ],
)
def test_a_holiday_falls_on_its_day(name: str, year: int, day: date) -> None:
    assert holiday_in_year(name, year) == day


def test_every_holiday_has_a_day_in_every_year() -> None:
    for name in load_holidays().names:
        assert all(holiday_in_year(name, year) is not None for year in range(1900, 2100))


def test_a_month_without_a_fifth_weekday_has_none() -> None:
    assert nth_weekday(2025, 2, 0, 5) is None
    assert nth_weekday(2025, 3, 0, 5) == date(2025, 3, 31)
    assert nth_weekday(2025, 2, 4, -1) == date(2025, 2, 28)


def test_parts_for_the_story_are_kept_without_a_publication_date(nlp: Language) -> None:
    text = "Last year it shut. On Monday it opened. It will move in June. They met on 06/11/2025."
    layout = Layout((Block("paragraph", 0, len(text)),))
    year, weekday, month, open_date = extract_dates(nlp(text), layout)
    assert (year.start_date, year.relative_unit, year.relative_offset) == (None, "year", -1)
    assert (weekday.relative_unit, weekday.relative_direction, weekday.relative_weekday) == (
        "weekday",
        "past",
        0,
    )
    assert (month.relative_unit, month.relative_direction, month.relative_month) == (
        "month_of_year",
        "future",
        6,
    )
    assert (open_date.day_first_date, open_date.month_first_date) == (date(2025, 11, 6), date(2025, 6, 11))


def test_a_dateline_states_the_day_of_its_article(nlp: Language) -> None:
    text = "MARLOW, Nov 7 (Agency) - The bridge shut on 3 May."
    own = {mention.surface: mention.is_publication_day for mention in dates_in(nlp, text)}
    assert own == {"Nov 7": True, "3 May": False}
