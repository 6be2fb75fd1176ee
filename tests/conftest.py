"""Fixtures shared by all tests: the language model and warehouses published by real runs."""

import os
from pathlib import Path

import pytest
from spacy.language import Language

from orchestration.progress import Silent
from orchestration.settings import SAMPLE_DIR, Settings

ROOT = Path(__file__).resolve().parents[1]
GOLD_DIR = ROOT.parent / "shared" / "gold" / "stories"

# As the command sets them; they are read when the libraries are imported.
os.environ["GX_ANALYTICS_ENABLED"] = "false"
os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
os.environ["DO_NOT_TRACK"] = "1"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that share a published warehouse on one worker, so that it is made once."""
    for item in items:
        for name in ("sample_settings", "sample_warehouse", "gold_warehouse"):
            if name in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.xdist_group("gold" if name == "gold_warehouse" else "sample"))
                break


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default language model, loaded once a session."""
    from orchestration.extraction.annotate import load_model

    return load_model()


@pytest.fixture(scope="session")
def sample_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a data folder into which the sample corpus was run."""
    return publish_run(SAMPLE_DIR, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def sample_warehouse(sample_settings: Settings) -> Path:
    """The published warehouse of the sample corpus."""
    return sample_settings.published_path


@pytest.fixture(scope="session")
def gold_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published warehouse of the gold stories beside the project, where they are at hand."""
    if not GOLD_DIR.is_dir():
        pytest.skip("There are no gold stories beside this checkout.")
    return publish_run(GOLD_DIR, tmp_path_factory.mktemp("gold")).published_path


def publish_run(source: Path, data_dir: Path) -> Settings:
    """Run the pipeline on ``source`` into ``data_dir``, which must end with a published warehouse."""
    from orchestration.run import run_pipeline

    settings = Settings(data_dir=data_dir)
    outcome = run_pipeline([str(source)], settings=settings, progress=Silent())
    assert outcome.status == "published", outcome
    return settings
