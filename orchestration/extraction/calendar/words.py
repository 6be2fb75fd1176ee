"""The closed word classes of calendar expressions, read once from the package's data.

Does not belong here: patterns (``patterns``) or arithmetic on days (``periods``).
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_calendar_words() -> "CalendarWords":
    """Give the word classes of ``data/calendar_words.toml``; keys are lower case."""
    source = files("orchestration.extraction").joinpath("data", "calendar_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return CalendarWords(
        month_names=tables["months"],
        month_abbreviations=tables["month_abbreviations"],
        weekday_names=tables["weekdays"],
        weekday_abbreviations=tables["weekday_abbreviations"],
        seasons=tables["seasons"],
        ordinals=tables["ordinals"],
        day_ordinals=tables["day_ordinals"],
        places=tables["places"],
        tens=tables["tens"],
        counts=tables["counts"],
        parts=tables["parts"],
        shifts=tables["shifts"],
        counted=frozenset(tables["counted"]["words"]),
    )


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Lower-case words and what they stand for; months count from 1, weekdays from Monday = 0."""

    month_names: dict[str, int]
    month_abbreviations: dict[str, int]
    weekday_names: dict[str, int]
    weekday_abbreviations: dict[str, int]
    seasons: dict[str, int]
    ordinals: dict[str, int]
    day_ordinals: dict[str, int]
    places: dict[str, int]
    tens: dict[str, int]
    counts: dict[str, int]
    parts: dict[str, str]
    shifts: dict[str, int]
    counted: frozenset[str]

    def month(self, word: str) -> int:
        """Give 1 to 12 for a month's name or abbreviation; raises ``KeyError`` for other words."""
        key = word.lower().rstrip(".")
        return self.month_names[key] if key in self.month_names else self.month_abbreviations[key]

    def weekday(self, word: str) -> int:
        """Give 0 (Monday) to 6 for a weekday's name or abbreviation; raises ``KeyError`` for others."""
        key = word.lower().rstrip(".")
        return self.weekday_names[key] if key in self.weekday_names else self.weekday_abbreviations[key]

    def count(self, word: str) -> int:
        """Give the number that digits or a number word stand for; raises ``KeyError`` for other words."""
        if word.isascii() and word.isdigit():
            return int(word)
        return sum(self.counts[part] for part in re.split(r"[\s-]+", word.lower()))

    def day(self, word: str) -> int:
        """Give the number of '16', '16th' or 'sixteenth'; raises ``KeyError`` for other words."""
        digits = re.match(r"\d+", word)
        return int(digits[0]) if digits else self.day_ordinals[re.sub(r"\s+", "-", word.lower())]
