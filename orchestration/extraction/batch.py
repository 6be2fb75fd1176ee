"""A batch of articles to the frames of the raw tables: the one entry point of extraction.

A pure function of the articles and the model, so any worker may run it over any share of
them. Does not belong here: how anything is found (the ``extract_*`` modules).
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import polars as pl
from spacy.language import Language
from spacy.tokens import Doc

from orchestration.extraction.dates import extract_dates, infer_published_on
from orchestration.extraction.entities import extract_mentions
from orchestration.extraction.figures import extract_figures
from orchestration.extraction.identity import content_id
from orchestration.extraction.language import SUPPORTED_LANGUAGES, detect_language
from orchestration.extraction.layout import extract_layout
from orchestration.extraction.quotes import extract_quotes
from orchestration.extraction.records import DateMention, Figure, Layout, Mention, Quote, RoleMention
from orchestration.extraction.roles import add_references, extract_roles, flag_acting_places
from orchestration.extraction.schemas import EXTRACTION_TABLES
from orchestration.extraction.shingles import extract_shingles
from orchestration.extraction.terms import extract_terms

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found in one article. Figures, quotes and roles refer to ``mentions`` by index."""

    mentions: list[Mention]
    dates: list[DateMention]
    quotes: list[Quote]
    figures: list[Figure]
    roles: list[RoleMention] = field(default_factory=list)


def extract_batch(articles: pl.DataFrame, *, nlp: Language, version: str) -> dict[str, pl.DataFrame]:
    """Extract ``articles`` (columns ``article_id`` and ``body``) with the pipeline ``nlp``.

    Gives a frame for each of ``schemas.EXTRACTION_TABLES``, by its name. An article in a
    language that is not supported has a layout, its words and its shingles, and no facts.
    """
    rows: dict[str, list[Row]] = {table: [] for table in EXTRACTION_TABLES}
    layouts = {row["article_id"]: extract_layout(row["body"]) for row in articles.iter_rows(named=True)}
    languages = {row["article_id"]: detect_language(row["body"]) for row in articles.iter_rows(named=True)}
    for article_id, doc in _annotate(articles, languages, nlp):
        layout = _with_published_on(layouts[article_id], doc)
        layouts[article_id] = layout
        facts = extract_facts(doc, layout)
        for table, found in fact_rows(article_id, doc, layout, facts).items():
            rows[table] += found
    for article_id, body in articles.select("article_id", "body").iter_rows():
        rows["extraction"].append({"article_id": article_id, "extraction_version": version})
        rows["article_layout"].append(
            _layout_row(article_id, body, layouts[article_id], language=languages[article_id])
        )
        rows["shingle"] += [{"article_id": article_id, "shingle": value} for value in extract_shingles(body)]
    return {table: pl.DataFrame(rows[table], schema=schema) for table, schema in EXTRACTION_TABLES.items()}


def extract_facts(doc: Doc, layout: Layout) -> Facts:
    """Run every extractor over one article, each with what the ones before it found."""
    mentions = flag_acting_places(doc.text, layout, extract_mentions(doc, layout))
    dates = extract_dates(doc, layout)
    quotes = extract_quotes(doc, layout, mentions=mentions)
    figures = extract_figures(doc, layout, mentions=mentions, dates=dates, quotes=quotes)
    roles = extract_roles(doc.text, layout, mentions)
    return Facts(add_references(doc, layout, mentions, roles), dates, quotes, figures, roles)


def fact_rows(article_id: str, doc: Doc, layout: Layout, facts: Facts) -> dict[str, list[Row]]:
    """Give the rows of one article's facts, with ids that depend on the article and the place alone."""
    mention_ids = [
        content_id("mention", article_id, mention.entity_type, mention.char_start, mention.char_end)
        for mention in facts.mentions
    ]
    figure_ids = [
        content_id(
            "figure", article_id, figure.char_start, figure.char_end, figure.value_low, figure.value_high
        )
        for figure in facts.figures
    ]
    return {
        "sentence": list(_sentence_rows(article_id, doc, layout)),
        "mention": [
            {"mention_id": mention_id, "article_id": article_id, **asdict(mention)}
            for mention_id, mention in zip(mention_ids, facts.mentions, strict=True)
        ],
        "role": [_role_row(article_id, role, mention_ids) for role in facts.roles],
        "date_mention": [
            {
                "date_mention_id": content_id("date", article_id, found.char_start, found.char_end),
                "article_id": article_id,
                **asdict(found),
            }
            for found in facts.dates
        ],
        "quote": [
            _with_speaker_id(
                {"quote_id": content_id("quote", article_id, quote.char_start, quote.char_end)},
                article_id,
                quote,
                mention_ids,
            )
            for quote in facts.quotes
        ],
        "figure": [
            _with_restated_id(
                _with_speaker_id(
                    {"figure_id": figure_id, "in_title": layout.kind_at(figure.char_start) == "title"},
                    article_id,
                    figure,
                    mention_ids,
                ),
                figure_ids,
            )
            for figure_id, figure in zip(figure_ids, facts.figures, strict=True)
        ],
        "term": [
            {"article_id": article_id, "term": term, "kind": kind, "occurrences": occurrences}
            for term, kind, occurrences in extract_terms(
                doc, layout, mentions=_names(facts), figures=facts.figures, dates=facts.dates
            )
        ],
    }


def _names(facts: Facts) -> list[Mention]:
    """Give the mentions by name; a role or common noun is a word like others."""
    return [mention for mention in facts.mentions if mention.form == "name"]


def _role_row(article_id: str, role: RoleMention, mention_ids: list[str]) -> Row:
    row = {
        "role_id": content_id("role", article_id, role.char_start, role.char_end),
        "article_id": article_id,
        **asdict(role),
    }
    row["mention_id"] = mention_ids[row.pop("holder_mention")]
    for kind in ("organization", "place"):
        index = row.pop(f"{kind}_mention")
        row[f"{kind}_mention_id"] = None if index is None else mention_ids[index]
    return row


def _annotate(articles: pl.DataFrame, languages: dict[str, str], nlp: Language) -> Iterator[tuple[str, Doc]]:
    texts: Iterable[tuple[str, str]] = (
        (body, article_id)
        for article_id, body in articles.select("article_id", "body").iter_rows()
        if languages[article_id] in SUPPORTED_LANGUAGES
    )
    for doc, article_id in nlp.pipe(texts, as_tuples=True):
        yield article_id, doc


def _with_published_on(layout: Layout, doc: Doc) -> Layout:
    if layout.published_on is not None:
        return layout
    inferred = infer_published_on(doc, layout)
    if inferred is None:
        return layout
    return replace(layout, published_on=inferred, published_on_basis="inferred")


def _layout_row(article_id: str, body: str, layout: Layout, *, language: str) -> Row:
    return {
        "article_id": article_id,
        "title": layout.title,
        "title_start": layout.title_start,
        "title_end": layout.title_end,
        "authors": list(layout.authors),
        "publisher_name": layout.publisher_name,
        "published_on": layout.published_on,
        "published_on_basis": layout.published_on_basis,
        "agency": layout.agency,
        "dateline_place": layout.dateline_place,
        "language": language,
        "word_count": len(body.split()),
    }


def _sentence_rows(article_id: str, doc: Doc, layout: Layout) -> Iterator[Row]:
    index = 0
    for sent in doc.sents:
        text = sent.text
        start = sent.start_char + len(text) - len(text.lstrip())
        end = sent.start_char + len(text.rstrip())
        if start >= end:
            continue
        yield {
            "sentence_id": content_id("sentence", article_id, start, end),
            "article_id": article_id,
            "sentence_index": index,
            "block_kind": layout.kind_at(start),
            "char_start": start,
            "char_end": end,
        }
        index += 1


def _with_restated_id(row: Row, figure_ids: list[str]) -> Row:
    restates = row.pop("restates")
    return {**row, "restates_figure_id": None if restates is None else figure_ids[restates]}


def _with_speaker_id(key: Row, article_id: str, fact: Quote | Figure, mention_ids: list[str]) -> Row:
    row = {**key, "article_id": article_id, **asdict(fact)}
    speaker = row.pop("speaker_mention")
    row["speaker_mention_id"] = None if speaker is None else mention_ids[speaker]
    return row
