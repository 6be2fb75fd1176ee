"""How the scorecard counts and compares: tallies, rates, and when two texts or numbers match.

Belongs here: the arithmetic of the scores. Does not belong here: gold, or the warehouse.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

Span = tuple[int, int]

# Two values are the same number within this share of the larger one.
RELATIVE_TOLERANCE = 1e-3


def fold(text: str | None) -> str:
    """Give ``text`` as it is compared: one space, no case, no leading 'the', no outer marks."""
    folded = re.sub(r"\s+", " ", text or "").strip().casefold()
    return re.sub(r"^the ", "", folded).strip(" .,'\"“”‘’")


def same_number(a: float | None, b: float | None) -> bool:
    """Tell whether two ends of an interval are the same; None is an open end."""
    if a is None or b is None:
        return a is None and b is None
    return abs(a - b) <= RELATIVE_TOLERANCE * max(1e-9, abs(a), abs(b))


def same_speaker(found: str | None, wanted: str) -> bool:
    """Tell whether one name is the other, or a part of it."""
    a, b = fold(found), fold(wanted)
    return bool(a) and (a == b or b in a or a in b)


def occurrences(needle: str, body: str) -> list[Span]:
    """Give the spans at which ``needle`` stands in ``body``."""
    return [(match.start(), match.end()) for match in re.finditer(re.escape(needle), body)]


def overlap(a: Span, b: Span) -> int:
    """Give the number of characters that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


@dataclass(slots=True)
class Tally:
    """Counts of right, found and wanted, and the f1 of them, from 0 to 1."""

    right_found: int = 0
    found: int = 0
    right_wanted: int = 0
    wanted: int = 0
    notes: list[str] = field(default_factory=list)

    def precision(self) -> float:
        """Give the share of what was found that is right (nothing found, nothing wanted: 1)."""
        if self.found:
            return self.right_found / self.found
        return 0.0 if self.wanted else 1.0

    def recall(self) -> float:
        """Give the share of what was wanted that was found."""
        return self.right_wanted / self.wanted if self.wanted else 1.0

    def score(self) -> float:
        """Give f1, the harmonic mean of precision and recall."""
        precision, recall = self.precision(), self.recall()
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def line(self) -> str:
        """Give the scores and the counts behind them as text."""
        return (
            f"f1 {self.score():.3f}"
            f"  precision {self.precision():.3f} ({self.right_found}/{self.found})"
            f"  recall {self.recall():.3f} ({self.right_wanted}/{self.wanted})"
        )

    def as_json(self) -> dict[str, float]:
        """Give precision, recall and f1."""
        return {"precision": self.precision(), "recall": self.recall(), "f1": self.score()}


@dataclass(slots=True)
class Rate:
    """The share of cases that are right, from 0 to 1; 1 where there are none."""

    right: int = 0
    total: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, ok: bool, note: str) -> None:
        """Count one case; keep ``note`` when it is wrong."""
        self.total += 1
        self.right += ok
        if not ok:
            self.notes.append(note)

    def score(self) -> float:
        """Give the rate."""
        return self.right / self.total if self.total else 1.0

    def line(self) -> str:
        """Give the rate and the counts behind it as text."""
        return f"rate {self.score():.3f} ({self.right}/{self.total})"

    def as_json(self) -> float:
        """Give the rate."""
        return self.score()


TALLIES = (
    "person",
    "organization",
    "place",
    "resolution",
    "date",
    "figure",
    "figure_value",
    "quote",
    "story",
    "alignment",
    "disagreement",
)
RATES = ("articles_found", "title", "published_on", "speaker", "origin", "verdict", "provenance")


@dataclass(slots=True)
class Card:
    """All measures of one run, by name."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in TALLIES})
    rates: dict[str, Rate] = field(default_factory=lambda: {name: Rate() for name in RATES})

    def measures(self) -> dict[str, Tally | Rate]:
        """Give the measures in the order in which they are shown."""
        return {**self.tallies, **self.rates}

    def text(self, *, detail: bool = False, only: Collection[str] | None = None) -> str:
        """Give a line per measure (of ``only``), and with ``detail`` a line per miss or invention."""
        lines = []
        for name, measure in self.measures().items():
            if only is not None and name not in only:
                continue
            lines.append(f"{name:16} {measure.line()}")
            if detail:
                lines += [f"{'':16} - {note}" for note in measure.notes]
        return "\n".join(lines)
