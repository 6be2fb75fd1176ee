"""The expectation that articles on one story agree, and how Data Docs shows that they do not.

A disagreement is data, not an error: these expectations warn and never block. Belongs here:
the kinds of disagreement and their rendering. Does not belong here: finding disagreements
(the models do that).
"""

from itertools import groupby
from typing import Any, ClassVar

import pandas as pd
from great_expectations.render.components import RenderedComponentContent
from typing_extensions import override

from expectations.rows import RowExpectation, plain_rows, rows_table, text_block

# Disagreements that a page of Data Docs explains; more of one kind are only counted.
SHOWN_DISAGREEMENTS = 50

_MEMBER_HEADER = {
    "article": "Article",
    "published_on": "Published",
    "surface": "Wording",
    "context": "In the sentence",
}


class ArticlesAgree(RowExpectation):
    """Expects a frame of disagreements and their members to hold none of one kind.

    The frame has one row per member, the members of one disagreement in a run, the gravest
    disagreement first; ``kind_count`` is the number of disagreements of the row's kind in all.
    """

    disagreement_kind: ClassVar[str] = ""

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows of this kind of disagreement."""
        return frame["kind"] == self.disagreement_kind

    @override
    def sample(self, failed: pd.DataFrame) -> list[dict[str, Any]]:
        """Give all members of the first disagreements: a half-shown one would mislead."""
        shown = failed["disagreement_id"].drop_duplicates().head(SHOWN_DISAGREEMENTS)
        rows = failed[failed["disagreement_id"].isin(shown)]
        return plain_rows(rows, limit=len(rows))

    @override
    def summary(self, failed: pd.DataFrame, *, rows: int) -> tuple[int, str]:
        """Give the number of disagreements of this kind, and that in words."""
        if failed.empty:
            return 0, "no disagreement"
        count = int(failed["kind_count"].iloc[0])
        listed = min(failed["disagreement_id"].nunique(), SHOWN_DISAGREEMENTS)
        words = "1 disagreement" if count == 1 else f"{count:,} disagreements"
        return count, words if listed == count else f"{words}; the {listed} gravest are shown"

    @override
    @classmethod
    def sample_blocks(cls, sample: list[dict[str, Any]]) -> list[RenderedComponentContent]:
        """Give, for each disagreement, what it is about and a table with every article's wording."""
        blocks: list[RenderedComponentContent] = []
        for _, members in groupby(sample, key=lambda row: row["disagreement_id"]):
            blocks += _disagreement_blocks(list(members))
        return blocks


class ExpectArticlesToAgreeOnFigures(ArticlesAgree):
    """Expects no two articles of a story to give different figures for one quantity."""

    disagreement_kind: ClassVar[str] = "figure"


class ExpectArticlesToAgreeOnQuotes(ArticlesAgree):
    """Expects no two articles of a story to quote the same words differently."""

    disagreement_kind: ClassVar[str] = "quote"


class ExpectArticlesToAgreeOnDates(ArticlesAgree):
    """Expects no two articles of a story to date the same event differently."""

    disagreement_kind: ClassVar[str] = "date"


class ExpectArticlesToAgreeWithThemselves(ArticlesAgree):
    """Expects no article to contradict itself."""

    disagreement_kind: ClassVar[str] = "internal"


def _disagreement_blocks(members: list[dict[str, Any]]) -> list[RenderedComponentContent]:
    first = members[0]
    heading = text_block(
        "$measure ($severity) \u2013 $story",
        measure=first["measure"] or "Without a measure",
        severity=first["severity"],
        story=first["story_label"] or "no story label",
    )
    heading.string_template |= {"tag": "div", "styling": {"classes": ["disagreement-heading"]}}
    explanation = text_block("$explanation", explanation=first["explanation"])
    explanation.string_template |= {"tag": "div"}
    blocks: list[RenderedComponentContent] = [heading, explanation]
    if first["likely_cause"]:
        cause = text_block("Likely cause: $cause", cause=first["likely_cause"])
        cause.string_template |= {"tag": "div"}
        blocks.append(cause)
    rows = [member | {"article": _article_words(member)} for member in members]
    return [*blocks, rows_table(rows, header=_MEMBER_HEADER)]


def _article_words(member: dict[str, Any]) -> str:
    """Name an article by publisher and title as far as they are known, else by its id."""
    known = [text for text in (member["publisher_name"], member["article_title"]) if text]
    return ": ".join(known) if known else str(member["article_id"])
