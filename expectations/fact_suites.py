"""The ``marts`` suites of the fact tables.

Does not belong here: the dimensions (``mart_suites``), how a rule works (``custom``).
"""

from great_expectations.core import ExpectationSuite
from great_expectations.expectations.core.expect_column_values_to_be_between import (
    ExpectColumnValuesToBeBetween,
)
from great_expectations.expectations.core.expect_column_values_to_be_unique import (
    ExpectColumnValuesToBeUnique,
)
from great_expectations.expectations.core.expect_column_values_to_not_be_null import (
    ExpectColumnValuesToNotBeNull,
)
from great_expectations.expectations.core.expect_compound_columns_to_be_unique import (
    ExpectCompoundColumnsToBeUnique,
)
from great_expectations.expectations.expectation import Expectation

from expectations.custom import (
    ExpectColumnsToBeNullTogether,
    ExpectIntervalsToBeInOrder,
    ExpectKindToTakePart,
    ExpectNegativesToBeWritten,
    ExpectNothingIn,
    ExpectRowsToBeConserved,
    ExpectSpansToHoldTheirText,
)
from expectations.rules import blocking, no_orphans, nothing_in, one_of, primary_key, suite, warning

# Kinds of unit whose amounts are not below nought unless the article writes them so. Money
# (a loss), percent (a fall) and temperatures are missing here on purpose.
UNSIGNED_UNIT_KINDS = ("count", "time", "length", "mass", "area", "volume", "speed", "ratio")


def fact_suites() -> list[ExpectationSuite]:
    """Give the suites of the fact tables, one a table, in the order of ``MART_FRAMES``."""
    return [
        _mention(),
        _date_mention(),
        _figure(),
        _quote(),
        _comparison(),
        _disagreement(),
        _member(),
        _quarantine(),
    ]


def _spans(key: str) -> Expectation:
    return blocking(
        ExpectSpansToHoldTheirText,
        "spans_hold_their_text",
        "The characters at every span are the text of the row.",
        shown=(key, "char_start", "char_end", "surface", "found_text"),
    )


def _in_order(name: str, says: str, *, key: str, low: str, high: str) -> Expectation:
    return blocking(ExpectIntervalsToBeInOrder, name, says, low=low, high=high, shown=(key, low, high))


def _together(name: str, says: str, *, key: str, first: str, second: str) -> Expectation:
    return blocking(
        ExpectColumnsToBeNullTogether, name, says, first=first, second=second, shown=(key, first, second)
    )


def _mention() -> ExpectationSuite:
    return suite(
        "marts.fct_mention",
        *primary_key("mention_id"),
        _spans("mention_id"),
        one_of("entity_type", "person", "organization", "place"),
        no_orphans("orphan_article_id", "dim_article"),
        no_orphans("orphan_entity_id", "the dimension of its entity_type"),
    )


def _date_mention() -> ExpectationSuite:
    key = "date_mention_id"
    return suite(
        "marts.fct_date_mention",
        *primary_key(key),
        _spans(key),
        no_orphans("orphan_article_id", "dim_article"),
        _in_order(
            "dates_in_order", "No period ends before it starts.", key=key, low="start_date", high="end_date"
        ),
        _together(
            "dates_known_together",
            "A period has both its first and its last day, or neither.",
            key=key,
            first="start_date",
            second="end_date",
        ),
        blocking(
            ExpectColumnValuesToNotBeNull,
            "granularity_known",
            "Every calendar expression has a granularity.",
            column="granularity",
        ),
    )


def _figure() -> ExpectationSuite:
    key = "figure_id"
    qualifiers = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague")
    return suite(
        "marts.fct_figure",
        *primary_key(key),
        _spans(key),
        no_orphans("orphan_article_id", "dim_article"),
        no_orphans("orphan_unit", "dim_unit"),
        one_of("qualifier", *qualifiers),
        _in_order(
            "values_in_order",
            "No figure's low end is above its high end.",
            key=key,
            low="value_low",
            high="value_high",
        ),
        _in_order(
            "as_of_in_order",
            "No figure's period ends before it starts.",
            key=key,
            low="as_of_start",
            high="as_of_end",
        ),
        nothing_in("non_finite_value", "values_finite", "Every value is a finite number."),
        blocking(
            ExpectNegativesToBeWritten,
            "negatives_written",
            "A count, age, length or the like is below nought only where the article writes it so.",
            unit_kinds=UNSIGNED_UNIT_KINDS,
            shown=(key, "negative_surface", "unit_kind", "value_low", "value_high"),
        ),
        warning(
            ExpectNothingIn,
            "measure_known",
            "every figure says what it counts or measures.",
            column="unmeasured_surface",
        ),
    )


def _quote() -> ExpectationSuite:
    key = "quote_id"
    return suite(
        "marts.fct_quote",
        *primary_key(key),
        _spans(key),
        no_orphans("orphan_article_id", "dim_article"),
        no_orphans("orphan_speaker_id", "the dimension of its speaker_type"),
        one_of("speaker_type", "person", "organization"),
    )


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
        _in_order(
            "values_in_order",
            "No low end is above its high end.",
            key=key,
            low="value_low",
            high="value_high",
        ),
        _in_order(
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


def _quarantine() -> ExpectationSuite:
    return suite(
        "marts.fct_quarantine",
        *(
            blocking(
                ExpectColumnValuesToNotBeNull,
                f"{column}_known",
                f"Every refused document has a {column}.",
                column=column,
            )
            for column in ("source_uri", "reason_code", "reason")
        ),
    )
