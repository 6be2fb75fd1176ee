"""The ``batch`` suites: what must hold of the documents that a run has just read.

Does not belong here: the marts (``mart_suites``), how a rule works (``custom``).
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
from great_expectations.expectations.core.expect_compound_columns_to_be_unique import (
    ExpectCompoundColumnsToBeUnique,
)

from expectations.custom import ExpectColumnToBeKnown, ExpectRowsToBeConserved, ExpectShareToBeAtMost
from expectations.rules import blocking, no_orphans, nothing_in, primary_key, suite, warning

# Above this share, more of a batch is refused than read, and something about it is odd.
QUARANTINED_SHARE = 0.5

# A share of articles whose language could not be told: a few lines of text give too little.
UNKNOWN_LANGUAGE_SHARE = 0.2


def batch_suites() -> list[ExpectationSuite]:
    """Give the suites of the batch frames, one a frame."""
    return [_document(), _article(), _quarantine(), _tally()]


def _document() -> ExpectationSuite:
    return suite(
        "batch.document",
        blocking(
            ExpectColumnValuesToNotBeNull,
            "source_uri_known",
            "Every document says where it was seen.",
            column="source_uri",
        ),
        blocking(
            ExpectCompoundColumnsToBeUnique,
            "document_unique",
            "No document is recorded twice for one place.",
            column_list=["source_uri", "article_id"],
        ),
        no_orphans("orphan_article_id", "raw.article"),
        blocking(
            ExpectColumnValuesToBeBetween,
            "byte_size_possible",
            "No document has less than no bytes.",
            column="byte_size",
            min_value=0,
        ),
    )


def _article() -> ExpectationSuite:
    return suite(
        "batch.article",
        *primary_key("article_id"),
        blocking(
            ExpectColumnValuesToMatchRegex,
            "content_sha256_well_formed",
            "content_sha256 is 64 hexadecimal digits.",
            column="content_sha256",
            regex="^[0-9a-f]{64}$",
        ),
        blocking(
            ExpectColumnValuesToBeBetween,
            "body_not_empty",
            "No accepted article is empty.",
            column="body_length",
            min_value=1,
        ),
        nothing_in("unextracted_article_id", "every_article_extracted", "Every article was extracted."),
        warning(
            ExpectColumnToBeKnown,
            "language_known",
            f"The language of at least {1 - UNKNOWN_LANGUAGE_SHARE:.0%} of the articles is known.",
            column="language",
            max_share=UNKNOWN_LANGUAGE_SHARE,
            shown=("article_id",),
        ),
    )


def _quarantine() -> ExpectationSuite:
    return suite(
        "batch.quarantine",
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


def _tally() -> ExpectationSuite:
    return suite(
        "batch.tally",
        blocking(
            ExpectRowsToBeConserved,
            "documents_conserved",
            "Every document offered was accepted, seen before, or quarantined.",
            into=("documents_offered",),
            out_of=("documents_accepted", "documents_seen_again", "documents_quarantined"),
        ),
        warning(
            ExpectShareToBeAtMost,
            "quarantined_share",
            f"At most {QUARANTINED_SHARE:.0%} of the documents read are quarantined.",
            part="documents_quarantined",
            whole=("documents_accepted", "documents_seen_again", "documents_quarantined"),
            limit=QUARANTINED_SHARE,
        ),
    )
