"""Whether words say that a figure is a part of another one, or the whole.

Belongs here: 'including four children', 'of whom 12', 'in all', 'bringing the total to 58'.
Does not belong here: shares ('a third of them'), which are ratios.
"""

import re

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.records import Scope

_PART_BEFORE = re.compile(
    r"\b(?:including|include[sd]?|inclusive of|among (?:them|those|whom|these|the \w+)|of (?:whom|"
    r"which|those|these|them)|"
    r"of (?:the|its|their) (?:dead|injured|wounded|victims|missing|total|casualties|[\w,.]+ (?:dead|"
    r"injured|wounded|hurt|killed|victims|missing)),?|"
    r"amongst (?:them|those|whom))\b,? (?:were |was |are |is |at least |about |some |nearly |"
    r"more than |up to |an? |the |just |only )*(?:[a-z]+ ){0,1}\Z",
    re.IGNORECASE,
)
_LISTED_PART = re.compile(
    r"\bincluding (?:[^.;:!?\n]{0,60}?(?:,| and) )(?:at least |about |some |nearly )*\Z", re.IGNORECASE
)
_PART_AFTER = re.compile(
    r"(?: (?!of\b)[\w-]+){0,3}? (?:of (?:them|those|whom|these|the (?:dead|injured|wounded|victims))|"
    r"among them)\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"(?: [a-z-]+)? of (?:the |its |their |his |her |some |about |these |those )?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"sixty|hundred)\b)"
)
_TOTAL_BEFORE = re.compile(
    r"\b(?:in (?:all|total)|altogether|all told|combined|overall|a (?:combined |grand |"
    r"cumulative )?total of|(?:bring|brought|taking|took|takes?)\w* the (?:[\w'\u2019-]+ ){0,3}"
    r"(?:total|toll|number|tally|count|figure)(?: [\w'\u2019-]+){0,6}? to|total(?:l?ed|l?ing|s)|"
    r"the (?:overall|grand|combined|total) [\w ]{1,24}? (?:to|at|of|is|was))"
    r"(?:,|:)? (?:at least |about |some |nearly |more than |up to |just |only )*(?:there (?:were|"
    r"are) |the \w+ (?:has|have|had) )?\Z",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"(?: [\w'\u2019%$-]+){0,6}?,? (?:in (?:all|total)|altogether|all told|combined)(?=[ .,;:)]|$)(?! with)",
    re.IGNORECASE,
)
_REACH = 110


def scope_of(doc: Doc, amount: Amount) -> Scope | None:
    """Give ``part`` or ``total`` where words beside ``amount`` say so, None elsewhere."""
    text = text_of(doc)
    lead = re.split(r"[.;!?]\s|\n", text[max(0, amount.char_start - _REACH) : amount.char_start])[-1]
    tail = re.split(r"[.;!?](?=\s|$)|\n", text[amount.char_end : amount.char_end + _REACH])[0]
    surface = text[amount.char_start : amount.number_start]
    if _PART_BEFORE.search(lead) or _LISTED_PART.search(lead) or _PART_AFTER.match(tail):
        return "part"
    if amount.unit == "count" and _OF_MANY.match(tail) and not surface.lower().startswith("a total"):
        return "part"
    if amount.kind in ("ratio", "percent", "time"):
        return None
    if _TOTAL_BEFORE.search(lead + surface) or _TOTAL_BEFORE.search(lead):
        return "total"
    # 'in all' of the next number is no total of this one
    return "total" if _TOTAL_AFTER.match(re.split(r"\d", tail)[0]) else None
