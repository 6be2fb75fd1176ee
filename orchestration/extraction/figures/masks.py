r"""Stretches of text whose numbers are never figures, blanked out before the grammar reads.

Belongs here: what a pattern alone tells apart: phone numbers, times of day, dates, web
addresses, frequencies, idioms, list numbers, furniture. Does not belong here: what needs
the words around one amount (``exclusions``).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from orchestration.extraction.figures.clock_times import CLOCK_TIMES
from orchestration.extraction.figures.sport_results import SPORT_RESULTS
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import DateMention, Layout

BLANK = "\x00"
_SKIPPED_BLOCKS = frozenset({"masthead", "byline", "furniture"})
_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_UNITS_OF_TIME = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|"
    r"decade|centur(?:y|ie)|generation)s?"
)

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d{2}"
_CARDINAL = r"(?:\d[\d,.]*|[a-z]+(?:-[a-z]+)?)"

# 'tells me that one in six has': a share after words that else make a pronoun of 'one'
_SHARED = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"

_WEB = (
    r"https?://\S+|\bwww\.\S+|(?<![^\s(<\[])[^\s@]+@\S+\.\w+|(?<!\w)@\w+",
    r"\b[\w-]+\.(?:com|org|net|co\.uk|gov|eu|info|io|news)\b\S*",
)
# With a plus, with brackets, with a leading zero, in groups of 3-3-4, and 3-4 after a word for calling.
_PHONES = (
    r"\+\d[\d ().\-/\u00a0]{6,}\d|\(0?\d{2,4}\)[ -]?\d{3}[ -]?\d{3,4}",
    r"\b0\d{2,4}[ -]\d{3,4}(?:[ -]\d{2,4})*\b|(?<![\d,.$€£])\d{3}[-.]\d{3}[-.]\d{4}\b",
    r"\b(?:call|phone|tel\.?|text|ring|dial|fax)\b:? [^.\n]{0,24}?\d{3}[- ]\d{4}\b|\b0\d{4,}\b",
    # premium and toll-free lines, and the short numbers that messages are sent to
    r"\b(?:1[ -]?)?(?:1800|1300|1890|1850|1550|0800|800|888|877|866|855)[ -]\d{3}[ -]\d{3,4}\b",
    r"\b(?i:texts?|texting|sms|messages?)(?: [\w\u2019']+){0,4}? (?:on|to|at) \d{3,6}\b|\b[Tt]ext \d{4,6}\b",
    r"\bISBN[- :\d]*[\dX]\b|\b\d{2,3}(?:\.\d)? (?:FM|AM|MHz FM)\b|\b(?:FM|AM) \d{2,4}(?:\.\d)?\b",
)
# For a text whose dates nobody marked, and for spans of time that only place an event.
_DATES = (
    rf"\b{_MONTHS} {_DAY}(?:\s?[-\u2013]\s?\d{{1,2}})?\b(?:, \d{{4}}\b)?",
    rf"\b{_MONTHS},? \d{{4}}\b",
    rf"\b{_DAY}(?:[ -]?(?:to|and|[-\u2013])[ -]?\d{{1,2}})?(?: of)? {_MONTHS}(?!\w)(?: \d{{4}}\b)?",
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b",
    rf"\b{_YEAR}(?:[-/\u2013](?:\d{{2}}|{_YEAR}))\b(?!,\d)|\b(?:1[5-9]|20)?\d0[\u2019']?s\b",
    r"\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b",
    (
        r"\b(?:nineteen|twenty) (?:ten|eleven|twelve|\w+teen|"
        r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?)\b(?= |[.,;])"
    ),
    (
        rf"(?i:\b(?:[\w-]+|a few|a couple of|several) {_UNITS_OF_TIME} "
        r"(?:ago|hence|from now|from today|on from)\b)"
    ),
    # 'six hours later' and 'a week later than planned' measure a time, 'three weeks later' names a day
    (
        rf"(?i:\b(?:(?:[\w-]+ )?(?:hundred|thousand) (?:and )?)?(?:[\w-]+|a few|a couple of|"
        rf"several) (?!minutes?|seconds?|hours?){_UNITS_OF_TIME} "
        r"(?:earlier|later|before that|prior|previously)\b(?! than))"
    ),
    (
        r"\b(?:past|last|previous|following|preceding|recent|same) "
        rf"(?:[\w-]+ ){{1,2}}{_UNITS_OF_TIME}\b"
    ),
    (
        rf"\bin the (?:first |final )?{_CARDINAL} {_UNITS_OF_TIME} "
        r"(?:to|through|ending|ended|since|until|before|after)\b"
    ),
)
_NAMING = (
    r"\b\d[\d,]*(?:st|nd|rd|th)\b|\[\d+\]|(?m:^\s*(?:\(?\d{1,2}[.)]|[a-z]\))(?= ))",
    (
        r"\b[Gg]roup of (?:[A-Z][a-z]+|\d+)\b|\b(?:911|999|112|101|111|000)(?= (?:calls?|callers?|"
        r"emergency|operators?|dispatch\w*|"
        r"centers?|centres?|recordings?|tapes?|number|line|hotline|handlers?)\b)|\b(?:[Cc]all(?:ed|ing|"
        r"s)?|[Dd]ial(?:l?ed|l?ing|s)?|[Rr]ang|[Rr]ing) "
        r"(?:911|999|112|101|111|000)\b"
    ),
    r"\b\d{2}(?:\.\d)? ?(?:%|per ?cent|percent) (?:confidence|CI\b|credible)",
    (
        r"\b(?:odds (?:of|at)|at) \d+(?:-|/| to )\d+(?= (?:odds|on|against)\b)|\b\d+(?:-|/)\d+(?= (?:odds|"
        r"shot|favourite|favorite|outsider|chance)\b)"
    ),
    (
        r"\b(?:[Tt]he|[Mm]en.s|[Ww]omen.s|boys.|girls.) (?:[68]0|[1248]00|1,?500|3,?000|5,?000|"
        r"10,?000)(?: ?m| metres?| meters?)\b(?! (?:from|of|to|away))"
    ),
    (
        r"\b\d{2,4}(?: ?m| metres?| meters?|-metres?|-meters?) (?:hurdles|freestyle|backstroke|"
        r"breaststroke|butterfly|medley|relay|steeplechase|dash|sprint|final|individual)\b"
    ),
    (
        # the verb in 'the dead number 31' names nothing
        r"\b(?:[Mm]odel|[Ss]eries|[Nn]o\.|Number|(?<!s )(?<!year )(?<!month )(?<!week )(?<!dead )number|"
        r"[Ll]ot) \d+[A-Z]?\b|\b(?:Room|Suite|Gate|Flat|Unit|"
        r"Hall|Court|Runway|Platform|Bay|Seat|Block) \d+[A-Z]\b"
    ),
    r"(?:\b\d{1,2}, ){3,}\d{1,2}\b|\b[Tt]op[ -](?:\d+|three|four|five|six|ten|twenty)\b",
    # a hundred of houses in an address, a station by its call sign or network and channel, 'P5+1'
    r"\b\d{1,5}(?:st|nd|rd|th)?[ -](?:hundred )?block of (?:[NSEW]\b\.? |North |South |East |West )?[A-Z\d]",
    r"\b[WK][A-Z]{2,3}(?:-TV)? \d{1,2}\b|\b(?:ABC|CBS|NBC|FOX|Fox|CW|PBS|CTV|RTE|BBC|ITV|SBS) ?\d{1,2}\b",
    r"\b(?:News|NewsCenter|NewsChannel|NewsNation|Action News|Eyewitness News|Live|Local|Sky) ?\d{1,2}\b",
    # a channel's bulletin: 'News at 11', '11 News', and the bus or train told by its line
    r"\bNews at (?:\d{1,2}|[Ff]ive|[Ss]ix|[Nn]ine|[Tt]en|[Ee]leven|[Nn]oon)\b",
    (
        r"\b\d{1,2} (?:Eyewitness |Action |Live )?News\b"
        r"(?! (?:stories|items|reports|organi[sz]ations|outlets|agencies|sites))"
    ),
    (
        r"\b(?:lives|ride|riding|boarded|board|passengers?|aboard|driver|stop) (?:on |of |off )?the \d{1,3}\b"
        r"(?=[:,.;]| bus\b)"
    ),
    # the hour beside the day of a bulletin: '20/05/2026, 17.00'
    r"(?<=\d{4}, )(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s*(?:\n|$|\|))",
    # a street of another language: '14 Rue Royale'
    (
        r"\b\d{1,4},? (?:[Rr]ue|[Aa]venue|[Aa]venida|[Cc]alle|[Vv]ia|[Pp]lace|[Pp]iazza|[Pp]laza|"
        r"[Bb]oulevard|[Qq]uai|[Jj]alan|[Rr]ua|[Cc]orso|[Vv]iale|[Ss]oi) [A-Z][\w\u2019'-]+"
    ),
    # an airliner by its number alone, 'P5+1', lots of a sale
    r"\b(?:[Tt]he|[Aa]|[Ii]ts) 7[0-8]7\b(?! (?:[a-z-]+ )?[a-z]+s\b)",
    r"\b[A-Z]\d\+\d\b|\b[Ll]ots? \d+[A-Z]?(?:(?:, | and | to |[-\u2013])\d+[A-Z]?)*",
    # the base of a rate is no figure of its own: '3.4 per 100,000 people'
    (
        r"(?i:(?<=\bper )|(?<=\bfor every )|(?<=\b[a-z]{5} in every )|"
        r"(?<=s in every ))\d[\d,.]*(?: (?:thousand|million|billion))?\b"
    ),
)
_PATTERNS = (*_WEB, *_PHONES, *CLOCK_TIMES, *_DATES, *_NAMING, *SPORT_RESULTS)


def mask_text(text: str, layout: Layout, *, dates: Sequence[DateMention] = ()) -> str:
    """Give ``text`` at the same length, with ``BLANK`` wherever no figure can stand."""
    spans = [(block.char_start, block.char_end) for block in layout.blocks if block.kind in _SKIPPED_BLOCKS]
    spans += [(mention.char_start, mention.char_end) for mention in dates]
    spans += [match.span() for pattern in _compiled() for match in pattern.finditer(text)]
    return blank_out(text, spans)


def blank_out(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give ``text`` with every character of ``spans`` but line ends replaced by ``BLANK``."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = ["\n" if character == "\n" else BLANK for character in characters[start:end]]
    return "".join(characters)


@lru_cache(maxsize=1)
def _compiled() -> tuple[re.Pattern[str], ...]:
    phrases = sorted(words("idioms"), key=lambda phrase: (-len(phrase), phrase))
    idioms = "|".join(re.escape(phrase).replace("'", "['\u2019]") for phrase in phrases)
    return (
        re.compile(
            rf"(?<![\w-])(?:{idioms})(?![\w])(?! (?:in|out of) (?:every )?{_SHARED}\b)", re.IGNORECASE
        ),
        *(re.compile(pattern) for pattern in _PATTERNS),
    )
