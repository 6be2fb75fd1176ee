"""The ``marts`` suites of the facts that an article states, and of the documents refused.

Does not belong here: what is made of several facts (``comparison_suites``), how a rule works (``custom``).
"""

from great_expectations.core import ExpectationSuite
from great_expectations.expectations.core.expect_column_values_to_not_be_null import (
    ExpectColumnValuesToNotBeNull,
)
from great_expectations.expectations.expectation import Expectation

from expectations.custom import (
    ExpectColumnsToBeNullTogether,
    ExpectNegativesToBeWritten,
    ExpectNothingIn,
    ExpectSpansToHoldTheirText,
)
from expectations.rules import blocking, in_order, no_orphans, nothing_in, one_of, primary_key, suite, warning

# Kinds of unit whose amounts are not below nought unless the article writes them so. Money
# (a loss), percent (a fall) and temperatures are missing here on purpose.
UNSIGNED_UNIT_KINDS = ("count", "time", "length", "mass", "area", "volume", "speed", "ratio")


def fact_suites() -> list[ExpectationSuite]:
    """Give the suites of these fact tables, one a table."""
    return [
        _mention(),
        _role(),
        _date_mention(),
        _figure(),
        _quote(),
        _quarantine(),
    ]


def _spans(key: str) -> Expectation:
    return blocking(
        ExpectSpansToHoldTheirText,
        "spans_hold_their_text",
        "The characters at every span are the text of the row.",
        shown=(key, "char_start", "char_end", "surface", "found_text"),
    )


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


def _role() -> ExpectationSuite:
    return suite(
        "marts.fct_role",
        *primary_key("role_id"),
        _spans("role_id"),
        no_orphans("orphan_article_id", "dim_article"),
        no_orphans("orphan_mention_id", "fct_mention"),
        no_orphans("orphan_person_id", "dim_person"),
    )


def _date_mention() -> ExpectationSuite:
    key = "date_mention_id"
    return suite(
        "marts.fct_date_mention",
        *primary_key(key),
        _spans(key),
        no_orphans("orphan_article_id", "dim_article"),
        in_order(
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
        in_order(
            "values_in_order",
            "No figure's low end is above its high end.",
            key=key,
            low="value_low",
            high="value_high",
        ),
        in_order(
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
