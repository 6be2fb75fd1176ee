"""Data Docs: they show both wordings, load nothing, and hold article text as text."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pandas as pd
import pytest

from expectations.audit import AuditError, judge, validate

HOSTILE = "<script>alert(1)</script>"
RUN_AT = datetime(2024, 3, 2, 8, 0, tzinfo=UTC)


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = set(), [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def site(frames, evidence, carried_on, tmp_path):
    """Give the outcome and the pages of an audit with disagreements and one broken rule of each sort."""
    frames["marts.evidence"] = evidence
    frames["marts.carried_on"] = carried_on
    quarantine = pd.DataFrame({"source_uri": [HOSTILE], "reason_code": ["x"], "reason": [None]})
    frames["marts.fct_quarantine"] = quarantine
    mention = frames["marts.fct_mention"].astype(object)
    mention.loc[0, ["surface", "found_text", "entity_type"]] = [HOSTILE, "Ida", HOSTILE]
    frames["marts.fct_mention"] = mention
    result = validate(frames, docs_dir=tmp_path / "docs", run_name="run-1", run_at=RUN_AT)
    pages = {
        path.relative_to(tmp_path / "docs").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((tmp_path / "docs").rglob("*"))
        if path.is_file()
    }
    return result, pages


def page_of(pages, frame):
    folder = f"validations/{frame.replace('.', '/')}/"
    return next(html for path, html in pages.items() if path.startswith(folder))


def test_site(site, tmp_path):
    result, pages = site
    assert not result.success
    assert result.docs_index == tmp_path / "docs" / "index.html"
    assert set(result.failed_rows) == {
        "marts.fct_quarantine.reason_known",
        "marts.fct_mention.spans_hold_their_text",
        "marts.fct_mention.entity_type_allowed",
    }
    assert list(result.failed_rows["marts.fct_mention.entity_type_allowed"]["mention_id"]) == ["men_1"]
    assert {check.name for check in result.blocking} == set(result.failed_rows)
    assert {check.name for check in result.warnings} == {
        "marts.evidence.figures_agree",
        "marts.evidence.quotes_agree",
        "marts.carried_on.latest_count_carried",
    }
    assert all(path.endswith(".html") for path in pages)
    _shows_both_wordings(pages)
    _runs_and_loads_nothing(pages)
    _shows_failures(pages)
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def _shows_both_wordings(pages):
    text = Page(page_of(pages, "marts.evidence")).text
    for shown in (
        "Quay Courier: Title",
        "Evening Buoy: Title",
        "41 passengers",
        "45 people",
        "Crews took 45 people off.",
        f"{HOSTILE} $5 million",
        "7 million ${dollars}",
        f"Rescued {HOSTILE} (high)",
        "Tolerance 0: rounding",
        f"The articles differ {HOSTILE}",
        f"Likely cause: one counts the crew {HOSTILE}",
        "2 disagreements",
    ):
        assert shown in text
    assert ">45 people</mark>" in page_of(pages, "marts.evidence")
    carried = Page(page_of(pages, "marts.carried_on")).text
    for shown in (
        "People hurt",
        "46 was still given 3 days after 63",
        "Quay: Title",
        "Tolerance 1: what is reported",
    ):
        assert shown in carried


def _runs_and_loads_nothing(pages):
    for path, html in pages.items():
        page = Page(html)
        assert not page.tags & {"script", "link", "img", "iframe", "object", "embed", "base"}, path
        assert not [value for name, value in page.attributes if name.startswith("on") or name == "src"], path
        assert "Content-Security-Policy" in [value for _, value in page.attributes], path
        assert not re.search(r"https?://|url\(|@import", html), path
        for name, value in page.attributes:
            if name == "href":
                target = re.sub(r"^(\.\./)+", "", value)
                assert target in pages, (path, value)


def _shows_failures(pages):
    mention = Page(page_of(pages, "marts.fct_mention")).text
    assert HOSTILE in mention
    headings = ["mention_id", "char_start", "char_end", "surface", "found_text"]
    assert "".join(headings) in re.sub(r"\s", "", mention)
    assert "Blocked" in mention
    assert "Blocked" in Page(pages["index.html"]).text
    assert "marts.fct_mention.spans_hold_their_text" in Page(pages["index.html"]).text
    assert "run-1" in Page(pages["index.html"]).text


def test_sound_frames_replace_the_old_pages(frames, tmp_path, capfd):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "old.html").write_text("old", encoding="utf-8")
    result = validate(frames, docs_dir=tmp_path / "docs", run_at=RUN_AT)
    assert result.success
    assert (result.blocking, result.warnings, result.failed_rows) == ((), (), {})
    assert not (tmp_path / "docs" / "old.html").exists()
    assert "Passed" in Page(result.docs_index.read_text(encoding="utf-8")).text
    assert capfd.readouterr() == ("", "")


def test_missing_frame_is_refused(frames, tmp_path):
    del frames["marts.layers"]
    with pytest.raises(ValueError, match=r"no frame marts\.layers"):
        validate(frames, docs_dir=tmp_path / "docs")
    assert not (tmp_path / "docs").exists()


def test_check_that_cannot_run_is_no_verdict(frames):
    words = frames["batch.document"].assign(byte_size=["many", "few"])
    with pytest.raises(AuditError, match=r"batch\.document: expect_column_values_to_be_between failed"):
        judge("batch.document", words)
