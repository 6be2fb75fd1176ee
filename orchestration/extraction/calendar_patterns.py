"""The patterns of calendar expressions that are written with words.

Each pattern has named groups that ``calendar_grammar`` turns into a CalendarExpression.
Does not belong here: all-digit dates (``calendar_numeric``), what an expression means.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from orchestration.extraction.calendar_words import load_calendar_words

YEAR = r"(?:1[5-9]|20)\d\d"
# A year ends where no digit, decimal, thousands group, unit sign or word part follows.
YEAR_END = r"(?![\d%°€$£]|[.,:/]\d|[-–]\d{3}|\w)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_END = r"(?:\s?(?:st|nd|rd|th)\b)?(?!\d|[.,:/]\d|\s?%|\s(?:million|billion|per\s?cent)\b)"
DASH = r"[-–—]"
SPACE = r"[ \t\u00a0\u202f\u2009]"
DAYPART = r"(?:morning|afternoon|evening|night|midday|noon|lunchtime|dawn)"
CUE = (
    r"(?:in|by|since|until|till|of|from|to|through|during|before|after|for|between|and|or|late|early|around|"
    r"on|against|than|over|throughout|within|as|at|this|that|about|circa|nor|come|mid|but|back)"
)


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, longest first, as Title case, lower case or capitals."""
    forms = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(form) for form in forms) + ")"


def cased(words: Iterable[str]) -> str:
    """Give a pattern for any of the words in Title case or capitals only ('may' is no month)."""
    listed = list(words)
    return alternatives([word.capitalize() for word in listed] + [word.upper() for word in listed])


@lru_cache(maxsize=1)
def calendar_patterns() -> dict[str, re.Pattern[str]]:
    """Give the compiled patterns by name, in a fixed order."""
    words = load_calendar_words()
    full = cased(words.month_names)
    month = rf"(?:{cased(words.month_abbreviations)}\b\.?|{full}\b\.?)"
    weekday_full = cased(words.weekday_names)
    weekday = rf"(?:{weekday_full}\b|{cased(words.weekday_abbreviations)}\b\.?)"
    lead = rf"(?:(?P<weekday>{weekday})(?:{SPACE}(?:{DAYPART}))?(?:{SPACE}?,{SPACE}?|{SPACE}?\(|{SPACE})(?:the{SPACE})?)?"
    tail_year = (
        rf"(?:(?:{SPACE}?,{SPACE}?|{SPACE}(?:of{SPACE})?)"
        rf"(?:(?P<year>{YEAR}){YEAR_END}|(?P<year_shift>this|last|next){SPACE}year\b))?"
    )
    part = rf"(?:(?P<part>(?i:early|mid|late|(?:the{SPACE})?(?:end|middle|beginning|start){SPACE}of))(?:{SPACE}|-))?"
    own = rf"(?:(?P<shift>(?i:this|last|next|this{SPACE}past|this{SPACE}coming|coming|past)){SPACE})?"
    sources = {
        "day_month": rf"(?<![\w.,/-]){lead}(?P<day>{DAY}){DAY_END}(?:{SPACE}?(?:{DASH}|to\b|and\b){SPACE}?"
        rf"(?P<last_day>{DAY}){DAY_END})?(?:{SPACE}of)?(?:{SPACE}|-|\.{SPACE}?)?(?P<month>{month})(?:-(?P<dashed_year>{YEAR}){YEAR_END}|{tail_year})",
        "month_day": rf"(?<!\w){lead}(?P<month>{month}){SPACE}?(?:the{SPACE})?(?P<day>{DAY}){DAY_END}"
        rf"(?:{SPACE}?(?:{DASH}|to\b|and\b){SPACE}?(?P<last_day>{DAY}){DAY_END})?{tail_year}"
        rf"(?:{SPACE}?\((?P<weekday_after>{weekday})\))?",
        "month": rf"(?<!\w)(?<!\w-){part}{own}(?P<month>{full})\b(?:{SPACE}?{DASH}{SPACE}?(?P<last_month>{full})\b)?{tail_year}",
        "month_abbreviated": rf"(?<!\w){part}(?P<month>{month}){SPACE}(?P<year>{YEAR}){YEAR_END}",
    }
    sources |= _year_sources() | _period_sources() | _weekday_sources(weekday_full) | _relative_sources()
    return {name: re.compile(source) for name, source in sources.items()}


def _year_sources() -> dict[str, str]:
    edge = rf"(?:(?P<part>(?i:early|mid|late|(?:the{SPACE})?(?:end|close|middle|beginning|start){SPACE}of))(?:{SPACE}|-))?"
    return {
        "years": rf"(?<![\w.,/$€£#-])(?P<fiscal>(?i:fiscal(?:{SPACE}year)?|FY){SPACE}?)?(?P<year>{YEAR}){SPACE}?[-–/]{SPACE}?"
        rf"(?P<last_year>{YEAR}|\d\d)(?![\d%\w/-]|[.,:]\d)",
        "year": rf"(?<![\w.,/$€£#+-]){edge}(?P<year>{YEAR}){YEAR_END}",
        "hyphen_year": rf"(?<!\w)(?P<part>(?i:early|mid|late))-(?P<year>{YEAR}){YEAR_END}",
        "prefix_year": rf"(?<=\b[Pp]re[-–])(?P<year>{YEAR}){YEAR_END}|(?<=\b[Pp]ost[-–])(?P<later_year>{YEAR}){YEAR_END}",
        "fiscal": rf"\b(?i:fiscal(?:{SPACE}year)?|financial{SPACE}year){SPACE}(?P<year>{YEAR}){YEAR_END}|\bFY{SPACE}?(?P<short_year>(?:20)?\d\d)\b",
        "decade": rf"(?<![\w.,/$€£-])(?:(?P<part>(?i:early|mid|late))(?:{SPACE}|-))?(?P<decade>(?:1[5-9]|20)\d0)(?:'|’)?s\b",
        "short_decade": r"(?<=\bthe )(?P<apostrophe>['’‘])(?P<tens>[1-9]0)s\b",
    }


def _period_sources() -> dict[str, str]:
    words = load_calendar_words()
    of_year = rf"(?:(?:{SPACE}of|,)?{SPACE}(?:(?P<year>{YEAR}){YEAR_END}|(?P<year_shift>this|last|next|the){SPACE}year\b))?"
    ordinal = rf"(?P<ordinal>(?i:{alternatives(words.ordinals)}))"
    season = alternatives(words.seasons)
    return {
        "quarter": rf"\b(?:(?i:{alternatives(words.ordinals)}){SPACE}to{SPACE})?{ordinal}(?:{SPACE}|-)(?P<unit>(?i:quarter|half)){of_year}",
        "quarter_code": rf"\b(?P<letter>[QH])(?P<number>[1-4])(?:{SPACE}?(?P<year>{YEAR}){YEAR_END}|{SPACE}?['’]?(?P<short_year>\d\d)\b(?![.,:%]?\d))?(?!\w)",
        "code_quarter": r"(?<![\w.,])(?P<number>[1-4])(?P<letter>[QH])\s?(?:20)?(?P<short_year>\d\d)\b",
        "months_of": rf"\b(?P<edge>(?i:first|last|final|opening)){SPACE}(?P<count>\d\d?|\w+){SPACE}months{SPACE}of{SPACE}"
        rf"(?:(?P<year>{YEAR}){YEAR_END}|(?P<year_shift>this|last|next|the){SPACE}year\b)",
        "season": rf"\b(?i:(?P<cue>in|by|since|until|before|after|during|over|from){SPACE}the{SPACE})?(?i:(?P<part>early|mid|late)(?:{SPACE}|-))?"
        rf"(?i:(?P<shift>this(?:{SPACE}past)?|last|next|coming|past){SPACE})?(?P<season>(?i:{season}))\b{of_year}",
    }


def _weekday_sources(weekday: str) -> dict[str, str]:
    return {
        "weekday": rf"(?<!\w)(?:(?P<shift>(?i:this|last|next|this{SPACE}coming|this{SPACE}past|coming|past|a{SPACE}week{SPACE}(?:on|from))){SPACE})?"
        rf"(?P<weekday>{weekday})\b(?!-)(?:{SPACE}(?P<daypart>{DAYPART})\b)?(?P<after>{SPACE}(?:last|next)\b(?={SPACE}?[,.;]))?"
        rf"(?:{SPACE}(?P<week_shift>last|next|this){SPACE}week\b)?"
    }


def _relative_sources() -> dict[str, str]:
    words = load_calendar_words()
    count = rf"(?P<count>\d{{1,3}}|(?i:{alternatives(words.counts)}))"
    unit = r"(?P<unit>(?i:day|week|weekend|month|quarter|year|decade))"
    edge = (
        rf"(?:(?P<part>(?i:earlier|later|early|late|mid|(?:the{SPACE})?"
        rf"(?:end|middle|beginning|start|close){SPACE}of))(?:{SPACE}|-))"
    )
    return {
        "deictic_day": rf"\b(?i:(?P<before>(?:the{SPACE})?day{SPACE}before{SPACE}yesterday)|(?P<beyond>(?:the{SPACE})?day{SPACE}after{SPACE}tomorrow)|"
        rf"(?P<yesterday>yesterday(?:{SPACE}{DAYPART})?|last{SPACE}night)|(?P<tomorrow>tomorrow(?:{SPACE}{DAYPART})?)|"
        rf"(?P<today>today|tonight|this{SPACE}(?:morning|afternoon|evening|lunchtime)|earlier{SPACE}today|later{SPACE}today))\b(?![-]\w)",
        "period": rf"\b{edge}?(?P<shift>(?i:this|last|next|(?:this|the){SPACE}(?:coming|current)|this{SPACE}past|past|previous)){SPACE}"
        r"(?P<unit>(?i:week|weekend|month|quarter|half|year|decade))\b(?!-old)(?P<possessive>['’]s)?",
        "edge_period": rf"\b(?P<part>(?i:(?:the{SPACE})?(?:end|middle|beginning|start|close){SPACE}of|(?:earlier|later){SPACE}in))"
        rf"{SPACE}the{SPACE}(?P<unit>(?i:week|weekend|month|quarter|year|decade))\b",
        "the_weekend": rf"\b(?i:(?:over|at|on|during|this){SPACE}(?:the{SPACE})?)(?P<unit>weekend)\b(?!s)",
        "year_end": rf"\b(?i:(?:by|at|before|until|from){SPACE}year[- ]end|(?:year|month)[- ]end(?={SPACE}?[.,;]))",
        "ago": rf"(?<![\w.,]){count}{SPACE}{unit}s?(?:{SPACE}and{SPACE}a{SPACE}half)?{SPACE}(?P<way>(?i:ago|from{SPACE}now|hence))\b",
        "in_time": rf"\b(?i:in){SPACE}{count}{SPACE}{unit}s?['’]s?{SPACE}time\b",
        "anaphor": rf"(?<![\w.,]){count}{SPACE}{unit}s?{SPACE}(?P<way>(?i:earlier|before|previously|later|after(?:wards?)?|prior))\b",
        "the_next": rf"\b(?i:the){SPACE}(?P<shift>(?i:next|following|previous|preceding|same)){SPACE}"
        r"(?P<unit>(?i:day|week|weekend|month|quarter|year))\b(?!s)",
        "the_after": rf"\b(?i:the){SPACE}(?P<unit>(?i:day|week|weekend|month|year)){SPACE}(?P<way>(?i:after|before|earlier|prior))\b",
    }
