"""Tells names that hold a calendar word from the date itself: 'Black Friday', 'the 26 July Movement'.

Does not belong here: numbers and periods (``year_checks``, ``period_checks``).
"""

from orchestration.extraction.calendar.expression import CalendarExpression, Kind
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.surroundings import Surroundings

# What a body or place may be named after.
NAMING: tuple[Kind, ...] = ("day", "month", "weekday", "century", "relative_day")
# Right behind these it is a date, whatever name follows: 'on Friday Club officials said'.
DATING = ("on", "in", "since", "until", "by", "before", "after", "from", "last", "next", "this", "said")


def is_name_of_a_body(expression: CalendarExpression, around: Surroundings) -> bool:
    """'the 26 July Movement', 'the Friday Mosque', 'Twenty-First Century Dairies', 'Hall of 17 November'."""
    words = load_filter_words()
    before, after = around.before, around.after
    if expression.kind not in NAMING or (expression.year is not None and expression.kind == "day"):
        return False
    if around.word_before in DATING:
        return False
    glued = around.tokens[-1].whitespace_ != "" and after is not None
    if glued and after is not None and after.text in words.body_heads:
        return True
    if expression.kind == "century":
        written = around.tokens[-1].text[:1].isupper() and after is not None and after.tag_ in ("NNP", "NNPS")
        return written and after is not None and after.text[:1].isupper()
    if expression.kind != "day" or before is None:
        return False
    if glued and after is not None and before.tag_ == "DT" and after.lower_ in words.bands:
        return True
    return before.lower_ == "of" and before.i > 0 and before.nbor(-1).text in words.sites


def is_title(around: Surroundings) -> bool:
    """'USA Today', 'The Day After Tomorrow': a capital inside a sentence that is otherwise plain prose."""
    last = around.tokens[-1]
    if not last.text[:1].isupper() or last.text.isupper() or around.before is None:
        return False
    opens = len(around.tokens) == 1 and (around.before.is_punct or last.is_sent_start)
    if opens:
        return False
    nearby = [
        token
        for token in last.doc[max(0, last.i - 12) : last.i + 12]
        if len(token.text) > 3 and token not in around.tokens
    ]
    plain = sum(1 for token in nearby if token.is_lower)
    return 2 * plain >= len(nearby)


def is_name(around: Surroundings) -> bool:
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


def is_given_name(around: Surroundings) -> bool:
    """'Wednesday Addams', where nothing before it makes a day of it ('said Wednesday Smith')."""
    before, after, token = around.before, around.after, around.tokens[0]
    if is_aged(around):
        return True
    if len(around.tokens) > 1 or after is None or after.tag_ != "NNP" or not token.whitespace_:
        return False
    apart = before is None or before.text in (",", "and", "(", "“", '"')
    leads = before is None or token.dep_ in ("compound", "nmod", "nsubj")
    return apart and leads and after.text[:1].isupper()


def is_aged(around: Surroundings) -> bool:
    """'her brother Friday, 38, has owned': a person's age stands behind the name."""
    before, after = around.before, around.after
    if before is None or after is None or before.tag_ not in ("NN", "NNP") or after.text != ",":
        return False
    here = after.i
    if here + 2 >= len(after.doc):
        return False
    age, closing = after.doc[here + 1], after.doc[here + 2]
    return age.is_digit and len(age.text) <= 2 and closing.text in (",", ".", ";")
