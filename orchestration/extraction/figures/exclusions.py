"""Whether an amount is a figure, told by the words beside it.

Belongs here: labels ('platform 6'), years, pronouns ('one'), ordinals in disguise ('a third
man'), ages. Does not belong here: what a pattern alone tells (``masks``).
"""

import re

from spacy.tokens import Doc

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import Counted, counted_noun, is_plural
from orchestration.extraction.figures.number_words import is_counting_word, is_share
from orchestration.extraction.figures.words import words

_TITLE_WORD = re.compile(r"(?P<word>[^\W\d_][\w.’'-]*)[ \u00a0]\Z")
# 'junctions 9 and 10': the label holds for every number of the list.
_LISTED_BEFORE = re.compile(r"(?<=[a-z] )(?:\d{1,4}[A-Z]?(?:, | and | to | or |, and |[-\u2013]))+\Z")
# 'the dead number 31': the verb, not 'bus number 31'.
_NUMBERS = re.compile(
    r"\b(?!(?:bus|address|campus|series) )(?:[a-z]+[a-rt-z]s|year|month|week|season|"
    r"dead|wounded|injured|missing|people|men|women|children|far|now|who|they) number \Z"
)
_ENDS = re.compile(r"[,.;:)\n]|$| (?:so far|at least|people|in all|in total|according to)\b")
_STREET = re.compile(r" (?:[A-Z][\w’'.-]+ ){1,3}(?P<type>[A-Z][a-z]+\.?)(?!\w)")
# 'lunch at 11 Madison Park': a number and a place name after 'at' is an address.
_AT = re.compile(r"\b(?:at|outside|of|near) \Z")
_HOUSE = re.compile(
    r" (?:[A-Z][\w\u2019'-]+ ){1,2}(?:Park|Hill|Green|Mews|Wharf|Yard|Grove|Walk|Circle|Cove|Trail)\b"
)


def is_figure(text: str, doc: Doc, amount: Amount) -> bool:
    """Tell whether ``amount`` counts or measures something."""
    if amount.unit == "ratio" and amount.numeral.kind != "part":
        return True
    if amount.numeral.head == "twice":
        return True
    if _is_glued(text, amount):
        return False
    if not amount.bare:
        return not _is_unit_word_only(text, amount)
    noun = counted_noun(doc, amount.char_end, may_skip_the=amount.numeral.kind == "part")
    if amount.numeral.kind == "part":
        return is_share(text, doc, amount, noun)
    if amount.numeral.in_words:
        return is_counting_word(text, amount, noun)
    return not (
        _is_year(text, amount, noun)
        or _is_label(text, amount, noun)
        or _is_street(text, amount)
        or _is_code(text, amount)
        or _is_result(text, amount, noun)
    )


def _is_glued(text: str, amount: Amount) -> bool:
    """Tell 'F-16', 'MH370', '5G' and '737-MAX' from amounts."""
    before, after = (
        text[max(0, amount.number_start - 2) : amount.number_start],
        text[amount.char_end : amount.char_end + 24],
    )
    if re.search(r"\w\Z|\w[-+\u2010\u2011/]\Z|[#§№]\s?\Z", before) and not re.search(
        r"\b[Uu]nder-$|\b[Oo]ver-$|\br-$", text[max(0, amount.number_start - 6) : amount.number_start]
    ):
        return True
    if re.match(r"\w", after):
        return not (
            re.match(r"s\b", after)
            and re.search(
                r"\b(?:under|over)[ -]\Z",
                text[max(0, amount.number_start - 6) : amount.number_start],
                re.IGNORECASE,
            )
        )
    hyphen = re.match(r"[-\u2010\u2011](?P<word>\w+)", after)
    if hyphen is None or not amount.bare:
        return re.match(r"[/:]\d", after) is not None
    return hyphen["word"].lower() not in words("hyphen_nouns") and hyphen["word"].lower() not in (
        "year",
        "years",
    )


def _is_unit_word_only(text: str, amount: Amount) -> bool:
    """Tell 'one day' and 'one second' (some day, a moment) from lengths of time."""
    return (
        amount.numeral.head == "one"
        and amount.kind == "time"
        and amount.char_start == amount.number_start
        and amount.numeral.value == 1
        and re.match(r"[-]", text[amount.char_end : amount.char_end + 1]) is None
        and text[max(0, amount.char_start - 6) : amount.char_start]
        .lower()
        .endswith(("the ", "this ", "that ", "of "))
    )


def _is_year(text: str, amount: Amount, noun: Counted | None) -> bool:
    if amount.qualifier == "range" and amount.low is not None and amount.high is not None:
        years = re.fullmatch(r"\d{4}\D+\d{4}", text[amount.number_start : amount.number_end])
        return years is not None and 1500 <= amount.low < amount.high <= 2100 and noun is None
    if amount.numeral.step != 1 or not re.fullmatch(
        r"(?:1[5-9]|20)\d{2}", text[amount.number_start : amount.number_end]
    ):
        return False
    if amount.qualifier in ("at_least", "more_than", "about", "at_most", "less_than", "range"):
        return noun is None or not is_plural(noun.token)
    return (
        noun is None or noun.token.lower_ not in words("people") or not 1500 <= amount.numeral.value <= 2100
    )


def _is_label(text: str, amount: Amount, noun: Counted | None) -> bool:
    """Tell 'Flight 370' and 'Leopard 2' from counts; a plural noun after the number makes it a count."""
    if amount.char_start != amount.number_start or amount.numeral.has_scale:
        return False
    lead = _LISTED_BEFORE.sub("", text[max(0, amount.number_start - 40) : amount.number_start])
    before = _TITLE_WORD.search(lead)
    if before is None or before["word"].lower() in words("function_words"):
        return False
    word = before["word"]
    if word == "number" and _NUMBERS.search(lead) and _ENDS.match(text, amount.char_end):
        return False
    if word.lower() in words("strong_labels") or (
        lead.endswith("s ") and word.lower()[:-1] in words("strong_labels")
    ):
        return True
    plural = noun is not None and is_plural(noun.token)
    if word[0].isupper() and lead.endswith("s ") and word.lower()[:-1] in words("labels") and not plural:
        return True
    if word.lower() in words("labels"):
        return not plural or word[0].isupper()
    if word.islower() or "," in text[amount.number_start : amount.number_end]:
        return False
    starts_sentence = (
        re.search(r"(?:^|[.!?:\n“\"•-]\s*)\Z", text[: amount.number_start - len(before[0])][-3:]) is not None
    )
    return (
        not plural
        and not (starts_sentence and noun is not None)
        and "." not in text[amount.number_start : amount.number_end]
        and amount.qualifier != "range"
    )


def _is_street(text: str, amount: Amount) -> bool:
    match = _STREET.match(text, amount.number_end)
    if _HOUSE.match(text, amount.number_end) and _AT.search(text[: amount.number_start][-8:]):
        return True
    return match is not None and any(word.rstrip(".") in words("streets") for word in match[0].split())


def _is_result(text: str, amount: Amount, noun: Counted | None) -> bool:
    """Tell the time of a race that has no unit: 'second in 54.02'."""
    if noun is not None or not re.fullmatch(r"\d{1,2}\.\d{2}", text[amount.number_start : amount.char_end]):
        return False
    lead = text[max(0, amount.number_start - 3) : amount.number_start]
    return lead == "in " and re.match(r"[.,;)]|$", text[amount.char_end :]) is not None


def _is_code(text: str, amount: Amount) -> bool:
    """Tell '007' and '49503-1234' from numbers."""
    written = text[amount.number_start : amount.number_end]
    return (
        re.match(r"0\d|\.\d", written) is not None
        or re.match(r"[-/]\d", text[amount.number_end : amount.number_end + 2]) is not None
    )
