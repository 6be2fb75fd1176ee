"""Numbers in words that count without a noun: 'kills one', 'one of the wounded', 'all three were freed'.

Belongs here: telling such counts from pronouns ('the one she wanted', 'between the two') by the
words around them. Does not belong here: numbers with a noun of their own (``number_words``).
"""

import re
from functools import lru_cache

from orchestration.extraction.figures.currency import alternatives
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import words

_REACH = 60
_NUMBER = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|"
    r"seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|fifty(?:-\w+)?)"
)
_WHILE = r"(?:(?: later| also| still| now| since| already| reportedly| apparently| initially| then| only))*"
_BE = rf"(?: (?:is|was|are|were|has been|have been|had been|remains?|remained|being)){_WHILE}"
# 'she is one of nine', 'not one of them', 'every one of them' tell no part.
_NO_PART_BEFORE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|becom\w+|became|not|every|any|each|as|only|no|'s|\u2019s|than|like|"
    r"remains?|remained|which|if|either|lead|into|called|considered|makes?|made) \Z"
)
_SOLE = re.compile(r"\b(?:the only|just|but only) \Z")
_MANY_BEFORE = re.compile(r"\b(?:the|these|those|all|of the|all of the) \Z")
_NONE_BEFORE = re.compile(
    r"\b(?:none|some|any|both|either|neither|most|all|many|each|survivors?|rest|last|two|three|one|half) of "
    r"(?:the|these|those) \Z"
)
_GOES_ON = re.compile(
    r" (?:was|were|are|have|had|has|will|would|could|can|must|remain(?:ed|s)?|died|said|told|face[sd]?|"
    r"included|"
    r"(?:later|also|still|now|all|then|each|reportedly|allegedly) (?:was|were|are|have|had|died|remain\w*)|"
    r"at (?:home|the scene|large)|in (?:custody|hospital|the (?:car|van|house|hospital|boat))|aboard|"
    r"on board|"
    r"inside|injured|killed|wounded|dead|charged|arrested|suspected|accused|"
    r"(?:recorded|reported|registered|logged|counted|tallied|confirmed|documented|seen|held|killed) "
    r"(?:in|for|during|by|so far|at|over|the|a|this|last|between|since))\b"
)
# 'the two who died': what befell them follows in a clause of its own.
_WHO = re.compile(r" (?:who|that)(?: have| had| has| later| also)*(?= )")
# 'of the three who were hurt, one remains in hospital', 'nineteen, of whom one is in custody'
_OUT_OF = re.compile(
    r"\bof (?:whom|which),? \Z|"
    r"(?:^|[.!?\n\u201c\"] ?)of (?:the|these|those|its|his|her|their) [^.;!?\n]{3,56}, "
    r"(?:only |just )?\Z"
)
_COMPARED = re.compile(
    r"\b(?:against|compared (?:with|to)|versus|up from|down from|from|than) (?:just |only )?\Z"
)
_WHEN = re.compile(
    r" (?:in (?:(?:19|20)\d\d|the (?:same|previous|year|first|whole))|last (?:year|month|week|season)|"
    r"a (?:year|"
    r"month|week) (?:ago|earlier|before)|the (?:year|month|week) before|at the same)\b"
)


def counts_alone(text: str, amount: Amount) -> bool:
    """Tell whether ``amount``, a number in words without a noun after it, is a count by itself."""
    before = text[max(0, amount.number_start - _REACH) : amount.number_start].lower()
    after = text[amount.char_end : amount.char_end + _REACH].lower()
    if _acted_on().search(before) and re.match(r"[,.;:)]|$|\n| (?!of\b|another|or the|day|and the)", after):
        return True
    if _fated().match(after):
        return True
    if text[amount.number_start : amount.number_end].lower() == "one":
        if _OUT_OF.search(before) and re.match(
            r" (?!of\b|or\b|can\b|could\b|must\b|should\b|might\b)[a-z]", after
        ):
            return True
        return _is_part(before, after) or _is_one_of_two_times(before, after) or _only_one_acts(before, after)
    return False


def befalls_people(text: str, amount: Amount) -> int | None:
    """Give where the words of harm around a number without a noun end; None where there are none."""
    before = text[max(0, amount.char_start - _REACH) : amount.char_start].lower()
    after = _fated().match(text, amount.char_end)
    if after is not None:
        return after.end()
    ends = re.match(r"[,.;:)]|$|\n", text[amount.char_end : amount.char_end + 1])
    return amount.char_end if ends is not None and _acted_on().search(before) else None


def counts_all(text: str, amount: Amount) -> bool:
    """Tell 'all three were freed' and 'none of the three' from 'between the two'.

    'The two' is as often a pronoun for two sides, so only what befell them makes a count of it.
    """
    before = text[max(0, amount.number_start - _REACH) : amount.number_start].lower()
    after = text[amount.char_end : amount.char_end + _REACH].lower()
    if amount.numeral.value <= 2:
        who = _WHO.match(after)
        fated = _fated().match(after) or (who is not None and _fated().match(after, who.end()))
        return _MANY_BEFORE.search(before) is not None and bool(fated)
    if _NONE_BEFORE.search(before):
        return re.match(r" (?:of (?:us|them|you)|main|major|big|biggest|largest)\b", after) is None
    return _MANY_BEFORE.search(before) is not None and _GOES_ON.match(after) is not None


def _is_part(before: str, after: str) -> bool:
    """Tell 'one of them', 'one of the five' and 'one of the wounded' from 'one of the largest'."""
    match = _part_pattern().match(after)
    if match is None:
        return False
    if _SOLE.search(before):
        return True
    return _NO_PART_BEFORE.search(before) is None


def _is_one_of_two_times(before: str, after: str) -> bool:
    """Tell 'three homicides, against one in 2024'."""
    return _COMPARED.search(before) is not None and _WHEN.match(after) is not None


def _only_one_acts(before: str, after: str) -> bool:
    """Tell 'only one worked'; 'only one can win' says nothing of a number."""
    if re.search(r"\b(?:only|just) \Z", before) is None:
        return False
    return (
        re.match(
            r" (?:[a-z]{2,}ed|was|is|has|had|went|came|made|got|ran|fell|hit|held|left)\b(?! to\b)", after
        )
        is not None
    )


@lru_cache(maxsize=1)
def _part_pattern() -> re.Pattern[str]:
    people = alternatives(words("part_nouns"))
    return re.compile(
        rf" of (?:them|those|whom|which|these|(?:the|those|these|its|her|his|their)(?: other)? "
        rf"{_NUMBER}(?! (?:biggest|largest|most|best|top|main|major)\b)|{_NUMBER} (?:to|who)\b|(?:the|"
        rf"those|his|her|its|their) "
        rf"(?:{people}))(?![\w-])(?! (?:that|things|reasons|evenings|days|nights|people)\b)"
    )


@lru_cache(maxsize=1)
def _fated() -> re.Pattern[str]:
    """Match what befell the counted: ' dead', ' was killed', ' in critical condition'."""
    fates = alternatives(words("fates"))
    states = (
        r"in (?:critical|serious|stable|fair|grave|good|intensive|custody|hospital|surgery|a coma|"
        r"police custody|"
        r"the hospital|jail)"
    )
    acts = alternatives(words("fate_verbs"))
    return re.compile(
        rf"(?: people| others?| more)?(?:{_BE})? (?:{fates}|{states})(?![\w-])|{_WHILE} (?:{acts})\b(?! of)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _acted_on() -> re.Pattern[str]:
    """Match a verb of harm or rescue right before the number: 'kills one', 'wounding at least three'."""
    return re.compile(
        rf"\b(?:{alternatives(words('harming_verbs'))}) (?:at least |about |nearly |another |only |just |"
        r"all |up to |more than )?\Z"
    )
