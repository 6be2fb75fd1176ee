"""Tells calendar expressions from words and numbers that only look like them.

Belongs here: which checks an expression of each kind must pass. Does not belong here: the checks
(``day_checks``, ``year_checks``, ``period_checks``, ``name_checks``), finding candidates
(``calendar.grammar``) or dating them (``resolution``).
"""

from collections.abc import Callable

from spacy.tokens import Doc

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.dates.day_checks import is_day, is_holiday, is_month, without_counted_day
from orchestration.extraction.dates.filter_words import load_filter_words
from orchestration.extraction.dates.name_checks import is_given_name, is_name, is_name_of_a_body, is_title
from orchestration.extraction.dates.period_checks import is_anaphor, is_period, is_quarter, is_season
from orchestration.extraction.dates.surroundings import Surroundings, surroundings
from orchestration.extraction.dates.year_checks import is_decade, is_year


def keep_calendar_expressions(doc: Doc, found: list[CalendarExpression]) -> list[CalendarExpression]:
    """Give the expressions of ``found`` that the words around them bear out, in order.

    A day that is in truth a count ('In March 15 people died') is cut down to its month.
    """
    kept: list[CalendarExpression] = []
    for candidate in found:
        around = surroundings(doc, candidate)
        if around is None:
            continue
        expression = without_counted_day(candidate, around)
        previous = kept[-1] if kept else None
        if _is_calendar(expression, around, previous):
            kept.append(expression)
    return kept


def _is_calendar(
    expression: CalendarExpression, around: Surroundings, previous: CalendarExpression | None
) -> bool:
    if is_name_of_a_body(expression, around):
        return False
    if expression.kind == "year":
        return is_year(expression, around, previous)
    check = CHECKS.get(expression.kind)
    return check is None or check(expression, around)


def _is_weekday(expression: CalendarExpression, around: Surroundings) -> bool:
    """'on Monday', but not 'every Monday', 'Black Friday', 'her brother Friday, 38'."""
    recurs = expression.shift is None and around.word_before in load_filter_words().recurring
    return not recurs and not is_name(around) and not is_given_name(around)


def _is_decade(expression: CalendarExpression, around: Surroundings) -> bool:
    return expression.cue is None or is_decade(around)


def _is_relative_day(_: CalendarExpression, around: Surroundings) -> bool:
    return not is_title(around)


CHECKS: dict[str, Callable[[CalendarExpression, Surroundings], bool]] = {
    "day": is_day,
    "month": is_month,
    "weekday": _is_weekday,
    "holiday": is_holiday,
    "season": is_season,
    "quarter": is_quarter,
    "half": is_quarter,
    "decade": _is_decade,
    "relative_day": _is_relative_day,
    "relative_period": is_period,
    "anaphor": is_anaphor,
}
