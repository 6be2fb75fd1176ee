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
APOSTROPHE = r"['’‘]"
DAYPART = r"(?:morning|afternoon|evening|night|midday|noon|lunchtime|dawn)"
PART_OF = (
    r"(?P<part>(?i:early|mid|late|(?:end|start)(?=-)|"
    r"(?:the )?(?:end|close|middle|beginning|start) of))(?: |-)"
)
YEAR_SHIFT = r"(?P<year_shift>this|last|next)"


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, longest first."""
    forms = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", " ") for form in forms) + ")"


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
    sources = _date_sources() | _year_sources() | _season_sources()
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
        "month_short_year": rf"(?<!\w)(?:{PART_OF})?(?P<month>{month})(?: of)? ?"
        rf"{APOSTROPHE}(?P<short_year>\d\d)\b",
        "month_dotted": r"\b(?i:in|since|until|till|by|from|through|of|early|mid|late)(?: |-)"
        rf"(?P<month>{cased(words.month_abbreviations)})\.(?! ?\d)",
    }


def _year_sources() -> dict[str, str]:
    words = load_calendar_words()
    year = rf"(?P<year>{YEAR}){YEAR_END}"
    return {
        "years": rf"{YEAR_START}(?:(?i:fiscal(?: year)?|FY) ?)?(?P<year>{YEAR}) ?[-–/] ?"
        rf"(?P<last_year>{YEAR}|\d\d)(?![\d%\w/-]|[.,:]\d)",
        "year": rf"{YEAR_START}(?:{PART_OF})?{year}",
        "hyphen_year": rf"(?<!\w)(?P<part>(?i:early|mid|late|end|year-end))(?:-|(?<=end) ){year}",
        "short_year": r"\b(?i:in|since|of|by|from|until|till|before|after|during|early|mid|late)(?: |-)"
        rf"(?P<mark>{APOSTROPHE})(?P<short_year>\d\d)(?![\w%]|['’]|[.,:]\d)",
        "prefix_year": rf"(?:(?<=\b[Pp]re[-–])|(?<=\b[Pp]ost[-–])){year}",
        "fiscal": rf"\b(?i:fiscal(?: year)?|financial year|calendar(?: year)?) {year}",
        "fiscal_codes": r"\bFY ?(?P<year>\d\d) ?[-–/] ?(?P<last_year>\d\d)(?![\d%\w/-]|[.,:]\d)",
        "fiscal_code": r"\bFY ?(?P<short_year>(?:20)?\d\d)\b",
        "decade": rf"{YEAR_START}(?:(?P<part>(?i:early|mid|late))(?: |-))?"
        r"(?P<decade>(?:1[5-9]|20)\d0)(?:'|’)?s\b",
        "short_decade": r"\b(?i:(?:the )?(?P<part>early|middle|mid|late)|the)(?: |-)"
        rf"(?P<mark>{APOSTROPHE}?)(?P<tens>[1-9]0)s\b",
        "and_decade": r"\b\d\d\d0s (?:and|or|to) (?:the )?(?:(?P<part>(?i:early|mid|late))(?: |-))?"
        rf"(?P<mark>{APOSTROPHE}?)(?P<tens>[1-9]0)s\b",
        "named_decade": r"\b(?i:(?:the )?(?P<part>early|mid|late)|the(?: [a-z]+)?)(?: |-)"
        rf"(?P<mark>)(?P<tens>(?i:{alternatives(words.tens)}))\b",
        "century": rf"\b(?P<nth>\d\d?(?:st|nd|rd|th)|(?i:{alternatives(words.day_ordinals)}))(?: |-)"
        r"(?i:century|centuries)\b(?! (?:BC|B\.C|BCE)\b)",
    }


def _season_sources() -> dict[str, str]:
    words = load_calendar_words()
    year = rf"(?P<year>{YEAR}){YEAR_END}"
    return {
        "season": r"\b(?i:(?P<cue>in|by|since|until|before|after|during|over|from) the )?"
        r"(?i:(?P<part>early|mid|late)(?: |-))?(?i:(?P<shift>this(?: past)?|last|next|coming|past) )?"
        rf"(?P<season>(?i:{alternatives(words.seasons)}))\b"
        rf"(?:(?: of|,)? (?:{year}|(?P<year_shift>this|last|next|the) year\b"
        rf"|{APOSTROPHE}(?P<short_year>\d\d)(?![\w%]|['’]|[.,:]\d)))?",
    }
