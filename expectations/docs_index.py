"""The first page of Data Docs: the verdict of the audit, and every check with a link to its page.

Does not belong here: the page of a frame (``docs_page``), templates and escaping (``docs``).
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from great_expectations.render.components import (
    RenderedComponentContent,
    RenderedDocumentContent,
    RenderedHeaderContent,
    RenderedSectionContent,
    RenderedStringTemplateContent,
    RenderedTableContent,
)
from great_expectations.render.renderer.site_index_page_renderer import SiteIndexPageRenderer

from expectations.docs_page import VERDICTS, verdict_of
from expectations.rows import cell_block, text_block


class AuditIndexRenderer(SiteIndexPageRenderer):
    """Renders the first page from the checks of an audit, given as dicts."""

    def __init__(
        self,
        *,
        checks: Sequence[Mapping[str, Any]],
        run_name: str,
        run_time: str,
        data_context: object = None,  # noqa: ARG002  -- great_expectations passes it to every renderer
    ) -> None:
        super().__init__()
        self._checks = checks
        self._run_name = run_name
        self._run_time = run_time

    def render(  # type: ignore[override]  # the original is a class method without state
        self, index_links_dict: Mapping[str, Any]
    ) -> RenderedDocumentContent:
        """Give the page; ``index_links_dict`` is what the site builder knows of the other pages."""
        links = {
            link["expectation_suite_name"]: link["filepath"] for link in index_links_dict["validations_links"]
        }
        blocks: list[RenderedComponentContent] = [self._header(), _frames_table(self._checks, links)]
        failed = [check for check in self._checks if not check["passed"]]
        if failed:
            blocks.insert(1, _failed_table(failed, links))
        return RenderedDocumentContent(
            renderer_type="SiteIndexPageRenderer",
            utm_medium="index-page",
            sections=[RenderedSectionContent(section_name="Audit", content_blocks=blocks)],
        )

    def _header(self) -> RenderedHeaderContent:
        blocking, warnings = _failures(self._checks)
        verdict = verdict_of(blocking=blocking, warnings=warnings)
        status = text_block(
            "$verdict. $checks checks, $blocking blocking, $warnings warned. Run $run, $time.",
            verdict=VERDICTS[verdict],
            blocking=blocking,
            warnings=warnings,
            checks=len(self._checks),
            run=self._run_name,
            time=self._run_time,
        )
        status.string_template["styling"] = {"classes": ["verdict", verdict]}
        return RenderedHeaderContent(
            header=text_block("Audit of the warehouse"),
            subheader=status,
            styling={"classes": ["page-header"]},
        )


def _failures(checks: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """Count the failed blocking checks and the failed warnings."""
    failed = [check["severity"] for check in checks if not check["passed"]]
    return failed.count("error"), failed.count("warning")


def _link(text: str, path: str) -> RenderedStringTemplateContent:
    block = text_block("$text", text=text)
    block.string_template |= {"tag": "a", "styling": {"attributes": {"href": path}}}
    return block


def _verdict_cell(verdict: str, words: str) -> RenderedStringTemplateContent:
    block = text_block("$words", words=words)
    block.string_template["styling"] = {"classes": ["verdict", verdict]}
    return block


def _table(header: list[str], rows: list[list[RenderedComponentContent]], title: str) -> RenderedTableContent:
    return RenderedTableContent(
        content_block_type="table",
        header=title,
        header_row=header,
        table=rows,
        styling={"body": {"classes": ["table"]}},
    )


def _failed_table(failed: Sequence[Mapping[str, Any]], links: Mapping[str, str]) -> RenderedTableContent:
    rows: list[list[RenderedComponentContent]] = [
        [
            _verdict_cell(*(("blocked", "Blocks") if check["severity"] == "error" else ("warned", "Warns"))),
            _link(check["name"], links[check["table"]]),
            cell_block(check["description"]),
            cell_block(check["observed"]),
        ]
        for check in sorted(failed, key=lambda check: check["severity"])
    ]
    return _table(["", "Check", "Expected", "Found"], rows, "What did not hold")


def _frames_table(checks: Sequence[Mapping[str, Any]], links: Mapping[str, str]) -> RenderedTableContent:
    rows: list[list[RenderedComponentContent]] = []
    for table, group in groupby(checks, key=lambda check: check["table"]):
        members = list(group)
        blocking, warnings = _failures(members)
        verdict = verdict_of(blocking=blocking, warnings=warnings)
        rows.append(
            [
                _verdict_cell(verdict, VERDICTS[verdict]),
                _link(table, links[table]),
                cell_block(len(members)),
                cell_block(blocking),
                cell_block(warnings),
            ]
        )
    return _table(["", "Frame", "Checks", "Blocking", "Warnings"], rows, "All frames")
