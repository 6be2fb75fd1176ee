"""The expectation that articles on one story agree, and how Data Docs shows that they do not.

A disagreement is data, not an error: these expectations warn and never block. Belongs here:
the kinds of disagreement and their rendering. Does not belong here: finding disagreements
(the models do that).
"""

from itertools import groupby
from typing import Any, ClassVar

import pandas as pd
from great_expectations.render.components import RenderedComponentContent, RenderedStringTemplateContent
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


# Every one is counted, also where there is none: a history has no gaps then.
SEVERITIES = ("high", "medium", "low")
KINDS = ("figure", "quote", "date", "internal")


def count_open(disagreements: pd.DataFrame) -> dict[str, int]:
    """Count the disagreements that no editor dismissed: ``all``, each severity and each kind."""
    standing = disagreements[disagreements["status"] != "dismissed"]
    by_severity = {name: int((standing["severity"] == name).sum()) for name in SEVERITIES}
    by_kind = {name: int((standing["kind"] == name).sum()) for name in KINDS}
    return {"all": len(standing), **by_severity, **by_kind}


class ArticlesAgree(RowExpectation):
    """Expects a frame of disagreements and their members to hold none of one kind.

    The frame has one row per member, the members of one disagreement in a run, the gravest
    disagreement first; ``kind_count`` is the number of disagreements of the row's kind in all.
    ``tolerance`` is the relative difference of values below which a disagreement is let pass;
    ``because`` says why it is that number, for whoever reads the page.
    """

    disagreement_kind: ClassVar[str] = ""

    tolerance: float = 0.0
    because: str = ""
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "tolerance", "because")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows of this kind of disagreement that differ by more than is tolerated."""
        return (frame["kind"] == self.disagreement_kind) & ~self._tolerated(frame)

    def _tolerated(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        # Wordings, dates and open ends have no relative difference, and equal numbers may still
        # differ in kind, as 4 percent and 4 percentage points do.
        difference = pd.to_numeric(frame["relative_difference"])
        return ((difference > 0) & (difference < self.tolerance)).astype(bool)

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
        found = failed["disagreement_id"].nunique()
        # With a tolerance only the disagreements at hand can be told from those let pass.
        count = found if self.tolerance else int(failed["kind_count"].iloc[0])
        listed = min(found, SHOWN_DISAGREEMENTS)
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


class ExpectArticlesToCarryTheLatestCount(RowExpectation):
    """Expects no article to give an old count more than ``days`` days after a newer one was reported.

    The frame has one row per figure that does, and one for the first report of the newer count, the
    rows of one old value in a run. ``because`` says why it is so many days.
    """

    days: int
    because: str = ""
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "days", "because")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows of the values that are carried on for too long."""
        longest = frame.groupby("revision_id")["days_late"].transform("max")
        return (longest > self.days).astype(bool)

    @override
    def sample(self, failed: pd.DataFrame) -> list[dict[str, Any]]:
        """Give all rows of the first values."""
        shown = failed["revision_id"].drop_duplicates().head(SHOWN_DISAGREEMENTS)
        rows = failed[failed["revision_id"].isin(shown)]
        return plain_rows(rows, limit=len(rows))

    @override
    def summary(self, failed: pd.DataFrame, *, rows: int) -> tuple[int, str]:
        """Give the number of old values that are carried on, and that in words."""
        count = int(failed["revision_id"].nunique())
        return (
            count,
            "no old count" if not count else "1 old count" if count == 1 else f"{count:,} old counts",
        )

    @override
    @classmethod
    def sample_blocks(cls, sample: list[dict[str, Any]]) -> list[RenderedComponentContent]:
        """Give, for each old value, what took its place and a table of who gives which."""
        blocks: list[RenderedComponentContent] = []
        for _, members in groupby(sample, key=lambda row: row["revision_id"]):
            blocks += _disagreement_blocks(
                [member | {"severity": None, "likely_cause": None} for member in members]
            )
        return blocks


def _disagreement_blocks(members: list[dict[str, Any]]) -> list[RenderedComponentContent]:
    first = members[0]
    measure = first["measure"] or "without a measure"
    heading = text_block(
        "$measure ($severity) \u2013 $story" if first["severity"] else "$measure \u2013 $story",
        measure=measure[:1].upper() + measure[1:],
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
    table = rows_table(rows, header=_MEMBER_HEADER)
    for cells, member in zip(table.table, members, strict=True):
        cells[-1] = _marked_sentence(member)
        cells[1].string_template["styling"] = {"classes": ["day"]}
    return [*blocks, table]


def _marked_sentence(member: dict[str, Any]) -> RenderedStringTemplateContent:
    """Give the sentence with the wording marked in it, as far as it is known where that stands."""
    sentence, at = member["context"] or "", member["context_at"]
    wording = str(member["surface"])
    if at is None or sentence[int(at) : int(at) + len(wording)] != wording:
        return text_block("$sentence", sentence=sentence)
    before, after = sentence[: int(at)], sentence[int(at) + len(wording) :]
    block = text_block("$before$wording$after", before=before, wording=wording, after=after)
    block.string_template["styling"] = {"params": {"wording": {"tag": "mark"}}}
    return block


def _article_words(member: dict[str, Any]) -> str:
    """Name an article by publisher and title as far as they are known, else by its id."""
    known = [text for text in (member["publisher_name"], member["article_title"]) if text]
    return ": ".join(known) if known else str(member["article_id"])
