"""The ``marts`` suites of what is made of several facts: comparisons and disagreements.

Does not belong here: the facts themselves (``fact_suites``), how a rule works (``custom``),
and that articles agree at all (``mart_suites``).
"""

from great_expectations.core import ExpectationSuite
from great_expectations.expectations.core.expect_column_values_to_be_between import (
    ExpectColumnValuesToBeBetween,
)
from great_expectations.expectations.core.expect_column_values_to_be_unique import (
    ExpectColumnValuesToBeUnique,
)
from great_expectations.expectations.core.expect_compound_columns_to_be_unique import (
    ExpectCompoundColumnsToBeUnique,
)

from expectations.custom import (
    ExpectKindToTakePart,
    ExpectRowsToBeConserved,
)
from expectations.rules import blocking, in_order, no_orphans, nothing_in, one_of, primary_key, suite


def comparison_suites() -> list[ExpectationSuite]:
    """Give the suites of these fact tables, one a table."""
    return [_comparison(), _disagreement(), _member()]


def _comparison() -> ExpectationSuite:
    return suite(
        "marts.fct_figure_comparison",
        *primary_key("comparison_id"),
        blocking(
            ExpectColumnValuesToBeUnique,
            "pair_unique",
            "No two figures are compared twice, in either order.",
            column="pair",
        ),
        no_orphans("orphan_story_id", "dim_story"),
        no_orphans("orphan_figure_id", "fct_figure"),
        one_of("verdict", "agree", "compatible", "updated", "disagree"),
        nothing_in("one_article_pair", "pair_of_two_articles", "The two figures are of two articles."),
        nothing_in(
            "one_origin_dispute", "copies_do_not_disagree", "A copy never disagrees with its own original."
        ),
        nothing_in("non_finite_value", "values_finite", "Every difference and score is a finite number."),
        blocking(
            ExpectColumnValuesToBeBetween,
            "relative_difference_possible",
            "No relative difference is below nought.",
            column="relative_difference",
            min_value=0,
        ),
        blocking(
            ExpectColumnValuesToBeBetween,
            "match_score_possible",
            "Every match score is from 0 to 1.",
            column="match_score",
            min_value=0,
            max_value=1,
        ),
    )


def _disagreement() -> ExpectationSuite:
    key = "disagreement_id"
    return suite(
        "marts.fct_disagreement",
        *primary_key(key),
        no_orphans("orphan_story_id", "dim_story"),
        one_of("kind", "figure", "quote", "date", "internal"),
        one_of("severity", "low", "medium", "high"),
        one_of("status", "open", "confirmed", "dismissed"),
        in_order(
            "values_in_order",
            "No low end is above its high end.",
            key=key,
            low="value_low",
            high="value_high",
        ),
        in_order(
            "origins_among_articles",
            "There are no more independent originals than articles.",
            key=key,
            low="origin_count",
            high="article_count",
        ),
        blocking(
            ExpectRowsToBeConserved,
            "article_count_true",
            "article_count is the number of articles among the members.",
            into=("article_count",),
            out_of=("articles_found",),
            shown=(key, "article_count", "articles_found"),
        ),
        blocking(
            ExpectKindToTakePart,
            "members_suffice",
            "It takes two facts to disagree, and two articles unless one contradicts itself.",
            shown=(key, "kind", "articles_found", "members_found"),
        ),
        blocking(
            ExpectColumnValuesToBeBetween,
            "explained",
            "Every disagreement is explained in a sentence.",
            column="explanation_length",
            min_value=1,
        ),
    )


def _member() -> ExpectationSuite:
    return suite(
        "marts.fct_disagreement_member",
        blocking(
            ExpectCompoundColumnsToBeUnique,
            "member_unique",
            "No fact takes part in one disagreement twice.",
            column_list=["disagreement_id", "fact_type", "fact_id"],
        ),
        one_of("fact_type", "figure", "quote", "date_mention"),
        no_orphans("orphan_disagreement_id", "fct_disagreement"),
        no_orphans("orphan_article_id", "dim_article"),
        no_orphans("orphan_fact_id", "the fact table of its fact_type"),
    )
