"""Ages that a rule sets: 'the pension age to 67', 'from 65', 'work until 67'.

Belongs here: telling that a bare number is such an age, by the word for the age in its sentence or
by a number that was told as one before. Does not belong here: how old somebody is (``ages``).
"""

import re
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import counted_noun

_YOUNGEST, _OLDEST = 5, 115
# Between these people retire.
_EARLIEST_PENSION, _LATEST_PENSION = 50, 80
_AGE_WORD = re.compile(
    r"\b(?:(?:pension(?:able)?|retirement|retiring|voting|drinking|driving|smoking|school[- ]leaving|"
    r"school[- ]starting|marriage|marriageable|eligibility|qualifying|statutory|minimum|maximum|legal|"
    r"lower|upper|average|median|mean|threshold) age|age (?:limit|threshold|cap|of (?:retirement|consent|"
    r"majority|eligibility|marriage|criminal responsibility))|life expectancy|[Tt]he age)\b(?! (?:gap|group))"
)
_LEVEL = re.compile(
    r"\b(?:to|from|at|is|was|be|been|now|currently|reach|reaches|reached|reaching|until|till|than|stays?|"
    r"remains?|limit of|age of|expectancy of) \Z",
    re.IGNORECASE,
)
_RETIREMENT = re.compile(r"\bpension|\bretire", re.IGNORECASE)
_WORKS_UNTIL = re.compile(
    r"\b(?:until|till|past|beyond) \Z|\b(?:go|goes|going|stop|stops|leave|leaves|quit|finish|retires?|"
    r"retiring|out|pensions?|pensioned off|draw [a-z ]{2,20}) at \Z",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:ours|theirs|yours|mine|its own|[A-Z][a-z]+['\u2019]s) (?:is|was|stays|stays at) \Z", re.I
)
# '67 to 40' is the result of a vote.
_VOTE = re.compile(r"\b(?:votes?|voted|won|lost|beat|by)(?: of| by)? \Z|\d to \Z")
_VOTES_TO = re.compile(r"\b(?:votes? to|by \d{1,3} to) \Z")
_VOTE_AFTER = re.compile(r" (?:votes? )?(?:to|against) (?:\d|[a-z]+ty\b|[a-z]+teen\b)")
_NEAR_AN_AGE = 5


def set_ages(doc: Doc, amounts: list[Amount]) -> list[Amount]:
    """Give ``amounts`` with the bare ones that tell an age set by a rule in years."""
    text = text_of(doc)
    if _AGE_WORD.search(text) is None and _RETIREMENT.search(text) is None:
        return amounts
    may_be = [_may_be_age(doc, amount) for amount in amounts]
    told = [fits and _is_told(text, amount) for fits, amount in zip(may_be, amounts, strict=True)]
    values = {amount.numeral.value for sets, amount in zip(told, amounts, strict=True) if sets}
    return [
        replace(amount, unit="year", bare=False, is_set_age=True)
        if sets or (fits and values and _is_taken_up(text, amount, values))
        else amount
        for sets, fits, amount in zip(told, may_be, amounts, strict=True)
    ]


def set_age_measure(doc: Doc, amount: Amount, *, is_left: bool) -> tuple[str, str, tuple[str, ...]]:
    """Give the words, the head and the terms of the measure of an age that a rule sets.

    The word for the age that stands last before the number names it; ``is_left`` for the age that
    a change led away from.
    """
    text = text_of(doc)
    named = [match for match in _AGE_WORD.finditer(text) if match[0].lower() != "the age"]
    before = [match for match in named if match.start() < amount.char_start]
    told = before[-1:] or named[:1]
    name = told[0][0].lower() if told else "retirement age" if _RETIREMENT.search(text) else "age"
    terms = tuple(sorted({word for word in re.findall(r"[a-z]+", name) if word != "of"} | {"age"}))
    return f"{name} before the change" if is_left else name, "age", terms


def _may_be_age(doc: Doc, amount: Amount) -> bool:
    plain = amount.bare and amount.unit == "count" and amount.numeral.kind == "cardinal"
    return (
        plain
        and amount.numeral.step == 1
        and not amount.numeral.has_scale
        and _YOUNGEST <= amount.numeral.value <= _OLDEST
        and counted_noun(doc, amount.char_end) is None
    )


def _is_told(text: str, amount: Amount) -> bool:
    """Tell 'raises the pension age from 65 to 67' and, where pensions are told of, 'work until 67'."""
    before = _sentence_before(text, amount)
    voted = _VOTE_AFTER.match(text, amount.char_end) or _VOTES_TO.search(before)
    if voted and not before.endswith("from "):
        return False
    if _AGE_WORD.search(before) and _LEVEL.search(before):
        return True
    at_work = _EARLIEST_PENSION <= amount.numeral.value <= _LATEST_PENSION
    return at_work and _WORKS_UNTIL.search(before) is not None and _RETIREMENT.search(text) is not None


def _is_taken_up(text: str, amount: Amount, values: set[float]) -> bool:
    """Tell 'So, 67 for everybody?' and 'ours is 66' after an age of 67."""
    before = _sentence_before(text, amount)
    if _VOTE.search(before) or _VOTE_AFTER.match(text, amount.char_end):
        return False
    if _OWN.search(before):
        return any(abs(amount.numeral.value - value) <= _NEAR_AN_AGE for value in values)
    return amount.numeral.value in values


def _sentence_before(text: str, amount: Amount) -> str:
    before = text[max(0, amount.char_start - 240) : amount.char_start]
    return re.split(r"[.!?]\s+(?=[A-Z\u201c\"])|\n", before)[-1]
