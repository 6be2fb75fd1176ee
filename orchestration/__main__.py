"""``python -m orchestration`` is the ``presscheck`` command."""

from orchestration.cli import main

main(prog_name="presscheck")
