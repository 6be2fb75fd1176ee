"""The promises of the pipeline that Great Expectations has no expectation for.

Belongs here: rules on one frame, each a class. Does not belong here: which frame a rule is
for and how grave it is (``batch_suites``, ``mart_suites``), disagreements (``agreement``).
"""

import re
from typing import ClassVar

import pandas as pd
from typing_extensions import override

from expectations.rows import RowExpectation

# A minus sign (hyphen, minus, en dash) or a word that makes a number negative. Prices and
# temperatures below nought are written in either way.
_WRITTEN_NEGATIVE = re.compile(r"[-\u2212\u2013]|\b(?:minus|negative|below)\b", re.IGNORECASE)


class ExpectSpansToHoldTheirText(RowExpectation):
    """Expects the characters from start to end of the body to be the text of the row.

    ``text`` is the column with the text that the row claims, ``found`` the one with what the
    body holds there. A row in which both are null holds. Spans are half-open and start at 0.
    """

    text: str = "surface"
    found: str = "found_text"
    start: str = "char_start"
    end: str = "char_end"
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "text", "found", "start", "end")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows whose text differs, or whose span is missing, empty or negative."""
        text, found = frame[self.text], frame[self.found]
        same = (text == found).fillna(value=False).astype(bool) | (text.isna() & found.isna())
        start, end = pd.to_numeric(frame[self.start]), pd.to_numeric(frame[self.end])
        sound = ((start >= 0) & (end > start)).fillna(value=False).astype(bool)
        return ~(same & sound)


class ExpectIntervalsToBeInOrder(RowExpectation):
    """Expects ``low`` not to lie after ``high`` where both are known: numbers or dates."""

    low: str
    high: str
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "low", "high")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows with both ends known and the low end after the high end."""
        known = frame[self.low].notna() & frame[self.high].notna()
        failed = pd.Series(data=False, index=frame.index)
        failed[known] = frame.loc[known, self.low] > frame.loc[known, self.high]
        return failed


class ExpectColumnsToBeNullTogether(RowExpectation):
    """Expects two columns to be both null or both known in every row."""

    first: str
    second: str
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "first", "second")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows in which one of the two is null and the other is not."""
        return frame[self.first].isna() != frame[self.second].isna()


class ExpectNegativesToBeWritten(RowExpectation):
    """Expects a negative number to be written as one where its kind is seldom negative.

    A count, an age or a length below nought is in order when the article writes it so ('-33,000
    jobs', '86 m below sea level'). Without such a mark the sign comes from nowhere.
    ``negative`` is the column that holds the surface of a negative figure, null for others.
    """

    negative: str = "negative_surface"
    unit_kind: str = "unit_kind"
    unit_kinds: tuple[str, ...]
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "negative", "unit_kind", "unit_kinds")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows of these kinds whose negative value has no written sign."""
        surfaces = frame[self.negative]
        unsigned = surfaces.map(lambda text: isinstance(text, str) and not _WRITTEN_NEGATIVE.search(text))
        return unsigned.astype(bool) & frame[self.unit_kind].isin(list(self.unit_kinds))


class ExpectRowsToBeConserved(RowExpectation):
    """Expects what goes into a step to come out of it: the sums of two sets of columns agree.

    ``into`` and ``out_of`` are columns of counts. A missing count is a failure, not a nought.
    """

    into: tuple[str, ...]
    out_of: tuple[str, ...]
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "into", "out_of")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows in which the two sums differ."""
        into = frame[list(self.into)].astype("Float64").sum(axis=1, skipna=False)
        out_of = frame[list(self.out_of)].astype("Float64").sum(axis=1, skipna=False)
        return ~(into == out_of).fillna(value=False).astype(bool)


class ExpectShareToBeAtMost(RowExpectation):
    """Expects the sum of ``part`` to be at most the share ``limit`` (0 to 1) of the sum of ``whole``.

    It is for a frame of one row with counts. No whole, no failure.
    """

    part: str
    whole: tuple[str, ...]
    limit: float
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "part", "whole", "limit")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows whose part is more than the limit allows."""
        return frame[self.part] > self.limit * frame[list(self.whole)].sum(axis=1)


class ExpectNothingIn(RowExpectation):
    """Expects an evidence column to be null in all rows: it holds what breaks a rule, and only that."""

    column: str
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "column")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows in which the column is not null."""
        return frame[self.column].notna()


class ExpectColumnToBeKnown(RowExpectation):
    """Expects a column to be known in all rows but a share ``max_share`` of them."""

    column: str
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "column")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows in which the column is null."""
        return frame[self.column].isna()


class ExpectKindToTakePart(RowExpectation):
    """Expects a disagreement to have the articles and members that its kind calls for.

    Within one article (kind ``internal``) it takes one article, else at least two; and always
    at least two members. ``members`` and ``articles`` are columns of counts that were found.
    """

    members: str = "members_found"
    articles: str = "articles_found"
    kind: str = "kind"
    success_keys: ClassVar[tuple[str, ...]] = ("shown", "max_share", "members", "articles", "kind")

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the rows with too few members, or with the wrong number of articles."""
        internal = frame[self.kind] == "internal"
        articles = frame[self.articles]
        right = (internal & (articles == 1)) | (~internal & (articles >= 2))
        return ~right | (frame[self.members] < 2)


class ExpectQuantitiesToHaveAMajority(RowExpectation):
    """Expects one value of a disputed quantity to have more than ``share`` of its originals behind it.

    Judged from ``from_origins`` originals on. ``disputed`` is the column that is null where nothing is
    in dispute. ``because`` says why the share is what it is, for whoever reads the page.
    """

    share: float
    from_origins: int
    because: str = ""
    support: str = "support_count"
    origins: str = "origin_count"
    disputed: str = "disputed_value"
    success_keys: ClassVar[tuple[str, ...]] = (
        "shown", "max_share", "share", "from_origins", "because", "support", "origins", "disputed"
    )  # fmt: skip

    @override
    def failing(self, frame: pd.DataFrame) -> "pd.Series[bool]":
        """Give the disputed quantities of which no value has that share."""
        judged = frame[self.disputed].notna() & (frame[self.origins] >= self.from_origins)
        return judged & (frame[self.support] <= self.share * frame[self.origins])
