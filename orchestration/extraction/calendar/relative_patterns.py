"""The patterns of weekdays and of expressions that count from another day.

Each pattern has named groups that ``relative_readings`` reads.
Does not belong here: dates, months and years by name (``patterns``).
"""

import re
from functools import lru_cache

from orchestration.extraction.calendar.patterns import DAYPART, alternatives, cased, compiled
from orchestration.extraction.calendar.words import load_calendar_words

UNIT = r"(?P<unit>(?i:day|week|weekend|fortnight|month|quarter|year|decade))"
EDGE = r"(?:the )?(?:end|middle|beginning|start|close) of"


@lru_cache(maxsize=1)
def relative_patterns() -> dict[str, re.Pattern[str]]:
    """Give the compiled patterns of relative expressions by name, in a fixed order."""
    sources = _weekday_sources() | _deictic_sources() | _counted_sources()
    return {name: compiled(source) for name, source in sources.items()}


def _weekday_sources() -> dict[str, str]:
    weekday = cased(load_calendar_words().weekday_names)
    shift = r"this|last|next|this coming|this past|coming|past|a week (?:on|from)"
    return {
        "weekday": rf"(?<!\w)(?:(?P<shift>(?i:{shift})) )?(?P<weekday>{weekday})\b(?!-)"
        rf"(?: (?P<daypart>{DAYPART})\b)?(?P<after> (?:last|next)\b(?= ?[,.;]))?"
        r"(?: (?:of )?(?P<week_shift>last|next|this) week\b)?"
    }


def _deictic_sources() -> dict[str, str]:
    shift = r"this|last|next|(?:this|the) (?:coming|current)|this past|past|previous"
    return {
        "deictic_day": r"\b(?i:(?P<before>(?:the )?day before yesterday)|"
        r"(?P<beyond>(?:the )?day after tomorrow)|"
        rf"(?P<yesterday>yesterday(?: {DAYPART})?|last (?:night|evening))|"
        rf"(?P<tomorrow>tomorrow(?: {DAYPART})?)|(?P<today>(?:earlier |later )?today|tonight|"
        r"this (?:morning|afternoon|evening|lunchtime)))\b(?!-\w)",
        "period": rf"\b(?:(?P<part>(?i:earlier|later|early|late|mid|{EDGE}))(?: |-))?(?P<shift>(?i:{shift})) "
        r"(?P<unit>(?i:week|weekend|month|quarter|half|year|decade))\b(?!-old)",
        "edge_period": rf"\b(?P<part>(?i:{EDGE}|(?:earlier|later|early|late) in)) the "
        r"(?P<unit>(?i:week|weekend|month|quarter|year|decade))\b",
        "the_weekend": r"\b(?i:(?:over|at|on|during|by|before|until|after|since|for) (?:the )?)"
        r"(?P<unit>weekend)\b",
        "year_end": r"\b(?i:(?:by|at|before|until|from|of|for) (?P<unit>year|month)[- ]end)\b",
        "the_next": r"\b(?i:the) (?P<shift>(?i:next|following|previous|preceding|same)) "
        r"(?P<unit>(?i:day|week|weekend|month|quarter|year))\b",
        "the_after": r"\b(?i:the) (?P<unit>(?i:day|week|weekend|month|year)) "
        r"(?P<way>(?i:after|before|earlier|prior))\b",
    }


def _counted_sources() -> dict[str, str]:
    counts = alternatives(load_calendar_words().counts)
    count = rf"(?<![\w.,])(?P<count>\d{{1,3}}|(?i:{counts})) {UNIT}s?"
    return {
        "ago": rf"{count} (?P<way>(?i:ago|from now|hence))\b",
        "in_time": rf"\b(?i:in) {count}['’]s? time\b",
        "anaphor": rf"{count} (?P<way>(?i:earlier|before|previously|later|after|afterwards?|prior))\b",
    }
