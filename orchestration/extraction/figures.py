"""Figures: every number of an article that counts or measures something.

Belongs here: the order in which the grammar's parts run, and the record they fill.
Does not belong here: any rule of theirs.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from orchestration.extraction.figure_amounts import Amount, find_amounts
from orchestration.extraction.figure_exclusions import as_age, is_figure
from orchestration.extraction.figure_masks import blank_out, mask_text
from orchestration.extraction.figure_ratios import find_ratios
from orchestration.extraction.records import DateMention, Figure, Layout, Mention, Quote
from orchestration.extraction.units import country_evidence


def extract_figures(
    doc: Doc,
    layout: Layout,
    *,
    mentions: Sequence[Mention] = (),
    dates: Sequence[DateMention] = (),
    quotes: Sequence[Quote] = (),
) -> list[Figure]:
    """Give the figures of ``doc`` in the order of the text, none overlapping another."""
    text = doc.text
    figures = []
    for amount in find_figure_amounts(doc, layout, mentions=mentions, dates=dates):
        figures.append(
            Figure(
                text[amount.char_start : amount.char_end],
                amount.char_start,
                amount.char_end,
                amount.low,
                amount.high,
                amount.qualifier,
                amount.unit,
                amount.kind,
                amount.step,
                "",
            )
        )
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
