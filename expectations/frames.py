"""The frames that the audit judges: their names, columns, and the SQL that reads them.

Belongs here: what a caller hands to ``audit.validate``. Does not belong here: reading (whoever
owns the store does that), or what is expected of the frames (``batch_suites``, ``mart_suites``).

Every frame is read in one pass and holds keys, numbers and short codes. What is long or a
matter of two tables comes as an evidence column, which is null where the SQL sees that all
is well: ``orphan_article_id`` holds an ``article_id`` only where no such article exists, and
``surface`` and ``found_text`` hold text only where a span does not hold its text. So a frame
of a large warehouse stays some tens of bytes a row.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class FrameSpec:
    """One frame: its name, the tables it comes from, and the columns that the suites read.

    ``key`` names the columns that tell a row to a reader. ``parameters`` are the named
    parameters of the SQL. Further columns in a frame do no harm.
    """

    name: str
    tables: tuple[str, ...]
    key: tuple[str, ...]
    columns: tuple[str, ...]
    parameters: tuple[str, ...] = ()

    @property
    def sql(self) -> str:
        """The suggested SQL text, for DuckDB, over the schemas ``raw`` and ``main``."""
        return _sql_text(self.name)


def missing_columns(spec: FrameSpec, columns: list[str]) -> tuple[str, ...]:
    """Give the columns of ``spec`` that are not among ``columns``, in the order of the spec."""
    return tuple(name for name in spec.columns if name not in columns)


@cache
def _sql_text(name: str) -> str:
    path = f"{name.replace('.', '/')}.sql"
    return resources.files("expectations").joinpath("sql", path).read_text(encoding="utf-8")


def _mart(table: str, *columns: str, reads: tuple[str, ...] = (), key: int = 1) -> FrameSpec:
    return FrameSpec(
        name=f"marts.{table}", tables=(f"main.{table}", *reads), key=columns[:key], columns=columns
    )


_SPAN = ("char_start", "char_end", "surface", "found_text")

# What this run read. `run_started_at` (TIMESTAMPTZ) is the `seen_at` that the run wrote.
BATCH_FRAMES = (
    FrameSpec(
        name="batch.document",
        tables=("raw.document", "raw.article"),
        key=("source_uri",),
        columns=("source_uri", "article_id", "byte_size", "orphan_article_id"),
        parameters=("run_started_at",),
    ),
    FrameSpec(
        name="batch.article",
        tables=("raw.article", "raw.document", "raw.extraction", "raw.article_layout"),
        key=("article_id",),
        columns=("article_id", "content_sha256", "body_length", "unextracted_article_id", "language"),
        parameters=("run_started_at",),
    ),
    FrameSpec(
        name="batch.quarantine",
        tables=("raw.quarantine",),
        key=("source_uri",),
        columns=("source_uri", "reason_code", "reason", "byte_size"),
        parameters=("run_started_at",),
    ),
    # One row. `documents_offered` and `documents_seen_again` (BIGINT) are the ingest's own tally:
    # all documents that the run looked at, and those that it left as they were.
    FrameSpec(
        name="batch.tally",
        tables=("raw.document", "raw.quarantine"),
        key=("documents_offered",),
        columns=("documents_offered", "documents_accepted", "documents_seen_again", "documents_quarantined"),
        parameters=("run_started_at", "documents_offered", "documents_seen_again"),
    ),
)

MART_FRAMES = (
    _mart(
        "dim_article",
        "article_id",
        "story_id",
        "publisher_id",
        "published_on",
        "published_on_basis",
        "first_seen_on",
        "word_count",
        "fact_count",
        "content_sha256",
        "orphan_story_id",
        "orphan_publisher_id",
        "orphan_origin_article_id",
        "origin_of_origin",
        reads=("main.dim_story", "main.dim_publisher", "raw.document"),
    ),
    _mart("dim_publisher", "publisher_id", "name"),
    _mart(
        "dim_story",
        "story_id",
        "first_published_on",
        "last_published_on",
        "article_count",
        "origin_count",
        "articles_found",
        "origins_found",
        reads=("main.dim_article",),
    ),
    _mart("dim_person", "person_id", "name"),
    _mart("dim_organization", "organization_id", "name"),
    _mart("dim_place", "place_id", "name", "country_code"),
    _mart("dim_date", "date_day"),
    _mart("dim_unit", "unit", "unit_kind"),
    _mart(
        "fct_mention",
        "mention_id",
        "entity_type",
        *_SPAN,
        "orphan_article_id",
        "orphan_entity_id",
        reads=("main.dim_article", "main.dim_person", "main.dim_organization", "main.dim_place"),
    ),
    _mart(
        "fct_date_mention",
        "date_mention_id",
        *_SPAN,
        "start_date",
        "end_date",
        "granularity",
        "orphan_article_id",
        reads=("main.dim_article",),
    ),
    _mart(
        "fct_figure",
        "figure_id",
        *_SPAN,
        "value_low",
        "value_high",
        "qualifier",
        "unit_kind",
        "as_of_start",
        "as_of_end",
        "negative_surface",
        "non_finite_value",
        "unmeasured_surface",
        "orphan_article_id",
        "orphan_unit",
        reads=("main.dim_article", "main.dim_unit"),
    ),
    _mart(
        "fct_quote",
        "quote_id",
        *_SPAN,
        "speaker_type",
        "speaker_id",
        "orphan_article_id",
        "orphan_speaker_id",
        reads=("main.dim_article", "main.dim_person", "main.dim_organization"),
    ),
    _mart(
        "fct_figure_comparison",
        "comparison_id",
        "pair",
        "verdict",
        "relative_difference",
        "match_score",
        "non_finite_value",
        "orphan_story_id",
        "orphan_figure_id",
        "one_article_pair",
        "one_origin_dispute",
        reads=("main.dim_story", "main.fct_figure", "main.dim_article"),
    ),
    _mart(
        "fct_disagreement",
        "disagreement_id",
        "kind",
        "severity",
        "value_low",
        "value_high",
        "article_count",
        "origin_count",
        "members_found",
        "articles_found",
        "explanation_length",
        "orphan_story_id",
        reads=("main.dim_story", "main.fct_disagreement_member"),
    ),
    _mart(
        "fct_disagreement_member",
        "disagreement_id",
        "fact_type",
        "fact_id",
        "orphan_disagreement_id",
        "orphan_article_id",
        "orphan_fact_id",
        reads=(
            "main.fct_disagreement",
            "main.dim_article",
            "main.fct_figure",
            "main.fct_quote",
            "main.fct_date_mention",
        ),
        key=3,
    ),
    _mart("fct_quarantine", "source_uri", "reason_code", "reason"),
    # One row per table that a build must neither lose nor invent rows of.
    FrameSpec(
        name="marts.layers",
        tables=(
            "raw.article",
            "raw.mention",
            "raw.date_mention",
            "raw.figure",
            "raw.quote",
            "raw.quarantine",
        ),
        key=("flow",),
        columns=("flow", "rows_in", "rows_set_aside", "rows_out"),
    ),
    # One row per member of a disagreement: the gravest of each kind, with the words they stand in.
    FrameSpec(
        name="marts.evidence",
        tables=(
            "main.fct_disagreement",
            "main.fct_disagreement_member",
            "main.dim_article",
            "main.dim_story",
            "main.dim_publisher",
            "raw.sentence",
        ),
        key=("disagreement_id", "article_id", "surface"),
        columns=(
            "disagreement_id",
            "kind",
            "kind_count",
            "story_label",
            "measure",
            "severity",
            "likely_cause",
            "explanation",
            "article_id",
            "article_title",
            "publisher_name",
            "published_on",
            "surface",
            "context",
        ),
    ),
)

FRAMES = BATCH_FRAMES + MART_FRAMES
