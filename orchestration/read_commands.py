"""The commands that read what is published: ``disagreements``, ``story`` and ``show``.

Does not belong here: what they show (``reading``), what changes anything.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orchestration.call import DATA_OPTION, complaint, settings_of

if TYPE_CHECKING:
    from orchestration.warehouse.published import Published

JSON_OPTION = click.option("--json", "in_json", is_flag=True, help="One JSON object; see docs/commands.md.")


@click.command()
@click.option("--story", "story_id", metavar="ID", help="Only of this story; the start of an id will do.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(["figure", "quote", "date", "internal"]),
    help="Only of this kind; may be given more than once.",
)  # fmt: skip
@click.option(
    "--severity", "severities", multiple=True, type=click.Choice(["low", "medium", "high"]),
    help="Only of this severity; may be given more than once.",
)  # fmt: skip
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="Only those in which an article of this day (2026-03-31) or a later one takes part.",
)  # fmt: skip
@click.option("--all", "with_dismissed", is_flag=True, help="Those that an editor dismissed as well.")
@DATA_OPTION
@JSON_OPTION
def disagreements(  # noqa: PLR0917 (click hands them over by name)
    story_id: str | None,
    kinds: Sequence[str],
    severities: Sequence[str],
    since: datetime | None,
    with_dismissed: bool,
    data_dir: Path,
    in_json: bool,
) -> None:
    r"""List where articles disagree: open ones first, the gravest at the top.

    The ids can be handed to `presscheck show` and `presscheck judge`. In a pipe each row is one
    line without colours.

    \b
    Examples:
      presscheck disagreements --severity high
      presscheck disagreements --kind figure --kind internal --since 2026-03-01
      presscheck disagreements --json | jq '.disagreements[].explanation'
    """
    from orchestration.reading.disagreements import Filters, list_disagreements
    from orchestration.reading.identify import find_id, short_ids
    from orchestration.reading.page import Page
    from orchestration.reading.plain import as_json
    from orchestration.reading.rendering import render_disagreements

    with published(data_dir) as warehouse:
        found = list_disagreements(
            warehouse,
            Filters(
                story_id=find_id(warehouse, story_id, types=["story"])[1] if story_id is not None else None,
                kinds=kinds,
                severities=severities,
                since=since.date() if since else None,
            ),
        )
        rows = [row for row in found if with_dismissed or row["status"] != "dismissed"]
        hidden = len(found) - len(rows)
        if in_json:
            click.echo(as_json({"disagreements": rows, "dismissed_hidden": hidden}))
        else:
            render_disagreements(Page(), rows, short_ids(warehouse), dismissed=hidden)


@click.command()
@click.argument("story_id", metavar="ID")
@DATA_OPTION
@JSON_OPTION
def story(story_id: str, data_dir: Path, in_json: bool) -> None:
    """Show a story: its articles with copies folded, its disagreements, its best supported figures.

    ID is the id of a story or the start of one, with or without `story_`.
    """
    from orchestration.reading.identify import find_id, short_ids
    from orchestration.reading.page import Page
    from orchestration.reading.plain import as_json
    from orchestration.reading.rendering import render_story
    from orchestration.reading.story import show_story

    with published(data_dir) as warehouse:
        answer = show_story(warehouse, find_id(warehouse, story_id, types=["story"])[1])
        if in_json:
            click.echo(as_json(answer))
        else:
            render_story(Page(), answer, short_ids(warehouse))


@click.command()
@click.argument("identity", metavar="ID")
@DATA_OPTION
@JSON_OPTION
def show(identity: str, data_dir: Path, in_json: bool) -> None:
    """Show what stands behind a disagreement, a comparison, a figure or a quotation.

    Each fact comes with its sentence, in which it is marked, its publisher, date and source; then
    the verdicts on the pairs of figures. ID is an id or the start of one, with or without its type.
    """
    from orchestration.reading.evidence import show_evidence
    from orchestration.reading.identify import EVIDENCE_TYPES, find_id
    from orchestration.reading.page import Page
    from orchestration.reading.plain import as_json
    from orchestration.reading.rendering import render_evidence

    with published(data_dir) as warehouse:
        answer = show_evidence(warehouse, *find_id(warehouse, identity, types=EVIDENCE_TYPES))
        if in_json:
            click.echo(as_json(answer))
        else:
            render_evidence(Page(), answer)


@contextmanager
def published(data_dir: Path) -> Iterator["Published"]:
    """Open what is published in a data folder; end the call where an id or the warehouse is wrong."""
    from orchestration.reading.identify import IdError
    from orchestration.warehouse.published import PublishedError, open_published

    settings = settings_of(data_dir)
    try:
        with open_published(settings.published_path, shown_as=settings.data_dir) as warehouse:
            yield warehouse
    except (PublishedError, IdError) as error:
        raise complaint(str(error)) from error
