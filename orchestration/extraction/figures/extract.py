"""Figures: every number of an article that counts or measures something.

Belongs here: the order in which the grammar's parts run, and the record they fill.
Does not belong here: any rule about numbers, nouns or clauses.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.figures.age_bearers import age_measure, bearer_of
from orchestration.extraction.figures.age_limits import set_age_measure, set_ages
from orchestration.extraction.figures.ages import as_age, list_ages
from orchestration.extraction.figures.amounts import find_amounts
from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.chains import (
    became,
    is_compared,
    is_same_for_each,
    is_worth_one,
    of_one_change,
    of_same_measure,
    restates,
    takes_up,
    told_by_neighbour,
    without_noun,
)
from orchestration.extraction.figures.changes import change_of
from orchestration.extraction.figures.clause import Reading, read_clause
from orchestration.extraction.figures.context import period_of
from orchestration.extraction.figures.currency import country_evidence
from orchestration.extraction.figures.ellipsis import lend_units
from orchestration.extraction.figures.exclusions import is_figure
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.masks import blank_out, mask_text
from orchestration.extraction.figures.measure import Measure, describe
from orchestration.extraction.figures.moods import modality_of
from orchestration.extraction.figures.rates import as_exchange_rate, is_currency, opens_rate, rate_base
from orchestration.extraction.figures.ratios import find_ratios
from orchestration.extraction.figures.scopes import scope_of
from orchestration.extraction.figures.sources import source_of, subject_of
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import DateMention, Figure, Layout, Mention, Quote


def extract_figures(
    doc: Doc,
    layout: Layout,
    *,
    mentions: Sequence[Mention] = (),
    dates: Sequence[DateMention] = (),
    quotes: Sequence[Quote] = (),
) -> list[Figure]:
    """Give the figures of ``doc`` in the order of the text, none overlapping another.

    ``doc.text`` is the article's body; blocks of ``layout`` that are no part of the story and
    the spans of ``dates`` hold none. ``mentions`` and ``quotes`` tell whose figures they are.
    Without a parse in ``doc`` the figures are found, and ``measure`` is what follows them.
    """
    figures: list[Figure] = []
    previous: Amount | None = None
    read_before: Reading | None = None
    for amount in find_figure_amounts(doc, layout, mentions=mentions, dates=dates):
        reading = without_noun(doc, read_before, amount, read_clause(doc, amount))
        told = _in_currency(doc, amount, reading)
        figure = _figure(doc, told, reading, mentions=mentions, dates=dates, quotes=quotes)
        is_rate = is_currency(figure.per) or opens_rate(text_of(doc), told)
        figure = as_exchange_rate(figure) if is_rate else figure
        if figures:
            figures[-1] = became(text_of(doc), figures[-1], figure)
            figure = _leaning(doc, figure, figures, previous=previous, amount=told, reading=reading)
            figure = of_one_change(text_of(doc), figures[-1], figure)
        figures.append(figure)
        previous, read_before = told, reading
    return figures


def _leaning(
    doc: Doc,
    figure: Figure,
    figures: list[Figure],
    *,
    previous: Amount | None,
    amount: Amount,
    reading: Reading,
) -> Figure:
    """Give ``figure`` with what it takes over from the one before, the last of ``figures``."""
    text, before = text_of(doc), figures[-1]
    if is_worth_one(text, before, figure):
        return as_exchange_rate(replace(figure, per=before.unit))
    if is_currency(figure.per) or opens_rate(text, amount):
        return figure
    if is_compared(text, before, figure, reading):
        return replace(of_same_measure(figure, before), subject=figure.subject)
    if previous is not None and restates(text, previous, amount):
        return replace(of_same_measure(figure, before), restates=len(figures) - 1)
    if is_same_for_each(text, before, figure):
        return replace(
            figure,
            measure=f"{before.measure} per {figure.per}",
            measure_head=before.measure_head,
            change=before.change,
        )
    if takes_up(doc, before, amount, reading):
        return of_same_measure(figure, before)
    return told_by_neighbour(doc, figure, before)


def find_figure_amounts(
    doc: Doc, layout: Layout, *, mentions: Sequence[Mention] = (), dates: Sequence[DateMention] = ()
) -> list[Amount]:
    """Give the amounts of ``doc`` that are figures, in the order of the text."""
    text = text_of(doc)
    hints = [mention.country_hint for mention in mentions if mention.country_hint]
    cities = [mention.name for mention in mentions if mention.entity_type == "place"]
    evidence = country_evidence(text, hints=hints, cities=cities)
    masked = mask_text(text, layout, dates=dates)
    ratios = find_ratios(masked)
    rest = blank_out(masked, [(ratio.char_start, ratio.char_end) for ratio in ratios])
    persons = frozenset(mention.char_end for mention in mentions if mention.entity_type == "person")
    found = find_amounts(rest, evidence=evidence)
    ages = list_ages(text, [as_age(text, amount, persons=persons) for amount in found])
    amounts = lend_units(doc, set_ages(doc, ages))
    figures = [amount for amount in (*ratios, *amounts) if is_figure(text, doc, amount)]
    return sorted(figures, key=lambda amount: amount.char_start)


def _figure(
    doc: Doc,
    amount: Amount,
    reading: Reading,
    *,
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    quotes: Sequence[Quote],
) -> Figure:
    change = change_of(doc, amount, reading)
    bearer = bearer_of(doc, amount, mentions) if amount.is_age else None
    if bearer is not None:
        measure, subject = Measure(*age_measure(bearer)), bearer.name
    elif amount.is_set_age:
        is_left = change is not None and change.kind == "from"
        measure, subject = Measure(*set_age_measure(doc, amount, is_left=is_left)), None
    else:
        measure = describe(doc, amount, reading, change=change)
        subject = subject_of(reading, mentions)
    source = source_of(doc, amount, reading, mentions, quotes)
    start, end = period_of(doc, amount, reading, dates)
    return Figure(
        surface=text_of(doc)[amount.char_start : amount.char_end],
        char_start=amount.char_start,
        char_end=amount.char_end,
        value_low=amount.low,
        value_high=amount.high,
        qualifier=amount.qualifier,
        unit=amount.unit,
        unit_kind=amount.kind,
        unit_step=amount.step,
        measure=measure.words,
        measure_head=measure.head,
        measure_terms=measure.terms,
        subject=subject,
        per=rate_base(doc, amount, reading),
        modality=modality_of(doc, amount, reading),
        as_of_start=start,
        as_of_end=end,
        speaker_name=source.name if source is not None else None,
        speaker_mention=source.mention if source is not None else None,
        scope=scope_of(doc, amount),
        change=change.kind if change is not None else None,
    )


def _in_currency(doc: Doc, amount: Amount, reading: Reading) -> Amount:
    """Give a bare 'nineteen million' that is said of money in the currency the article uses most."""
    if amount.unit != "count" or not amount.bare or not amount.numeral.has_scale or amount.low is None:
        return amount
    if reading.head is None or reading.head.lemma_.lower() not in words("money_nouns"):
        return amount
    evidence = country_evidence(text_of(doc))
    money = Counter(
        found.unit for found in find_amounts(text_of(doc), evidence=evidence) if found.kind == "money"
    )
    if not money:
        return amount
    most = max(money.values())
    return replace(amount, unit=next(unit for unit in sorted(money) if money[unit] == most))
