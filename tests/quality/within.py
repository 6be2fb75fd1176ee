"""What was found in one article, against its gold: title, entities, dates, figures, quotes.

Belongs here: measures that need one article alone. Does not belong here: whatever compares
articles (``across``), or how scores are counted (``measures``).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from tests.quality.gold import ENTITY_KINDS, EntityKind, GoldArticle, GoldDate, GoldFigure
from tests.quality.measures import Card, Span, fold, occurrences, overlap, same_number, same_speaker
from tests.quality.published import Row

# A quote is found when the spans share this part of the longer one.
QUOTE_OVERLAP = 0.6


class Facts(Protocol):
    """Whatever holds findings by article: a published warehouse, or extraction's own rows."""

    def facts(self, table: str, article_id: str) -> list[Row]:
        """Give one article's rows of a fact table."""


Source_co = TypeVar("Source_co", bound=Facts, covariant=True)


@dataclass(slots=True)
class Reading(Generic[Source_co]):
    """Findings while they are scored: the counts, and which finding is which gold item."""

    published: Source_co
    card: Card = field(default_factory=Card)
    # 'story/file' -> row of dim_article; and the gold story of each.
    articles: dict[str, Row] = field(default_factory=dict)
    story_names: dict[str, str] = field(default_factory=dict)
    # 'story/file#id' -> gold figure; (article_id, figure_id) -> 'story/file#id'.
    gold_figures: dict[str, GoldFigure] = field(default_factory=dict)
    figure_keys: dict[tuple[str, str], str] = field(default_factory=dict)

    def is_optional(self, figure_key: str) -> bool:
        """Tell whether a figure of the gold may be found or not."""
        figure = self.gold_figures.get(figure_key)
        return figure is not None and figure.optional


def count_missing(reading: Reading[Facts], want: GoldArticle) -> None:
    """Count everything in an article that is not in the warehouse as missed."""
    tallies = reading.card.tallies
    for kind in ENTITY_KINDS:
        tallies[kind].wanted += len(want.entities[kind])
    tallies["date"].wanted += len(want.dates)
    required = sum(not figure.optional for figure in want.figures)
    tallies["figure"].wanted += required
    tallies["figure_value"].wanted += required
    tallies["quote"].wanted += len(want.quotes)
    reading.card.rates["speaker"].total += sum(bool(quote.speaker) for quote in want.quotes)


def score_header(reading: Reading[Facts], key: str, want: GoldArticle) -> None:
    """Compare the title and the publication date, where the gold states them."""
    article, rates = reading.articles[key], reading.card.rates
    if want.title:
        ok = fold(article["title"]) == fold(want.title)
        rates["title"].add(ok, f"{key}: {article['title']!r}, wanted {want.title!r}")
    if want.published_on:
        found = str(article["published_on"])
        rates["published_on"].add(found == want.published_on, f"{key}: {found}, wanted {want.published_on}")


def score_entities(
    reading: Reading[Facts], key: str, want: GoldArticle
) -> dict[EntityKind, dict[str, set[str]]]:
    """Compare the entities; give, by kind and canonical name, the ids found for it."""
    article_id = reading.articles[key]["article_id"]
    mentions = reading.published.facts("fct_mention", article_id)
    resolved: dict[EntityKind, dict[str, set[str]]] = {}
    for kind in ENTITY_KINDS:
        tally, resolved[kind] = reading.card.tallies[kind], {}
        predicted: dict[str, set[str]] = defaultdict(set)
        for row in mentions:
            if row["entity_type"] == kind:
                predicted[row["entity_id"]].add(fold(row["surface"]))
        wanted = {
            name: {fold(surface) for surface in surfaces} | {fold(name)}
            for name, surfaces in want.entities[kind].items()
        }
        tally.found += len(predicted)
        tally.wanted += len(wanted)
        for name, surfaces in wanted.items():
            ids = {entity_id for entity_id, found in predicted.items() if found & surfaces}
            if ids:
                tally.right_wanted += 1
                resolved[kind][name] = ids
            else:
                tally.notes.append(f"{key}: missed {name!r}")
        known = set().union(*wanted.values())
        for found in predicted.values():
            tally.right_found += bool(found & known)
            if not found & known:
                tally.notes.append(f"{key}: made up {sorted(found)[:3]}")
    return resolved


def score_dates(reading: Reading[Facts], key: str, want: GoldArticle) -> None:
    """Compare the resolved calendar expressions, by interval and overlapping words."""
    article, tally = reading.articles[key], reading.card.tallies["date"]
    rows = reading.published.facts("fct_date_mention", article["article_id"])
    resolved = [row for row in rows if row["start_date"] is not None]
    for gold in want.dates:
        stated_only = gold.start == gold.end == want.published_on and gold.surface not in article["body"]
        if gold.optional or stated_only:
            continue
        tally.wanted += 1
        ok = any(_days(row) == (gold.start, gold.end) and _same_words(row, gold) for row in resolved)
        tally.right_wanted += ok
        if not ok:
            near = [(row["surface"], *_days(row)) for row in rows if _same_words(row, gold)]
            tally.notes.append(f"{key}: missed {gold.surface!r} {gold.start}..{gold.end}, found {near[:2]}")
    right = {(gold.start, gold.end) for gold in want.dates}
    if want.published_on:
        right.add((want.published_on, want.published_on))
    seen = {_days(row): row for row in resolved}
    tally.found += len(seen)
    for days, row in seen.items():
        tally.right_found += days in right
        if days not in right:
            tally.notes.append(f"{key}: made up {row['surface']!r} {days}")


def _days(row: Row) -> tuple[str, str]:
    return str(row["start_date"]), str(row["end_date"])


def _same_words(row: Row, gold: GoldDate) -> bool:
    found, wanted = fold(row["surface"]), fold(gold.surface)
    return found in wanted or wanted in found


def score_figures(reading: Reading[Facts], key: str, want: GoldArticle) -> None:
    """Compare the figures by place, value and unit, and note which finding is which gold figure."""
    article, tallies = reading.articles[key], reading.card.tallies
    rows = reading.published.facts("fct_figure", article["article_id"])
    spans = _figure_spans(want, article["body"])
    for gold in want.figures:
        figure_key = f"{key}#{gold.id}"
        reading.gold_figures[figure_key] = gold
        over = [row for row in rows for span in spans[gold.id] if overlap(span, _span(row))]
        valued = [row for row in over if _same_value(row, gold)]
        right = [row for row in valued if row["unit"] == gold.unit]
        for best in (right or valued)[:1]:
            reading.figure_keys.setdefault((article["article_id"], best["figure_id"]), figure_key)
        if gold.optional:
            continue
        for name, hits in (("figure", right), ("figure_value", valued)):
            tallies[name].wanted += 1
            tallies[name].right_wanted += bool(hits)
        if not right:
            near = [(row["surface"], row["value_low"], row["value_high"], row["unit"]) for row in over]
            tallies["figure"].notes.append(
                f"{key}: missed {gold.surface!r} [{gold.low}, {gold.high}] {gold.unit}, found {near[:2]}"
            )
    for row in rows:
        over_gold = [gold for gold in want.figures for span in spans[gold.id] if overlap(span, _span(row))]
        _count_found_figure(reading, key, row, over_gold)


def _count_found_figure(reading: Reading[Facts], key: str, row: Row, over: list[GoldFigure]) -> None:
    if over and all(gold.optional for gold in over):
        return
    valued = [gold for gold in over if _same_value(row, gold)]
    figure, value = reading.card.tallies["figure"], reading.card.tallies["figure_value"]
    figure.found += 1
    value.found += 1
    figure.right_found += any(row["unit"] == gold.unit for gold in valued)
    value.right_found += bool(valued)
    if not over:
        figure.notes.append(
            f"{key}: made up {row['surface']!r} [{row['value_low']}, {row['value_high']}] {row['unit']}"
        )


def _figure_spans(want: GoldArticle, body: str) -> dict[str, list[Span]]:
    # Figures of one surface take its occurrences in turn; the last has what is left.
    spans: dict[str, list[Span]] = {}
    taken: set[Span] = set()
    for gold in want.figures:
        everywhere = occurrences(gold.surface, body)
        spots = [span for span in everywhere if span not in taken] or everywhere
        spans[gold.id] = spots
        if len(spots) > 1:
            taken.add(spots[0])
    return spans


def _span(row: Row) -> Span:
    return row["char_start"], row["char_end"]


def _same_value(row: Row, gold: GoldFigure) -> bool:
    return same_number(row["value_low"], gold.low) and same_number(row["value_high"], gold.high)


def score_quotes(reading: Reading[Facts], key: str, want: GoldArticle) -> None:
    """Compare the quotations by place, and their speakers by name."""
    article, tally = reading.articles[key], reading.card.tallies["quote"]
    speaker = reading.card.rates["speaker"]
    rows = reading.published.facts("fct_quote", article["article_id"])
    used: set[str] = set()
    for gold in want.quotes:
        spots = occurrences(gold.text, article["body"])
        hits = [row for row in rows for spot in spots if _covers(spot, _span(row))]
        tally.wanted += 1
        tally.right_wanted += bool(hits)
        used.update(row["quote_id"] for row in hits)
        if not hits:
            tally.notes.append(f"{key}: missed {gold.text[:60]!r}")
        if gold.speaker:
            found = hits[0]["speaker_name"] if hits else None
            ok = any(same_speaker(row["speaker_name"], gold.speaker) for row in hits)
            speaker.add(ok, f"{key}: {gold.text[:40]!r} by {found!r}, wanted {gold.speaker!r}")
    tally.found += len(rows)
    tally.right_found += len({row["quote_id"] for row in rows} & used)
    tally.notes += [f"{key}: made up {row['text'][:60]!r}" for row in rows if row["quote_id"] not in used]


def _covers(wanted: Span, found: Span) -> bool:
    longer = max(wanted[1] - wanted[0], found[1] - found[0])
    return overlap(wanted, found) >= QUOTE_OVERLAP * longer
