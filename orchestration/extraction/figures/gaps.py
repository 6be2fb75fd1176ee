"""Numbers set beside one with a unit, whose unit they share: 'drove 64 mph; the limit is 35'.

Belongs here: the words between two numbers that make them amounts of one unit. Does not belong
here: lending the unit (``ellipsis``), or what two figures measure (``chains``).
"""

import re

from orchestration.extraction.figures.interval import Amount

# 'it was about six', 'it'll be close to eight hundred'
TAKES_UP = re.compile(
    r"\b(?:it|this|that)(?:['\u2019]s(?: now)?|['\u2019](?:ll|d) be|"
    r"(?: now| then| had| has)? (?:is|was|were|been|reach(?:es|ed)|stands at|stood at|came to|will be|"
    r"would be|could be|may be|manages?|managed|averages?|averaged|lasts|lasted|costs?|measured|made)) "
    r"(?:now |then |only |just |still )?\Z",
    re.IGNORECASE,
)
# Kinds whose unit goes without saying the second time.
GAPS = frozenset({"speed", "temperature", "percent", "length", "mass", "volume", "area"})
# 'wages grow by 5.5 percent in one paper, the bank's by 6.8'
_GAPPED_BY = re.compile(
    r"[^.;:!?\n\d]{0,24}, (?:and |but |while )?(?:the |an? |its |his |her |their )?(?:[\w\u2019'-]+ ){1,4}"
    r"(?:by|at|to|with) (?:about |only |just )?"
)
# '64 miles an hour; the limit is 35', 'needs 95 MW, the line can carry 60'
_IS_LIMIT = re.compile(
    r"[^.:!?\n\d]{0,60}\b(?:limit|maximum|minimum|norm|normal|average|record|target|high|low|peak) "
    r"(?:there |here )?(?:is|was|being|stands at|stood at) (?:only |just |a mere )?"
)
_CAN_BEAR = re.compile(
    r"[^.:!?\n\d]{0,60}\b(?:delivers?|delivered|carry|carries|carried|supply|supplies|supplied|provides?|"
    r"provided|generates?|generated|produces?|produced|handles?|handled|holds?|held|takes?|took|needs?|"
    r"needed|uses?|used|yields?|yielded|stores?|stored|pumps?|pumped) (?:only |just |about |up to )?"
)
_CARRIED = frozenset({"power", "energy", "volume", "flow", "data_rate", "data", "mass", "current", "voltage"})
# 'was 3.8 percent in March and should average 4.4', 'climbed to 9,000 feet, then fell to 4,000'
_GOES_TO = re.compile(
    r"[^.;:!?\n\d]{0,48}\b(?:"
    r"(?:should|will|would|could|may|might|(?:is|are|was|were) to|to) (?:average|reach|hit|be|touch|exceed|"
    r"stand at|peak at|(?:rise|fall|climb|drop|slow|grow|sink|come down|go (?:up|down)) to)|"
    r"(?:then|before|and) (?:fell|falls|falling|rose|rises|rising|dropped|dropping|sank|sinking|climbed|"
    r"climbing|slowed|slowing|went|going)(?: back| down| up| again)* to|"
    r"(?:having been|after being|and was|it was) (?:up|down|off|ahead|higher|lower)(?: by)?"
    r") (?:about |only |just |almost |nearly )?"
)
_AT_SPEED = re.compile(
    r"[^.!?\n\d]{0,80}\b(?:doing|going|driving|drove|travell?ing(?: at)?|moving at|riding at|did) "
    r"(?:about |only |just |almost |nearly )?"
)
_BEYOND = re.compile(
    r"[^.;:!?\n\d]{0,60}\b(?:under|below|above|over|than|beyond|short of|exceed(?:s|ed|ing)?|near|matching|"
    r"against) (?:the|an?|its|their|this|last) (?:[a-z\u2019'-]+ ){1,4}(?:of|at) "
)
# 'the 41.5 degrees of Seville are no record: Cordoba had 44.6 in 1995'
_HAD = re.compile(
    r"\b(?:had|has|recorded|reached|saw|hit|hits|logged|registered|measured|got|was|it.s) "
    r"(?:only |just |nearly |about |a mere |a mild )*\Z"
)
_ENDS = re.compile(
    r"[.,;:)!?\n]|$| (?:today|now|in|on|at|this|last|yesterday|already|so far|or|and|over|for|next|"
    r"again|from|while|as)\b"
)
# Temperatures of one text are rarely further apart.
_SPREAD = 25


def is_measured_against(text: str, between: str, lender: Amount, amount: Amount) -> bool:
    """Tell a number set beside one with a unit: 'at 64 mph; the limit is 35', 'by 5 percent, hers by 6'."""
    if _ENDS.match(text, amount.char_end) is None:
        return False
    if _BEYOND.fullmatch(between):
        return lender.kind in GAPS or lender.kind == "money"
    if lender.kind in GAPS and _IS_LIMIT.fullmatch(between):
        return True
    if lender.kind in _CARRIED and _CAN_BEAR.fullmatch(between):
        return True
    if lender.kind in GAPS and _GOES_TO.fullmatch(between):
        return True
    if lender.kind == "speed" and _AT_SPEED.fullmatch(between):
        return True
    told_by = re.search(
        r"\bby (?:about |only |just )?\Z", text[max(0, lender.char_start - 14) : lender.char_start]
    )
    by = re.search(r"\bby (?:about |only |just )?\Z", between)
    if lender.kind == "percent" and _GAPPED_BY.fullmatch(between):
        return (told_by is not None) == (by is not None)
    return False


def is_another_reading(text: str, between: str, lender: Amount, amount: Amount) -> bool:
    """Tell the temperature of another place or day: 'Seville had 41.5 degrees. Cordoba had 44.6 in 1995'."""
    if lender.kind != "temperature" or lender.low is None or _ENDS.match(text, amount.char_end) is None:
        return False
    near = abs(amount.numeral.value - lender.low) <= _SPREAD
    said = _HAD.search(text[max(0, amount.number_start - 32) : amount.number_start].lower()) is not None
    spoken = TAKES_UP.search(between) is not None
    return near and (spoken or (said and amount.numeral.step < 1))
