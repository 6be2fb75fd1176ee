"""The patterns of weekdays and of expressions that count from another day.

Each pattern has named groups that ``relative_readings`` reads.
Does not belong here: dates, months and years by name (``patterns``).
"""

import re
from functools import lru_cache

from orchestration.extraction.calendar.patterns import DAYPART, alternatives, cased, compiled
from orchestration.extraction.calendar.words import load_calendar_words

UNIT = r"(?P<unit>(?i:day|week|weekend|fortnight|month|quarter|year|decade|century|centurie))"
EDGE = r"(?:the )?(?:end|middle|beginning|start|close) of"


@lru_cache(maxsize=1)
def relative_patterns() -> dict[str, re.Pattern[str]]:
    """Give the compiled patterns of relative expressions by name, in a fixed order."""
    sources = _weekday_sources() | _deictic_sources() | _counted_sources()
    return {name: compiled(source) for name, source in sources.items()}


def _weekday_sources() -> dict[str, str]:
    weekday = cased(load_calendar_words().weekday_names)
    shift = r"this|last|next|this coming|this past|coming|past|a week (?:on|from|last|ago|ago on)"
    counts = alternatives(load_calendar_words().counts)
    return {
        "weekday": rf"(?<!\w)(?:(?P<shift>(?i:{shift})) )?(?P<weekday>{weekday})\b(?!-(?!{weekday}))"
        rf"(?: (?P<daypart>{DAYPART})\b)?(?P<after> (?:last|next)\b(?= ?[,.;]))?"
        r"(?: (?:of )?(?P<week_shift>last|next|this) week\b)?",
        "weekday_week": rf"(?<!\w)(?P<weekday>{weekday}) (?P<unit>week|fortnight)\b"
        r"(?! (?:of|after|before|to)\b)",
        "weekdays_ago": rf"(?<![\w.,])(?P<count>\d{{1,2}}|(?i:{counts})) (?P<weekday>{weekday})s? "
        r"(?P<way>(?i:ago|from now|hence))\b",
        "before_last": rf"\b(?:(?i:the) )?(?P<unit>{weekday}|(?i:week|weekend|month|quarter|year|night)) "
        r"(?P<way>before last|after next)\b",
        "told_weekday": r"\b(?:the )?(?P<way>(?i:previous|preceding|following|that|same)) "
        rf"(?P<weekday>{weekday})\b(?: {DAYPART}\b)?",
    }


def _deictic_sources() -> dict[str, str]:
    shift = r"this|last|next|(?:this|the) (?:coming|current)|this past|past|previous|current"
    year = r"(?:(?:fiscal|financial|business|calendar) (?=year\b))?"
    return {
        "deictic_day": r"\b(?i:(?P<before>(?:the )?day before yesterday)|"
        r"(?P<beyond>(?:the )?day after tomorrow)|"
        rf"(?P<yesterday>yesterday(?: {DAYPART})?|last (?:night|evening))|"
        rf"(?P<tomorrow>tomorrow(?: {DAYPART})?)|(?P<today>(?:earlier |later )?today|tonight|"
        r"this (?:morning|afternoon|evening|lunchtime)))\b(?!-\w)",
        "period": rf"\b(?:(?P<part>(?i:earlier|later|early|late|mid|{EDGE}))(?: |-))?"
        rf"(?P<shift>(?i:{shift})) {year}"
        r"(?P<unit>(?i:week|weekend|month|quarter|half|year|decade))\b(?!-old)",
        "edge_period": rf"\b(?P<part>(?i:{EDGE}|(?:earlier|later|early|late) in)) the "
        r"(?P<unit>(?i:week|weekend|month|quarter|year|decade))\b",
        "the_weekend": r"\b(?i:(?:over|at|on|during|by|before|until|after|since|for|the)(?: the)? )"
        r"(?P<unit>weekend)\b(?! of\b|-|ers?\b| (?:before|after)\b)",
        "year_end": r"\b(?i:(?:by|at|before|until|from|of|for) (?:the )?)"
        r"(?i:(?P<unit>year|month|week)(?:['’]s |-| )end)\b",
        "mid_period": r"(?<![\w-])(?P<part>(?i:mid))-(?P<unit>(?i:month))\b(?!-)",
        "the_next": r"\b(?i:the) (?P<shift>(?i:next|following|previous|preceding|prior|same)) "
        r"(?P<unit>(?i:day|week|weekend|month|quarter|year|morning|afternoon|evening|night))\b(?!-)",
        "that_period": r"(?<![\w-])(?P<shift>(?i:that)) "
        r"(?P<unit>(?i:day|week|weekend|month|quarter|year|morning|afternoon|evening|night))\b(?![-'’])",
        "the_after": r"\b(?i:the) (?P<unit>(?i:day|week|weekend|month|year|morning|evening|night)) "
        r"(?P<way>(?i:after|before|earlier|prior))\b",
    }


def _counted_sources() -> dict[str, str]:
    counts = alternatives(load_calendar_words().counts)
    tens = (
        r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:-| )(?:one|two|three|four|five|six|seven|eight|nine)"
    )
    count = rf"(?<![\w.,])(?P<count>\d{{1,3}}|(?i:{tens}|{counts}|half a|a quarter)) {UNIT}s?"
    return {
        "ago_today": rf"{count} (?P<way>(?i:ago|from|before|after)) "
        r"(?P<base>(?i:today|tomorrow|yesterday))\b",
        "week_today": r"\b(?i:a) (?P<unit>(?i:week|fortnight)) (?P<base>(?i:today|tomorrow))\b",
        "ago": rf"{count} (?P<way>(?i:ago|from now|hence))\b",
        "in_time": rf"\b(?i:in) {count}['’]s? time\b",
        "anaphor": rf"{count} (?P<way>(?i:earlier|before|previously|later|after|afterwards?|prior))\b",
    }
