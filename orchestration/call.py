"""What the commands share: the data folder, settings, and how a wrong call is told.

Does not belong here: any one command.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from orchestration.settings import Settings

EXIT_PUBLISHED, EXIT_NOT_PUBLISHED, EXIT_WRONG_CALL = 0, 1, 2

DATA_OPTION = click.option(
    "--data",
    "data_dir",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="PRESSCHECK_DATA_DIR",
    default=Path("data"),
    show_default=True,
    help="Where everything of one warehouse lives.",
)


def settings_of(data_dir: Path) -> "Settings":
    """Give the settings for a data folder; end the call where a variable cannot be."""
    from pydantic import ValidationError

    from orchestration.settings import Settings

    try:
        return Settings(data_dir=data_dir)
    except ValidationError as error:
        first = error.errors()[0]
        name = f"PRESSCHECK_{'_'.join(str(part) for part in first['loc']).upper()}"
        raise complaint(f"{name}: {first['msg'].lower()}.") from error


def make_data_dir(root: Path) -> None:
    """Make the data folder; end the call where it cannot be used."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        if not os.access(root, os.W_OK):
            raise PermissionError(None, "no permission to write")
    except OSError as error:
        cause = (error.strerror or type(error).__name__).lower()
        message = f"{root}: cannot be used as the data folder ({cause}). Name another with --data."
        raise complaint(message) from error


def complaint(message: str) -> click.exceptions.Exit:
    """Tell what is wrong with the call in one line; the exit that goes with it is to be raised."""
    click.echo(f"presscheck: {message}", err=True)
    return click.exceptions.Exit(EXIT_WRONG_CALL)


def short(path: Path) -> str:
    """Give ``path`` relative to the working directory where it lies below it."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
