"""One polars schema per raw table: the contract between Python and the dbt sources.

``ingest`` fills ``document``, ``article`` and ``quarantine``; an editor fills ``judgement`` and
``judgement_fact``; ``extraction`` fills the rest. A column that is added here is added to
``dbt_project/models/staging/_sources.yml`` too (``tests/unit/test_schemas.py`` compares them).
"""

from collections.abc import Mapping

import polars as pl
from polars.datatypes import DataType, DataTypeClass

INSTANT = pl.Datetime("us", "UTC")


def _schema(columns: Mapping[str, DataType | DataTypeClass]) -> pl.Schema:
    return pl.Schema(columns)


# One row per document and place where it was seen.
DOCUMENT = _schema(
    {
        "source_uri": pl.String,
        "article_id": pl.String,
        "byte_size": pl.Int64,
        "seen_at": INSTANT,
    }
)

# One row per accepted text. The body is the decoded text with line ends as \n.
ARTICLE = _schema(
    {
        "article_id": pl.String,
        "content_sha256": pl.String,
        "media_type": pl.String,
        "body": pl.String,
    }
)

# One row per document that was not accepted.
QUARANTINE = _schema(
    {
        "source_uri": pl.String,
        "reason_code": pl.String,
        "reason": pl.String,
        "seen_at": INSTANT,
        "byte_size": pl.Int64,
    }
)

# One row per article that was extracted, and by which version of the rules and the model.
EXTRACTION = _schema({"article_id": pl.String, "extraction_version": pl.String})

# One row per article: what its layout tells of it.
ARTICLE_LAYOUT = _schema(
    {
        "article_id": pl.String,
        "title": pl.String,
        "title_start": pl.Int64,
        "title_end": pl.Int64,
        "authors": pl.List(pl.String),
        "publisher_name": pl.String,
        "published_on": pl.Date,
        "published_on_basis": pl.String,
        "agency": pl.String,
        "dateline_place": pl.String,
        "language": pl.String,
        "word_count": pl.Int64,
    }
)

# One row per sentence. Sentences never cross a line end.
SENTENCE = _schema(
    {
        "sentence_id": pl.String,
        "article_id": pl.String,
        "sentence_index": pl.Int64,
        "block_kind": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
    }
)

# One row per mention of an entity.
MENTION = _schema(
    {
        "mention_id": pl.String,
        "article_id": pl.String,
        "entity_type": pl.String,
        "surface": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "name": pl.String,
        "honorific": pl.String,
        "role": pl.String,
        "acronym": pl.String,
        "country_hint": pl.String,
        "type_certainty": pl.Float64,
        "acts": pl.Boolean,
        "form": pl.String,
    }
)

# One row per role beside the name of who holds it.
ROLE = _schema(
    {
        "role_id": pl.String,
        "article_id": pl.String,
        "mention_id": pl.String,
        "surface": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "name": pl.String,
        "is_former": pl.Boolean,
        "organization_mention_id": pl.String,
        "place_mention_id": pl.String,
        "nationality": pl.String,
    }
)

# One row per calendar expression.
DATE_MENTION = _schema(
    {
        "date_mention_id": pl.String,
        "article_id": pl.String,
        "surface": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "start_date": pl.Date,
        "end_date": pl.Date,
        "granularity": pl.String,
        "basis": pl.String,
        "weekday_agrees": pl.Boolean,
        "relative_unit": pl.String,
        "relative_offset": pl.Int64,
        "relative_direction": pl.String,
        "relative_weekday": pl.Int64,
        "relative_month": pl.Int64,
        "relative_day": pl.Int64,
        "day_first_date": pl.Date,
        "month_first_date": pl.Date,
        "is_publication_day": pl.Boolean,
    }
)

# One row per quotation.
QUOTE = _schema(
    {
        "quote_id": pl.String,
        "article_id": pl.String,
        "text": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "text_in_quotes": pl.String,
        "is_fragment": pl.Boolean,
        "speaker_type": pl.String,
        "speaker_name": pl.String,
        "speaker_surface": pl.String,
        "speaker_mention_id": pl.String,
    }
)

# One row per figure.
FIGURE = _schema(
    {
        "figure_id": pl.String,
        "article_id": pl.String,
        "surface": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "value_low": pl.Float64,
        "value_high": pl.Float64,
        "qualifier": pl.String,
        "unit": pl.String,
        "unit_kind": pl.String,
        "unit_step": pl.Float64,
        "measure": pl.String,
        "measure_head": pl.String,
        "measure_terms": pl.List(pl.String),
        "subject": pl.String,
        "per": pl.String,
        "modality": pl.String,
        "as_of_start": pl.Date,
        "as_of_end": pl.Date,
        "speaker_name": pl.String,
        "speaker_mention_id": pl.String,
        "restates_figure_id": pl.String,
        "scope": pl.String,
        "change": pl.String,
        "in_title": pl.Boolean,
    }
)

# One row per article and content word (lower-case lemma): what story clustering reads.
TERM = _schema({"article_id": pl.String, "term": pl.String, "kind": pl.String, "occurrences": pl.Int64})

# One row per article and sampled run of words: what copy detection reads.
SHINGLE = _schema({"article_id": pl.String, "shingle": pl.UInt64})

# One row per judgement of an editor.
JUDGEMENT = _schema(
    {
        "judgement_id": pl.String,
        "decision": pl.String,
        "kind": pl.String,
        "about": pl.String,
        "reason": pl.String,
        "judged_by": pl.String,
        "judged_on": pl.Date,
        "fact_count": pl.Int64,
    }
)

# One row per judgement and fact that it is about.
JUDGEMENT_FACT = _schema(
    {
        "judgement_id": pl.String,
        "fact_type": pl.String,
        "article_id": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "value_low": pl.Float64,
        "value_high": pl.Float64,
        "unit": pl.String,
        "start_date": pl.Date,
        "end_date": pl.Date,
    }
)

INGEST_TABLES = {"document": DOCUMENT, "article": ARTICLE, "quarantine": QUARANTINE}
EXTRACTION_TABLES = {
    "extraction": EXTRACTION,
    "article_layout": ARTICLE_LAYOUT,
    "sentence": SENTENCE,
    "mention": MENTION,
    "role": ROLE,
    "date_mention": DATE_MENTION,
    "quote": QUOTE,
    "figure": FIGURE,
    "term": TERM,
    "shingle": SHINGLE,
}
EDITOR_TABLES = {"judgement": JUDGEMENT, "judgement_fact": JUDGEMENT_FACT}
RAW_TABLES = INGEST_TABLES | EXTRACTION_TABLES | EDITOR_TABLES
