"""All dbt tests, unit tests included, and dbt's documentation, on the store of the sample corpus."""

import shutil

from orchestration.modelling import generate_docs, run_all_tests
from orchestration.settings import Settings


def store_of(sample_settings, tmp_path):
    shutil.copytree(sample_settings.store_path.parent, tmp_path / "store")
    return Settings(data_dir=tmp_path)


def test_every_dbt_test_passes(sample_settings, tmp_path):
    assert run_all_tests(store_of(sample_settings, tmp_path)) == []


def test_dbt_documents_the_models(sample_settings, tmp_path):
    page = generate_docs(store_of(sample_settings, tmp_path))
    assert "fct_figure_comparison" in page.read_text(encoding="utf-8")
