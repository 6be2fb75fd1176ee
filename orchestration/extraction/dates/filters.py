"""Tells calendar expressions from words and numbers that only look like them.

'May' the verb, 'April' the woman, '2,000 people', 'every Monday', 'over the past year'.
Does not belong here: finding candidates (``calendar.grammar``) or dating them (``resolution``).
"""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.calendar.holidays import load_holidays
from orchestration.extraction.calendar.words import load_calendar_words
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.surroundings import Surroundings, surroundings

# What follows 'two days after' when it counts from an event: its article, its name, who was in it.
NAMES_AN_EVENT = ("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "VBG", "JJ", "EX", "WDT", "WP")
# Outside these a bare number beside a noun is not taken for a year.
RECENT_YEARS = range(1900, 2061)


def keep_calendar_expressions(doc: Doc, found: list[CalendarExpression]) -> list[CalendarExpression]:
    """Give the expressions of ``found`` that the words around them bear out, in order.

    A day that is in truth a count ('In March 15 people died') is cut down to its month.
    """
    kept: list[CalendarExpression] = []
    for candidate in found:
        around = surroundings(doc, candidate)
        if around is None:
            continue
        expression = _without_counted_day(candidate, around)
        previous = kept[-1] if kept else None
        if _is_calendar(expression, around, previous):
            kept.append(expression)
    return kept


def _is_calendar(
    expression: CalendarExpression, around: Surroundings, previous: CalendarExpression | None
) -> bool:
    words = load_filter_words()
    before = around.word_before
    match expression.kind:
        case "year":
            return _is_year(expression, around, previous)
        case "weekday":
            recurs = expression.shift is None and before in words.recurring
            return not recurs and not _is_name(around) and not _is_given_name(around)
        case "season":
            return before not in words.recurring
        case "quarter" | "half":
            dated = expression.year is not None or expression.shift is not None or expression.cue == "named"
            return dated or around.sentence_has(words.business)
        case "decade":
            return expression.cue is None or _is_decade(around)
        case kind:
            check = CHECKS.get(kind)
            return check is None or check(expression, around)


def _is_year(
    expression: CalendarExpression, around: Surroundings, previous: CalendarExpression | None
) -> bool:
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


def _is_decade(around: Surroundings) -> bool:
    """'the mid-90s', but no temperature and no age; 'the Sixties', but not 'in her sixties'."""
    words = load_filter_words()
    owned = around.before is not None and around.before.tag_ in ("PRP$", "POS")
    return not owned and not around.sentence_has(words.measured)


def _is_holiday(expression: CalendarExpression, around: Surroundings) -> bool:
    """'on Christmas Day', 'since Easter'; not 'Easter eggs', 'Good Friday agreement'."""
    holidays, after = load_holidays(), around.after
    if after is not None and (after.tag_ in ("NN", "NNS", "NNP", "NNPS") or after.text == "-"):
        return False
    if expression.name not in holidays.loose or expression.shift is not None or expression.year is not None:
        return True
    return around.word_before in holidays.loose_cues


def _is_month(expression: CalendarExpression, around: Surroundings) -> bool:
    words = load_filter_words()
    if expression.cue == "first_months" and expression.year is None and expression.shift is None:
        return around.sentence_has(words.business)
    if expression.year is not None or expression.shift is not None or expression.last_month is not None:
        return True
    before = around.word_before
    if before in words.recurring:
        return False
    token = around.tokens[-1]
    marches = token.lower_ == "march" and around.before is not None and around.before.tag_ == "DT"
    if marches and around.word_after in ("on", "for", "of", "against", "to"):
        return False
    if expression.part is not None or before in words.month_cues:
        return not _is_name(around) or expression.part is not None
    if token.tag_ in ("MD", "VB", "VBP", "VBZ", "VBD"):
        return False
    if token.lower_ in words.month_names:
        capital_before = around.before is not None and around.before.text[:1].isupper()
        capital_after = around.after is not None and around.after.text[:1].isupper()
        # At the start of a sentence 'May' and 'March' are verbs as often as months.
        if capital_before or capital_after or around.before is None:
            return False
    return not _is_name(around)


def _is_name(around: Surroundings) -> bool:
    """'Black Friday', 'Sunday Times', a first name before a surname."""
    words = load_filter_words()
    if around.before is not None and around.before.text in words.named_days:
        return True
    if around.after is None:
        return False
    if around.after.text in words.named_after:
        return True
    person = around.tokens[-1].ent_type_ == around.after.ent_type_ == "PERSON"
    return person and around.after.ent_iob_ == "I" and around.after.text[:1].isupper()


def _is_given_name(around: Surroundings) -> bool:
    """'Wednesday Addams', where nothing before it makes a day of it ('said Wednesday Smith')."""
    before, after, token = around.before, around.after, around.tokens[0]
    if len(around.tokens) > 1 or after is None or after.tag_ != "NNP" or not token.whitespace_:
        return False
    apart = before is None or before.text in (",", "and", "(", "“", '"')
    leads = before is None or token.dep_ in ("compound", "nmod", "nsubj")
    return apart and leads and after.text[:1].isupper()


def _is_day(expression: CalendarExpression, around: Surroundings) -> bool:
    """'on the 16th', but no hole or lap; 'July 4', but not 'the July 4 Hotel'."""
    if expression.month is None:
        rounds = load_filter_words().counted_rounds
        return expression.cue is None or not around.sentence_has(rounds)
    bare = expression.year is None and expression.weekday is None and expression.day is not None
    before, after = around.before, around.after
    named = after is not None and after.text[:1].isupper()
    return not (bare and named and before is not None and before.tag_ == "DT")


def _is_period(expression: CalendarExpression, around: Surroundings) -> bool:
    words = load_filter_words()
    before = around.word_before
    if expression.cue == "counted":
        return not _is_approximate(around)
    if expression.cue in ("last", "next", "past", "previous") and expression.part is None:
        return before not in words.duration
    return True


def _is_approximate(around: Surroundings) -> bool:
    """'more than two years ago', 'about a month earlier'; but not 'higher than a year ago'."""
    words = load_filter_words()
    if around.word_before != "than" or around.before is None:
        return around.word_before in words.approximate
    return around.before.i > 0 and around.before.nbor(-1).lower_ in words.comparatives


def _is_anaphor(expression: CalendarExpression, around: Surroundings) -> bool:
    before, after = around.word_before, around.word_after
    last = around.tokens[-1].lower_
    if expression.cue in ("that", "weekday", "year_back"):
        return True
    if _is_approximate(around):
        return False
    if after == "than":
        return False
    if last in ("before", "after", "prior"):
        # 'two days after the crash' counts from an event that no calendar names.
        return around.after is None or around.after.tag_ not in NAMES_AN_EVENT
    if expression.cue in ("next", "previous", "preceding", "following"):
        if expression.unit == "day" or expression.cue == "following":
            return True
        return before not in ("over", "for", "within", "in", "during", "of")
    return True


def _without_counted_day(expression: CalendarExpression, around: Surroundings) -> CalendarExpression:
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


CHECKS: dict[str, Callable[[CalendarExpression, Surroundings], bool]] = {
    "day": _is_day,
    "month": _is_month,
    "holiday": _is_holiday,
    "relative_period": _is_period,
    "anaphor": _is_anaphor,
}
