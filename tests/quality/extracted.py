"""What extraction alone finds in texts, in the shape in which the scorecard reads a warehouse.

Belongs here: running the extractors over texts without a store, and naming entities by a
plain rule. Does not belong here: the resolution of names, which dbt does for real, or any
measure (``within``).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from orchestration.extraction.batch import extract_facts, fact_rows
from orchestration.extraction.dates import infer_published_on
from orchestration.extraction.layout import extract_layout
from tests.quality.published import Row

FACT_TABLES = {
    "mention": "fct_mention",
    "date_mention": "fct_date_mention",
    "figure": "fct_figure",
    "quote": "fct_quote",
}


# What the model's own labels are called here; its other labels are no entities.
MODEL_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


def extract_texts(texts: Iterable["Text"], *, nlp: Language, bare: bool = False) -> "Extracted":
    """Run every extractor over ``texts``; a date of publication that is given is taken as known.

    With ``bare``, mentions are what the model alone says, without any rule.
    """
    found = Extracted()
    for text in texts:
        doc = nlp(text.body)
        layout = extract_layout(text.body)
        if text.published_on is not None:
            layout = replace(layout, published_on=text.published_on, published_on_basis="metadata")
        elif layout.published_on is None:
            layout = replace(layout, published_on=infer_published_on(doc, layout))
        rows = fact_rows(text.key, doc, layout, extract_facts(doc, layout))
        for raw, table in FACT_TABLES.items():
            found.rows[table][text.key] = [{**row, "article_id": text.key} for row in rows[raw]]
        if bare:
            found.rows["fct_mention"][text.key] = _model_mentions(doc)
        _name_entities(found.rows["fct_mention"][text.key])
        found.articles[text.key] = {
            "article_id": text.key,
            "body": text.body,
            "title": layout.title,
            "published_on": layout.published_on,
        }
    return found


def _model_mentions(doc: Doc) -> list[Row]:
    return [
        {
            "entity_type": MODEL_LABELS[ent.label_],
            "surface": ent.text,
            "name": ent.text,
            "acronym": None,
            "char_start": ent.start_char,
            "char_end": ent.end_char,
        }
        for ent in doc.ents
        if ent.label_ in MODEL_LABELS
    ]


def _name_entities(mentions: list[Row]) -> None:
    # A short form goes with the fullest name of its type that has all its words; an acronym
    # with the name that introduces it.
    acronyms = {(row["entity_type"], row["acronym"]): row["name"] for row in mentions if row["acronym"]}
    for row in mentions:
        name = str(acronyms.get((row["entity_type"], row["name"]), row["name"]))
        words = set(name.casefold().split())
        fuller: list[str] = [
            other["name"]
            for other in mentions
            if other["entity_type"] == row["entity_type"] and words <= set(other["name"].casefold().split())
        ]
        fullest = max([*fuller, name], key=lambda other: (len(other.split()), other)).casefold()
        row["entity_id"] = f"{row['entity_type']}:{fullest}"


@dataclass(frozen=True, slots=True)
class Text:
    """A text to extract from, and its date of publication where it is known beforehand."""

    key: str
    body: str
    published_on: date | None = None


class Extracted:
    """The findings by table and text, read like ``Published``."""

    def __init__(self) -> None:
        self.articles: dict[str, Row] = {}
        self.rows: dict[str, dict[str, list[Row]]] = defaultdict(dict)

    def facts(self, table: str, article_id: str) -> list[Row]:
        """Give one text's rows of a fact table, by the warehouse's name of it."""
        return self.rows[table].get(article_id, [])
