"""Ages and lengths of time in words: 'age of Ana Cruz', 'time the convoy was held up'.

Belongs here: measures in units of time. Does not belong here: measures of other kinds
(``wording``).
"""

import re

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import Reading
from orchestration.extraction.figures.concepts import lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import first_token_at
from orchestration.extraction.figures.phrases import clause_words

_SPANS = frozenset({"for", "in", "over", "within", "after", "during", "throughout"})
_LASTING = frozenset({"last", "take", "wait", "serve", "spend", "need", "require", "run", "remain", "stay"})


def is_age(text: str, amount: Amount) -> bool:
    """Tell an age from a length of time: 'old' is written, or no unit at all."""
    written = text[amount.number_start : amount.char_end]
    return (amount.unit == "year" and re.search(r"\bolds?\b|old$", written) is not None) or (
        amount.unit == "year" and re.search(r"[a-z]{2}", written) is None
    )


def lasting_in_words(reading: Reading) -> str | None:
    """Say what a length of time is of: 'time the convoy was held up'; None where no clause tells."""
    number = reading.number
    above = number.head
    if above.pos_ == "ADP" and above.lower_ in _SPANS and above.head.pos_ in ("VERB", "AUX"):
        verb = above.head
    elif above.pos_ == "VERB" and lemma_of(above) in _LASTING:
        verb = above
    else:
        return None
    clause = clause_words(verb, number)
    return f"time {clause}" if clause is not None else None


def age_in_words(doc: Doc, amount: Amount) -> str:
    """Name whose age it is: the noun after '12-year-old', else the name or noun before."""
    after = first_token_at(doc, amount.char_end)
    if amount.hyphenated and after < len(doc):
        noun = next((token for token in doc[after : after + 4] if token.pos_ == "NOUN"), None)
        if noun is not None and text_of(doc)[amount.char_end : noun.idx].count(" ") <= 2:
            return f"age of {noun.lower_}"
    index = first_token_at(doc, amount.char_start) - 1
    while index > 0 and doc[index].lower_ in (
        ",",
        "(",
        "aged",
        "age",
        "of",
        "is",
        "was",
        "who",
        "ages",
        "at",
        "the",
    ):
        index -= 1
    if index < 0 or doc[index].pos_ not in ("PROPN", "NOUN"):
        return "age"
    start = index
    while start > 0 and doc[index].pos_ == "PROPN" and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return f"age of {doc[start : index + 1].text}"
