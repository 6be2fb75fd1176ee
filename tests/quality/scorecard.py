"""Scores a published warehouse against gold stories.

    python -m tests.quality.scorecard WAREHOUSE [STORY ...] [--sample] [--detail] [--json]

A story is the folder of its articles; its gold is ``gold.json`` in that folder, or
``tests/quality/gold/<story>.json``. ``--sample`` adds every story of the sample corpus.
Belongs here: the command and the order of the measures. Does not belong here: any measure
(``within``, ``across``), or what the scores should be (``floors.toml``).
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.quality.across import (
    gold_groups,
    score_comparisons,
    score_disagreements,
    score_origins,
    score_resolution,
    score_stories,
    score_verdicts,
)
from tests.quality.gold import ENTITY_KINDS, EntityKind, Story, load_story, sample_folders
from tests.quality.measures import Card
from tests.quality.published import SPAN_TABLES, Published
from tests.quality.within import (
    Reading,
    count_missing,
    score_dates,
    score_entities,
    score_figures,
    score_header,
    score_quotes,
)


def score(warehouse: Path, stories: Sequence[Story]) -> Card:
    """Give all measures of ``warehouse`` against ``stories``.

    Raises ``duckdb.Error`` when the warehouse cannot be opened or lacks a table.
    """
    with Published(warehouse) as published:
        reading = Reading(published)
        _score_provenance(reading)
        for story in stories:
            _score_story(reading, story)
        score_stories(reading)
        groups = gold_groups(reading, list(stories))
        score_verdicts(reading, groups, score_comparisons(reading, groups))
        score_disagreements(reading, groups)
    return reading.card


def _score_provenance(reading: Reading[Published]) -> None:
    rate = reading.card.rates["provenance"]
    for table in SPAN_TABLES:
        broken, total = reading.published.spans_held(table)
        rate.total += total
        rate.right += total - broken
        if broken:
            rate.notes.append(f"{table}: {broken} of {total} spans do not hold their text")


def _score_story(reading: Reading[Published], story: Story) -> None:
    nodes: dict[EntityKind, dict[tuple[str, str], set[str]]] = {kind: {} for kind in ENTITY_KINDS}
    for name, want in story.articles.items():
        key = story.key(name)
        article = reading.published.article(key)
        reading.card.rates["articles_found"].add(article is not None, key)
        if article is None:
            count_missing(reading, want)
            continue
        reading.articles[key] = article
        reading.story_names[key] = story.name
        score_header(reading, key, want)
        for kind, resolved in score_entities(reading, key, want).items():
            nodes[kind] |= {(name, canonical): ids for canonical, ids in resolved.items()}
        score_dates(reading, key, want)
        score_figures(reading, key, want)
        score_quotes(reading, key, want)
    for kind, found in nodes.items():
        score_resolution(reading, story, kind, found)
    score_origins(reading, story)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scorecard; give the exit code, 0."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.quality.scorecard",
        description="Scores a published warehouse against gold stories.",
    )
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("stories", nargs="*", type=Path, metavar="STORY")
    parser.add_argument("--sample", action="store_true", help="score the sample corpus, too")
    parser.add_argument("--detail", action="store_true", help="show what was missed and what was made up")
    parser.add_argument("--json", action="store_true", help="print the scores as one JSON object")
    options = parser.parse_args(arguments)
    folders = [*options.stories, *(sample_folders() if options.sample else [])]
    if not folders:
        parser.error("name a story, or give --sample")
    card = score(options.warehouse, [load_story(folder) for folder in folders])
    if options.json:
        shown = json.dumps({name: measure.as_json() for name, measure in card.measures().items()})
    else:
        shown = card.text(detail=options.detail)
    sys.stdout.write(f"{shown}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
