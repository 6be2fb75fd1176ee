"""Numbers whose unit was said before or comes after: 'up from 1.4690', 'it was about six', '5, 10 and 20 km'.

Belongs here: lending a bare number the unit of its neighbour. Does not belong here: the bounds
of a range (``ranges``), or lending a measure (``extract``).
"""

import re
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.currency import country_evidence, currency_names, resolve_currency
from orchestration.extraction.figures.gaps import (
    GAPS,
    TAKES_UP,
    is_another_reading,
    is_measured_against,
)
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import counted_noun
from orchestration.extraction.figures.ranges import tells_change

_COMPARES = re.compile(
    r"[^.;:!?\n\d]{0,40}?\b(?:from|against|compared (?:with|to)|versus|than|instead of|rather than) "
)
# '0.19 percent, more than twice the legal limit of 0.08'
_LIMITS = re.compile(
    r"[^.;:!?\n\d]{0,80}\b(?:limit|threshold|target|average|median|level|norm|standard|goal|forecast|"
    r"forecasts|estimate|"
    r"estimates|consensus|record|peak|low|high|mean|maximum|minimum|ceiling|floor|cap|expectations|peak) of "
)
# 'with another eight million in add-ons', ', of which 12 million', '60 million more than in July'
_ADDED = re.compile(
    r"\b(?:another|further|additional|extra|plus|of which|remaining|other|and|with|but|only|just) "
    r"(?:about |some |nearly |around |another |a further |an additional |up to )*\Z"
)
# 'the bus was going 50 mph, and the truck 35'
_GAPPED = re.compile(r",? (?:and|but|while|with) (?:the |an? |its |his |her |their )?(?:[a-z-]+ ){1,3}")
_NEXT = re.compile(r"(?: an? [a-z]+| per [a-z]+)?(?:,|, or|, and| -|;)? (?:about |some |nearly )?")
_MORE_THAN = re.compile(r" (?:more|less|fewer|higher|lower|up|down|above|below) (?:than|from|on)\b")
_OF_A_SPAN = re.compile(
    r" of (?:the|its|their|his|her) (?:past|last|next|first|previous|coming|final) [\w-]+ "
    r"(?P<unit>day|week|month|year)s\b"
)
# 'an Airbus A380 and two hours later a bus'
_WHEN_AFTER = re.compile(r" (?:later|earlier|after|before|ago)\b")
_LISTED = re.compile(r", | and | or ")
_AGAINST = re.compile(
    r" (?:to|per|against|for|versus) (?:the |a |one )?(?:U\.?S\.? )?(?:dollar|euro|pound|yen)\b"
)
_ALCOHOL = re.compile(r"\bblood[- ]alcohol\b|\bBAC\b|\bbreath(?:alyser|alyzer)? test\b", re.IGNORECASE)
_REACH = 260


def lend_units(doc: Doc, amounts: list[Amount]) -> list[Amount]:
    """Give ``amounts`` with the units that bare ones take from a neighbour, in order of the text."""
    lent: list[Amount] = []
    for amount in amounts:
        span = _OF_A_SPAN.match(text_of(doc), amount.char_end) if amount.bare else None
        exchanged = _exchanged(text_of(doc), amount) or _in_blood(text_of(doc), amount)
        if span is not None:
            lent.append(replace(amount, unit=span["unit"], bare=False))
        elif exchanged is not None:
            lent.append(exchanged)
        else:
            lent.append(_from_before(doc, lent, amount) if _may_borrow(doc, amount) else amount)
    for index in range(len(lent) - 2, -1, -1):
        lent[index] = _from_after(text_of(doc), lent[index], lent[index + 1])
    return lent


def _may_borrow(doc: Doc, amount: Amount) -> bool:
    plain = amount.bare and amount.unit == "count" and amount.numeral.kind == "cardinal"
    return plain and counted_noun(doc, amount.char_end) is None


def _from_before(doc: Doc, before: list[Amount], amount: Amount) -> Amount:
    """Take the unit of the last amount that has one, where the words compare the two or take it up."""
    lender = next((found for found in reversed(before) if not found.bare), None)
    if lender is None or lender.kind in ("count", "ratio") or amount.char_start - lender.char_end > _REACH:
        return amount
    text = text_of(doc)
    between = text[lender.char_end : amount.char_start]
    if is_another_reading(text, between, lender, amount):
        return _with_unit_of(amount, lender)
    if "\n" in between:
        return amount
    neighbours = lender is before[-1]
    if _is_added(text, between, lender, amount) or (neighbours and _is_beside(text, between, lender, amount)):
        return _with_unit_of(amount, lender)
    compared = neighbours and _COMPARES.fullmatch(between) is not None
    # 'rose 5 per cent from 120' tells a change and a level
    if compared and lender.kind == "percentage_point" and amount.numeral.step < 1:
        # 'half a point off its key rate, bringing it from 7.75': the level is a percentage
        return replace(amount, unit="percent", bare=False)
    if (compared and not tells_change(text, lender)) or TAKES_UP.search(between):
        return _with_unit_of(amount, lender)
    return amount


def _is_beside(text: str, between: str, lender: Amount, amount: Amount) -> bool:
    """Tell a number set beside the one before it, whose unit it has."""
    gapped = lender.kind in GAPS and _GAPPED.fullmatch(between) is not None
    if gapped and re.match(r"[.;]|$", text[amount.char_end :][:1]):
        return True
    limited = amount.numeral.step < 1 and _LIMITS.fullmatch(between) is not None
    return limited or is_measured_against(text, between, lender, amount)


def _is_added(text: str, between: str, lender: Amount, amount: Amount) -> bool:
    """Tell a sum that goes on from one with a unit: 'worth £62m, with another eight million in add-ons'."""
    if re.search(r"[.!?;]\s", between) or lender.kind in ("time", "percent", "percentage_point", "ratio"):
        return False
    if _MORE_THAN.match(text, amount.char_end) and _NEXT.fullmatch(between):
        return True
    scaled = amount.numeral.scale >= 1e6 and lender.kind == "money" and lender.numeral.scale >= 1e6
    lead = text[max(0, amount.number_start - 32) : amount.number_start]
    return scaled and _ADDED.search(lead) is not None


def _from_after(text: str, amount: Amount, following: Amount) -> Amount:
    """Take the unit of the next amount: '5, 10 and 20 km'."""
    if not amount.bare or amount.unit != "count" or following.bare or amount.numeral.kind != "cardinal":
        return amount
    between = text[amount.char_end : following.char_start]
    if between == " to " and re.search(r"\bfrom \Z", text[max(0, amount.char_start - 6) : amount.char_start]):
        # 'from 21 to 28 percent'
        return _with_unit_of(amount, following) if following.kind != "money" else amount
    unit_is_last = following.kind not in ("count", "ratio", "money") and following.qualifier == "exact"
    if not unit_is_last or following.hyphenated or not _LISTED.fullmatch(between):
        return amount
    if _WHEN_AFTER.match(text, following.char_end):
        return amount
    return _with_unit_of(amount, following)


def _exchanged(text: str, amount: Amount) -> Amount | None:
    """Read '150.25 per dollar' in the currency that the sentence names before it."""
    if not amount.bare or _AGAINST.match(text, amount.char_end) is None:
        return None
    lead = re.split(r"[.!?]\s|\n", text[max(0, amount.char_start - 120) : amount.char_start])[-1].lower()
    named = [word for word in re.findall(r"[^\W\d_]+", lead) if word in currency_names()]
    row = currency_names()[named[-1]] if named else None
    if row is None or row["currency"] == "dollar":
        return None
    code = resolve_currency(row["currency"], country_evidence(text)) if row["currency"] else None
    return replace(amount, unit=code or row["default_code"], bare=False)


def _in_blood(text: str, amount: Amount) -> Amount | None:
    """Read 'a blood alcohol level of 0.14' in percent, which goes without saying."""
    if (
        not amount.bare
        or amount.unit != "count"
        or amount.numeral.step not in (0.01, 0.001)
        or amount.numeral.value >= 1
    ):
        return None
    lead = re.split(r"[.!?]\s|\n", text[max(0, amount.char_start - 120) : amount.char_start])[-1]
    return replace(amount, unit="percent", bare=False) if _ALCOHOL.search(lead) else None


def _with_unit_of(amount: Amount, lender: Amount) -> Amount:
    # what one written unit is worth: a hundredth for pence, ten for decades
    written = lender.high if lender.high is not None else lender.low
    factor = 1.0 if not written or not lender.numeral.value else abs(written) / lender.numeral.value
    factor = factor if factor in (0.01, 10.0, 100.0, 1000.0) and lender.qualifier != "range" else 1.0
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return replace(amount, unit=lender.unit, low=low, high=high, step=amount.step * factor, bare=False)
