"""The lines of a body that can hold quotations.

Belongs here: the line as the modules of this package know it. Does not belong here: which
lines of an article they are (``extract``).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the body with its span. ``follows`` tells that no blank line stands before it."""

    char_start: int
    char_end: int
    follows: bool = False
