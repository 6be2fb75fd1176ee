"""Whether a number in words counts, or is a pronoun, an ordinal or a label.

Belongs here: 'one', 'a third', 'the two'. Does not belong here: numbers in digits
(``exclusions``) and set phrases (``masks``).
"""

import re

from spacy.tokens import Doc

from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.lone_numbers import counts_all, counts_alone
from orchestration.extraction.figures.nouns import Counted, first_token_at, is_plural
from orchestration.extraction.figures.words import words

_COMPARATIVES = frozenset({"more", "less", "fewer", "higher", "lower", "larger", "smaller", "bigger"})
# Before a number without a noun these make a pronoun of it: "the two", "all three".
_NO_COUNT_AFTER = frozenset(
    {"the", "these", "those", "other", "us", "you", "all", "any", "every", "first", "last"}
)
_BEFORE_ORDINAL = {
    "third": "two|second|another|both|pair|2",
    "fourth": "three|third|3",
    "fifth": "four|fourth|4",
    "sixth": "five|fifth|5",
    "seventh": "six|sixth|6",
    "eighth": "seven|seventh|7",
    "ninth": "eight|eighth|8",
    "tenth": "nine|ninth|9",
}
# Between 'the one' and whom it counts.
_ADJECTIVES = 2
_HALF_OF = re.compile(
    r" (?:(?:of|the|its|their|his|her|our|that|those|as)\b|"
    r"(?:contained|complete|completed|finished|built)[.,;])"
)
_HALF_AFTER = re.compile(r"\b(?:by|in|than|about|nearly|almost|only) \Z")


def is_share(text: str, doc: Doc, amount: Amount, noun: Counted | None) -> bool:
    """Tell 'a third of them' and 'a quarter has' from 'a third man' and 'a quarter century'."""
    before = text[max(0, amount.number_start - 60) : amount.number_start].lower()
    after = text[amount.number_end : amount.number_end + 16]
    written = text[amount.number_start : amount.number_end].lower()
    with_article = written.startswith(("a ", "an "))
    if written == "half":
        return _HALF_OF.match(after) is not None or _HALF_AFTER.search(before) is not None
    if not re.search(r"[ \u00a0/-]", written):
        return False
    if after.startswith(" of "):
        return True
    if _goes_on_counting(written, before):
        return False
    if re.match(
        r", (?:aged )?\d{1,2}, (?!of\b|per\b|or\b)", text[amount.number_end : amount.number_end + 24]
    ):
        # 'a third, 17, was hurt'
        return False
    if after.startswith((".", ",", ";")) or not after:
        return True
    return not with_article or _stands_alone(doc, amount, after, noun)


def _goes_on_counting(written: str, before: str) -> bool:
    """Tell 'two died and a third was hurt' and 'three candles, not a fourth': the next of those counted."""
    if not written.startswith("a "):
        return False
    counted = _BEFORE_ORDINAL.get(written[2:])
    return counted is not None and re.search(rf"\b(?:{counted})\b(?! ?(?:per ?cent|%))", before) is not None


def _stands_alone(doc: Doc, amount: Amount, after: str, noun: Counted | None) -> bool:
    """Tell 'a tenth has' and 'a third more' from 'a third attack' and 'a quarter century'."""
    following = first_token_at(doc, amount.number_end)
    if following >= len(doc) or re.match(r"[- ](?:century|mile|final|hour|pounder|back|year)", after):
        return False
    token = doc[following]
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return token.lower_ in _COMPARATIVES
    if token.lower_ in words("part_nouns_singular") | words("who_nouns") | words("person_nouns"):
        # 'a third suspect', whatever the tagger says
        return False
    return noun is None


def is_counting_word(text: str, amount: Amount, noun: Counted | None) -> bool:
    """Tell numbers in words that count from pronouns, labels and set phrases."""
    before = text[max(0, amount.number_start - 24) : amount.number_start].lower()
    last = before.split()[-1] if before.split() else ""
    written = text[amount.number_start : amount.number_end].lower()
    if (
        re.search(rf"(?:^|[^a-z])(?:{'|'.join(sorted(words('label_numbers')))}) \Z", before)
        and amount.number_start == amount.char_start
        and (noun is None or not is_plural(noun.token))
    ):
        return False
    if amount.qualifier not in ("exact", "vague"):
        return True
    if written == "one":
        return _is_counting_one(text, last, noun) or counts_alone(text, amount)
    if noun is not None or last not in _NO_COUNT_AFTER:
        return True
    return counts_alone(text, amount) or counts_all(text, amount)


def _is_counting_one(text: str, last: str, noun: Counted | None) -> bool:
    """Tell 'one shell' from the pronoun 'one'; somebody who speaks ('one resident said') is not counted.

    'To strengthen one costs 9,500' and 'One kit costs 38' count nothing, either.
    """
    if noun is None or noun.through_of or noun.is_pronoun or noun.token.tag_ in ("NNS", "NNPS"):
        return False
    if re.match(
        r" (?:costs?|weighs|equals|sells|takes|makes|fetches|lasts)\b",
        text[noun.token.idx + len(noun.token) :],
    ):
        return False
    if last == "the" and noun.token.lower_ in words("person_nouns") | words("who_nouns"):
        # 'the one officer who fired'
        return len(text[text.rfind("one", 0, noun.token.idx) : noun.token.idx].split()) <= _ADJECTIVES + 1
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
    begin = text.rfind("one", 0, noun.token.idx)
    if text[begin:].startswith(("one more ", "one further ", "one additional ")):
        # 'searching for one more resident, the coroner said'
        return True
    speaks = noun.token.dep_ == "nsubj" and noun.token.head.lemma_.lower() in words("speech_verbs")
    return not speaks
