"""The expectation that articles agree, and what Data Docs shows of articles that do not."""

import pandas as pd
import pytest

from expectations.agreement import SHOWN_DISAGREEMENTS, ExpectArticlesToAgreeOnFigures
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
