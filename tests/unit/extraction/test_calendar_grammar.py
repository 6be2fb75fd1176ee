"""What the grammar reads in plain text, without a publication date and without a parse."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.extraction.calendar.grammar import find_calendar_expressions
from orchestration.extraction.calendar.numeric import with_day_order

ABSOLUTE = [
    ("Tuesday 4th June 2019", "2019-06-04", "2019-06-04"),
    ("Tuesday, 4 June 2019", "2019-06-04", "2019-06-04"),
    ("Tuesday, June 4, 2019", "2019-06-04", "2019-06-04"),
    ("Tue 4 Jun 2019", "2019-06-04", "2019-06-04"),
    ("Tuesday (4 June 2019", "2019-06-04", "2019-06-04"),
    ("JUNE 4, 2019", "2019-06-04", "2019-06-04"),
    ("Jun. 4, 2019", "2019-06-04", "2019-06-04"),
    ("Sept. 30, 2021", "2021-09-30", "2021-09-30"),
    ("the 3rd of March 1999", "1999-03-03", "1999-03-03"),
    ("4-Jun-2019", "2019-06-04", "2019-06-04"),
    ("2019-06-04", "2019-06-04", "2019-06-04"),
    ("2019-06-04T08:15Z", "2019-06-04", "2019-06-04"),
    ("2019/06/04", "2019-06-04", "2019-06-04"),
    ("04.06.2019", "2019-06-04", "2019-06-04"),
    ("4.6.2019", "2019-06-04", "2019-06-04"),
    ("24/06/2019", "2019-06-24", "2019-06-24"),
    ("06/24/2019", "2019-06-24", "2019-06-24"),
    ("5/5/2019", "2019-05-05", "2019-05-05"),
    ("24/06/19", "2019-06-24", "2019-06-24"),
    ("29 February 2024", "2024-02-29", "2024-02-29"),
    ("June 4-7, 2019", "2019-06-04", "2019-06-07"),
    ("4–7 June 2019", "2019-06-04", "2019-06-07"),
    ("4 to 7 June 2019", "2019-06-04", "2019-06-07"),
    ("June 2019", "2019-06-01", "2019-06-30"),
    ("June of 2019", "2019-06-01", "2019-06-30"),
    ("Feb. 2023", "2023-02-01", "2023-02-28"),
    ("early June 2019", "2019-06-01", "2019-06-10"),
    ("mid-June 2019", "2019-06-11", "2019-06-20"),
    ("late February 2024", "2024-02-21", "2024-02-29"),
    ("end of June 2019", "2019-06-21", "2019-06-30"),
    ("January–March 2019", "2019-01-01", "2019-03-31"),
    ("late 2019", "2019-01-01", "2019-12-31"),
    ("mid-2019", "2019-01-01", "2019-12-31"),
    ("end of 2019", "2019-12-01", "2019-12-31"),
    ("beginning of 2019", "2019-01-01", "2019-01-31"),
    ("2017-2019", "2017-01-01", "2019-12-31"),
    ("2018/19", "2018-01-01", "2019-12-31"),
    ("fiscal year 2019", "2019-01-01", "2019-12-31"),
    ("FY19", "2019-01-01", "2019-12-31"),
    ("first quarter of 2019", "2019-01-01", "2019-03-31"),
    ("Q3 2019", "2019-07-01", "2019-09-30"),
    ("4Q19", "2019-10-01", "2019-12-31"),
    ("second half of 2019", "2019-07-01", "2019-12-31"),
    ("H1 2019", "2019-01-01", "2019-06-30"),
    ("first nine months of 2019", "2019-01-01", "2019-09-30"),
    ("last three months of 2019", "2019-10-01", "2019-12-31"),
    ("summer of 2019", "2019-06-01", "2019-08-31"),
    ("winter of 2019", "2019-12-01", "2020-02-29"),
    ("1970s", "1970-01-01", "1979-12-31"),
]

NO_EXPRESSION = [
    "you may 5 times call",
    "a long march 12 miles inland",
    "2021-02-30",
    "31.02.2021",
    "99/99/2021",
    "version 1.2.2021.4",
    "an ISO 9001 audit",
    "it cost $2019 and £1999",
    "12,019 voters and 2,019 ballots",
    "phone 020 7946 2019-555",
    "a 2019km road",
    "Mondays and weekends",
    "ages 3 to 5",
    "at 10:45 and 19.30",
    "for the foreseeable future",
    "until recently",
    "ten days and two years",
    "H1N1 and Q fever",
    "the sun sat low, a second wed",
    "spring water and a fall from a ladder",
]


@pytest.mark.parametrize(("text", "start", "end"), ABSOLUTE)
def test_words_alone_fix_the_days(text: str, start: str, end: str) -> None:
    (found,) = find_calendar_expressions(f"It was said, {text}, by them.")
    interval = found.absolute_interval()
    assert interval is not None
    assert [day.isoformat() for day in interval] == [start, end]
    assert text.endswith(found.surface) or found.surface in text


@pytest.mark.parametrize("text", NO_EXPRESSION)
def test_look_alikes_are_left_alone(text: str) -> None:
    assert [found.surface for found in find_calendar_expressions(text)] == []


def test_open_order_is_settled_by_day_first_alone() -> None:
    (found,) = find_calendar_expressions("on 04/06/2019 they met")
    assert found.open_order == (4, 6)
    assert found.absolute_interval() is None
    assert with_day_order(found, day_first=True).absolute_interval() == (date(2019, 6, 4),) * 2
    assert with_day_order(found, day_first=False).absolute_interval() == (date(2019, 4, 6),) * 2
    (us,) = find_calendar_expressions("on 04/06/2019 they met", day_first=False)
    assert us.absolute_interval() == (date(2019, 4, 6),) * 2


def test_a_year_is_shared_across_a_list_or_span() -> None:
    found = find_calendar_expressions("from 28 December to 2 January 2020, in May and June 2021")
    assert [expression.absolute_interval() for expression in found] == [
        (date(2019, 12, 28),) * 2,
        (date(2020, 1, 2),) * 2,
        (date(2021, 5, 1), date(2021, 5, 31)),
        (date(2021, 6, 1), date(2021, 6, 30)),
    ]


MONTHS = list(calendar.month_name)[1:]
WEEKDAYS = list(calendar.day_name)
STYLES = [
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1].upper()} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1][:3]}. {day.day}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]} {MONTHS[day.month - 1]} {day.day} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()][:3]}, {day.day:02d} {MONTHS[day.month - 1][:3]} {day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
]


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), style=st.sampled_from(STYLES))
def test_any_date_reads_back_to_itself(day: date, style: object) -> None:
    assert callable(style)
    (found,) = find_calendar_expressions(style(day))
    assert found.absolute_interval() == (day, day)
    assert found.weekday in (None, day.weekday())


@given(
    before=st.text(max_size=20),
    after=st.text(max_size=20),
    core=st.sampled_from(
        ["4 June 2019", "last Friday", "the 1990s", "two weeks ago", "Q3 2019", "05/04/2018"]
    ),
)
def test_spans_hold_their_text_and_never_overlap(before: str, after: str, core: str) -> None:
    text = f"{before}\n{core}\n{after}"
    found = find_calendar_expressions(text)
    end = 0
    for expression in found:
        assert text[expression.char_start : expression.char_end] == expression.surface
        assert expression.char_start >= end
        end = expression.char_end
    # The line of its own is read whatever stands on the lines beside it.
    assert any(expression.surface in core for expression in found)


@given(day=st.dates(date(1990, 1, 1), date(2060, 12, 1)), length=st.integers(1, 5))
def test_a_span_of_days_keeps_both_ends(day: date, length: int) -> None:
    last = day + timedelta(days=length)
    if last.month != day.month:
        return
    (found,) = find_calendar_expressions(f"{MONTHS[day.month - 1]} {day.day}-{last.day}, {day.year}")
    assert found.absolute_interval() == (day, last)
