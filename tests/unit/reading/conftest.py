"""A small published warehouse made by hand, with hostile text in everything that articles write."""

import duckdb
import pytest

HOSTILE = "\x1b[2J[bold red]x[/bold red]\u202e\x9b31m"
BODY = "Headline. Mr. Quist said 41 died.\nThe ferry sank, \u201cWe ran\u201d he said. Later it was 43 dead."


def span(text, body=BODY):
    return body.index(text), body.index(text) + len(text)


def identity(kind, digits):
    return f"{kind}_{digits.ljust(20, '0')}"


TABLES = {
    "dim_story": "story_id varchar, label varchar, first_published_on date, last_published_on date, "
    "article_count bigint, origin_count bigint",
    "dim_publisher": "publisher_id varchar, name varchar",
    "dim_article": "article_id varchar, story_id varchar, publisher_id varchar, source_uri varchar, "
    "title varchar, published_on date, body varchar, origin_article_id varchar",
    "fct_sentence": "sentence_id varchar, article_id varchar, char_start bigint, char_end bigint",
    "fct_figure": "figure_id varchar, article_id varchar, surface varchar, char_start bigint, "
    "char_end bigint, value_low double, value_high double, unit varchar, qualifier varchar, measure varchar, "
    "speaker_name varchar",
    "fct_quote": "quote_id varchar, article_id varchar, text varchar, char_start bigint, char_end bigint, "
    "speaker_name varchar",
    "fct_date_mention": "date_mention_id varchar, article_id varchar, surface varchar, char_start bigint, "
    "char_end bigint, start_date date, end_date date",
    "fct_figure_comparison": "comparison_id varchar, story_id varchar, figure_id_a varchar, "
    "figure_id_b varchar, verdict varchar, relative_difference double, match_score double, "
    "likely_cause varchar",
    "fct_disagreement": "disagreement_id varchar, story_id varchar, kind varchar, severity varchar, "
    "status varchar, measure varchar, unit varchar, value_low double, value_high double, "
    "article_count bigint, origin_count bigint, likely_cause varchar, explanation varchar, "
    "judgement_id varchar, judged_by varchar, judged_on date, judgement_reason varchar",
    "fct_disagreement_member": "disagreement_id varchar, article_id varchar, fact_type varchar, "
    "fact_id varchar, is_party boolean",
}
FERRY, FIRE = identity("story", "aa11"), identity("story", "aa22")
ONE, TWO, COPY = (f"article_{digit * 20}" for digit in "123")
LOW, HIGH, FITS, COPIED = (identity("figure", digits) for digits in ("c1", "c2", "c3", "c4"))
QUOTE, OTHER_QUOTE = identity("quote", "d1"), identity("quote", "d2")
COMPARISON, AGREEING = identity("comparison", "e1"), identity("comparison", "e2")
DEATHS, WORDS, DISMISSED, REOPENED = (
    identity("disagreement", digits) for digits in ("b1", "b2", "b3", "b31")
)
FIGURE = ("count", "exact", "people dead", None)
NO_VALUES = (None, None, None)
NO_WORD = (None, None, None, None)
A_WORD = (identity("judgement", "f1"), "Quist", "2026-03-09", f"Old {HOSTILE}")
ROWS = {
    "dim_story": [
        (FERRY, f"Ferry {HOSTILE}", "2026-03-01", "2026-03-05", 3, 2),
        (FIRE, "Fire", None, None, 1, 1),
    ],
    "dim_publisher": [("publisher_1", f"Quay Courier {HOSTILE}")],
    "dim_article": [
        (ONE, FERRY, "publisher_1", "a.txt", f"Ferry sinks {HOSTILE}", "2026-03-01", BODY, ONE),
        (TWO, FERRY, None, "b.txt", None, "2026-03-05", BODY.replace("Mr.", f"Mr. {HOSTILE}"), TWO),
        (COPY, FERRY, None, "c.txt", None, None, BODY, ONE),
    ],
    "fct_sentence": [
        ("s1", ONE, *span("Mr. Quist said 41 died.")),
        ("s2", ONE, *span("The ferry sank, \u201cWe ran\u201d he said.")),
        ("s3", ONE, *span("Later it was 43 dead.")),
        ("s4", COPY, *span("Mr. Quist said 41 died.")),
    ],
    "fct_figure": [
        (LOW, ONE, "41", *span("41"), 41.0, 41.0, *FIGURE),
        (HIGH, TWO, "43", *span("43", BODY.replace("Mr.", f"Mr. {HOSTILE}")), 43.0, 43.0, *FIGURE),
        (FITS, ONE, "43", *span("43"), 40.0, None, *FIGURE),
        (COPIED, COPY, "41", *span("41"), 41.0, 41.0, *FIGURE),
    ],
    "fct_quote": [
        (QUOTE, ONE, "\u201cWe ran\u201d", *span("\u201cWe ran\u201d"), HOSTILE),
        (OTHER_QUOTE, COPY, "\u201cWe ran\u201d", *span("\u201cWe ran\u201d"), "Quist"),
    ],
    "fct_date_mention": [("date_1", ONE, "Later", *span("Later"), "2026-03-02", "2026-03-02")],
    "fct_figure_comparison": [
        (COMPARISON, FERRY, LOW, HIGH, "disagree", 0.05, 0.9, "digits swapped"),
        (AGREEING, FERRY, LOW, COPIED, "agree", 0.0, 0.8, None),
    ],
    "fct_disagreement": [
        (DEATHS, FERRY, "figure", "high", "open", "people dead", "count", 41, 43, 3, 2, "digits swapped",
         f"Dead: 41 against 43 {HOSTILE}.", *NO_WORD),
        (WORDS, FERRY, "quote", "low", "open", "wording", *NO_VALUES, 2, 2, None, "Words differ.", *NO_WORD),
        (DISMISSED, FERRY, "date", "high", "dismissed", "date", *NO_VALUES, 2, 2, None, "Days.", *A_WORD),
        (REOPENED, FIRE, "internal", "medium", "open", "people", "count", 1, 2, 1, 1, None, "So.", *A_WORD),
    ],
    "fct_disagreement_member": [
        (DEATHS, ONE, "figure", LOW, True),
        (DEATHS, TWO, "figure", HIGH, True),
        (DEATHS, ONE, "figure", FITS, False),
        (DEATHS, COPY, "figure", COPIED, True),
        (WORDS, ONE, "quote", QUOTE, True),
        (WORDS, COPY, "quote", OTHER_QUOTE, True),
        (DISMISSED, ONE, "date_mention", "date_1", True),
    ],
}  # fmt: skip


@pytest.fixture
def data_dir(tmp_path):
    """A data folder with the warehouse."""
    folder = tmp_path / "data"
    folder.mkdir()
    with duckdb.connect(str(folder / "warehouse.duckdb")) as connection:
        for table, columns in TABLES.items():
            connection.execute(f"create table {table} ({columns})")
            marks = ", ".join("?" for _ in ROWS[table][0])
            connection.executemany(f"insert into {table} values ({marks})", ROWS[table])
    return folder
