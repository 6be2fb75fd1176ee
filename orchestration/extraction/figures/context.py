"""The period that governs a figure, by the dates of its sentence.

Belongs here: which date of the sentence is the figure's own, once its noun and verb are known
(``clause``). Does not belong here: the base of a rate (``rates``), the speaker (``sources``) and the
mood (``moods``).
"""

import re
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import Reading, sentence_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.records import DateMention

_NEAR = 24


def period_of(
    doc: Doc, amount: Amount, reading: Reading, dates: Sequence[DateMention]
) -> tuple[date | None, date | None]:
    """Give the first and last day of the period that governs ``amount``; two None where none does.

    A date right after the number or its noun decides, then the first one in the number's clause.
    """
    sentence = sentence_of(reading.number)
    inside = [
        mention
        for mention in dates
        if mention.start_date is not None and sentence.start_char <= mention.char_start < sentence.end_char
    ]
    after = [
        mention
        for mention in inside
        if 0 <= mention.char_start - amount.char_end <= _NEAR
        and re.fullmatch(
            r"[^,;:]*\b(?:in|by|on|for|since|until|during|as of) (?:early |late |mid-?|the )?| ",
            text_of(doc)[amount.char_end : mention.char_start],
        )
    ]
    chosen = next(iter(after), None) or next(
        (
            mention
            for mention in inside
            if _governs(doc, mention, reading) and not _is_of_another(text_of(doc), amount, mention)
        ),
        None,
    )
    return (chosen.start_date, chosen.end_date) if chosen is not None else (None, None)


def _is_of_another(text: str, amount: Amount, mention: DateMention) -> bool:
    """Tell 'a year earlier' in '$3.2bn, from $3.3bn a year earlier', which is the second amount's alone."""
    between = text[amount.char_end : mention.char_start]
    if mention.char_start < amount.char_start:
        # 'from 12,000 in 2010 to 8,000': the year is the first number's
        lead = text[max(0, mention.char_start - 40) : mention.char_start]
        return re.search(r"\d[\d.,%]*(?: [a-z]+)? (?:in|on|by|at|for|during) \Z", lead) is not None
    if re.search(r"\bthan \Z", text[: mention.char_start][-6:]):
        return True
    earlier = re.search(r"\b(?:earlier|ago|before|last|previous|previously|prior)\b", mention.surface.lower())
    compared = re.search(
        r"\b(?:from|against|compared (?:with|to)|versus|than|after) [^;\n]*\d[^;\n]*?[ ,]\Z", between
    )
    return earlier is not None and compared is not None


def _governs(doc: Doc, mention: DateMention, reading: Reading) -> bool:
    """Tell whether a date stands in the number's own clause or in one around it, not in a side clause."""
    span = doc.char_span(mention.char_start, mention.char_end, alignment_mode="expand")
    if span is None:
        return False
    verb = next((token for token in span.root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb == reading.verb or verb in reading.number.ancestors:
        return True
    return verb.dep_ in ("relcl", "acl") and verb.head in (reading.number, reading.head)
