"""Lengths of time in words: 'time the convoy was held up'.

Belongs here: measures in units of time. Does not belong here: ages (``age_bearers``) and measures
of other kinds (``wording``).
"""

from orchestration.extraction.figures.clause import Reading
from orchestration.extraction.figures.concepts import lemma_of
from orchestration.extraction.figures.phrases import clause_words

_SPANS = frozenset({"for", "in", "over", "within", "after", "during", "throughout"})
_LASTING = frozenset({"last", "take", "wait", "serve", "spend", "need", "require", "run", "remain", "stay"})


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
