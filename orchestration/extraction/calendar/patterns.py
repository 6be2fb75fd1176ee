r"""The patterns of calendar expressions that are written with words.

Each pattern has named groups that ``readings`` turns into a CalendarExpression.
A blank in a source stands for any blank within a line, so that no match crosses a line end.
Does not belong here: all-digit dates (``numeric``), relative expressions
(``relative_patterns``), what an expression means.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from orchestration.extraction.calendar.words import load_calendar_words

BLANK = r"[ \t\u00a0\u202f\u2009]"
YEAR = r"(?:1[5-9]|20)\d\d"
# A year ends where no digit, decimal, further number, unit sign or word part follows.
YEAR_END = r"(?![\d%°€$£]|[.,:/–-]\d|\w)"
# What may not stand before a number that is a year.
YEAR_START = r"(?<![\w.,/$€£#+-])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_END = r"(?: ?(?:st|nd|rd|th)\b)?(?!\d|[.,:/]\d| ?%| (?:million|billion|per ?cent)\b)"
DASH = r"[-–—]"
DAYPART = r"(?:morning|afternoon|evening|night|midday|noon|lunchtime|dawn)"
PART_OF = r"(?P<part>(?i:early|mid|late|(?:the )?(?:end|close|middle|beginning|start) of))(?: |-)"
YEAR_SHIFT = r"(?P<year_shift>this|last|next)"


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, longest first."""
    forms = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(form) for form in forms) + ")"


def cased(words: Iterable[str]) -> str:
    """Give a pattern for any of the words in Title case or capitals only ('may' is no month)."""
    listed = list(words)
    return alternatives([word.capitalize() for word in listed] + [word.upper() for word in listed])


def compiled(source: str) -> re.Pattern[str]:
    """Compile a source in which a blank stands for any blank within a line."""
    return re.compile(source.replace(" ", BLANK))


@lru_cache(maxsize=1)
def calendar_patterns() -> dict[str, re.Pattern[str]]:
    """Give the compiled patterns of dates, months, years and their parts by name, in a fixed order."""
    sources = _date_sources() | _year_sources() | _period_sources()
    return {name: compiled(source) for name, source in sources.items()}


def _date_sources() -> dict[str, str]:
    words = load_calendar_words()
    full = cased(words.month_names)
    month = rf"(?:{cased(words.month_abbreviations)}\b\.?|{full}\b)"
    weekday = rf"(?:{cased(words.weekday_names)}\b|{cased(words.weekday_abbreviations)}\b\.?)"
    lead = rf"(?:(?P<weekday>{weekday})(?: {DAYPART})?(?: ?, ?| ?\(| )(?:the )?)?"
    year = rf"(?:(?: ?, ?| (?:of )?)(?:(?P<year>{YEAR}){YEAR_END}|{YEAR_SHIFT} year\b))?"
    last_day = rf"(?: ?(?:{DASH}|to\b|and\b) ?(?P<last_day>{DAY}){DAY_END})?"
    dashed_year = rf"-(?P<dashed_year>{YEAR}){YEAR_END}"
    shift = r"(?:(?P<shift>(?i:this|last|next|this past|this coming|coming|past)) )?"
    return {
        "day_month": rf"(?<![\w.,/-]){lead}(?P<day>{DAY}){DAY_END}{last_day}(?: of)?(?: |-|\. ?)?"
        rf"(?P<month>{month})(?:{dashed_year}|{year})",
        "month_day": rf"(?<!\w){lead}(?P<month>{month})\.? ?(?:the )?(?P<day>{DAY}){DAY_END}{last_day}{year}"
        rf"(?: ?\((?P<weekday_after>{weekday})\))?",
        "month": rf"(?<!\w)(?<!\w-)(?:{PART_OF})?{shift}(?P<month>{full})\b"
        rf"(?: ?{DASH} ?(?P<last_month>{full})\b)?{year}",
        "month_abbreviated": rf"(?<!\w)(?:{PART_OF})?(?P<month>{month}) (?P<year>{YEAR}){YEAR_END}",
    }


def _year_sources() -> dict[str, str]:
    year = rf"(?P<year>{YEAR}){YEAR_END}"
    return {
        "years": rf"{YEAR_START}(?:(?i:fiscal(?: year)?|FY) ?)?(?P<year>{YEAR}) ?[-–/] ?"
        rf"(?P<last_year>{YEAR}|\d\d)(?![\d%\w/-]|[.,:]\d)",
        "year": rf"{YEAR_START}(?:{PART_OF})?{year}",
        "hyphen_year": rf"(?<!\w)(?P<part>(?i:early|mid|late))-{year}",
        "prefix_year": rf"(?:(?<=\b[Pp]re[-–])|(?<=\b[Pp]ost[-–])){year}",
        "fiscal": rf"\b(?i:fiscal(?: year)?|financial year) {year}",
        "fiscal_code": r"\bFY ?(?P<short_year>(?:20)?\d\d)\b",
        "decade": rf"{YEAR_START}(?:(?:(?i:early|mid|late))(?: |-))?(?P<decade>(?:1[5-9]|20)\d0)(?:'|’)?s\b",
        "short_decade": r"(?<=\bthe )(?P<apostrophe>['’‘])(?P<tens>[1-9]0)s\b",
    }


def _period_sources() -> dict[str, str]:
    words = load_calendar_words()
    year = rf"(?P<year>{YEAR}){YEAR_END}"
    of_year = rf"(?:(?: of|,)? (?:{year}|(?P<year_shift>this|last|next|the) year\b))?"
    ordinal = rf"(?P<ordinal>(?i:{alternatives(words.ordinals)}))"
    short_year = r"(?P<short_year>\d\d)\b"
    return {
        "quarter": rf"\b{ordinal}(?: |-)(?P<unit>(?i:quarter|half))\b{of_year}",
        "quarter_code": r"\b(?P<letter>[QH])(?P<number>[1-4])"
        rf"(?: ?{year}| ?['’]?{short_year}(?![.,:%]?\d))?(?!\w)",
        "code_quarter": rf"(?<![\w.,])(?P<number>[1-4])(?P<letter>[QH]) ?(?:20)?{short_year}",
        "months_of": r"\b(?P<edge>(?i:first|last|final|opening)) (?P<count>\d\d?|\w+) months of "
        rf"(?:{year}|(?P<year_shift>this|last|next|the) year\b)",
        "season": r"\b(?i:(?P<cue>in|by|since|until|before|after|during|over|from) the )?"
        r"(?i:(?P<part>early|mid|late)(?: |-))?(?i:(?P<shift>this(?: past)?|last|next|coming|past) )?"
        rf"(?P<season>(?i:{alternatives(words.seasons)}))\b{of_year}",
    }
