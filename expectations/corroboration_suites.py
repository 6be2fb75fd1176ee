"""The ``marts`` suites of what originals agree on: quantities, the values reported of them, who says which.

Does not belong here: comparisons and disagreements (``comparison_suites``), how a rule works (``custom``,
``agreement``).
"""

from great_expectations.core import ExpectationSuite

from expectations.agreement import ExpectArticlesToCarryTheLatestCount
from expectations.custom import ExpectQuantitiesToHaveAMajority, ExpectRowsToBeConserved
from expectations.rules import blocking, in_order, no_orphans, nothing_in, primary_key, suite, warning

# Half: with less, more originals stand against the value than behind it.
MAJORITY_SHARE = 0.5

# From three on: of two that differ each has half, and the disagreement says all there is to say.
MAJORITY_FROM_ORIGINS = 3

# One day: what is reported in the evening is not in the paper that goes to press that night.
DAYS_TO_CATCH_UP = 1


def corroboration_suites() -> list[ExpectationSuite]:
    """Give the suites of these frames, one a frame."""
    return [_quantity(), _revision(), _report(), _carried_on()]


def _quantity() -> ExpectationSuite:
    key = "quantity_id"
    return suite(
        "marts.fct_quantity",
        *primary_key(key),
        no_orphans("orphan_story_id", "dim_story"),
        no_orphans("orphan_revision_id", "fct_figure_revision"),
        in_order(
            "values_in_order",
            "No low end is above its high end.",
            key=key,
            low="value_low",
            high="value_high",
        ),
        in_order(
            "support_among_origins",
            "No value is supported by more originals than report the quantity.",
            key=key,
            low="support_count",
            high="origin_count",
        ),
        in_order(
            "origins_among_articles",
            "There are no more independent originals than articles.",
            key=key,
            low="origin_count",
            high="article_count",
        ),
        in_order(
            "reported_in_order",
            "The first report is not later than the last.",
            key=key,
            low="first_reported_on",
            high="last_reported_on",
        ),
        warning(
            ExpectQuantitiesToHaveAMajority,
            "disputes_have_a_majority",
            f"of a disputed quantity that {MAJORITY_FROM_ORIGINS} originals or more report, one value has "
            f"more than {MAJORITY_SHARE:.0%} of them behind it.",
            share=MAJORITY_SHARE,
            from_origins=MAJORITY_FROM_ORIGINS,
            because="with less, more originals stand against the value than behind it",
            shown=(key, "disputed_value", "support_count", "origin_count", "in_headline"),
        ),
    )


def _revision() -> ExpectationSuite:
    key = "revision_id"
    return suite(
        "marts.fct_figure_revision",
        *primary_key(key),
        no_orphans("orphan_quantity_id", "fct_quantity"),
        no_orphans("orphan_figure_id", "fct_figure"),
        in_order(
            "values_in_order",
            "No low end is above its high end.",
            key=key,
            low="value_low",
            high="value_high",
        ),
        in_order(
            "reported_in_order",
            "The first report is not later than the last.",
            key=key,
            low="reported_on",
            high="last_reported_on",
        ),
        blocking(
            ExpectRowsToBeConserved,
            "carriers_true",
            "still_carried_by is the number of originals whose reports carry the value on.",
            into=("still_carried_by",),
            out_of=("carriers_found",),
            shown=(key, "still_carried_by", "carriers_found"),
        ),
    )


def _report() -> ExpectationSuite:
    return suite(
        "marts.fct_figure_report",
        *primary_key("figure_id"),
        no_orphans("orphan_figure_id", "fct_figure"),
        no_orphans("orphan_revision_id", "fct_figure_revision"),
        nothing_in("carried_current_value", "carried_is_old", "Only an old value is carried on."),
    )


def _carried_on() -> ExpectationSuite:
    return suite(
        "marts.carried_on",
        warning(
            ExpectArticlesToCarryTheLatestCount,
            "latest_count_carried",
            f"no article gives an old count more than {DAYS_TO_CATCH_UP} day after a newer one was reported.",
            days=DAYS_TO_CATCH_UP,
            because="what is reported in the evening is not in the paper that goes to press that night",
        ),
    )
