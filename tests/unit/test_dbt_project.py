"""The dbt project keeps to its own rules: every model is described, keyed and in the contract's form."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT_DIR = ROOT / "dbt_project"
SEED_DIR = ROOT / "seeds" / "reference"
MODELS = {path.stem: path for path in sorted((PROJECT_DIR / "models").rglob("*.sql"))}
MARTS = sorted(name for name, path in MODELS.items() if path.parent.name == "marts")
# What only DuckDB has, and macros/engine.sql wraps.
ENGINE_FUNCTIONS = ("unnest", "list_filter", "list_slice", "regexp_matches", "strip_accents", "sha256")
# Columns that other tools rely on, as the published contract names them.
CONTRACT = {
    "dim_article": (
        "article_id story_id publisher_id source_uri title published_on published_on_basis language body"
        " word_count content_sha256 origin_article_id"
    ),
    "dim_publisher": "publisher_id name domain",
    "dim_story": "story_id label first_published_on last_published_on article_count origin_count",
    "dim_person": "person_id name",
    "dim_organization": "organization_id name acronym",
    "dim_place": "place_id name country_code",
    "dim_date": "date_day",
    "dim_unit": "unit unit_kind name",
    "fct_mention": "mention_id article_id entity_type entity_id surface char_start char_end",
    "fct_role": (
        "role_id article_id mention_id person_id role is_former organization_id place_id surface char_start"
        " char_end"
    ),
    "fct_date_mention": (
        "date_mention_id article_id surface char_start char_end start_date end_date granularity"
    ),
    "fct_figure": (
        "figure_id article_id surface char_start char_end value_low value_high qualifier unit unit_kind"
        " measure as_of_start as_of_end speaker_name"
    ),
    "fct_quote": "quote_id article_id text char_start char_end speaker_type speaker_id speaker_name",
    "fct_figure_comparison": (
        "comparison_id story_id figure_id_a figure_id_b verdict relative_difference match_score"
    ),
    "fct_disagreement": (
        "disagreement_id story_id kind measure unit value_low value_high article_count origin_count severity"
        " likely_cause explanation status judgement_id judged_by judged_on judgement_reason"
    ),
    "fct_disagreement_member": "disagreement_id article_id fact_type fact_id surface",
    "fct_judgement": (
        "judgement_id decision kind about reason judged_by judged_on fact_count facts_found effect"
    ),
    "fct_sentence": "sentence_id article_id sentence_index block_kind char_start char_end",
    "fct_quantity": (
        "quantity_id story_id measure unit unit_kind value_low value_high label revision_id support_count"
        " origin_count first_reported_on last_reported_on is_disputed in_headline"
    ),
    "fct_figure_revision": (
        "revision_id quantity_id story_id revision_number value_low value_high label reported_on article_id"
        " figure_id is_first is_change supersedes_revision_id support_count still_carried_by"
    ),
    "fct_figure_report": (
        "figure_id quantity_id revision_id story_id article_id origin_article_id reported_on is_first"
        " is_last_word is_superseded is_carried_on"
    ),
    "fct_quarantine": "source_uri reason_code reason seen_at byte_size",
}


def declared_models() -> dict[str, dict[str, Any]]:
    """Give what the YAML files say of each model, by its name."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((PROJECT_DIR / "models").rglob("*.yml")):
        for model in yaml.safe_load(path.read_text(encoding="utf-8")).get("models", []):
            assert model["name"] not in found, f"{model['name']} is described twice"
            found[model["name"]] = model
    return found


DECLARED = declared_models()


def names_of_tests(model: dict[str, Any]) -> set[str]:
    """Give the names of the tests of a model and of its columns."""
    tests = list(model.get("data_tests", []))
    for column in model.get("columns", []):
        tests += column.get("data_tests", [])
    return {test if isinstance(test, str) else next(iter(test)) for test in tests}


def code_of(path: Path) -> str:
    """Give a model's SQL without its comments."""
    text = re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"--.*", "", text)


def test_every_model_is_described_and_nothing_else() -> None:
    assert set(DECLARED) == set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_a_model_states_its_grain_first_and_tests_its_key(name: str) -> None:
    model = DECLARED[name]
    assert model["description"].startswith("One row per ")
    tests = names_of_tests(model)
    assert "primary_key" in tests or {"unique", "not_null"} <= tests


@pytest.mark.parametrize("name", sorted(set(MARTS) | {name for name in MODELS if name.startswith("stg_")}))
def test_every_column_is_described(name: str) -> None:
    columns = DECLARED[name]["columns"]
    assert columns
    assert all(column["description"].strip() for column in columns)


@pytest.mark.parametrize("name", MODELS)
def test_a_model_ends_in_final(name: str) -> None:
    assert code_of(MODELS[name]).rstrip().endswith("select * from final")


@pytest.mark.parametrize("name", MODELS)
def test_what_only_one_engine_has_stays_in_macros(name: str) -> None:
    code = code_of(MODELS[name])
    outside_macros = re.sub(r"{{.*?}}", "", code, flags=re.DOTALL)
    assert not [function for function in ENGINE_FUNCTIONS if f"{function}(" in outside_macros]


def test_only_staging_reads_sources() -> None:
    readers = {name for name, path in MODELS.items() if "source(" in code_of(path)}
    assert readers == {name for name in MODELS if name.startswith("stg_")}


def test_the_marts_are_those_of_the_contract() -> None:
    assert sorted(CONTRACT) == MARTS


@pytest.mark.parametrize("name", CONTRACT)
def test_a_mart_declares_the_contract_columns_with_types(name: str) -> None:
    types = {column["name"]: column.get("data_type") for column in DECLARED[name]["columns"]}
    assert set(CONTRACT[name].split()) <= set(types)
    assert all(types.values())


@pytest.mark.parametrize("path", sorted(SEED_DIR.glob("*.csv")), ids=lambda path: path.stem)
def test_a_seed_has_whole_rows_without_stray_space(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    assert len({tuple(row) for row in rows}) == len(rows)
    assert all(value == value.strip() for row in rows for value in row)


@pytest.mark.parametrize(
    ("seed", "column"),
    [
        ("person_title", "title"),
        ("organization_suffix", "suffix"),
        ("institution_word", "word"),
        ("spelling_variant", "word"),
        ("spelling_variant", "standard"),
    ],
)
def test_words_that_keys_are_compared_with_are_folded(seed: str, column: str) -> None:
    with (SEED_DIR / f"{seed}.csv").open(encoding="utf-8", newline="") as file:
        words = [row[column] for row in csv.DictReader(file)]
    assert [word for word in words if not re.fullmatch(r"[a-z]+( [a-z]+)*", word)] == []
