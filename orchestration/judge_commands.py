"""The commands of an editor: ``judge`` keeps a word, ``apply`` publishes with what was judged.

Does not belong here: what is judged (``reading.subject``), the file (``judging``).
"""

import getpass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orchestration.call import DATA_OPTION, complaint, settings_of, short
from orchestration.read_commands import published
from orchestration.run_command import publish_and_tell

if TYPE_CHECKING:
    from orchestration.settings import Settings

SAYS = {"confirm": "confirmed", "dismiss": "dismissed", "split": "split"}


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("decision", type=click.Choice(list(SAYS)))
@click.option("--reason", required=True, help="Why, in a sentence; it is shown with the disagreement.")
@click.option("--by", "judged_by", metavar="NAME", help="Who judges; the login name when not given.")
@DATA_OPTION
def judge(identity: str, decision: str, reason: str, judged_by: str | None, data_dir: Path) -> None:
    r"""Keep an editor's word on the disagreement ID.

    \b
    confirm  the articles do disagree
    dismiss  they do not, or it does not matter: lists and the audit leave it out
    split    the figures are not of the same quantity and are no longer compared;
             ID may be a comparison then, if only that pair is meant

    The word is kept in DATA/judgements.csv, or in the file that PRESSCHECK_JUDGEMENTS names, one
    row a judgement, to be reviewed and versioned. It is about these facts, by article, place and
    value: it survives rebuilds and new articles with a known value. An article with a new value
    opens the disagreement again, with the earlier word beside it. `presscheck apply`, or the next
    run, puts it into effect.

    \b
    Examples:
      presscheck judge 3829a195 dismiss --reason "One counts the crew." --by Quist
      presscheck judge 3829a195 confirm --reason "Both papers stand by it."
    """
    from orchestration.judging.file import JudgementFileError, add_judgement
    from orchestration.judging.judgement import Judgement, JudgementError, checked, one_line
    from orchestration.reading.identify import find_id
    from orchestration.reading.plain import shown
    from orchestration.reading.subject import SubjectError, find_subject

    settings = settings_of(data_dir)
    with published(data_dir) as warehouse:
        kind, found = find_id(warehouse, identity, types=["disagreement", "comparison"])
        try:
            subject = find_subject(warehouse, kind, found, decision=decision)
            judgement = checked(
                Judgement(
                    decision=decision,
                    kind=subject.kind,
                    about=one_line(subject.about),
                    reason=one_line(reason),
                    judged_by=one_line(judged_by if judged_by is not None else _login_name()),
                    judged_on=datetime.now().astimezone().date(),
                    facts=subject.facts,
                )
            )
            earlier = add_judgement(settings.judgements_path, judgement)
        except (SubjectError, JudgementFileError) as error:
            raise complaint(str(error)) from error
        except JudgementError as error:
            raise complaint(f"{error}.") from error
    click.echo(f"{SAYS[decision].capitalize()}: {shown(judgement.about)}")
    if earlier is not None:
        click.echo(
            f"It replaces what {shown(earlier.judged_by)} said on {earlier.judged_on}: {earlier.decision}."
        )
    data = "" if settings.data_dir == Path("data") else f" --data {settings.data_dir}"
    click.echo(
        f"Kept in {short(settings.judgements_path)}; `presscheck apply{data}` or the next run applies it."
    )


@click.command()
@DATA_OPTION
def apply(data_dir: Path) -> None:
    """Build and publish again with the judgements as they are now; no new document is read.

    Nothing is done when neither the judgements nor anything else has changed.
    Exit codes are those of `presscheck run`.
    """
    settings = settings_of(data_dir)
    if not settings.store_path.exists():
        raise complaint(f"{settings.data_dir}: nothing was ingested there yet. `presscheck run` does.")
    check_judgements(settings)
    publish_and_tell(None, settings=settings)


def check_judgements(settings: "Settings") -> None:
    """End the call when the file of judgements holds what is none, before any work is done."""
    from orchestration.judging.file import JudgementFileError, read_judgements

    try:
        read_judgements(settings.judgements_path)
    except JudgementFileError as error:
        raise complaint(str(error)) from error


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise complaint("This login has no name. Say who judges with --by.") from error
