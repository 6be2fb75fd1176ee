"""How grave a rule is: the two kinds of expectation that the suites are made of.

Blocking is what the pipeline itself must get right whatever the articles say: spans, keys,
impossible values, rows lost. A warning is what the articles may bring: they disagree, bear
no date, come from nobody known. A warning never keeps a warehouse from being published.
Does not belong here: any one rule.
"""

from typing import Any

from great_expectations.core import ExpectationSuite
from great_expectations.expectations.core.expect_column_values_to_be_in_set import ExpectColumnValuesToBeInSet
from great_expectations.expectations.core.expect_column_values_to_be_unique import (
    ExpectColumnValuesToBeUnique,
)
from great_expectations.expectations.core.expect_column_values_to_not_be_null import (
    ExpectColumnValuesToNotBeNull,
)
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations.custom import ExpectIntervalsToBeInOrder, ExpectNothingIn
from expectations.frames import FRAMES

# The key in an expectation's meta that holds the name of its check.
CHECK_NAME = "check"

_KEYS = {spec.name: spec.key for spec in FRAMES}


def blocking(kind: type[Expectation], name: str, says: str, **options: Any) -> Expectation:  # noqa: ANN401
    """Give an expectation that keeps the warehouse from being published when it fails.

    ``name`` tells the check from others of the same frame; ``says`` is the rule in one sentence.
    """
    return kind(severity=FailureSeverity.CRITICAL, description=says, meta={CHECK_NAME: name}, **options)


def warning(kind: type[Expectation], name: str, says: str, **options: Any) -> Expectation:  # noqa: ANN401
    """Give an expectation that is reported when it fails, and no more."""
    return kind(
        severity=FailureSeverity.WARNING,
        description=f"Warning only: {says}",
        meta={CHECK_NAME: name},
        **options,
    )


def suite(name: str, *expectations: Expectation) -> ExpectationSuite:
    """Give the suite for the frame ``name``.

    A rule that does not say what to show of a failing row shows its key and the column judged.
    """
    for expectation in expectations:
        if isinstance(expectation, ExpectNothingIn) and not expectation.shown:
            expectation.shown = (*_KEYS[name], expectation.column)
    return ExpectationSuite(name=name, expectations=list(expectations))


def primary_key(column: str) -> tuple[Expectation, Expectation]:
    """Give the two rules of a key of one column: it is always there, and never twice."""
    return (
        blocking(
            ExpectColumnValuesToNotBeNull, f"{column}_known", f"Every row has a {column}.", column=column
        ),
        blocking(
            ExpectColumnValuesToBeUnique, f"{column}_unique", f"No two rows have one {column}.", column=column
        ),
    )


def no_orphans(column: str, parent: str) -> Expectation:
    """Give the rule that the evidence column ``column`` is empty: each key has its ``parent``."""
    key = column.removeprefix("orphan_")
    return blocking(ExpectNothingIn, f"{key}_has_parent", f"Every {key} is a row of {parent}.", column=column)


def nothing_in(column: str, name: str, says: str) -> Expectation:
    """Give the rule that the evidence column ``column`` is empty, as ``says`` puts it."""
    return blocking(ExpectNothingIn, name, says, column=column)


def one_of(column: str, *values: str) -> Expectation:
    """Give the rule that ``column`` holds one of ``values``, or null."""
    listed = ", ".join(values)
    return blocking(
        ExpectColumnValuesToBeInSet,
        f"{column}_allowed",
        f"{column} is one of: {listed}.",
        column=column,
        value_set=list(values),
    )


def in_order(name: str, says: str, *, key: str, low: str, high: str) -> Expectation:
    """Give the rule that ``low`` does not lie after ``high``; ``key`` tells a failing row."""
    return blocking(ExpectIntervalsToBeInOrder, name, says, low=low, high=high, shown=(key, low, high))
