"""Ages that are told without a unit: 'Mary Jones, 54,', 'aged nine to 14', 'under-18s'.

Belongs here: telling that a number is an age, and turning a bare one into years. Does not
belong here: whose age it is (``age_bearers``).
"""

import re
from dataclasses import replace
from functools import lru_cache

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import words

_MAX_AGE = 115
_OLD = re.compile(r"[- ](?:years?[- ])?olds?\b|(?<=years) of age\b")
# What an age in apposition ends with: a mark, the line's end, or the next age of a list.
_ENDS = re.compile(r"[,.;:)]|$|\n| \(|,? and \w+(?:-\w+)?(?=[,.;:)\n])")
_NAMED = re.compile(r"(?:(?<!\w)[^\W\d_a-z][\w’'.-]+,? \(?|[^\W\d_a-z][\w’'-]+, (?:\d{1,3} and )?)\Z")
_SET_OFF = re.compile(r"(?:, (?:\d{1,3} and )?|\()\Z")
_TOLD = re.compile(
    r"\b(?:aged?|ages|at the age of|turn(?:ed|s|ing)|ages? of|younger than|older than)"
    r"(?: between| from)? (?:(?:\d{1,3}|[a-z-]+),? (?:and |or ))?\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b[Aa](?:ged|ges) (?:\d{1,3},? (?:and )?|and )+\Z")
_AT = re.compile(r"\b(?:die[sd]?|dead|retire[sd]?|married|widowed|orphaned|enlisted|emigrated) at \Z")
# 'the youngest is 8', 'the oldest of them, 16,'
_RANKED = re.compile(
    r"\b(?:youngest|oldest|eldest)(?: of (?:them|whom|these|the \w+))?"
    r"(?:,| is| was| being| turned| only| just| aged)* \Z",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\b(?:of (?:them|whom|the (?:two|three|four|five|six|[a-z]+s))|[Oo]ne|[Aa]nother|[Tt]he other|"
    r"(?:[Tt]he|[Aa]) (?:second|third|fourth|fifth)), \Z"
)
_WERE_UNDER = re.compile(
    r"\b(?P<who>[a-z]+|\d+) (?:was|were|is|are) (?:[a-z]+ )?(?:under |over |at least )?\Z", re.IGNORECASE
)
# 'two of the three are under 18': whoever is counted
_WHO_COUNTED = re.compile(
    r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|them|dead|"
    r"others?|both|all|most|many|some|half"
)
# what ends a number that a person is said to be: 'Eva Lund was 71.'
_WAS_ENDS = re.compile(
    r"[.;)]|$|\n|, (?:and|but|his|her|police|officials|said)\b| when\b| at the time\b|"
    r" and (?:lives?|lived|has|had|works?|worked|leaves|was|is)\b"
)
_WAS = re.compile(r" (?:was|is|turned|turns)(?: only| just)? \Z")
# 'a trucker, 51,': a noun of somebody who does something, by its ending.
_WORKER = re.compile(
    r"\b(?i:an?|the|his|her|their|its|former|local|retired) (?:[a-z-]+ )?[a-z]*(?:er|or|ist|ian|man|woman|"
    r"ant|ee|boy|girl|father|mother|son|nephew|niece|cousin|aunt|uncle|friend|chef|cook|guard|clerk|monk|"
    r"nun|captain|smith), \Z"
)
# 'a locksmith of 71': fewer endings, for 'a letter of 12' and 'a number of 40' end alike.
_OF_AGE = re.compile(
    r"\b(?i:an?|the|his|her|their) (?:[a-z-]+ )?[a-z]*(?:ist|ian|man|woman|smith|boy|girl|keeper|maker|"
    r"worker|teacher|driver|farmer|player|baker|butcher|plumber|singer) of \Z"
)
_BY_VERB = re.compile(
    r"\b(?P<who>[a-z]+)(?: who (?:died|drowned)| killed)? (?:is|was|are|were|turns|turned)(?: only|"
    r" just| both)? \Z",
    re.IGNORECASE,
)
_VERB_ENDS = re.compile(
    r"[.;)]|$|, (?:and|but|his|her|police|officials|was|had)\b| and (?:lived|had|worked|leaves|was|is)\b|"
    r" when\b| at the time\b"
)
_BESIDE = re.compile(r"\b(?P<noun>[a-z]+)(?P<link>, (?:\d{1,3},? and |(?:\d{1,3}, )+(?:and )?)?| of )\Z")
_NEXT_IN_LIST = re.compile(r", and | and | or |, ")
_LIMITS = ("more_than", "less_than", "at_least", "at_most")


def as_age(text: str, amount: Amount, *, persons: frozenset[int] = frozenset()) -> Amount:
    """Give ``amount`` in years where the text tells an age without saying so, marked as an age.

    ``persons`` are the offsets at which a person's name ends.
    """
    if amount.unit in ("year", "month", "week", "day"):
        old = _OLD.match(text, amount.char_end)
        written = re.search(r"[- ]?old\Z", text[amount.number_start : amount.char_end])
        if old is None:
            return replace(amount, is_age=True) if written else amount
        return replace(amount, char_end=old.end(), is_age=True)
    told = _may_be_age(amount) and (_is_told(text, amount) or _is_of_named(text, amount, persons))
    return _in_years(amount) if told else amount


def list_ages(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give ``amounts`` with the ages of a list: 'aged two, three and six', 'ten and 12 years old'."""
    found = list(amounts)
    for index in range(1, len(found)):
        before, amount = found[index - 1], found[index]
        if before.is_age and not before.hyphenated and _goes_on(text, before, amount):
            ends = re.match(r"[,.;:)\n]|$| and | or ", text[amount.char_end : amount.char_end + 6])
            found[index] = _in_years(amount) if ends else amount
    for index in range(len(found) - 2, -1, -1):
        amount, after = found[index], found[index + 1]
        listed = re.search(r"(?:, | aged )\Z", text[: amount.char_start][-8:]) is not None
        if after.is_age and not after.hyphenated and listed and _goes_on(text, amount, after, bare=amount):
            found[index] = _in_years(amount)
    return found


def _goes_on(text: str, first: Amount, second: Amount, *, bare: Amount | None = None) -> bool:
    between = text[first.char_end : second.char_start]
    return _may_be_age(bare or second) and _NEXT_IN_LIST.fullmatch(between) is not None


def _in_years(amount: Amount) -> Amount:
    return replace(amount, unit="year", bare=False, is_age=True)


def _may_be_age(amount: Amount) -> bool:
    size = 0 < (amount.high or amount.low or 0) <= _MAX_AGE and amount.numeral.step == 1
    return (
        amount.bare
        and size
        and amount.unit == "count"
        and amount.numeral.kind == "cardinal"
        and not amount.numeral.has_scale
    )


def _is_told(text: str, amount: Amount) -> bool:
    """Tell whether the words around a bare number make an age of it."""
    before = text[max(0, amount.char_start - 40) : amount.char_start]
    after = text[amount.char_end : amount.char_end + 24]
    ends = _ENDS.match(after) is not None
    if _TOLD.search(before) or _LISTED.search(before) or _AT.search(before):
        return True
    if ends and _NAMED.search(before) and _SET_OFF.search(before):
        return True
    if ends and (_RANKED.search(before) or _ONE_OF_THEM.search(before) or _OF_AGE.search(before)):
        return True
    if re.match(r"[,.;)]", after) and _is_who(before):
        return True
    if re.search(r"\b(?:under|over)-$", before, re.IGNORECASE) or re.match(r"s\b", after):
        return True
    return _is_limit(amount, before, after) or _is_beside_person(before, after, ends=ends)


def _is_of_named(text: str, amount: Amount, persons: frozenset[int]) -> bool:
    """Tell 'Eva Lund was 71.'."""
    lead = max(0, amount.char_start - 24)
    was = _WAS.search(text[lead : amount.char_start])
    return was is not None and lead + was.start() in persons and bool(_WAS_ENDS.match(text, amount.char_end))


def _is_who(before: str) -> bool:
    """Tell 'Eva Lund, who is 23,'."""
    return (
        re.search(r", who (?:is|was|turned|has turned|had turned|just turned) (?:only |just )?\Z", before)
        is not None
    )


def _is_limit(amount: Amount, before: str, after: str) -> bool:
    """Tell 'men over 65' and 'of the dead was under 20.', never 'with more than 30 boats'."""
    if amount.qualifier not in _LIMITS:
        return False
    person = re.search(r"(?P<word>\w+) (?:aged )?\Z", before)
    counted = re.match(r"[- ](?!(?:is|was|has|as|its|this|across|does)\b)\w+s\b", after) is not None
    if person is not None and person["word"].lower() in words("people") and not counted:
        return True
    said = _WERE_UNDER.search(before)
    people = words("people") | words("part_nouns")
    counted_who = said is not None and (
        said["who"].lower() in people or _WHO_COUNTED.fullmatch(said["who"].lower()) is not None
    )
    return counted_who and re.match(r"[,.;)]|$", after) is not None


def _is_beside_person(before: str, after: str, *, ends: bool) -> bool:
    """Tell 'a man, 33,' and 'a woman of 28'."""
    noun = _BESIDE.search(before)
    if noun is None:
        return _is_told_by_verb(before, after)
    if noun["link"] == " of " and noun["noun"] in words("collectives"):
        return False
    if noun["link"] != " of " and ends and _WORKER.search(before):
        return True
    people = words("person_nouns") | words("who_nouns")
    singular = noun["noun"] if noun["noun"] in people else noun["noun"].removesuffix("s")
    return singular in people and (noun["link"] == " of " or ends)


def _is_told_by_verb(before: str, after: str) -> bool:
    """Tell 'the dead man was 31.' and 'she is 54'."""
    told = _BY_VERB.search(before)
    if told is None or _VERB_ENDS.match(after) is None:
        return False
    return told["who"].lower() in _actors()


@lru_cache(maxsize=1)
def _actors() -> frozenset[str]:
    people = (
        words("person_nouns") | words("who_nouns") | {"he", "she", "who", "victim", "deceased", "suspect"}
    )
    return people - words("collectives")
