"""The patterns of quarters, halves and counted months, as news of business writes them.

Each pattern has named groups that ``business_readings`` reads.
Does not belong here: dates, months, years and seasons (``patterns``).
"""

import re
from functools import lru_cache

from orchestration.extraction.calendar.patterns import YEAR, YEAR_END, alternatives, compiled
from orchestration.extraction.calendar.words import load_calendar_words

FISCAL = r"(?:(?i:fiscal|financial)(?: (?i:year))?|FY)"


@lru_cache(maxsize=1)
def business_patterns() -> dict[str, re.Pattern[str]]:
    """Give the compiled patterns of business periods by name, in a fixed order."""
    words = load_calendar_words()
    year = rf"(?:{FISCAL} ?)?(?P<year>{YEAR}){YEAR_END}|FY ?(?P<short_year>\d\d)\b"
    of_year = (
        rf"(?:(?: of|,| in)? (?:{year}|(?P<year_shift>this|last|next|the) (?:fiscal |financial )?year\b))?"
    )
    lead = (
        rf"(?:(?P<year_before>(?<![\w.,/$€£-]){YEAR})(?:['’]s)? |"
        r"\b(?P<shift_before>(?i:this|last|next)) year['’]s )?"
    )
    ordinal = rf"\b(?P<ordinal>(?i:{alternatives(words.ordinals)}))"
    code_year = rf"(?:(?: |-|/)?(?P<year>{YEAR}){YEAR_END}| ?['’]?(?P<short_year>\d\d)\b(?![.,:%]?\d))"
    sources = {
        "quarter": rf"{lead}(?:(?i:fiscal|financial) )?{ordinal}(?: |-)(?:(?i:fiscal|financial) )?"
        rf"(?P<unit>(?i:quarter|half))\b(?! of an? ){of_year}",
        "final_quarter": rf"\b(?P<ordinal>(?i:final|closing|last)) (?P<unit>(?i:quarter|half)) (?:of|in) "
        rf"(?:{year}|(?P<year_shift>this|last|next|the) year\b)",
        "named_quarter": r"\b(?P<month>March|June|September|December) "
        rf"(?P<unit>(?i:quarter|half))\b{of_year}",
        "quarter_code": r"\b(?P<letter>[QH])(?P<number>[1-4])"
        rf"(?:(?: of)?(?: {FISCAL})?{code_year})?(?![\w-])",
        "code_quarter": r"(?<![\w.,])(?P<number>[1-4])(?P<letter>[QH])"
        rf"(?:(?: {FISCAL})?{code_year})?(?![\w-])",
        "months_of": r"\b(?P<edge>(?i:first|last|final|opening)) (?P<count>\d\d?|\w+) months of "
        rf"(?:{year}|(?P<year_shift>this|last|next|the) (?:fiscal |financial )?year\b)",
        "months_bare": r"\b(?P<edge>(?i:first)) (?P<count>\d\d?|\w+) months\b"
        r"(?! (?:of|in|after|since|on|with|as)\b)",
        "year_back": r"\b(?i:year-earlier|year-ago|prior-year|previous-year) "
        r"(?P<unit>(?i:quarter|month|period|half|week))\b",
        "year_to_date": r"\b(?i:(?:the )?year(?:-| )to(?:-| )date)\b",
    }
    return {name: compiled(source) for name, source in sources.items()}
