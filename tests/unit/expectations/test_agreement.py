"""The expectation that articles agree, and what Data Docs shows of articles that do not."""

import pandas as pd
import pytest

from expectations.agreement import SHOWN_DISAGREEMENTS, ExpectArticlesToAgreeOnFigures, count_open
from expectations.audit import judge


def test_disagreement_warns_and_never_blocks(evidence):
    checks = {check.name: check for check in judge("marts.evidence", evidence)}
    figures = checks["marts.evidence.figures_agree"]
    assert (figures.passed, figures.severity) == (False, "warning")
    assert (figures.unexpected_count, figures.observed) == (2, "2 disagreements")
    assert [row["surface"] for row in figures.sample][:2] == ["41 passengers", "45 people"]
    quotes = checks["marts.evidence.quotes_agree"]
    assert (quotes.passed, quotes.severity, quotes.observed) == (False, "warning", "1 disagreement")


@pytest.mark.parametrize(
    ("kind", "check"),
    [("date", "dates_agree"), ("internal", "articles_consistent"), ("figure", "figures_agree")],
)
def test_each_kind_has_its_check(evidence, kind, check):
    failed = {
        found.name: found.severity
        for found in judge("marts.evidence", evidence.assign(kind=kind))
        if not found.passed
    }
    assert failed == {f"marts.evidence.{check}": "warning"}


def test_all_are_counted_and_the_gravest_shown(evidence):
    many = pd.concat(
        [
            evidence.head(2).assign(disagreement_id=f"dis_{number}", kind_count=900)
            for number in range(SHOWN_DISAGREEMENTS + 5)
        ]
    )
    expectation = ExpectArticlesToAgreeOnFigures()
    count, words = expectation.summary(many, rows=len(many))
    assert (count, words) == (900, f"900 disagreements; the {SHOWN_DISAGREEMENTS} gravest are shown")
    assert len(expectation.sample(many)) == 2 * SHOWN_DISAGREEMENTS


@pytest.mark.parametrize(("difference", "found"), [(0.1, 2), (0.004, 0), (0.005, 2), (0.0, 2), (None, 2)])
def test_tolerance_lets_small_differences_pass_and_no_others(evidence, difference, found):
    frame = evidence.assign(relative_difference=difference)
    expectation = ExpectArticlesToAgreeOnFigures(tolerance=0.005, because="a reader sees two digits")
    failed = frame[expectation.failing(frame)]
    assert expectation.summary(failed, rows=len(frame))[0] == found


def test_open_disagreements_are_counted_by_severity_and_kind(frames):
    frame = frames["marts.fct_disagreement"]
    counts = count_open(frame)
    assert (counts["all"], counts["high"], counts["low"], counts["figure"], counts["internal"]) == (
        2,
        2,
        0,
        1,
        1,
    )
    frame.loc[0, "status"] = "dismissed"
    frame.loc[1, "status"] = "confirmed"
    counts = count_open(frame)
    assert (counts["all"], counts["figure"], counts["internal"], counts["quote"]) == (1, 0, 1, 0)


def test_old_count_warns_after_the_days_it_takes_to_catch_up(carried_on):
    (check,) = judge("marts.carried_on", carried_on)
    assert (check.passed, check.severity, check.observed) == (False, "warning", "1 old count")
    assert [row["surface"] for row in check.sample] == ["63", "46"]
    (check,) = judge("marts.carried_on", carried_on.assign(days_late=1))
    assert check.passed
