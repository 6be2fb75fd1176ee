"""How a judged fact is told in one line, and what is no such line."""

from datetime import date

import pytest

from orchestration.judging.facts import FactError, JudgedFact, join_facts, parse_fact, parse_facts

ONE, TWO = f"article_{'0' * 20}", f"article_{'f' * 20}"
DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (JudgedFact(ONE, 12, 14, "figure", 41.0, 41.0, "count"), f"figure {ONE}:12-14 = 41 count"),
        (JudgedFact(ONE, 0, 9, "figure", 30.0, 40.0, "km/h"), f"figure {ONE}:0-9 = 30..40 km/h"),
        (JudgedFact(ONE, 0, 9, "figure", 24.0, None, "count"), f"figure {ONE}:0-9 = 24.. count"),
        (JudgedFact(ONE, 0, 9, "figure", None, 20.5, "°C"), f"figure {ONE}:0-9 = ..20.5 °C"),
        (JudgedFact(ONE, 0, 9, "figure", -3.0, -3.0, "°C"), f"figure {ONE}:0-9 = -3 °C"),
        (JudgedFact(ONE, 0, 9, "figure", 2.5e15, 2.5e15, "RUB"),
         f"figure {ONE}:0-9 = 2500000000000000.0 RUB"),
        (JudgedFact(ONE, 0, 9, "figure", 1e-07, 1e-07, "ratio"), f"figure {ONE}:0-9 = 1e-07 ratio"),
        (JudgedFact(TWO, 100, 180, "quote"), f"quote {TWO}:100-180"),
        (JudgedFact(TWO, 5, 8, "date_mention", start_date=DAY, end_date=DAY),
         f"date_mention {TWO}:5-8 = 2026-03-01"),
        (JudgedFact(TWO, 5, 8, "date_mention", start_date=DAY), f"date_mention {TWO}:5-8 = 2026-03-01.."),
    ],
)  # fmt: skip
def test_a_fact_is_told_and_read_again(fact, told):
    assert str(fact) == told
    assert parse_fact(told) == fact


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is no fact"),
        ("figure 12-14 = 41 count", "is no fact"),
        (f"figure {ONE}:12-14", "has no value"),
        (f"figure {ONE}:12-14 = count", "has no value"),
        (f"figure {ONE}:12-14 = 41", "has no value"),
        (f"figure {ONE}:12-14 = 1e999 count", "too large a number"),
        (f"figure {ONE}:12-14 = nan count", "has no value"),
        (f"figure {ONE}:14-12 = 41 count", "ends before it begins"),
        (f"figure {ONE}:12-9999999999 = 41 count", "too long"),
        (f"quote {ONE}:12-14 = 41", "a quotation has no value"),
        (f"date_mention {ONE}:12-14 = 2026-02-30", "no day of the calendar"),
        (f"date_mention {ONE}:12-14 = soon", "has no value"),
        (f"figure {ONE}'; drop table x:12-14 = 41 count", "is no fact"),
    ],
)
def test_what_is_no_fact_is_told(text, says):
    with pytest.raises(FactError, match=says):
        parse_fact(text)


def test_facts_stand_in_order_and_once():
    facts = [
        JudgedFact(TWO, 1, 2, "figure", 2.0, 2.0, "count"),
        JudgedFact(ONE, 7, 9, "figure", 1.0, None, "count"),
        JudgedFact(ONE, 7, 9, "figure", 1.0, 1.0, "count"),
        JudgedFact(TWO, 1, 2, "figure", 2.0, 2.0, "count"),
    ]
    told = join_facts(facts)
    assert told.count(" | ") == 2
    assert told.index(ONE) < told.index(TWO)
    assert join_facts(parse_facts(told)) == told == join_facts(reversed(facts))
