"""Fixtures shared by all tests: the language model and warehouses published by real runs."""

import fcntl
import os
import shutil
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


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default language model, loaded once a session."""
    from orchestration.extraction.annotate import load_model

    return load_model()


@pytest.fixture(scope="session")
def sample_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a data folder into which the sample corpus was run."""
    made = publish_once(SAMPLE_DIR, "sample", tmp_path_factory)
    own = tmp_path_factory.mktemp("sample") / "data"
    shutil.copytree(made.data_dir, own, symlinks=True)
    return Settings(data_dir=own)


@pytest.fixture(scope="session")
def sample_warehouse(sample_settings: Settings) -> Path:
    """The published warehouse of the sample corpus."""
    return sample_settings.published_path


@pytest.fixture(scope="session")
def gold_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published warehouse of the gold stories beside the project, where they are at hand."""
    if not GOLD_DIR.is_dir():
        pytest.skip("There are no gold stories beside this checkout.")
    return publish_once(GOLD_DIR, "gold", tmp_path_factory).published_path


def publish_once(source: Path, name: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Run the pipeline on ``source`` once for all workers; who comes second waits and shares it."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    data_dir, made = shared / f"made_{name}", shared / f"made_{name}.done"
    with (shared / f"made_{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            publish_run(source, data_dir)
            made.touch()
    return Settings(data_dir=data_dir)


def publish_run(source: Path, data_dir: Path) -> Settings:
    """Run the pipeline on ``source`` into ``data_dir``, which must end with a published warehouse."""
    from orchestration.run import run_pipeline

    settings = Settings(data_dir=data_dir)
    outcome = run_pipeline([str(source)], settings=settings, progress=Silent())
    assert outcome.status == "published", outcome
    return settings
