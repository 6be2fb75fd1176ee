"""A page of text on a terminal, or in a pipe: headings, rows in columns, marked sentences.

On a terminal long cells wrap in their column; in a pipe each row is one line without colours.
Does not belong here: what the rows mean (``rendering``).
"""

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from orchestration.reading.plain import safe, shown

COLUMN_GAP = 2
STYLES = {
    "high": "bold red",
    "medium": "yellow",
    "dismissed": "dim",
    "confirmed": "bold",
    "disagree": "bold red",
    "updated": "yellow",
}


class Page:
    """Prints to standard output as it is when the page is made."""

    def __init__(self) -> None:
        self._console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)

    def line(self, text: str = "", *, style: str = "", indent: str = "") -> None:
        """Print text that wraps at the edge of a terminal."""
        self._console.print(Text(indent + shown(text), style=style), soft_wrap=not self._console.is_terminal)

    def rows(self, rows: Sequence[Sequence[object]], *, header: Sequence[str] = ()) -> None:
        """Print rows in columns; only the last column wraps."""
        cells = [[shown(cell) for cell in row] for row in rows]
        if header:
            cells.insert(0, list(header))
        if not self._console.is_terminal:
            self._piped(cells)
            return
        table = Table.grid(padding=(0, COLUMN_GAP, 0, 0))
        for place in range(len(cells[0])):
            table.add_column(no_wrap=place < len(cells[0]) - 1)
        for number, row in enumerate(cells):
            in_header = bool(header) and number == 0
            table.add_row(*(Text(cell, style="bold" if in_header else STYLES.get(cell, "")) for cell in row))
        self._console.print(table)

    def marked(self, text: str, start: int, end: int, *, indent: str) -> None:
        """Print a sentence in which the code points from ``start`` to ``end`` are marked."""
        line = Text(indent)
        # Each part keeps its length, so that the marks stay where they are.
        for part, is_marked in ((text[:start], False), (text[start:end], True), (text[end:], False)):
            written = safe(part).replace("\n", " ").replace("\t", " ")
            line.append(f">>{written}<<" if is_marked else written, style="bold reverse" if is_marked else "")
        self._console.print(line, soft_wrap=not self._console.is_terminal)

    def _piped(self, cells: Sequence[Sequence[str]]) -> None:
        widths = [max(len(row[place]) for row in cells) for place in range(len(cells[0]))]
        for row in cells:
            padded = (cell.ljust(width + COLUMN_GAP) for cell, width in zip(row, widths, strict=True))
            self._console.print(Text("".join(padded).rstrip()), soft_wrap=True)
