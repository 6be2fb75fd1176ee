"""Tells periods that lie at a place in time from those that only last ('over the past year').

Does not belong here: years and decades (``year_checks``), months and days (``day_checks``).
"""

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.surroundings import Surroundings

# What follows 'two days after' when it counts from an event: its article, its name, who was in it.
NAMES_AN_EVENT = ("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "VBG", "JJ", "EX", "WDT", "WP")


def is_season(_: CalendarExpression, around: Surroundings) -> bool:
    """'in the winter', 'until the spring of 2020'; not 'a winter', 'the spring tide', 'the summer dress'."""
    words = load_filter_words()
    if around.word_before in words.recurring:
        return False
    after = around.after
    glued = after is not None and around.tokens[-1].whitespace_ != ""
    return not (glued and after is not None and after.lower_ in words.season_things)


def is_quarter(expression: CalendarExpression, around: Surroundings) -> bool:
    """'the second quarter' of a year that is named, or where the sentence speaks of business."""
    dated = expression.year is not None or expression.shift is not None or expression.cue == "named"
    return dated or around.sentence_has(load_filter_words().business)


def is_period(expression: CalendarExpression, around: Surroundings) -> bool:
    """'next month', 'two weeks ago'; not 'over the past year', 'about two years ago'."""
    words = load_filter_words()
    before = around.word_before
    if expression.cue == "counted":
        return not _is_approximate(around)
    if expression.cue in ("last", "next", "past", "previous") and expression.part is None:
        return before not in words.duration
    return True


def is_anaphor(expression: CalendarExpression, around: Surroundings) -> bool:
    """'a year earlier', 'the next day'; not 'two days after the crash'."""
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


def _is_approximate(around: Surroundings) -> bool:
    """'more than two years ago', 'about a month earlier'; but not 'higher than a year ago'."""
    words = load_filter_words()
    if around.word_before != "than" or around.before is None:
        return around.word_before in words.approximate
    return around.before.i > 0 and around.before.nbor(-1).lower_ in words.comparatives
