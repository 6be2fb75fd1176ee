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

# Whose suites warn is said here, so that a caller can declare its checks without great_expectations.
ONLY_WARNING_FRAMES = frozenset({"marts.evidence", "marts.carried_on"})
WARNING_FRAMES = ONLY_WARNING_FRAMES | {
    "batch.article",
    "batch.tally",
    "marts.dim_article",
    "marts.dim_story",
    "marts.fct_figure",
    "marts.fct_quantity",
}


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
    def can_block(self) -> bool:
        """Whether the suite of this frame has checks that block publishing."""
        return self.name not in ONLY_WARNING_FRAMES

    @property
    def can_warn(self) -> bool:
        """Whether the suite of this frame has checks that only warn."""
        return self.name in WARNING_FRAMES

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


def _spec(name: str, columns: str, *, tables: str, key: int = 1, parameters: str = "") -> FrameSpec:
    """Make a spec from names divided by spaces; the first ``key`` columns are the key."""
    names = tuple(columns.split())
    return FrameSpec(
        name=name,
        tables=tuple(tables.split()),
        key=names[:key],
        columns=names,
        parameters=tuple(parameters.split()),
    )


# What this run read. `run_started_at` (TIMESTAMPTZ) is the `seen_at` that the run wrote.
BATCH_FRAMES = (
    _spec(
        "batch.document",
        "source_uri article_id byte_size orphan_article_id",
        tables="raw.document raw.article",
        parameters="run_started_at",
    ),
    _spec(
        "batch.article",
        "article_id content_sha256 body_length unextracted_article_id language",
        tables="raw.article raw.document raw.extraction raw.article_layout",
        parameters="run_started_at",
    ),
    _spec(
        "batch.quarantine",
        "source_uri reason_code reason byte_size",
        tables="raw.quarantine",
        parameters="run_started_at",
    ),
    # One row. `documents_offered` and `documents_seen_again` (BIGINT) are the ingest's own tally:
    # all documents that the run looked at, and those that it left as they were.
    _spec(
        "batch.tally",
        "documents_offered documents_accepted documents_seen_again documents_quarantined",
        tables="raw.document raw.quarantine",
        parameters="run_started_at documents_offered documents_seen_again",
    ),
)

MART_FRAMES = (
    _spec(
        "marts.dim_article",
        "article_id story_id publisher_id published_on published_on_basis first_seen_on word_count "
        "fact_count orphan_story_id orphan_publisher_id orphan_origin_article_id "
        "origin_of_origin",
        tables="main.dim_article main.dim_story main.dim_publisher raw.document",
    ),
    _spec(
        "marts.dim_publisher",
        "publisher_id name",
        tables="main.dim_publisher",
    ),
    _spec(
        "marts.dim_story",
        "story_id first_published_on last_published_on article_count origin_count articles_found "
        "origins_found",
        tables="main.dim_story main.dim_article",
    ),
    _spec(
        "marts.dim_person",
        "person_id name",
        tables="main.dim_person",
    ),
    _spec(
        "marts.dim_organization",
        "organization_id name",
        tables="main.dim_organization",
    ),
    _spec(
        "marts.dim_place",
        "place_id name country_code",
        tables="main.dim_place",
    ),
    _spec(
        "marts.dim_date",
        "date_day",
        tables="main.dim_date",
    ),
    _spec(
        "marts.dim_unit",
        "unit unit_kind",
        tables="main.dim_unit",
    ),
    _spec(
        "marts.fct_mention",
        "mention_id entity_type char_start char_end surface found_text orphan_article_id orphan_entity_id",
        tables="main.fct_mention main.dim_article main.dim_person main.dim_organization main.dim_place",
    ),
    _spec(
        "marts.fct_role",
        "role_id char_start char_end surface found_text orphan_article_id orphan_mention_id orphan_person_id",
        tables="main.fct_role main.fct_mention main.dim_article main.dim_person",
    ),
    _spec(
        "marts.fct_date_mention",
        "date_mention_id char_start char_end surface found_text start_date end_date granularity "
        "orphan_article_id",
        tables="main.fct_date_mention main.dim_article",
    ),
    _spec(
        "marts.fct_figure",
        "figure_id char_start char_end surface found_text value_low value_high qualifier unit_kind "
        "as_of_start as_of_end negative_surface non_finite_value unmeasured_surface orphan_article_id "
        "orphan_unit",
        tables="main.fct_figure main.dim_article main.dim_unit",
    ),
    _spec(
        "marts.fct_quote",
        "quote_id char_start char_end surface found_text speaker_type speaker_id orphan_article_id "
        "orphan_speaker_id",
        tables="main.fct_quote main.dim_article main.dim_person main.dim_organization",
    ),
    _spec(
        "marts.fct_figure_comparison",
        "comparison_id pair verdict relative_difference match_score non_finite_value orphan_story_id "
        "orphan_figure_id one_article_pair one_origin_dispute",
        tables="main.fct_figure_comparison main.dim_story main.fct_figure main.dim_article",
    ),
    _spec(
        "marts.fct_disagreement",
        "disagreement_id kind severity status value_low value_high article_count origin_count members_found "
        "articles_found explanation_length orphan_story_id",
        tables="main.fct_disagreement main.dim_story main.fct_disagreement_member",
    ),
    _spec(
        "marts.fct_disagreement_member",
        "disagreement_id fact_type fact_id orphan_disagreement_id orphan_article_id orphan_fact_id",
        tables="main.fct_disagreement_member main.fct_disagreement main.dim_article main.fct_figure "
        "main.fct_quote main.fct_date_mention",
        key=3,
    ),
    _spec(
        "marts.fct_quarantine",
        "source_uri reason_code reason",
        tables="main.fct_quarantine",
    ),
    _spec(
        "marts.fct_quantity",
        "quantity_id value_low value_high support_count origin_count article_count first_reported_on "
        "last_reported_on in_headline disputed_value orphan_story_id orphan_revision_id",
        tables="main.fct_quantity main.fct_figure_revision main.dim_story",
    ),
    _spec(
        "marts.fct_figure_revision",
        "revision_id reported_on last_reported_on value_low value_high still_carried_by carriers_found "
        "orphan_quantity_id orphan_figure_id",
        tables="main.fct_figure_revision main.fct_quantity main.fct_figure main.fct_figure_report",
    ),
    _spec(
        "marts.fct_figure_report",
        "figure_id orphan_figure_id orphan_revision_id carried_current_value",
        tables="main.fct_figure_report main.fct_figure main.fct_figure_revision",
    ),
    # One row per table that a build must neither lose nor invent rows of.
    _spec(
        "marts.layers",
        "flow rows_in rows_set_aside rows_out",
        tables="raw.article raw.mention raw.role raw.date_mention raw.figure raw.quote raw.quarantine",
    ),
    # One row per member of a disagreement: the gravest of each kind, with the words they stand in.
    _spec(
        "marts.evidence",
        "disagreement_id article_id surface kind kind_count story_label measure severity likely_cause "
        "explanation relative_difference article_title publisher_name published_on context context_at",
        tables="main.fct_disagreement main.fct_disagreement_member main.dim_article main.dim_story "
        "main.dim_publisher raw.sentence",
        key=3,
    ),
    # One row per figure that carries an old value on, and per first report of the newer one.
    _spec(
        "marts.carried_on",
        "revision_id article_id surface measure story_label days_late explanation article_title "
        "publisher_name published_on context context_at",
        tables="main.fct_figure_report main.fct_figure_revision main.fct_quantity main.fct_figure "
        "main.dim_article main.dim_story main.dim_publisher raw.sentence",
        key=3,
    ),
)

FRAMES = BATCH_FRAMES + MART_FRAMES
