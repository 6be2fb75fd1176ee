"""Shares and multiples that carry no unit: 'one in eight', 'doubled', 'three times as much'.

Belongs here: amounts of unit ``ratio`` that are more than one number. Does not belong
here: plain fractions ('a third'), which ``numerals`` reads.
"""

import re
from dataclasses import replace
from functools import lru_cache

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.numerals import Numeral, read_numeral
from orchestration.extraction.figures.qualifiers import with_qualifier
from orchestration.extraction.figures.words import words

_SMALL = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"(?:a )?hundred|\d{1,4}(?:\.\d+)?"
)
_VERBS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_MULTIPLY = re.compile(
    r"\b(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|es|ed|ing)\b(?!-)", re.IGNORECASE
)
_SHARE = re.compile(
    rf"\b(?P<part>{_SMALL}) (?:in|out of|in every|out of every|of every) "
    rf"(?P<whole>{_SMALL})\b(?![.,:/]\d)(?: (?P<next>\w+))?",
    re.IGNORECASE,
)
_NOUN_SHARE = re.compile(
    rf"\b(?P<part>{_SMALL}) (?P<noun>[a-z]+(?: [a-z]+)?) in (?:every )?(?P<whole>{_SMALL})\b(?![.,:/-]\d)"
    r"(?=[,.;:)\u201d\u2019]|$| \x00| (?P<next>[a-z]+))",
    re.IGNORECASE,
)
_FOLD = re.compile(
    rf"\b(?P<count>{_SMALL})(?:[- ]?fold)\b|(?<![\w.])(?P<times>\d+(?:\.\d+)?)x(?!\w)", re.IGNORECASE
)
_FACTOR = re.compile(rf"\bfactor of (?P<count>{_SMALL})\b", re.IGNORECASE)
_TWICE = re.compile(
    r"\b(?P<word>twice|thrice|half) (?P<next>as (?:many|much|\w+)(?P<again> again)?|the|that|its|what|their|"
    r"this|last|his|her|our|those)\b",
    re.IGNORECASE,
)

# 'scored twice' is of a game, 'families pay twice' a manner of speaking, 'twice a day' a rate.
_OCCASIONS = re.compile(
    r"\b(?:(?:shot|stabbed|struck|wounded|bitten|grazed|punched|slapped|kicked|tasered|arrested|convicted|"
    r"charged|jailed|fined|sued|suspended|detained|deported|evacuated|divorced|married|elected|re-elected|"
    r"vaccinated|hit|postponed|delayed|cancelled|canceled|raided|searched|interviewed|questioned|operated on|"
    r"hospitalized|hospitalised|resuscitated|revived|vetoed|rejected|overturned) (?:him |her |them |"
    r"(?:the|an?|his|their) [a-z-]+ )?(?P<word>twice|"
    r"thrice)(?! (?:a|an|per|as|the|that|what|over|daily|weekly)\b)|(?P<word_in>twice|thrice)(?= (?:in|since|"
    r"during|within|over) (?:the (?:past|last|previous|same|first|space)|(?:19|20)\d\d|\x00|as many|a "
    r"(?:year|week|month|day|decade)\b|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|"
    r"weeks|months|"
    r"days|hours))|(?: (?:last|this) (?:year|month|week|season|summer|winter|spring|autumn))))",
    re.IGNORECASE,
)


def find_ratios(text: str) -> list[Amount]:
    """Give the shares and multiples of ``text`` from left to right, none overlapping another."""
    found = [*_shares(text), *_multiples(text), *_occasions(text), *times_happened(text)]
    kept: list[Amount] = []
    for amount in sorted(found, key=lambda amount: (amount.char_start, -amount.char_end)):
        if not kept or amount.char_start >= kept[-1].char_end:
            kept.append(amount)
    return kept


def _ratio(text: str, start: int, end: int, value: float, step: float = 1.0) -> Amount:
    numeral = Numeral(start, end, value, step, in_words=True)
    return with_qualifier(text, Amount(start, end, start, end, value, value, "exact", "ratio", step, numeral))


def _shares(text: str) -> list[Amount]:
    shares = []
    for match in _SHARE.finditer(text):
        part, whole = _number(match["part"]), _number(match["whole"])
        blocked = (match["next"] or "").lower() in words("ratio_blockers")
        usual = part == 1 or whole in (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
        if 0 < part < whole < 1900 and usual and not blocked:
            shares.append(_ratio(text, match.start(), match.end("whole"), part / whole, 1 / whole))
    for match in _NOUN_SHARE.finditer(text):
        part, whole = _number(match["part"]), _number(match["whole"])
        follows = (match["next"] or "").lower()
        goes_on = not follows or part == 1 or follows in words("share_followers")
        counts = match["noun"].lower().split()[-1] not in words("share_blockers")
        if 0 < part < whole <= 1000 and goes_on and counts and follows not in words("ratio_blockers"):
            shares.append(_ratio(text, match.start(), match.end("whole"), part / whole, 1 / whole))
    return shares


def _multiples(text: str) -> list[Amount]:
    multiples = []
    for match in _MULTIPLY.finditer(text):
        if not _is_adjective(text, match):
            multiples.append(_ratio(text, *match.span(), _VERBS[match["stem"].lower()]))
    for match in _FOLD.finditer(text):
        multiples.append(_ratio(text, *match.span(), _number(match["count"] or match["times"])))
    for match in _FACTOR.finditer(text):
        multiples.append(_ratio(text, *match.span("count"), _number(match["count"])))
    for match in _TWICE.finditer(text):
        value = {"twice": 2.0, "thrice": 3.0, "half": 0.5}[match["word"].lower()]
        if value == 0.5 and not match["next"].lower().startswith("as "):
            continue
        value += bool(match["again"])
        multiples.append(_ratio(text, *match.span(), value))
    return multiples


def _is_adjective(text: str, match: re.Match[str]) -> bool:
    """Tell 'a double room', 'the doubles final' and 'double standards' from the verb and 'double the'."""
    word, after = match[0].lower(), text[match.end() : match.end() + 12]
    if word in ("double", "triple", "treble", "quadruple"):
        if re.match(r" (?:the|its|that|their|last|what|his|her|our)\b", after):
            return False
        before = text[max(0, match.start() - 12) : match.start()].lower()
        return (
            re.search(
                r"\b(?:to|will|would|could|can|may|might|should|than|must|not|more|nearly|almost) \Z", before
            )
            is None
        )
    return (
        word in ("doubles", "triples")
        and re.match(r" (?:final|match|title|partner|team|champion|tennis)", after) is not None
    )


def _occasions(text: str) -> list[Amount]:
    """Read 'three times as much' as a multiple; 'asked three times' stays a count."""
    found = []
    for match in re.finditer(
        r"(?<![\w.,])[\w.½-]+(?: and a half| hundred| dozen)? times (?P<next>[a-z]+)", text
    ):
        numeral = read_numeral(text, match.start())
        if numeral is None or numeral.kind != "cardinal":
            continue
        followers = words("multiple_followers") | words("multiple_of")
        if match["next"] not in followers and numeral.step == 1:
            continue
        if text[numeral.char_end : numeral.char_end + 7].strip().startswith("times"):
            found.append(
                _range_of_times(text, match, numeral)
                or _ratio(text, match.start(), match.end(), numeral.value, numeral.step)
            )
    return found


def _range_of_times(text: str, match: re.Match[str], numeral: Numeral) -> Amount | None:
    """Read 'two to three times the': both bounds are multiples."""
    lead = text[max(0, match.start() - 24) : match.start()]
    first = re.search(
        rf"(?:\bbetween |\bfrom )?\b(?P<low>{_SMALL})(?: to | or | and |-)\Z", lead, re.IGNORECASE
    )
    if first is None or _number(first["low"]) >= numeral.value:
        return None
    start = match.start() - len(first[0])
    amount = _ratio(text, start, match.end(), numeral.value, numeral.step)
    return replace(amount, low=_number(first["low"]), high=numeral.value, qualifier="range")


def _word_span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("word") if match["word"] else match.span("word_in")


def times_happened(text: str) -> list[Amount]:
    """Read 'was shot twice' and 'went there twice in a year' as a count of occasions, in unit ``count``."""
    found = []
    for match in _OCCASIONS.finditer(text):
        value = {"twice": 2.0, "thrice": 3.0}[text[slice(*_word_span(match))].lower()]
        start, end = _word_span(match)
        numeral = Numeral(start, end, value, 1.0, in_words=True, head="twice")
        found.append(Amount(start, end, start, end, value, value, "exact", "count", 1.0, numeral))
    return found


@lru_cache(maxsize=256)
def _number(written: str) -> float:
    numeral = read_numeral(written if written.lower() != "hundred" else "a hundred", 0)
    if numeral is None:
        raise ValueError(f"not a number: {written!r}")
    return numeral.value
