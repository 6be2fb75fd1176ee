"""Ages that are told without a unit: 'Mary Jones, 54,', 'aged nine to 14', 'under-18s'.

Belongs here: turning a bare number into years of age. Does not belong here: ages with
their unit ('12 years old'), which the grammar of amounts reads.
"""

import re
from dataclasses import replace

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import words

_MAX_AGE = 115
# 'a trucker, 51,': a noun of somebody who does something, by its ending.
_WORKER = re.compile(
    r"\b(?i:an?|the|his|her|their|its|former|local|retired) (?:[a-z-]+ )?[a-z]*(?:er|or|ist|ian|man|woman|"
    r"ant|ee|"
    r"boy|girl|father|mother|son|nephew|niece|cousin|aunt|uncle|friend|chef|cook|guard|clerk|monk|nun), \Z"
)


def as_age(text: str, amount: Amount) -> Amount:
    """Give ``amount`` in years where the text tells an age without saying so."""
    is_age_value = (
        amount.bare and amount.numeral.kind == "cardinal" and 0 < (amount.high or amount.low or 0) <= _MAX_AGE
    )
    if amount.unit in ("year", "month", "week", "day"):
        old = re.compile(r"[- ](?:years?[- ])?olds?\b").match(text, amount.char_end)
        return replace(amount, char_end=old.end()) if old else amount
    if not is_age_value or amount.numeral.has_scale:
        return amount
    before, after = (
        text[max(0, amount.char_start - 40) : amount.char_start],
        text[amount.char_end : amount.char_end + 24],
    )
    apposed = re.search(r"(?<!\w)[^\W\d_a-z][\w’'-]+,? [(]?\Z|[^\W\d_a-z][\w’'-]+, \Z", before) and re.match(
        r"[,.;)]|$", after
    )
    named = re.search(r"(?:, |\()\Z", before) is not None and apposed is not None
    # 'aged 19, 23 and 31' and 'Mary Jones, 54'
    listed = re.search(r"\b[Aa](?:ged|ges) (?:\d{1,3},? (?:and )?|and )+\Z", before)
    told = listed or re.search(
        r"\b(?:aged?|ages|at the age of|turn(?:ed|s|ing)|age of)(?: between| from)? \Z", before, re.IGNORECASE
    )
    grouped = re.search(r"\b(?:under|over)-$", before, re.IGNORECASE) or re.match(r"s\b", after)
    person = re.search(r"(?P<word>\w+) (?:aged )?\Z", before)
    limited = (
        amount.qualifier in ("more_than", "less_than", "at_least", "at_most")
        and person is not None
        and person["word"].lower() in words("people")
        # 'men under 30 years' has a unit, 'with more than 30 boats' counts boats
        and re.match(
            r"[- ](?!(?:is|was|has|as|its|this|across|does)\b)\w+s\b",
            after,
        )
        is None
    )
    if _is_beside_person(before, after) or named or told or grouped or limited:
        return replace(amount, unit="year", bare=False)
    return amount


def _is_beside_person(before: str, after: str) -> bool:
    """Tell 'a man, 33,' and 'a woman of 28'."""
    noun = re.search(
        r"\b(?P<noun>[a-z]+)(?P<link>, (?:\d{1,3},? and |(?:\d{1,3}, )+(?:and )?)?| of )\Z", before
    )
    if noun is None:
        return _is_told_by_verb(before, after)
    if noun["link"] == " of " and noun["noun"] in words("collectives"):
        return False
    ends = re.match(r"[,.;)]|$|,? and \d{1,3}(?=[,.;)]|$)", after) is not None
    if noun["link"] != " of " and ends and _WORKER.search(before):
        return True
    people = words("person_nouns") | words("who_nouns")
    singular = noun["noun"] if noun["noun"] in people else noun["noun"].removesuffix("s")
    return singular in people and (noun["link"] == " of " or ends)


def _is_told_by_verb(before: str, after: str) -> bool:
    """Tell 'the dead man was 31.' and 'she is 54'."""
    told = re.search(
        r"\b(?P<who>[a-z]+)(?: who (?:died|drowned)| killed)? (?:is|was|are|were|turns|turned)(?: only|"
        r" just| both)? \Z",
        before,
        re.IGNORECASE,
    )
    if (
        told is None
        or re.match(
            r"[.;)]|$|, (?:and|but|his|her|police|officials|was|had)\b| and (?:lived|had|worked|leaves|"
            r"was|is)\b| when\b| at the time\b",
            after,
        )
        is None
    ):
        return False
    people = (
        words("person_nouns") | words("who_nouns") | {"he", "she", "who", "victim", "deceased", "suspect"}
    )
    return told["who"].lower() in people - words("collectives")
