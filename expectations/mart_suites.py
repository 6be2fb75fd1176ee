"""The ``marts`` suites of the dimensions, of the layers and of the disagreements.

Does not belong here: the fact tables (``fact_suites``), how a rule works (``custom``).
"""

from great_expectations.core import ExpectationSuite
from great_expectations.expectations.core.expect_column_values_to_be_between import (
    ExpectColumnValuesToBeBetween,
)
from great_expectations.expectations.core.expect_column_values_to_match_regex import (
    ExpectColumnValuesToMatchRegex,
)
from great_expectations.expectations.core.expect_column_values_to_not_be_null import (
    ExpectColumnValuesToNotBeNull,
)
from great_expectations.expectations.expectation import Expectation

from expectations.agreement import (
    ExpectArticlesToAgreeOnDates,
    ExpectArticlesToAgreeOnFigures,
    ExpectArticlesToAgreeOnQuotes,
    ExpectArticlesToAgreeWithThemselves,
)
from expectations.comparison_suites import comparison_suites
from expectations.corroboration_suites import corroboration_suites
from expectations.custom import (
    ExpectColumnsToBeNullTogether,
    ExpectColumnToBeKnown,
    ExpectIntervalsToBeInOrder,
    ExpectRowsToBeConserved,
)
from expectations.fact_suites import fact_suites
from expectations.rules import blocking, no_orphans, nothing_in, one_of, primary_key, suite, warning

# Above this share the warehouse says little about who reports what.
UNKNOWN_PUBLISHER_SHARE = 0.5

# Share of the larger value by which articles may differ. Why it is that number stands with its rule.
FIGURE_TOLERANCE = 0.0
OWN_FIGURE_TOLERANCE = 0.01


def mart_suites() -> list[ExpectationSuite]:
    """Give the suites of the mart frames, one a frame."""
    return [
        _article(),
        _named("publisher"),
        _story(),
        _named("person"),
        _named("organization"),
        _place(),
        suite("marts.dim_date", *primary_key("date_day")),
        suite("marts.dim_unit", *primary_key("unit"), _known("unit_kind", "Every unit is of a kind.")),
        *fact_suites(),
        *comparison_suites(),
        *corroboration_suites(),
        _layers(),
        _evidence(),
    ]


def _known(column: str, says: str) -> Expectation:
    return blocking(ExpectColumnValuesToNotBeNull, f"{column}_known", says, column=column)


def _named(entity: str) -> ExpectationSuite:
    return suite(
        f"marts.dim_{entity}", *primary_key(f"{entity}_id"), _known("name", f"Every {entity} has a name.")
    )


def _place() -> ExpectationSuite:
    return suite(
        "marts.dim_place",
        *primary_key("place_id"),
        _known("name", "Every place has a name."),
        blocking(
            ExpectColumnValuesToMatchRegex,
            "country_code_well_formed",
            "country_code is two capitals (ISO 3166-1 alpha-2), or null.",
            column="country_code",
            regex="^[A-Z]{2}$",
        ),
    )


def _article() -> ExpectationSuite:
    return suite(
        "marts.dim_article",
        *primary_key("article_id"),
        no_orphans("orphan_story_id", "dim_story"),
        no_orphans("orphan_publisher_id", "dim_publisher"),
        no_orphans("orphan_origin_article_id", "dim_article"),
        nothing_in("origin_of_origin", "origin_is_original", "The origin of a copy is itself an original."),
        one_of("published_on_basis", "metadata", "text", "inferred"),
        blocking(
            ExpectColumnsToBeNullTogether,
            "published_on_has_basis",
            "A publication date stands with its basis, and neither without the other.",
            first="published_on",
            second="published_on_basis",
            shown=("article_id", "published_on", "published_on_basis"),
        ),
        blocking(
            ExpectColumnValuesToBeBetween,
            "word_count_possible",
            "No article has less than no words.",
            column="word_count",
            min_value=0,
        ),
        *_article_warnings(),
    )


def _article_warnings() -> list[Expectation]:
    return [
        warning(
            ExpectIntervalsToBeInOrder,
            "published_before_seen",
            "no article is dated later than the day on which it was first read.",
            low="published_on",
            high="first_seen_on",
            shown=("article_id", "published_on", "first_seen_on"),
        ),
        warning(
            ExpectColumnToBeKnown,
            "publisher_known",
            f"the publisher of at least {1 - UNKNOWN_PUBLISHER_SHARE:.0%} of the articles is known.",
            column="publisher_id",
            max_share=UNKNOWN_PUBLISHER_SHARE,
            shown=("article_id",),
        ),
        warning(
            ExpectColumnValuesToBeBetween,
            "article_has_facts",
            "every article yields at least one mention, date, figure or quote.",
            column="fact_count",
            min_value=1,
        ),
    ]


def _story() -> ExpectationSuite:
    return suite(
        "marts.dim_story",
        *primary_key("story_id"),
        blocking(
            ExpectIntervalsToBeInOrder,
            "published_in_order",
            "A story's first report is not later than its last.",
            low="first_published_on",
            high="last_published_on",
            shown=("story_id", "first_published_on", "last_published_on"),
        ),
        *(
            blocking(
                ExpectRowsToBeConserved,
                f"{what}_count_true",
                f"{what}_count is the number of {what}s that dim_article holds for the story.",
                into=(f"{what}_count",),
                out_of=(f"{what}s_found",),
                shown=("story_id", f"{what}_count", f"{what}s_found"),
            )
            for what in ("article", "origin")
        ),
        blocking(
            ExpectColumnValuesToBeBetween,
            "story_has_articles",
            "Every story has an article.",
            column="articles_found",
            min_value=1,
        ),
        warning(
            ExpectColumnToBeKnown,
            "story_dated",
            "every story has an article with a date.",
            column="first_published_on",
            shown=("story_id",),
        ),
    )


def _layers() -> ExpectationSuite:
    return suite(
        "marts.layers",
        blocking(
            ExpectRowsToBeConserved,
            "rows_conserved",
            "No table of facts lost or gained rows between extraction and marts.",
            into=("rows_in",),
            out_of=("rows_set_aside", "rows_out"),
            shown=("flow", "rows_in", "rows_set_aside", "rows_out"),
        ),
    )


def _evidence() -> ExpectationSuite:
    return suite(
        "marts.evidence",
        warning(
            ExpectArticlesToAgreeOnFigures,
            "figures_agree",
            "articles agree on their figures.",
            tolerance=FIGURE_TOLERANCE,
            because="rounding, 'about' and open ends are forgiven where figures are compared, so that what "
            "is left is a difference, and one death more is one too many",
        ),
        warning(ExpectArticlesToAgreeOnQuotes, "quotes_agree", "articles quote the same words alike."),
        warning(ExpectArticlesToAgreeOnDates, "dates_agree", "articles agree on dates."),
        warning(
            ExpectArticlesToAgreeWithThemselves,
            "articles_consistent",
            "no article contradicts itself.",
            tolerance=OWN_FIGURE_TOLERANCE,
            because="a hundredth is what rounding each part of a sum can add up to",
        ),
    )
