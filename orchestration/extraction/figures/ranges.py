"""Ranges: two amounts that are the bounds of one interval ('30 to 40', '$5-7bn').

Belongs here: when two neighbours are joined. Does not belong here: qualifiers
(``qualifiers``) and single amounts (``amounts``).
"""

import re
from dataclasses import replace

from orchestration.extraction.figures.interval import Amount

_JOIN = re.compile(
    r"(?:\s?[-\u2010-\u2015]\s?|[ \u00a0](?:to|or|and)[ \u00a0]"
    r"(?:about |around |nearly |as many as |perhaps |maybe |possibly |even )?|, (?:or )?(?:perhaps|"
    r"maybe|possibly) )"
)

_CHANGE = re.compile(
    r"\b(?:rose|rise[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing|th)?|drop(?:s|ped|ping)?|"
    r"cut(?:s|ting)?|"
    r"increas\w+|decreas\w+|declin\w+|rais\w+|reduc\w+|up|down|jump\w*|climb\w*|slip\w*|shr[aiu]nk\w*|mov\w+|"
    r"shed|sheds|shedding|lost|los(?:es|ing)|gain\w*|add(?:s|ed|ing)|gave up|plung\w+|soar\w*|"
    r"tumbl\w+|eas(?:es|ed|ing)|firm(?:s|ed|er|ing)|"
    r"sank|sinks?|dip(?:s|ped)|narrow\w*|widen\w*|advanc\w+|retreat\w*|rall(?:y|ied|ies)|rebound\w*|"
    r"strengthen\w*|weaken\w*|slump\w*|"
    r"doubl\w+|trebl\w+|tripl\w+|halv\w+|chang\w+|go(?:es|ne|ing)?|went|lower\w*|expand\w*|improv\w+|"
    r"revis\w+|slash\w*|boost\w*|edg\w+|surg\w+)\b"
)

# A level is many times its change.
_FAR = 4

# 'since 2010 to' and 'in 2010 to': the first number is a year, not a bound.
_YEAR = re.compile(r"\b(?:since|in|by|until) \Z")


def join_ranges(text: str, plain: list[Amount]) -> list[Amount]:
    """Give ``plain`` with neighbours that bound one interval joined."""
    joined: list[Amount] = []
    for amount in plain:
        both = _range(text, joined[-1], amount) if joined else None
        if both is None:
            joined.append(amount)
        else:
            joined[-1] = both
    return joined


def tells_change(text: str, amount: Amount) -> bool:
    """Tell 'rose 5 per cent' and 'fell by $3', where ``amount`` is the change itself, not what it led to."""
    lead = text[max(0, amount.char_start - 24) : amount.char_start]
    return re.search(rf"{_CHANGE.pattern}(?: by)?(?: just| only| another)? \Z", lead) is not None


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    """Join two amounts into one interval where the words between them say so."""
    between = text[first.char_end : second.char_start]
    # the hyphen of '2-3' was read as no minus, so it still stands between
    if not _JOIN.fullmatch(between) or first.qualifier == "range" or second.numeral.kind != "cardinal":
        return None
    lead = text[max(0, first.char_start - 60) : first.char_start]
    if not _may_join(between.strip().split(" ")[0], lead, first, second):
        return None
    shared = _shared_scale(first, second)
    low, high = shared, second.high
    if low is None or high is None or low >= high:
        return None
    unit = second.unit if not second.bare else first.unit
    opening = re.search(r"\b(?:between|from|anywhere from) \Z", lead, re.IGNORECASE)
    start = first.char_start - (len(opening[0]) if opening else 0)
    return replace(
        second,
        char_start=start,
        number_start=first.char_start,
        low=low,
        high=high,
        unit=unit,
        qualifier="range",
        bare=first.bare and second.bare,
        hyphenated=first.hyphenated or second.hyphenated,
    )


def _may_join(word: str, lead: str, first: Amount, second: Amount) -> bool:
    same_unit = first.bare or second.bare or first.unit == second.unit
    if (
        not same_unit
        or first.numeral.kind == "part"
        or (second.bare and not first.bare and first.kind != "money")
    ):
        return False
    if word == "and":
        return re.search(r"\bbetween \Z", lead, re.IGNORECASE) is not None
    if word == "or":
        return first.bare and _are_guesses(first.numeral.value, second.numeral.value)
    if word == ",":
        return first.bare and _are_guesses(first.numeral.value, second.numeral.value)
    clause = re.split(r"[.;:!?\u201c\u201d\n]", lead)[-1]
    if word == "to":
        if re.search(r"\bfrom \Z", lead, re.IGNORECASE):
            return first.bare and _CHANGE.search(clause) is None
        # 'rising by 4 to 5 mm' is a range, 'voted by 4 to 5' a result
        results = (
            r"\b(?:by|voted|vote of|won|lost|beat) \Z"
            if second.bare
            else r"\b(?:voted|vote of|won|lost|beat) \Z"
        )
        if re.search(results, lead, re.IGNORECASE):
            return False
        # 'fell 20p to 315p' tells a change and a level, 'rose $10 to $15' a range
        far = not first.bare and (second.high or 0.0) > _FAR * abs(first.high or 0.0)
        return not far or _CHANGE.search(clause) is None
    # '6-3' and '12-10' are scores; '2-3' after a word of contest is one, too
    return (
        re.search(
            r"\b(?:won|win|wins|lost|loses?|beat|beats|beaten|draw|drew|victory|defeat|vot\w+|"
            r"score\w*)\b[^.]{0,40}$",
            clause,
        )
        is None
        or not second.bare
    )


def _are_guesses(low: float, high: float) -> bool:
    """Tell 'three or four', 'forty or fifty' and '200 or 300' from two terms ('30 or 60 days')."""
    step = 10.0 ** (len(str(int(low))) - 1) if low >= 10 else 1.0
    return low % step == 0 and high == low + step


def _shared_scale(first: Amount, second: Amount) -> float | None:
    """Give the low bound; in '2-3 million' and '$5-7bn' the scale belongs to both."""
    if first.low is None or second.high is None or first.numeral.has_scale or not second.numeral.has_scale:
        return first.low if not (first.bare and first.low is not None) else first.low * _multiplier(second)
    scale = second.numeral.scale
    return first.low * scale * _multiplier(second) if first.low < second.numeral.value / scale else first.low


def _multiplier(amount: Amount) -> float:
    """Give what one written unit is worth in the stored one (decades are ten years)."""
    if amount.high is None or not amount.numeral.value:
        return 1.0
    return abs(amount.high / amount.numeral.value)
