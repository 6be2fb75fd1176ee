"""Every rule of every suite: it holds for sound rows, and fails for a row that breaks it."""

import pandas as pd
import pytest

from expectations.audit import judge
from expectations.batch_suites import batch_suites
from expectations.frames import FRAMES
from expectations.mart_suites import mart_suites

LATE = pd.Timestamp("2024-03-09")
INFINITE = float("inf")

# Frame, check, and what is changed in its first row to break that one rule.
BLOCKING = [
    ("batch.document", "source_uri_known", {"source_uri": None}),
    ("batch.document", "document_unique", {"source_uri": "b.txt"}),
    ("batch.document", "article_id_has_parent", {"orphan_article_id": "art_1"}),
    ("batch.document", "byte_size_possible", {"byte_size": -1}),
    ("batch.article", "article_id_known", {"article_id": None}),
    ("batch.article", "article_id_unique", {"article_id": "art_2"}),
    ("batch.article", "content_sha256_well_formed", {"content_sha256": "1" * 63}),
    ("batch.article", "body_not_empty", {"body_length": 0}),
    ("batch.article", "every_article_extracted", {"unextracted_article_id": "art_1"}),
    ("batch.quarantine", "source_uri_known", {"source_uri": None}),
    ("batch.quarantine", "reason_code_known", {"reason_code": None}),
    ("batch.quarantine", "reason_known", {"reason": None}),
    ("batch.tally", "documents_conserved", {"documents_offered": 5}),
    ("batch.tally", "documents_conserved", {"documents_offered": None}),
    ("marts.dim_article", "article_id_known", {"article_id": None}),
    ("marts.dim_article", "article_id_unique", {"article_id": "art_2"}),
    ("marts.dim_article", "story_id_has_parent", {"orphan_story_id": "sto_9"}),
    ("marts.dim_article", "publisher_id_has_parent", {"orphan_publisher_id": "pub_9"}),
    ("marts.dim_article", "origin_article_id_has_parent", {"orphan_origin_article_id": "art_9"}),
    ("marts.dim_article", "origin_is_original", {"origin_of_origin": "art_2"}),
    ("marts.dim_article", "published_on_basis_allowed", {"published_on_basis": "guess"}),
    ("marts.dim_article", "published_on_has_basis", {"published_on": None}),
    ("marts.dim_article", "published_on_has_basis", {"published_on_basis": None}),
    ("marts.dim_article", "word_count_possible", {"word_count": -1}),
    ("marts.dim_publisher", "publisher_id_known", {"publisher_id": None}),
    ("marts.dim_publisher", "name_known", {"name": None}),
    ("marts.dim_story", "story_id_known", {"story_id": None}),
    ("marts.dim_story", "story_id_unique", {"story_id": "sto_2"}),
    ("marts.dim_story", "published_in_order", {"first_published_on": LATE}),
    ("marts.dim_story", "article_count_true", {"article_count": 3}),
    ("marts.dim_story", "origin_count_true", {"origin_count": 2}),
    ("marts.dim_story", "story_has_articles", {"article_count": 0, "articles_found": 0}),
    ("marts.dim_person", "person_id_known", {"person_id": None}),
    ("marts.dim_person", "name_known", {"name": None}),
    ("marts.dim_organization", "organization_id_known", {"organization_id": None}),
    ("marts.dim_organization", "name_known", {"name": None}),
    ("marts.dim_place", "place_id_known", {"place_id": None}),
    ("marts.dim_place", "place_id_unique", {"place_id": "pla_2"}),
    ("marts.dim_place", "name_known", {"name": None}),
    ("marts.dim_place", "country_code_well_formed", {"country_code": "Nor"}),
    ("marts.dim_date", "date_day_known", {"date_day": None}),
    ("marts.dim_date", "date_day_unique", {"date_day": pd.Timestamp("2024-03-02")}),
    ("marts.dim_unit", "unit_known", {"unit": None}),
    ("marts.dim_unit", "unit_unique", {"unit": "EUR"}),
    ("marts.dim_unit", "unit_kind_known", {"unit_kind": None}),
    ("marts.fct_mention", "mention_id_known", {"mention_id": None}),
    ("marts.fct_mention", "mention_id_unique", {"mention_id": "men_2"}),
    ("marts.fct_mention", "spans_hold_their_text", {"surface": "Ida", "found_text": "Ada"}),
    ("marts.fct_mention", "entity_type_allowed", {"entity_type": "animal"}),
    ("marts.fct_mention", "article_id_has_parent", {"orphan_article_id": "art_9"}),
    ("marts.fct_mention", "entity_id_has_parent", {"orphan_entity_id": "per_9"}),
    ("marts.fct_role", "role_id_known", {"role_id": None}),
    ("marts.fct_role", "role_id_unique", {"role_id": "rol_2"}),
    ("marts.fct_role", "spans_hold_their_text", {"surface": "mayor", "found_text": "mayo"}),
    ("marts.fct_role", "article_id_has_parent", {"orphan_article_id": "art_9"}),
    ("marts.fct_role", "mention_id_has_parent", {"orphan_mention_id": "men_9"}),
    ("marts.fct_role", "person_id_has_parent", {"orphan_person_id": "per_9"}),
    ("marts.fct_date_mention", "date_mention_id_known", {"date_mention_id": None}),
    ("marts.fct_date_mention", "date_mention_id_unique", {"date_mention_id": "dat_2"}),
    ("marts.fct_date_mention", "spans_hold_their_text", {"surface": "1 May"}),
    ("marts.fct_date_mention", "article_id_has_parent", {"orphan_article_id": "art_9"}),
    ("marts.fct_date_mention", "dates_in_order", {"start_date": LATE}),
    ("marts.fct_date_mention", "dates_known_together", {"start_date": None}),
    ("marts.fct_date_mention", "granularity_known", {"granularity": None}),
    ("marts.fct_figure", "figure_id_known", {"figure_id": None}),
    ("marts.fct_figure", "figure_id_unique", {"figure_id": "fig_2"}),
    ("marts.fct_figure", "spans_hold_their_text", {"found_text": "41"}),
    ("marts.fct_figure", "article_id_has_parent", {"orphan_article_id": "art_9"}),
    ("marts.fct_figure", "unit_has_parent", {"orphan_unit": "furlong"}),
    ("marts.fct_figure", "qualifier_allowed", {"qualifier": "some"}),
    ("marts.fct_figure", "values_in_order", {"value_low": 40.1}),
    ("marts.fct_figure", "as_of_in_order", {"as_of_start": LATE, "as_of_end": pd.Timestamp("2024-03-08")}),
    ("marts.fct_figure", "values_finite", {"non_finite_value": "nan"}),
    ("marts.fct_figure", "negatives_written", {"negative_surface": "3 boats"}),
    ("marts.fct_quote", "quote_id_known", {"quote_id": None}),
    ("marts.fct_quote", "quote_id_unique", {"quote_id": "quo_2"}),
    ("marts.fct_quote", "spans_hold_their_text", {"char_start": 7}),
    ("marts.fct_quote", "spans_hold_their_text", {"char_start": -1}),
    ("marts.fct_quote", "spans_hold_their_text", {"char_start": None}),
    ("marts.fct_quote", "article_id_has_parent", {"orphan_article_id": "art_9"}),
    ("marts.fct_quote", "speaker_id_has_parent", {"orphan_speaker_id": "per_9"}),
    ("marts.fct_quote", "speaker_type_allowed", {"speaker_type": "ghost"}),
    ("marts.fct_figure_comparison", "comparison_id_known", {"comparison_id": None}),
    ("marts.fct_figure_comparison", "comparison_id_unique", {"comparison_id": "com_3"}),
    ("marts.fct_figure_comparison", "pair_unique", {"pair": "fig_1 fig_3"}),
    ("marts.fct_figure_comparison", "story_id_has_parent", {"orphan_story_id": "sto_9"}),
    ("marts.fct_figure_comparison", "figure_id_has_parent", {"orphan_figure_id": "fig_9"}),
    ("marts.fct_figure_comparison", "verdict_allowed", {"verdict": "perhaps"}),
    ("marts.fct_figure_comparison", "pair_of_two_articles", {"one_article_pair": "art_1"}),
    ("marts.fct_figure_comparison", "copies_do_not_disagree", {"one_origin_dispute": "art_1"}),
    ("marts.fct_figure_comparison", "values_finite", {"non_finite_value": "inf"}),
    ("marts.fct_figure_comparison", "relative_difference_possible", {"relative_difference": -0.1}),
    ("marts.fct_figure_comparison", "match_score_possible", {"match_score": 1.1}),
    ("marts.fct_disagreement", "disagreement_id_known", {"disagreement_id": None}),
    ("marts.fct_disagreement", "disagreement_id_unique", {"disagreement_id": "dis_2"}),
    ("marts.fct_disagreement", "story_id_has_parent", {"orphan_story_id": "sto_9"}),
    ("marts.fct_disagreement", "kind_allowed", {"kind": "mood"}),
    ("marts.fct_disagreement", "severity_allowed", {"severity": "dire"}),
    ("marts.fct_disagreement", "status_allowed", {"status": "shelved"}),
    ("marts.fct_disagreement", "values_in_order", {"value_low": INFINITE}),
    ("marts.fct_disagreement", "origins_among_articles", {"origin_count": 3}),
    ("marts.fct_disagreement", "article_count_true", {"article_count": 3}),
    ("marts.fct_disagreement", "members_suffice", {"members_found": 1}),
    (
        "marts.fct_disagreement",
        "members_suffice",
        {"article_count": 1, "articles_found": 1, "origin_count": 1},
    ),
    ("marts.fct_disagreement", "members_suffice", {"kind": "internal"}),
    ("marts.fct_disagreement", "explained", {"explanation_length": 0}),
    ("marts.fct_disagreement_member", "member_unique", {"fact_id": "fig_2"}),
    ("marts.fct_disagreement_member", "fact_type_allowed", {"fact_type": "rumour"}),
    ("marts.fct_disagreement_member", "disagreement_id_has_parent", {"orphan_disagreement_id": "dis_9"}),
    ("marts.fct_disagreement_member", "article_id_has_parent", {"orphan_article_id": "art_9"}),
    ("marts.fct_disagreement_member", "fact_id_has_parent", {"orphan_fact_id": "fig_9"}),
    ("marts.fct_quarantine", "source_uri_known", {"source_uri": None}),
    ("marts.fct_quarantine", "reason_code_known", {"reason_code": None}),
    ("marts.fct_quarantine", "reason_known", {"reason": None}),
    ("marts.fct_quantity", "quantity_id_known", {"quantity_id": None}),
    ("marts.fct_quantity", "quantity_id_unique", {"quantity_id": "qua_2"}),
    ("marts.fct_quantity", "story_id_has_parent", {"orphan_story_id": "sto_9"}),
    ("marts.fct_quantity", "revision_id_has_parent", {"orphan_revision_id": "rev_9"}),
    ("marts.fct_quantity", "values_in_order", {"value_low": INFINITE}),
    ("marts.fct_quantity", "support_among_origins", {"support_count": 4}),
    ("marts.fct_quantity", "origins_among_articles", {"origin_count": 5, "support_count": 3}),
    ("marts.fct_quantity", "reported_in_order", {"first_reported_on": LATE}),
    ("marts.fct_figure_revision", "revision_id_known", {"revision_id": None}),
    ("marts.fct_figure_revision", "revision_id_unique", {"revision_id": "rev_2"}),
    ("marts.fct_figure_revision", "quantity_id_has_parent", {"orphan_quantity_id": "qua_9"}),
    ("marts.fct_figure_revision", "figure_id_has_parent", {"orphan_figure_id": "fig_9"}),
    ("marts.fct_figure_revision", "values_in_order", {"value_low": INFINITE}),
    ("marts.fct_figure_revision", "reported_in_order", {"reported_on": LATE}),
    ("marts.fct_figure_revision", "carriers_true", {"carriers_found": 0}),
    ("marts.fct_figure_report", "figure_id_known", {"figure_id": None}),
    ("marts.fct_figure_report", "figure_id_unique", {"figure_id": "fig_2"}),
    ("marts.fct_figure_report", "figure_id_has_parent", {"orphan_figure_id": "fig_9"}),
    ("marts.fct_figure_report", "revision_id_has_parent", {"orphan_revision_id": "rev_9"}),
    ("marts.fct_figure_report", "carried_is_old", {"carried_current_value": "rev_1"}),
    ("marts.layers", "rows_conserved", {"rows_out": 1}),
    ("marts.layers", "rows_conserved", {"rows_out": 3}),
    ("marts.layers", "rows_conserved", {"rows_set_aside": None}),
]
WARNING = [
    ("batch.article", "language_known", {"language": None}),
    (
        "batch.tally",
        "quarantined_share",
        {"documents_offered": 7, "documents_accepted": 1, "documents_quarantined": 5},
    ),
    ("marts.dim_article", "published_before_seen", {"published_on": LATE}),
    ("marts.dim_article", "article_has_facts", {"fact_count": 0}),
    ("marts.dim_story", "story_dated", {"first_published_on": None}),
    ("marts.fct_figure", "measure_known", {"unmeasured_surface": "41"}),
    ("marts.fct_quantity", "disputes_have_a_majority", {"support_count": 2, "origin_count": 4}),
]
# Rules that one changed row cannot break; each has a test of its own below or in test_agreement.
ELSEWHERE = {
    "marts.dim_article.publisher_known",
    "marts.dim_publisher.publisher_id_unique",
    "marts.dim_person.person_id_unique",
    "marts.dim_organization.organization_id_unique",
    "marts.evidence.figures_agree",
    "marts.evidence.quotes_agree",
    "marts.evidence.dates_agree",
    "marts.evidence.articles_consistent",
    "marts.carried_on.latest_count_carried",
}


def broken(frame, change):
    rows = frame.astype(object).to_dict("records")
    rows[0] |= change
    return pd.DataFrame(rows, columns=frame.columns)


def failed_checks(name, frame):
    return {(check.name, check.severity) for check in judge(name, frame) if not check.passed}


@pytest.mark.parametrize("name", [spec.name for spec in FRAMES])
def test_sound_frame_passes(frames, name):
    assert failed_checks(name, frames[name]) == set()


@pytest.mark.parametrize("name", [spec.name for spec in FRAMES])
def test_empty_frame_passes(frames, name):
    assert failed_checks(name, frames[name].iloc[0:0]) == set()


@pytest.mark.parametrize(("name", "check", "change"), BLOCKING)
def test_blocking_rule_fails(frames, name, check, change):
    assert failed_checks(name, broken(frames[name], change)) == {(f"{name}.{check}", "error")}


@pytest.mark.parametrize(("name", "check", "change"), WARNING)
def test_warning_rule_fails(frames, name, check, change):
    assert failed_checks(name, broken(frames[name], change)) == {(f"{name}.{check}", "warning")}


@pytest.mark.parametrize("table", ["publisher", "person", "organization"])
def test_duplicate_key_of_named_entity_blocks(frames, table):
    name = f"marts.dim_{table}"
    twice = pd.concat([frames[name], frames[name]])
    assert failed_checks(name, twice) == {(f"{name}.{table}_id_unique", "error")}


def test_most_publishers_unknown_warns(frames):
    frame = frames["marts.dim_article"]
    assert failed_checks("marts.dim_article", broken(frame, {"publisher_id": None})) == set()
    frame["publisher_id"] = None
    assert failed_checks("marts.dim_article", frame) == {("marts.dim_article.publisher_known", "warning")}


def test_every_rule_has_a_case():
    rules = {
        f"{suite.name}.{expectation.meta['check']}"
        for suite in (*batch_suites(), *mart_suites())
        for expectation in suite.expectations
    }
    assert rules == {f"{name}.{check}" for name, check, _ in BLOCKING + WARNING} | ELSEWHERE


@pytest.mark.parametrize(
    "surface", ["-33,000 jobs", "\u22123 seats", "minus 40 metres", "86 m below sea level", "negative 4"]
)
def test_written_negative_is_in_order(frames, surface):
    frame = broken(frames["marts.fct_figure"], {"negative_surface": surface})
    assert failed_checks("marts.fct_figure", frame) == set()


def test_negative_money_is_in_order(frames):
    change = {"negative_surface": "loss of \u20ac3m", "unit_kind": "money"}
    assert failed_checks("marts.fct_figure", broken(frames["marts.fct_figure"], change)) == set()


def test_span_with_equal_texts_holds(frames):
    change = {"surface": "41 boats", "found_text": "41 boats"}
    assert failed_checks("marts.fct_figure", broken(frames["marts.fct_figure"], change)) == set()


@pytest.mark.parametrize("change", [{"disputed_value": None}, {"origin_count": 2}])
def test_what_is_undisputed_or_of_two_needs_no_majority(frames, change):
    frame = broken(frames["marts.fct_quantity"], {"support_count": 1, "article_count": 9} | change)
    assert failed_checks("marts.fct_quantity", frame) == set()


def test_result_shows_key_and_words(frames):
    frame = broken(frames["marts.fct_figure"], {"value_low": 40.5})
    check = next(check for check in judge("marts.fct_figure", frame) if not check.passed)
    assert check.sample == [{"figure_id": "fig_1", "value_low": 40.5, "value_high": 40.0}]
    assert (check.observed, check.unexpected_count) == ("1 of 3 rows", 1)


def test_orphan_shows_its_key(frames):
    frame = broken(frames["marts.fct_figure"], {"orphan_unit": "furlong"})
    check = next(check for check in judge("marts.fct_figure", frame) if not check.passed)
    assert check.sample == [{"figure_id": "fig_1", "orphan_unit": "furlong"}]


def test_unknown_frame_and_missing_column_are_refused(frames):
    with pytest.raises(ValueError, match=r"no frame is called marts\.nothing"):
        judge("marts.nothing", frames["marts.layers"])
    with pytest.raises(ValueError, match=r"frame marts\.layers has no rows_in, rows_out"):
        judge("marts.layers", frames["marts.layers"][["flow", "rows_set_aside"]])
