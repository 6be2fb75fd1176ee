"""Frames in which nothing is wrong, made anew for each test."""

import pandas as pd
import pytest

from expectations.frames import FRAMES

DAY = pd.Timestamp("2024-03-01")
SPAN = {"char_start": 0, "char_end": 7}
ROWS = {
    "batch.document": [
        {"source_uri": "a.txt", "article_id": "art_1", "byte_size": 100},
        {"source_uri": "b.txt", "article_id": "art_1", "byte_size": 100},
    ],
    "batch.article": [
        {"article_id": "art_1", "content_sha256": "1" * 64, "body_length": 90, "language": "en"},
        {"article_id": "art_2", "content_sha256": "2" * 64, "body_length": 80, "language": "en"},
    ],
    "batch.quarantine": [
        {"source_uri": "c.bin", "reason_code": "not_text", "reason": "No text.", "byte_size": 5}
    ],
    "batch.tally": [
        {
            "documents_offered": 4,
            "documents_accepted": 2,
            "documents_seen_again": 1,
            "documents_quarantined": 1,
        }
    ],
    "marts.dim_article": [
        {
            "article_id": name,
            "story_id": "sto_1",
            "publisher_id": "pub_1",
            "published_on": DAY,
            "published_on_basis": "text",
            "first_seen_on": DAY,
            "word_count": 20,
            "fact_count": 3,
        }
        for name in ("art_1", "art_2")
    ],
    "marts.dim_publisher": [{"publisher_id": "pub_1", "name": "Quay Courier"}],
    "marts.dim_story": [
        {
            "story_id": name,
            "first_published_on": DAY,
            "last_published_on": DAY,
            "article_count": 2,
            "origin_count": 1,
            "articles_found": 2,
            "origins_found": 1,
        }
        for name in ("sto_1", "sto_2")
    ],
    "marts.dim_person": [{"person_id": "per_1", "name": "Ida Quist"}],
    "marts.dim_organization": [{"organization_id": "org_1", "name": "Harbour Board"}],
    "marts.dim_place": [
        {"place_id": "pla_1", "name": "Oslo", "country_code": "NO"},
        {"place_id": "pla_2", "name": "Quayside"},
    ],
    "marts.dim_date": [{"date_day": DAY}, {"date_day": DAY + pd.Timedelta(days=1)}],
    "marts.dim_unit": [{"unit": "count", "unit_kind": "count"}, {"unit": "EUR", "unit_kind": "money"}],
    "marts.fct_mention": [
        {"mention_id": "men_1", "entity_type": "person", **SPAN},
        {"mention_id": "men_2", "entity_type": "place", **SPAN},
    ],
    "marts.fct_role": [{"role_id": "rol_1", **SPAN}, {"role_id": "rol_2", **SPAN}],
    "marts.fct_date_mention": [
        {"date_mention_id": "dat_1", "start_date": DAY, "end_date": DAY, "granularity": "day", **SPAN},
        {"date_mention_id": "dat_2", "granularity": "month", **SPAN},
    ],
    "marts.fct_figure": [
        {
            "figure_id": "fig_1",
            "value_low": 30.0,
            "value_high": 40.0,
            "qualifier": "range",
            "unit_kind": "count",
        }
        | SPAN,
        {"figure_id": "fig_2", "value_low": 24.0, "qualifier": "vague", "unit_kind": "count"} | SPAN,
        {
            "figure_id": "fig_3",
            "value_low": 250.0,
            "value_high": 250.0,
            "qualifier": "exact",
            "unit_kind": "percent",
        }
        | SPAN,
    ],
    "marts.fct_quote": [
        {"quote_id": "quo_1", "speaker_type": "person", "speaker_id": "per_1", **SPAN},
        {"quote_id": "quo_2", **SPAN},
    ],
    "marts.fct_figure_comparison": [
        {
            "comparison_id": f"com_{number}",
            "pair": f"fig_1 fig_{number}",
            "verdict": "disagree",
            "relative_difference": 0.1,
            "match_score": 1.0,
        }
        for number in (2, 3)
    ],
    "marts.fct_disagreement": [
        {
            "disagreement_id": name,
            "kind": kind,
            "severity": "high",
            "status": "open",
            "value_low": 41.0,
            "value_high": 45.0,
            "article_count": articles,
            "origin_count": articles,
            "members_found": 2,
            "articles_found": articles,
            "explanation_length": 30,
        }
        for name, kind, articles in (("dis_1", "figure", 2), ("dis_2", "internal", 1))
    ],
    "marts.fct_disagreement_member": [
        {"disagreement_id": "dis_1", "fact_type": "figure", "fact_id": name} for name in ("fig_1", "fig_2")
    ],
    "marts.fct_quarantine": [{"source_uri": "c.bin", "reason_code": "not_text", "reason": "No text."}],
    "marts.layers": [
        {"flow": "raw.article to dim_article", "rows_in": 2, "rows_set_aside": 0, "rows_out": 2},
        {"flow": "raw.mention to fct_mention", "rows_in": 9, "rows_set_aside": 2, "rows_out": 7},
    ],
    "marts.fct_quantity": [
        {
            "quantity_id": name,
            "value_low": 41.0,
            "value_high": 45.0,
            "support_count": 2,
            "origin_count": 3,
            "article_count": 4,
            "first_reported_on": DAY,
            "last_reported_on": DAY,
            "in_headline": True,
            "disputed_value": "dead: 41",
        }
        for name in ("qua_1", "qua_2")
    ],
    "marts.fct_figure_revision": [
        {
            "revision_id": name,
            "reported_on": DAY,
            "last_reported_on": DAY,
            "value_low": 41.0,
            "value_high": 45.0,
            "still_carried_by": 1,
            "carriers_found": 1,
        }
        for name in ("rev_1", "rev_2")
    ],
    "marts.fct_figure_report": [{"figure_id": "fig_1"}, {"figure_id": "fig_2"}],
    "marts.evidence": [],
    "marts.carried_on": [],
}


@pytest.fixture
def frames():
    """Give a sound frame for every spec."""
    return {spec.name: pd.DataFrame(ROWS[spec.name], columns=list(spec.columns)) for spec in FRAMES}


@pytest.fixture
def evidence():
    """Give the rows of two disagreements on figures, one with hostile text, and one on a quotation."""
    hostile = "<script>alert(1)</script>"
    members = [
        ("dis_1", "figure", "art_1", "Quay Courier", "41 passengers"),
        ("dis_1", "figure", "art_2", "Evening Buoy", "45 people"),
        ("dis_2", "figure", "art_1", hostile, f"{hostile} $5 million"),
        ("dis_2", "figure", "art_2", "Evening Buoy", "7 million ${dollars}"),
        ("dis_3", "quote", "art_1", "Quay Courier", "'We ran'"),
        ("dis_3", "quote", "art_2", "Evening Buoy", "'We walked'"),
    ]
    return pd.DataFrame(
        [
            {
                "disagreement_id": disagreement,
                "kind": kind,
                "kind_count": 2 if kind == "figure" else 1,
                "story_label": f"Ferry {hostile}",
                "measure": f"rescued {hostile}",
                "severity": "high",
                "likely_cause": f"one counts the crew {hostile}",
                "explanation": f"The articles differ {hostile}",
                "relative_difference": 0.1,
                "article_id": article,
                "article_title": f"Title {hostile}",
                "publisher_name": publisher,
                "published_on": DAY,
                "surface": surface,
                "context": f"Crews took {surface} off.",
                "context_at": 11,
            }
            for disagreement, kind, article, publisher, surface in members
        ]
    )


@pytest.fixture
def carried_on():
    """Give the rows of an old count that an article gives three days after the newer one."""
    return pd.DataFrame(
        [
            {
                "revision_id": "rev_1",
                "measure": "people hurt",
                "story_label": "Ferry",
                "days_late": late,
                "explanation": "46 was still given 3 days after 63 had been reported on 2024-03-01",
                "article_id": article,
                "article_title": "Title",
                "publisher_name": publisher,
                "published_on": DAY,
                "surface": surface,
                "context": f"It hurt {surface} people.",
                "context_at": 8,
            }
            for late, article, publisher, surface in ((0, "art_1", "Buoy", "63"), (3, "art_2", "Quay", "46"))
        ]
    )
