"""Figures: every number of an article that counts or measures something.

Belongs here: the order in which the grammar's parts run, and the record they fill.
Does not belong here: any rule about numbers, nouns or clauses.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.figures.ages import as_age
from orchestration.extraction.figures.amounts import find_amounts
from orchestration.extraction.figures.clause import Reading, read_clause
from orchestration.extraction.figures.context import modality_of, period_of, rate_base
from orchestration.extraction.figures.currency import country_evidence
from orchestration.extraction.figures.exclusions import is_figure
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.masks import blank_out, mask_text
from orchestration.extraction.figures.measure import describe
from orchestration.extraction.figures.ratios import find_ratios
from orchestration.extraction.figures.sources import source_of, subject_of, subject_of_verb
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import DateMention, Figure, Layout, Mention, Quote

_RESTATED = re.compile(
    r" ?\((?:or |about |around |some |roughly |approximately |nearly |equivalent to |worth )?|"
    r",? or (?:about |around |roughly )?"
)


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
    for amount in find_figure_amounts(doc, layout, mentions=mentions, dates=dates):
        reading = read_clause(doc, amount)
        told = _in_currency(doc, amount, reading)
        figure = _figure(doc, told, reading, mentions=mentions, dates=dates, quotes=quotes)
        if previous is not None and _restates(doc.text, previous, told):
            figure = replace(_of_same_measure(figure, figures[-1]), restates=len(figures) - 1)
        elif figures and _takes_up(doc, figures[-1], told, reading):
            figure = _of_same_measure(figure, figures[-1])
        figures.append(figure)
        previous = told
    return figures


def find_figure_amounts(
    doc: Doc, layout: Layout, *, mentions: Sequence[Mention] = (), dates: Sequence[DateMention] = ()
) -> list[Amount]:
    """Give the amounts of ``doc`` that are figures, in the order of the text."""
    text = doc.text
    hints = [mention.country_hint for mention in mentions if mention.country_hint]
    evidence = country_evidence(text, hints=hints)
    masked = mask_text(text, layout, dates=dates)
    ratios = find_ratios(masked)
    rest = blank_out(masked, [(ratio.char_start, ratio.char_end) for ratio in ratios])
    amounts = [as_age(text, amount) for amount in find_amounts(rest, evidence=evidence)]
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
    measure = describe(doc, amount, reading)
    source = source_of(doc, amount, reading, mentions, quotes)
    start, end = period_of(doc, amount, reading, dates)
    return Figure(
        surface=doc.text[amount.char_start : amount.char_end],
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
        subject=subject_of(reading, mentions),
        per=rate_base(doc.text, amount, reading),
        modality=modality_of(reading),
        as_of_start=start,
        as_of_end=end,
        speaker_name=source.name if source is not None else None,
        speaker_mention=source.mention if source is not None else None,
    )


def _of_same_measure(figure: Figure, other: Figure) -> Figure:
    return replace(
        figure,
        measure=other.measure,
        measure_head=other.measure_head,
        measure_terms=other.measure_terms,
        subject=other.subject,
        per=other.per,
    )


def _takes_up(doc: Doc, before: Figure, amount: Amount, reading: Reading) -> bool:
    """Tell 'by Friday it was 2.1 million' after '930,000 doses had arrived': one quantity goes on."""
    if (
        reading.head is not None
        or before.unit != amount.unit
        or "\n" in doc.text[before.char_end : amount.char_start]
    ):
        return False
    subject = subject_of_verb(reading.verb)
    be = reading.verb is not None and reading.verb.lemma_ in ("be", "reach", "rise", "stand")
    return be and subject is not None and subject.lower_ in ("it", "that", "this", "they")


def _in_currency(doc: Doc, amount: Amount, reading: Reading) -> Amount:
    """Give a bare 'nineteen million' that is said of money in the currency the article uses most."""
    if amount.unit != "count" or not amount.bare or not amount.numeral.has_scale or amount.low is None:
        return amount
    if reading.head is None or reading.head.lemma_.lower() not in words("money_nouns"):
        return amount
    evidence = country_evidence(doc.text)
    money = Counter(
        found.unit for found in find_amounts(doc.text, evidence=evidence) if found.kind == "money"
    )
    if not money:
        return amount
    most = max(money.values())
    return replace(amount, unit=next(unit for unit in sorted(money) if money[unit] == most))


def _restates(text: str, previous: Amount, amount: Amount) -> bool:
    """Tell '($151 billion)' after '13.5 trillion rubles': the same amount in another unit."""
    between = text[previous.char_end : amount.char_start]
    if previous.kind != amount.kind or previous.unit == amount.unit or previous.kind == "count":
        return False
    return _RESTATED.fullmatch(between) is not None
