"""Tells years and decades from numbers that only look like them ('2,000 people', 'Boeing 1999').

Does not belong here: months, days and holidays (``day_checks``), counted periods (``period_checks``).
"""

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.words import load_calendar_words
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.surroundings import Surroundings

# Outside these a bare number beside a noun is not taken for a year.
RECENT_YEARS = range(1900, 2061)


def is_year(
    expression: CalendarExpression, around: Surroundings, previous: CalendarExpression | None
) -> bool:
    """'in 2019', 'the 2024 elections'; not '2019 people', 'Resolution 1973'."""
    words = load_filter_words()
    before, after = around.word_before, around.word_after
    if expression.cue == "fiscal" or expression.last_year is not None:
        return before not in words.labels and (expression.year or 0) in RECENT_YEARS
    if before in words.labels or after in load_calendar_words().counted | words.year_bodies:
        return False
    token = around.tokens[0]
    if before in words.sure_cues or expression.part is not None:
        return True
    counted = around.after is not None and around.after.tag_ in ("NNS", "NNPS")
    if before in words.year_cues:
        return not counted or not (token.dep_ == "nummod" and token.head.i > token.i)
    recent = (expression.year or 0) in RECENT_YEARS
    return recent and (
        _follows_year(expression, around, previous) or _stands_as_year(around, counted=counted)
    )


def _follows_year(
    expression: CalendarExpression, around: Surroundings, previous: CalendarExpression | None
) -> bool:
    """'in 2019 and 2020', '2021, 2022'."""
    if previous is None or previous.kind != "year" or around.before is None:
        return False
    between = around.tokens[0].doc.text[previous.char_end : expression.char_start].strip(" ,")
    return between in ("", "and", "or", "to", "–", "-", "through", "but not", "then")


def _stands_as_year(around: Surroundings, *, counted: bool) -> bool:
    """'the 2024 elections', 'passed 2023 accounts', '(2019)', '2025 was a dry year'."""
    words = load_filter_words()
    before, after = around.before, around.after
    if after is None:
        return False
    bracketed = before is not None and before.text == "(" and after.text in (")", ",", ";")
    subject = after.tag_ in ("VBD", "VBZ") and (before is None or before.is_punct)
    if bracketed or subject or after.text in ("'s", "’s"):
        return True
    if before is not None and before.pos_ == "NUM":
        return False
    determined = before is not None and (
        before.tag_ in ("DT", "PRP$", "POS", "JJ") or before.text in ("’s", "'s")
    )
    if counted and after.lower_ in words.yearly:
        return True
    if counted:
        return determined and before is not None and before.tag_ != "JJ"
    return (
        after.tag_ in ("NN", "NNP", "JJ")
        and after.text[:1] not in "%°"
        and around.tokens[-1].whitespace_ != ""
    )


def is_decade(around: Surroundings) -> bool:
    """'the mid-90s', but no temperature and no age; 'the Sixties', but not 'in her sixties'."""
    words = load_filter_words()
    owned = around.before is not None and around.before.tag_ in ("PRP$", "POS")
    return not owned and not around.sentence_has(words.measured)
