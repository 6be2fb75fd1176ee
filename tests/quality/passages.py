"""Scores extraction alone, on passages with gold and on the articles of gold stories.

    python -m tests.quality.passages PATH ... [--model NAME] [--bare] [--detail] [--only MEASURE]

A path is a JSONL file of passages or the folder of a gold story. A passage is a line of JSON: ``id``,
``text``, ``published_on`` and the keys of a gold article
that it has gold for; only those are measured. It takes seconds where a run takes a minute,
and says nothing of what dbt adds. Belongs here: the command, and reading passages.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from orchestration.extraction.annotate import DEFAULT_MODEL, load_model
from tests.quality.extracted import Text, extract_texts
from tests.quality.gold import ENTITY_KINDS, GoldArticle, gold_article, load_story
from tests.quality.measures import Card
from tests.quality.within import (
    Facts,
    Reading,
    score_dates,
    score_entities,
    score_figures,
    score_header,
    score_quotes,
)

Measure = Callable[[Reading[Facts], str, GoldArticle], object]
MEASURES: dict[str, Measure] = {
    "people": score_entities,
    "dates": score_dates,
    "figures": score_figures,
    "quotes": score_quotes,
    "title": score_header,
}
MEASURED = (
    "person",
    "organization",
    "place",
    "date",
    "figure",
    "figure_value",
    "quote",
    "speaker",
    "title",
    "published_on",
)
# What a gold article holds where a passage says nothing.
NOTHING: dict[str, Any] = {
    **{group: {} for group in ENTITY_KINDS.values()},
    "dates": [],
    "figures": [],
    "quotes": [],
}


def load_passages(path: Path) -> list[tuple[Text, GoldArticle, list[Measure]]]:
    """Read a JSONL file of passages, or the folder of a gold story.

    Gives each text with its gold and the measures that there is gold for. The day of a
    passage is known beforehand, that of an article has to be found.
    """
    if path.is_dir():
        story = load_story(path)
        return [
            (
                Text(story.key(name), (path / name).read_text(encoding="utf-8")),
                article,
                list(MEASURES.values()),
            )
            for name, article in story.articles.items()
        ]
    passages = []
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        day = date.fromisoformat(raw["published_on"]) if raw.get("published_on") else None
        figures = [{"id": str(i), **figure} for i, figure in enumerate(raw.get("figures", []))]
        article = gold_article({**NOTHING, **raw, "figures": figures})
        measures = [measure for key, measure in MEASURES.items() if key in raw]
        passages.append((Text(f"{path.stem}/{raw['id']}", raw["text"], day), article, measures))
    return passages


def score_passages(paths: Sequence[Path], *, model: str = DEFAULT_MODEL, bare: bool = False) -> Card:
    """Extract from every passage with the spaCy pipeline ``model`` and give the measures.

    With ``bare``, people, organisations and places are what the model alone finds.
    """
    passages = [passage for path in paths for passage in load_passages(path)]
    found = extract_texts((text for text, _, _ in passages), nlp=load_model(model), bare=bare)
    reading: Reading[Facts] = Reading(found)
    for text, article, measures in passages:
        reading.articles[text.key] = found.articles[text.key]
        for measure in measures:
            measure(reading, text.key, article)
    return reading.card


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measures; give the exit code, 0."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.quality.passages",
        description="Scores extraction alone on passages (JSONL) and gold stories (folders).",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="name or folder of a spaCy pipeline")
    parser.add_argument("--bare", action="store_true", help="score the model's own names, without rules")
    parser.add_argument("--detail", action="store_true", help="show what was missed and what was made up")
    parser.add_argument("--only", action="append", help="show only these measures", metavar="MEASURE")
    options = parser.parse_args(arguments)
    card = score_passages(options.paths, model=options.model, bare=options.bare)
    only = options.only or MEASURED
    sys.stdout.write(f"{card.text(detail=options.detail, only=only)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
