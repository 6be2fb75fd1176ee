"""Qualifiers: 'at least', 'nearly', 'up to' and what they do to an interval.

Belongs here: reading ``figure_qualifier.csv`` beside an amount. Does not belong here:
ranges (``ranges``).
"""

import re
from dataclasses import replace
from functools import lru_cache

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import read_table
from orchestration.extraction.records import Qualifier

# More than halved is less than a half.
_SHRINKS = re.compile(r"halv", re.IGNORECASE)

_DISPUTE = re.compile(
    r"\b(?:argu\w+|disput\w+|rows?|fight(?:ing|s)?|fought|clash\w*|quarrel\w*|debat\w+|spat|battl\w+|"
    r"wrangl\w+|negotiat\w+|"
    r"haggl\w+|talks|feud\w*|sued|suing|lawsuit|controversy|concerns?|"
    r"anger|outcry|protest\w*|worr\w+|hands?|handed|handing|taken|took|take) \Z"
)

# 'leaflets dropped over six towns' tells where.
_ABOVE = re.compile(
    r"\b(?:(?:snow|rain|hail|night|dusk|silence|leaflets|bombs|ash) fell|drop(?:s|ped|ping)|f(?:lew|ly|"
    r"lying|lown|lies)|hover\w*|circl\w+|hung|hangs?|hanging|rain\w*|snow\w*|"
    r"drift\w*|scatter\w*|spread\w*|passe[sd]|jump\w*|leap\w*|stretch\w*|extend\w*|rul(?:ed|es|ing)|"
    r"presid\w+|tower\w*|loom\w*|fann\w+|blown|settled|parachut\w+|thrown|fired|exploded|burst|seen|"
    r"power|control|authority|sway|smoke|ash|fog|skies|sky|clouds?|dust) \Z"
)

# What is moved stands between the verb and 'up to'.
_MOVES = re.compile(
    r"\b(?:push|tak|bring|brought|took|driv|drove|send|sent|lift|rais|mov|ratchet|jack|nudg|haul|bid|"
    r"bump|mark)\w* "
    r"(?:(?:its|the|their|his|her|our|that|them|it|prices?|rates?|yields?|shares?|"
    r"[a-z]+s)\b ?)(?:[\w-]+ ){0,3}\Z|"
    r"\b(?:crept|inched|edged|rose|went|climbed|moved|jumped|came|goes|go|going|gone|risen|"
    r"soared|surged|shot|back|is|was|now) \Z",
    re.IGNORECASE,
)


# 'burns over a quarter of her body' tells where they are
_COVERS = re.compile(
    r"\b(?:burns?|burned|burnt|spread|scars|scarring|bruises|bruising|rash|sores|blisters) \Z"
)


def with_qualifier(text: str, amount: Amount) -> Amount:
    """Give ``amount`` widened by the qualifiers around it in ``text``, its span with them."""
    after = _after_pattern().match(text, amount.char_end)
    if (
        after is not None
        and after["phrase"].lower() == "plus"
        and re.match(r" [a-z]" if amount.kind == "money" else r" (?:an?|the|\d|[$€£])", text[after.end() :])
    ):
        after = None
    if after is not None and after["phrase"].lower() == "and up" and text.startswith(" to", after.end()):
        after = None
    found = (
        _widened(text, replace(amount, char_end=after.end()), _qualifiers("after")[after["phrase"].lower()])
        if after
        else amount
    )
    while (
        before := _before_pattern().search(text[max(0, found.char_start - 40) : found.char_start])
    ) is not None:
        start = max(0, found.char_start - 40) + before.start("phrase")
        qualifier = _qualifiers("before")[re.sub(r"\s+", " ", before["phrase"].lower())]
        if qualifier == "more_than" and not _over_compares(text, start, found):
            break
        if qualifier == "at_most" and not _limits(text, start, found):
            break
        if qualifier == "less_than" and _lacks(text, start, found):
            break
        found = _widened(text, replace(found, char_start=start), qualifier)
    return found


def _widened(text: str, amount: Amount, qualifier: Qualifier) -> Amount:
    """Open the end that ``qualifier`` opens; the qualifier nearest the number wins."""
    if qualifier == "exact" or (amount.qualifier not in ("exact", "about", "vague", "range")):
        return amount
    if qualifier == "about":
        return replace(amount, qualifier="about" if amount.qualifier == "exact" else amount.qualifier)
    if (
        qualifier in ("at_least", "more_than")
        and amount.unit == "ratio"
        and _SHRINKS.match(text, amount.number_start)
    ):
        return replace(amount, qualifier=qualifier, low=None)
    if qualifier in ("at_least", "more_than"):
        return replace(amount, qualifier=qualifier, high=None)
    if amount.qualifier == "vague":
        return replace(amount, qualifier=qualifier, low=None, high=amount.low)
    return replace(amount, qualifier=qualifier, low=None)


def _limits(text: str, start: int, amount: Amount) -> bool:
    """Tell 'up to 20' from 'pushed its yield up to 8.4 per cent', and 'within 300 km' from 'within two'."""
    if text[start : start + 6].lower() == "within":
        # 'within 30 days' sets a term of 30 days
        return amount.kind in ("length", "percentage_point")
    return (
        text[start : start + 5].lower() != "up to" or _MOVES.search(text[max(0, start - 60) : start]) is None
    )


def _lacks(text: str, start: int, amount: Amount) -> bool:
    """Tell 'the region is short of 2,000 nurses', which is how many it lacks, from 'fell short of 2,000'."""
    if not text.startswith("short of", start) or not amount.bare:
        return False
    is_so = re.search(
        r"\b(?:is|are|was|were|be|been|being|runs?|running|ran|still|left|remains?) \Z",
        text[max(0, start - 12) : start],
    )
    return is_so is not None and re.match(r" [a-z-]+", text[amount.number_end :]) is not None


def _over_compares(text: str, start: int, amount: Amount) -> bool:
    """Tell 'for over 20 years' (more than) from 'spread over three days' and 'a row over $3 million'."""
    if not text.startswith(("over", "Over"), start):
        return True
    if amount.kind == "ratio" and _COVERS.search(text[max(0, start - 24) : start]):
        return False
    if _DISPUTE.search(text[max(0, start - 24) : start]):
        return False
    if amount.unit == "count" and _ABOVE.search(text[max(0, start - 24) : start]):
        return False
    if amount.kind != "time":
        return True
    return (
        re.search(
            r"(?:^|[.\n]\s?|\b(?:for|after|took|taken|takes|last\w*|of|is|"
            r"was|spen[dt]\w*|in|than|just|well) )\Z",
            text[max(0, start - 12) : start],
        )
        is not None
    )


@lru_cache(maxsize=2)
def _qualifiers(place: str) -> dict[str, Qualifier]:
    rows = (row for row in read_table("figure_qualifier") if row["place"] == place)
    return {row["phrase"]: row["qualifier"] for row in rows}  # type: ignore[misc]


def _phrases(place: str) -> str:
    phrases = sorted(_qualifiers(place), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)


@lru_cache(maxsize=1)
def _before_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<phrase>{_phrases('before')})(?:\s(?:a |an )?|(?<=[~≈]))\Z", re.IGNORECASE)


@lru_cache(maxsize=1)
def _after_pattern() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?P<phrase>{_phrases('after')})(?!\w)", re.IGNORECASE)
