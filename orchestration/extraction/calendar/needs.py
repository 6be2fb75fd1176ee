"""What a line must hold for a pattern to be worth trying on it: nothing but speed.

Does not belong here: any decision on what is a date (``patterns``, ``readings``).
"""

from functools import lru_cache

from orchestration.extraction.calendar.holidays import load_holidays
from orchestration.extraction.calendar.words import load_calendar_words

MONTHS = ("month", "month_day", "day_month", "month_abbreviated", "month_short_year", "month_dotted")
MONTH_DAYS = ("month_word_day", "word_day_month", "slash_days", "shifted_day", "named_quarter", "week_of")
YEARS = ("years", "year", "hyphen_year", "prefix_year", "short_year", "decade", "short_decade", "and_decade")
WEEKDAYS = ("weekday", "weekday_week", "weekdays_ago", "told_weekday", "nth_weekday")
DIGITS = tuple("0123456789")
SUFFIXED = ("1st", "2nd", "3rd", *(f"{digit}th" for digit in DIGITS))
UNITS = (
    "week",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "day",
    "night",
    "morning",
    "evening",
    "afternoon",
)
DAYS = ("today", "yesterday", "tomorrow", "tonight", "night", "morning", "evening", "afternoon", "lunchtime")


@lru_cache(maxsize=1)
def needed_words() -> dict[str, tuple[str, ...]]:
    """Give, by pattern, lower-case strings of which a line holds one if the pattern matches there.

    A pattern that is not named is tried on every line.
    """
    words = load_calendar_words()
    needs: dict[str, tuple[str, ...]] = dict.fromkeys(("period", "edge_period", "the_next"), UNITS)
    needs |= dict.fromkeys(("that_period", "the_after"), UNITS)
    needs |= {name: (*tuple(words.month_abbreviations), "may") for name in MONTHS + MONTH_DAYS}
    needs |= dict.fromkeys(YEARS, DIGITS)
    needs |= dict.fromkeys(WEEKDAYS, ("day",))
    needs |= {
        "fiscal": ("fiscal", "financial", "calendar"),
        "fiscal_code": ("fy",),
        "fiscal_codes": ("fy",),
        "named_decade": ("ties",),
        "century": ("centur",),
        "season": tuple(words.seasons),
        "quarter": ("quarter", "half"),
        "final_quarter": ("quarter", "half"),
        "quarter_code": ("q1", "q2", "q3", "q4", "h1", "h2"),
        "code_quarter": ("1q", "2q", "3q", "4q", "1h", "2h"),
        "months_of": ("months",),
        "months_bare": ("months",),
        "year_back": ("year-", "prior-", "previous-"),
        "year_to_date": ("date",),
        "day_of_month": SUFFIXED,
        "weekday_day": SUFFIXED,
        "day_of_this": ("month",),
        "nth_week": ("week", "days", "fortnight"),
        "holiday": tuple(load_holidays().names),
        "before_last": ("before last", "after next"),
        "deictic_day": DAYS,
        "the_weekend": ("weekend",),
        "year_end": ("end",),
        "mid_period": ("mid-month",),
        "ago_today": ("today", "tomorrow", "yesterday"),
        "week_today": ("today", "tomorrow"),
        "ago": ("ago", "now", "hence"),
        "in_time": ("time",),
        "anaphor": ("earlier", "before", "previously", "later", "after", "prior"),
    }
    return needs


def lines_of(text: str) -> list[tuple[int, int, str]]:
    """Give the start, the end and the folded text of each line that is not blank."""
    lines: list[tuple[int, int, str]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            folded = line.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
            lines.append((start, start + len(line), folded.replace("\u2009", " ").replace("\t", " ")))
        start += len(line) + 1
    return lines
