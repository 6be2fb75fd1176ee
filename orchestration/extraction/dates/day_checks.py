"""Tells months, days and holidays from words and numbers that only look like them.

'May' the verb, 'April' the woman, 'on the 16th hole', 'Easter eggs'.
Does not belong here: years and decades (``year_checks``), names of bodies (``name_checks``).
"""

from dataclasses import replace

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.holidays import load_holidays
from orchestration.extraction.calendar.words import load_calendar_words
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.name_checks import is_aged, is_name
from orchestration.extraction.dates.surroundings import Surroundings


def is_month(expression: CalendarExpression, around: Surroundings) -> bool:
    """'in May', 'last March'; not 'may' the verb, 'April' the woman, 'the March on the capital'."""
    words = load_filter_words()
    if expression.cue == "first_months" and expression.year is None and expression.shift is None:
        return around.sentence_has(words.business)
    if expression.year is not None or expression.shift is not None or expression.last_month is not None:
        return True
    before = around.word_before
    if before in words.recurring or _is_ordinal_name(around) or is_aged(around):
        return False
    token = around.tokens[-1]
    marches = token.lower_ == "march" and around.before is not None and around.before.tag_ == "DT"
    if marches and around.word_after in ("on", "for", "of", "against", "to"):
        return False
    if expression.part is not None or before in words.month_cues:
        return not is_name(around) or expression.part is not None
    if token.tag_ in ("MD", "VB", "VBP", "VBZ", "VBD"):
        return False
    if token.lower_ in words.month_names:
        capital_before = around.before is not None and around.before.text[:1].isupper()
        capital_after = around.after is not None and around.after.text[:1].isupper()
        # At the start of a sentence 'May' and 'March' are verbs as often as months.
        if capital_before or capital_after or around.before is None:
            return False
    return not is_name(around)


def _is_ordinal_name(around: Surroundings) -> bool:
    """'the May Fourth Society': a day in words that belongs to a name is no month."""
    after = around.after
    capital = after is not None and after.text[:1].isupper() and around.tokens[-1].whitespace_ != ""
    return capital and after is not None and after.lower_ in load_calendar_words().day_ordinals


def is_day(expression: CalendarExpression, around: Surroundings) -> bool:
    """'on the 16th', but no hole or lap; 'July 4', but not 'the July 4 Hotel'."""
    if expression.month is None:
        rounds = load_filter_words().counted_rounds
        return expression.cue is None or not around.sentence_has(rounds)
    bare = expression.year is None and expression.weekday is None and expression.day is not None
    before, after = around.before, around.after
    named = after is not None and after.text[:1].isupper()
    return not (bare and named and before is not None and before.tag_ == "DT")


def is_holiday(expression: CalendarExpression, around: Surroundings) -> bool:
    """'on Christmas Day', 'since Easter'; not 'Easter eggs', 'Good Friday agreement'."""
    holidays, after = load_holidays(), around.after
    if after is not None and (after.tag_ in ("NN", "NNS", "NNP", "NNPS") or after.text == "-"):
        return False
    if expression.name not in holidays.loose or expression.shift is not None or expression.year is not None:
        return True
    return around.word_before in holidays.loose_cues


def without_counted_day(expression: CalendarExpression, around: Surroundings) -> CalendarExpression:
    """Cut 'March 15' down to 'March' where 15 counts the plural noun that follows."""
    if expression.kind != "day" or expression.year is not None or expression.weekday is not None:
        return expression
    if expression.last_day is not None or around.after is None or not expression.surface[-1].isdigit():
        return expression
    last = around.tokens[-1]
    parsed = last.dep_ == "nummod" and last.head.i > last.i and around.after.tag_ == "NNS"
    counts = parsed or around.after.lower_ in load_calendar_words().counted
    if not (
        around.word_before in load_filter_words().sure_cues and counts and expression.surface[:1].isalpha()
    ):
        return expression
    surface = expression.surface.split()[0]
    return replace(
        expression, surface=surface, char_end=expression.char_start + len(surface), kind="month", day=None
    )
