"""Fixtures shared by all tests: the language model and the published sample warehouse."""

from pathlib import Path

import pytest
from spacy.language import Language

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default language model, loaded once a session."""
    from orchestration.extraction.annotate import load_model

    return load_model()
