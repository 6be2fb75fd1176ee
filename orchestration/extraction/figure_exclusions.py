"""Whether an amount is a figure, told by the words beside it.

Belongs here: labels ('platform 6'), years, pronouns ('one'), ordinals in disguise ('a third
man'), ages. Does not belong here: what a pattern alone tells (``figure_masks``).
"""

import re
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.figure_amounts import Amount
from orchestration.extraction.figure_nouns import Counted, counted_noun, first_token_at, is_plural
from orchestration.extraction.figure_words import words

_TITLE_WORD = re.compile(r"(?P<word>[^\W\d_][\w.’'-]*)[ \u00a0]$")
_STREET = re.compile(r" (?:[A-Z][\w’'.-]+ ){1,3}(?P<type>[A-Z][a-z]+\.?)(?!\w)")
_MAX_AGE = 115


def is_figure(text: str, doc: Doc, amount: Amount) -> bool:
    """Tell whether ``amount`` counts or measures something."""
    if amount.unit == "ratio" and amount.numeral.kind != "part":
        return True
    if _is_glued(text, amount):
        return False
    if not amount.bare:
        return not _is_unit_word_only(text, amount)
    noun = counted_noun(doc, amount.char_end, may_skip_the=amount.numeral.kind == "part")
    if amount.numeral.kind == "part":
        return _is_share(text, doc, amount, noun)
    if amount.numeral.in_words:
        return _is_counting_word(text, doc, amount, noun)
    return not (
        _is_year(text, amount, noun)
        or _is_label(text, amount, noun)
        or _is_street(text, amount)
        or _is_code(text, amount)
    )


def as_age(text: str, amount: Amount) -> Amount:
    """Give ``amount`` in years where the text tells an age without saying so."""
    is_age_value = (
        amount.bare and amount.numeral.kind == "cardinal" and 0 < (amount.high or amount.low or 0) <= _MAX_AGE
    )
    if amount.unit == "year":
        old = re.compile(r"[- ](?:years?[- ])?olds?\b").match(text, amount.char_end)
        return replace(amount, char_end=old.end()) if old else amount
    if not is_age_value or amount.numeral.has_scale:
        return amount
    before, after = (
        text[max(0, amount.char_start - 40) : amount.char_start],
        text[amount.char_end : amount.char_end + 8],
    )
    apposed = re.search(r"(?<!\w)[^\W\d_a-z][\w’'-]+,? [(]?$|[^\W\d_a-z][\w’'-]+, $", before) and re.match(
        r"[,.;)]|$", after
    )
    named = re.search(r"(?:, |\()$", before) is not None and apposed is not None
    # 'aged 19, 23 and 31' and 'Mary Jones, 54'
    listed = re.search(r"\b[Aa](?:ged|ges) (?:\d{1,3},? (?:and )?|and )+$", before)
    told = listed or re.search(
        r"\b(?:aged?|ages|at the age of|turn(?:ed|s|ing)|age of)(?: between| from)? $", before, re.IGNORECASE
    )
    grouped = re.search(r"\b(?:under|over)-$", before, re.IGNORECASE) or re.match(r"s\b", after)
    person = re.search(r"(?P<word>\w+) (?:aged )?$", before)
    limited = (
        amount.qualifier in ("more_than", "less_than", "at_least", "at_most")
        and person is not None
        and person["word"].lower() in words("people")
        and re.match(
            r"[,.;)]| (?:and|who|are|were|in|to|will|from|with|have|had|should|can|\w+ed)\b|$", after
        )
    )
    if named or told or grouped or limited:
        return replace(amount, unit="year", bare=False)
    return amount


def _is_glued(text: str, amount: Amount) -> bool:
    """Tell 'F-16', 'MH370', '5G' and '737-MAX' from amounts."""
    before, after = (
        text[max(0, amount.number_start - 2) : amount.number_start],
        text[amount.char_end : amount.char_end + 24],
    )
    if re.search(r"\w$|\w[-\u2010\u2011/]$|[#§№]\s?$", before) and not re.search(
        r"\b[Uu]nder-$|\b[Oo]ver-$|\br-$", text[max(0, amount.number_start - 6) : amount.number_start]
    ):
        return True
    if re.match(r"\w", after):
        return not (
            re.match(r"s\b", after)
            and re.search(
                r"\b(?:under|over)[ -]$",
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


def _is_share(text: str, doc: Doc, amount: Amount, noun: Counted | None) -> bool:
    """Tell 'a third of them' and 'a quarter has' from 'a third man' and 'a quarter century'."""
    before = text[max(0, amount.number_start - 14) : amount.number_start].lower()
    after = text[amount.number_end : amount.number_end + 16]
    head = amount.numeral.head
    counted = head not in ("a", "an")
    written = text[amount.number_start : amount.number_end].lower()
    if (
        re.search(
            r"\b(?:the|this|that|last|next|every|each|per|final|one|in|its|their|other|second|first) $",
            before,
        )
        and not counted
    ):
        return False
    if written in (
        "third",
        "quarter",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "quarters",
        "thirds",
        "halves",
        "hundredth",
        "twelfth",
        "twentieth",
        "thousandth",
        "hundredths",
    ):
        return False
    if written == "half":
        return re.match(
            r" (?:of|the|its|their|his|her|our|that|those|as)\b", after
        ) is not None or before.endswith(("by ", "in ", "than ", "about ", "nearly ", "almost ", "only "))
    if after.startswith((" of ", ".", ",", ";")) or not after:
        return True
    if written == "a third" and re.search(
        r"\b(?:two|second|another)\b",
        text[max(0, amount.number_start - 60) : amount.number_start],
        re.IGNORECASE,
    ):
        return re.match(r" (?:was|is|has|had|died|remain\w*|will)\b", after) is None
    following = first_token_at(doc, amount.number_end)
    if (
        following >= len(doc)
        or "quarter" in written
        and re.match(r"[- ](?:century|mile|final|hour|pounder|back|year)", after)
    ):
        return False
    if doc[following].pos_ in ("NOUN", "PROPN", "ADJ") and written.startswith(("a ", "an ", "one ")):
        return doc[following].lower_ in ("more", "less", "fewer", "higher", "lower", "larger", "smaller")
    return noun is None or counted or not written.startswith(("a ", "an "))


def _is_counting_word(text: str, doc: Doc, amount: Amount, noun: Counted | None) -> bool:
    """Tell numbers in words that count from pronouns, labels and set phrases."""
    before = text[max(0, amount.number_start - 24) : amount.number_start].lower()
    last = before.split()[-1] if before.split() else ""
    written = text[amount.number_start : amount.number_end].lower()
    if (
        re.search(rf"(?:^|[^a-z])(?:{'|'.join(sorted(words('label_numbers')))}) $", before)
        and amount.number_start == amount.char_start
        and (noun is None or not is_plural(noun.token))
    ):
        return False
    if amount.qualifier not in ("exact", "vague"):
        return True
    if written == "one":
        return _is_counting_one(doc, last, noun)
    if noun is None and last in (
        "the",
        "these",
        "those",
        "other",
        "us",
        "you",
        "all",
        "any",
        "every",
        "first",
        "last",
    ):
        return False
    return True


def _is_counting_one(doc: Doc, last: str, noun: Counted | None) -> bool:
    """Tell 'one shell' from the pronoun 'one'; somebody who speaks ('one resident said') is not counted."""
    if noun is None or noun.through_of or noun.is_pronoun:
        return False
    if last in (
        "the",
        "this",
        "that",
        "no",
        "any",
        "every",
        "each",
        "which",
        "its",
        "his",
        "her",
        "their",
        "as",
        "first",
        "last",
        "only",
    ):
        return False
    if noun.token.lower_ in (
        "day",
        "thing",
        "way",
        "side",
        "point",
        "time",
        "hand",
        "reason",
        "another",
        "morning",
        "evening",
        "night",
    ):
        return False
    speaks = noun.token.dep_ == "nsubj" and noun.token.head.lemma_.lower() in words("speech_verbs")
    return not speaks


def _is_year(text: str, amount: Amount, noun: Counted | None) -> bool:
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
    before = _TITLE_WORD.search(text[max(0, amount.number_start - 30) : amount.number_start])
    if before is None:
        return False
    word = before["word"]
    plural = noun is not None and is_plural(noun.token)
    if word.lower() in words("labels"):
        return not plural or word[0].isupper()
    if word.islower() or "," in text[amount.number_start : amount.number_end]:
        return False
    starts_sentence = (
        re.search(r"(?:^|[.!?:\n“\"•-]\s*)$", text[: amount.number_start - len(before[0])][-3:]) is not None
    )
    return (
        not plural
        and not (starts_sentence and noun is not None)
        and "." not in text[amount.number_start : amount.number_end]
        and amount.qualifier != "range"
    )


def _is_street(text: str, amount: Amount) -> bool:
    match = _STREET.match(text, amount.number_end)
    return match is not None and any(word.rstrip(".") in words("streets") for word in match[0].split())


def _is_code(text: str, amount: Amount) -> bool:
    """Tell '007' and '49503-1234' from numbers."""
    written = text[amount.number_start : amount.number_end]
    return (
        re.match(r"0\d", written) is not None
        or re.match(r"[-/]\d", text[amount.number_end : amount.number_end + 2]) is not None
    )
