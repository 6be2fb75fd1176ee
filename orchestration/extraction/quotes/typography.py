"""Quotation marks of typewriters and of tokenised text, written as marks that open and close.

Belongs here: putting marks of one meaning into one form, at the same offsets.
Does not belong here: pairing the marks (``marks``).
"""

import re
from collections.abc import Sequence

# Stands beside the one mark that takes the place of two, so that offsets hold. It is no white space.
JOINER = "\u2060"
_TYPED = re.compile(r"``|(?<!')''(?!')")
_FAMILIES = (re.compile('"'), re.compile(r"(?<!\S)[“”](?!\S)"))


def unify_marks(body: str, lines: Sequence[tuple[int, int]]) -> str:
    """Give ``body`` at the same length with typed (``x'') and spaced (" x ") marks told apart.

    Typed marks become curly ones, and marks with white space on both sides, which only
    tokenised text has, become guillemets, in the ``lines`` where they come in pairs.
    """
    parts, at = [], 0
    for start, end in lines:
        parts += [body[at:start], _unify_line(body[start:end])]
        at = end
    return "".join([*parts, body[at:]])


def _unify_line(line: str) -> str:
    if "``" in line:
        line = _TYPED.sub(lambda found: f"“{JOINER}" if found[0] == "``" else f"{JOINER}”", line)
    for family in _FAMILIES:
        line = _pair_spaced(line, [found.start() for found in family.finditer(line)])
    return line


def _pair_spaced(line: str, marks: Sequence[int]) -> str:
    if len(marks) % 2 or not any(_is_spaced(line, at) for at in marks):
        return line
    letters = list(line)
    for position, at in enumerate(marks):
        opens = position % 2 == 0
        if not _fits(line, at, opens=opens):
            return line
        letters[at] = "«" if opens else "»"
    return "".join(letters)


def _is_spaced(line: str, at: int) -> bool:
    """Tell whether white space, or an end of the line, stands on both sides."""
    return not line[max(0, at - 1) : at].strip() and not line[at + 1 : at + 2].strip()


def _fits(line: str, at: int, *, opens: bool) -> bool:
    """Tell whether the mark at ``at`` can open or else close, by the white space beside it."""
    if _is_spaced(line, at):
        return line[at] == '"' or (line[at] == "“") is opens
    beside = line[at + 1 : at + 2] if opens else line[max(0, at - 1) : at]
    return line[at] == '"' and bool(beside.strip())
