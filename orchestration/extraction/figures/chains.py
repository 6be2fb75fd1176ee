"""Figures that lean on the one before: restatements, parts, totals, and nouns left out.

Belongs here: what a figure takes over from its neighbour in the text. Does not belong here:
units that are left out (``ellipsis``), or whether two articles' figures agree.
"""

import re
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import Reading, sentence_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.rates import is_currency
from orchestration.extraction.figures.sources import subject_of_verb
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import Figure

_RESTATED = re.compile(
    r" ?\((?:or |about |around |some |roughly |approximately |nearly |equivalent to |worth )?|"
    r",? or (?:about |around |roughly )?|, (?:the )?equivalent (?:of|to) (?:about |around )?"
)
_OF_THEM = re.compile(r"\bof (?:whom|which|those|these|them)\b|\bamong (?:them|those|whom)\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|against|versus|up from|down from|than) (?:just |only )?\Z")
_IS_WORTH = re.compile(
    r" ?(?:=|equals|is worth|was worth|buys|bought|fetches|fetched) ?(?:about |around |only )?"
)
_SAME_RATE = re.compile(
    r"[^.;:!?\n\d]*(?:\d[\d,]*\d)?[^.;:!?\n\d]*"
    r"(?:\b(?:from|against|compared (?:with|to)|versus|than|above|below)|, or) "
    r"(?:about |just |only |some |nearly |the )*"
)
_UP_FROM = re.compile(
    r"[^.;:!?\n\d]{0,60}\b(?:up|down|higher|lower|risen|fallen) from (?:about |just |only )?"
)
_SUMS = frozenset({"total", "toll", "number", "tally", "count", "figure"})


def restates(text: str, previous: Amount, amount: Amount) -> bool:
    """Tell '($151 billion)' after '13.5 trillion rubles': the same amount in another unit."""
    between = text[previous.char_end : amount.char_start]
    if previous.kind != amount.kind or previous.unit == amount.unit or previous.kind == "count":
        return False
    return _RESTATED.fullmatch(between) is not None


def is_same_for_each(text: str, before: Figure, figure: Figure) -> bool:
    """Tell ', or 31 cents a share' after '$4.2 million': the same amount for one of many."""
    between = text[before.char_end : figure.char_start]
    rate = figure.per is not None and before.per is None and figure.unit == before.unit
    return (
        rate
        and re.fullmatch(r",? (?:or|equal to|equivalent to) (?:about )?|,? \((?:or )?", between) is not None
    )


def of_same_measure(figure: Figure, other: Figure) -> Figure:
    """Give ``figure`` with the measure of ``other``."""
    return replace(
        figure,
        measure=other.measure,
        measure_head=other.measure_head,
        measure_terms=other.measure_terms,
        subject=other.subject,
        per=other.per,
    )


def is_worth_one(text: str, before: Figure, figure: Figure) -> bool:
    """Tell '0.92 euros' after '$1 = ': what one unit of the other currency is worth."""
    money = before.unit_kind == figure.unit_kind == "money" and before.unit != figure.unit
    between = text[before.char_end : figure.char_start]
    return money and before.value_low == before.value_high == 1 and _IS_WORTH.fullmatch(between) is not None


def is_compared(text: str, before: Figure, figure: Figure, reading: Reading) -> bool:
    """Tell '63 in Laos' after '53 per 100,000 people, against ': the same quantity, by the same base."""
    if figure.per is not None or before.unit != figure.unit:
        return False
    own = _counts_own(reading) if figure.unit == "count" else before.per is None and reading.head is not None
    plain_count = before.per is None and figure.unit == "count"
    told = _SAME_RATE.fullmatch(text, before.char_end, figure.char_start) is not None
    return told and not own and not plain_count


def became(text: str, before: Figure, figure: Figure) -> Figure:
    """Give ``before`` as where a change led to, where ``figure`` tells whence: '31, up from 14'."""
    between = text[before.char_end : figure.char_start]
    from_there = figure.change == "from" and before.change is None and figure.unit == before.unit
    return replace(before, change="to") if from_there and _UP_FROM.fullmatch(between) else before


def of_one_change(text: str, before: Figure, figure: Figure) -> Figure:
    """Link the two ends of a change, 'from 7.2 to 7.0': the second has the head, terms and base of the first.

    Only the words of the end that was left ('toll before the rise') tell the two apart.
    """
    between = text[before.char_end : figure.char_start]
    ends = {before.change, figure.change} == {"from", "to"} and before.unit == figure.unit
    if not ends or "\n" in between or re.search(r"[.;!?] ", between):
        return figure
    return replace(
        figure,
        measure_head=before.measure_head,
        measure_terms=before.measure_terms,
        subject=figure.subject or before.subject,
        per=figure.per or before.per,
    )


def takes_up(doc: Doc, before: Figure, amount: Amount, reading: Reading) -> bool:
    """Tell 'by Friday it was 2.1 million' after '930,000 doses had arrived': one quantity goes on."""
    if (
        reading.head is not None
        or is_currency(before.per)
        or before.unit != amount.unit
        or "\n" in text_of(doc)[before.char_end : amount.char_start]
    ):
        return False
    subject = subject_of_verb(reading.verb)
    be = reading.verb is not None and reading.verb.lemma_ in ("be", "reach", "rise", "stand")
    return be and subject is not None and subject.lower_ in ("it", "that", "this", "they")


def without_noun(doc: Doc, before: Reading | None, amount: Amount, reading: Reading) -> Reading:
    """Lend a bare count the noun of the one before: 'promised 500 flats, delivered 120'."""
    if before is None or before.head is None or amount.unit != "count" or reading.counts_people:
        return reading
    if sentence_of(before.number) != sentence_of(reading.number):
        return reading
    head = before.head
    if text_of(doc)[head.idx + len(head) : amount.char_start] == " to ":
        # '214 votes to 96'
        return replace(reading, head=head, verb=before.verb)
    if _COMPARED.search(text_of(doc)[max(0, amount.char_start - 24) : amount.char_start]) and not _counts_own(
        reading
    ):
        # 'seven people died, compared with four'
        return replace(reading, head=head, verb=before.verb)
    if reading.number.dep_ not in ("dobj", "nsubj"):
        return reading
    own = reading.head is not None and (
        reading.head.i > reading.number.i or reading.head in reading.number.subtree
    )
    if own or reading.verb is None or before.number.i > reading.number.i:
        return reading
    is_count = before.head.i > before.number.i
    return replace(reading, head=before.head) if is_count else reading


def _counts_own(reading: Reading) -> bool:
    return reading.head is not None and reading.head.i > reading.number.i


def told_by_neighbour(doc: Doc, figure: Figure, before: Figure) -> Figure:
    """Name a part by what it is part of, and a total by what it sums up."""
    if figure.unit_kind != "count" or before.unit_kind != "count" or figure.unit != before.unit:
        return figure
    between = text_of(doc)[before.char_end : figure.char_start]
    if "\n" in between or len(re.findall(r"[.!?] ", between)) > 1:
        return figure
    if figure.scope == "total" and (figure.measure_head or "") in _SUMS | {"amount"}:
        return replace(of_same_measure(figure, before), measure=f"total of {before.measure}")
    if figure.scope != "part" or figure.measure == before.measure:
        return figure
    if not _may_suffer(figure):
        return figure
    fates = words("fate_concepts") & set(before.measure_terms)
    own = set(figure.measure_terms)
    own_fate = bool(own & words("fate_concepts"))
    if figure.measure_head is None and _OF_THEM.search(
        text_of(doc)[max(0, figure.char_start - 20) : figure.char_end + 12]
    ):
        told = figure.measure.removeprefix("number").strip()
        measure = f"{before.measure}, {told}" if told else f"part of {before.measure}"
        return replace(figure, measure=measure, measure_head=before.measure_head)
    if not fates or (own_fate and "among" not in figure.measure and not _shares_fate(figure, before)):
        return figure
    noun = figure.measure.split(" who ")[0]
    for done in _fate_words(before):
        noun = noun.removesuffix(f" {done}")
    return replace(
        figure, measure=f"{noun} among the {before.measure}", measure_terms=tuple(sorted(own | fates))
    )


def _may_suffer(figure: Figure) -> bool:
    """Tell people from things: '61 of its 140 buses' are no part of the dead told before."""
    head = figure.measure_head or ""
    people = words("people") | words("person_nouns") | words("who_nouns") | words("part_nouns_singular")
    return (
        not head
        or head in people
        or f"{head}s" in people
        or head in ("people", "number", "neighbor", "other")
    )


def _shares_fate(figure: Figure, before: Figure) -> bool:
    return bool(words("fate_concepts") & set(figure.measure_terms) & set(before.measure_terms))


def _fate_words(before: Figure) -> list[str]:
    return before.measure.split(" ")[-1:]
