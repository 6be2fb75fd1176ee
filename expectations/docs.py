"""Data Docs that open from disk: the pages of Great Expectations with this package's templates.

The templates that come with Great Expectations load scripts, fonts and styles from half a
dozen hosts, and put some texts into the page as they are. Those under ``templates/`` load
nothing and run no script, and the views here escape every text. Does not belong here: what
the pages say of a check (the renderers of the expectations).
"""

import html
import logging
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
from great_expectations.render.renderer.site_builder import SiteBuilder
from great_expectations.render.view.view import DefaultJinjaPageView
from jinja2 import ChoiceLoader, PackageLoader, pass_context

from expectations.findings import CheckResult


class DocsError(RuntimeError):
    """A page of Data Docs could not be rendered."""


class OfflinePageView(DefaultJinjaPageView):
    """A page of Data Docs from the templates of this package, with all texts escaped."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401
        super().__init__(**options)
        own = PackageLoader("expectations", "templates")
        self.env.loader = ChoiceLoader([own, *([self.env.loader] if self.env.loader else [])])
        # A template does not change while it is in use; looking each time takes a tenth of a page.
        self.env.auto_reload = False

    @pass_context
    def render_content_block(
        self,
        jinja_context: Any,  # noqa: ANN401
        content_block: Any,  # noqa: ANN401
        index: Any = None,  # noqa: ANN401
        content_block_id: Any = None,  # noqa: ANN401
        render_to_markdown: bool = False,
    ) -> Any:  # noqa: ANN401
        """Give the HTML of a block; what is no block is text, and is escaped."""
        if content_block is None:
            return ""
        if isinstance(content_block, list):
            parts = [
                self.render_content_block(
                    jinja_context, part, number, f"{content_block_id}-{number}" if content_block_id else None
                )
                for number, part in enumerate(content_block)
            ]
            return "".join(str(part) for part in parts)
        if not _is_block(content_block):
            return html.escape(str(content_block))
        return super().render_content_block(
            jinja_context, content_block, index, content_block_id, render_to_markdown
        )


class _OfflineSiteBuilder(SiteBuilder):
    """Builds the site without the images and fonts that the pages do not show."""

    def build(self, resource_identifiers: Any = None, build_index: bool = True) -> Any:  # noqa: ANN401
        for section in self.site_section_builders.values():
            section.build(resource_identifiers=resource_identifiers)
        return self.site_index_builder.build(build_index=build_index)


def build_docs(
    context: EphemeralDataContext, checks: Sequence[CheckResult], *, docs_dir: Path, run_id: RunIdentifier
) -> Path:
    """Build the site of all results that ``context`` holds, in place of ``docs_dir``.

    Gives the path of the first page. Raises ``DocsError`` when a page could not be rendered;
    ``docs_dir`` is left as it was then.
    """
    docs_dir.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=docs_dir.parent, prefix=f".{docs_dir.name}-") as scratch:
        site = Path(scratch) / "site"
        with _errors_raised():
            _builder(context, checks, site=site, run_id=run_id).build()
        if docs_dir.exists():
            shutil.move(docs_dir, Path(scratch) / "old")
        shutil.move(site, docs_dir)
    return docs_dir / "index.html"


def _builder(
    context: EphemeralDataContext, checks: Sequence[CheckResult], *, site: Path, run_id: RunIdentifier
) -> SiteBuilder:
    view = {"module_name": "expectations.docs", "class_name": "OfflinePageView"}
    index = {
        "module_name": "expectations.docs_index",
        "class_name": "AuditIndexRenderer",
        "checks": [asdict(check) | {"sample": []} for check in checks],
        "run_name": run_id.run_name,
        "run_time": run_id.run_time.isoformat(timespec="seconds"),
    }
    page = {"module_name": "expectations.docs_page", "class_name": "AuditPageRenderer"}
    return _OfflineSiteBuilder(
        data_context=context,
        store_backend={"class_name": "TupleFilesystemStoreBackend", "base_directory": str(site)},
        site_name="Presscheck",
        show_how_to_buttons=False,
        site_index_builder={"class_name": "DefaultSiteIndexBuilder", "renderer": index, "view": view},
        site_section_builders={
            "expectations": "none",
            "validations": {"view": view, "renderer": page},
            "profiling": "none",
        },
    )


def _is_block(value: object) -> bool:
    return isinstance(value, Mapping) and value.get("content_block_type") is not None


class _ErrorRecords(logging.Handler):
    """Keeps the messages of what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(level=logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of ``record``."""
        self.messages.append(record.getMessage())


@contextmanager
def _errors_raised() -> Iterator[None]:
    """Raise ``DocsError`` for what great_expectations only logs: it goes on after a failed page."""
    logger = logging.getLogger("great_expectations")
    records = _ErrorRecords()
    logger.addHandler(records)
    try:
        yield
    finally:
        logger.removeHandler(records)
    if records.messages:
        raise DocsError("Data Docs could not be built: " + " | ".join(records.messages))
