"""The patterns of days by ordinal or name: 'May sixteenth', 'the last Friday in June', 'Boxing Day'.

Each pattern has named groups that ``ordinal_readings`` reads.
Does not belong here: days by number and month (``patterns``), weekdays alone (``relative_patterns``).
"""

import re
from functools import lru_cache

from orchestration.extraction.calendar.holidays import load_holidays
from orchestration.extraction.calendar.patterns import (
    DAY,
    DAY_END,
    YEAR,
    YEAR_END,
    YEAR_SHIFT,
    alternatives,
    cased,
    compiled,
)
from orchestration.extraction.calendar.words import load_calendar_words

# An ordinal that is a day is not followed by the thing that it counts ('March third-place finish').
ORDINAL_END = (
    r"(?=[.,;:!?)\]\"”’]|['’]s\b|$| ?(?:\n|[-–—] )"
    r"| (?:and|or|to|at|with|when|that|but|for|in|as|is|was|were|will|would|by|before|after|on"
    r"|a|the|he|she|it|they|this|last|next|because|amid|until|near|from|has|had|said)\b| (?:1[5-9]|20)\d\d\b)"
)


@lru_cache(maxsize=1)
def ordinal_patterns() -> dict[str, re.Pattern[str]]:
    """Give the compiled patterns of days by ordinal or name, in a fixed order."""
    sources = _word_day_sources() | _nth_sources() | _week_sources() | _holiday_sources()
    return {name: compiled(source) for name, source in sources.items()}


def _month() -> str:
    words = load_calendar_words()
    return rf"(?:{cased(words.month_abbreviations)}\b\.?|{cased(words.month_names)}\b)"


def _weekday() -> str:
    words = load_calendar_words()
    return rf"(?:{cased(words.weekday_names)}\b|{cased(words.weekday_abbreviations)}\b\.?)"


def _year() -> str:
    return rf"(?:(?: ?, ?| (?:of |in )?)(?:(?P<year>{YEAR}){YEAR_END}|{YEAR_SHIFT} year\b))?"


def _word_day_sources() -> dict[str, str]:
    words = load_calendar_words()
    day = alternatives([*words.day_ordinals, *(word.replace("-", " ") for word in words.day_ordinals)])
    full = cased(words.month_names)
    lead = rf"(?:(?P<weekday>{_weekday()})(?: ?, ?| )(?:the )?)?"
    suffixed = rf"(?P<day>{DAY}(?:st|nd|rd|th))\b"
    return {
        "month_word_day": rf"(?<!\w){lead}(?P<month>{full}) (?:the )?(?P<day>(?i:{day}))\b"
        rf"{ORDINAL_END}{_year()}",
        "word_day_month": rf"(?<!\w){lead}(?P<day>(?i:{day}))(?: day)? of (?P<month>{full})\b{_year()}",
        "slash_days": rf"(?<![\w.,/-])(?P<day>{DAY})/(?P<last_day>{DAY})(?: of)? "
        rf"(?P<month>{_month()}){_year()}",
        "shifted_day": rf"\b(?P<shift>(?i:this|last|next|this past|this coming)) (?P<month>{_month()})\.? ?"
        rf"(?P<day>{DAY}){DAY_END}",
        "day_of_month": rf"\b(?i:on|by|until|till|since|from|before|after) (?:the )?{suffixed}{ORDINAL_END}",
        "day_of_this": rf"\b(?:the )?(?P<day>{DAY}(?:st|nd|rd|th)|(?i:{day})) of "
        r"(?P<month_shift>(?i:this|last|next|the)) month\b",
        "weekday_day": rf"(?<!\w)(?P<weekday>{_weekday()}),? (?:the )?{suffixed}{ORDINAL_END}",
    }


def _nth_sources() -> dict[str, str]:
    words = load_calendar_words()
    nth = rf"\b(?P<nth>(?i:{alternatives(words.places)}))"
    counts = alternatives([*words.counts, "few"])
    of_month = (
        rf" (?:of|in) (?:(?P<month>{_month()}){_year()}|(?P<month_shift>(?i:this|last|next|the)) month\b)"
    )
    return {
        "nth_weekday": rf"{nth} (?P<weekday>{cased(words.weekday_names)}){of_month}",
        "nth_week": rf"{nth} (?:(?P<count>\d\d?|(?i:{counts})) )?"
        rf"(?P<unit>(?i:weeks?|days|fortnight)){of_month}",
    }


def _week_sources() -> dict[str, str]:
    ways = "of|beginning|starting|commencing"
    day = (
        rf"(?:(?P<month>{_month()})\.? ?(?P<day>{DAY}){DAY_END}"
        rf"|(?P<first_day>{DAY}){DAY_END}(?: of)? (?P<later_month>{_month()}))"
    )
    return {
        "week_of": rf"\bweek(?: |-)(?P<way>(?i:{ways})) (?:on )?(?:{_weekday()},? )?{day}"
        rf"(?! ?[-–/]\d| (?:to|and) \d){_year()}",
    }


def _holiday_sources() -> dict[str, str]:
    names = alternatives(load_holidays().names).replace("'", "['’]")
    shift = r"(?:(?P<shift>(?i:this|last|next|this past|this coming|past)) )?"
    return {"holiday": rf"(?<![\w-])(?<!’s )(?<!'s ){shift}(?P<name>(?i:{names}))(?![\w-]){_year()}"}
