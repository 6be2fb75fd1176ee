"""The page of one frame in Data Docs: the page of Great Expectations with a verdict of three.

Does not belong here: the first page (``docs_index``), templates and escaping (``docs``).
"""

from typing import Any

from great_expectations.core import ExpectationSuiteValidationResult
from great_expectations.render.components import RenderedHeaderContent
from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer

from expectations.rows import text_block

VERDICTS = {"passed": "Passed", "warned": "Warnings only", "blocked": "Blocked"}


def verdict_of(*, blocking: int, warnings: int) -> str:
    """Give the key of the verdict for so many failed blocking checks and failed warnings."""
    if blocking:
        return "blocked"
    return "warned" if warnings else "passed"


class AuditPageRenderer(ValidationResultsPageRenderer):
    """Renders the results of one suite; a failed warning does not make the page a failed one."""

    @classmethod
    def _render_validation_header(cls, validation_results: ExpectationSuiteValidationResult) -> Any:  # noqa: ANN401
        failed = [result.expectation_config for result in validation_results.results if not result.success]
        blocking = sum(config.severity == "critical" for config in failed if config)
        verdict = verdict_of(blocking=blocking, warnings=len(failed) - blocking)
        status = text_block("$verdict", verdict=VERDICTS[verdict])
        status.string_template["styling"] = {"classes": ["verdict", verdict]}
        return RenderedHeaderContent(
            header=text_block("$frame", frame=validation_results.suite_name),
            subheader=status,
            styling={"classes": ["page-header"]},
        )
