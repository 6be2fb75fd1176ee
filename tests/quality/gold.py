"""The gold stories: what a careful reader finds in each article, and across the articles.

Belongs here: reading gold files into records, and where the sample corpus keeps its gold.
Does not belong here: comparing anything with a warehouse (``within``, ``across``).
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

EntityKind = Literal["person", "organization", "place"]

REPO_ROOT = Path(__file__).resolve().parents[2]
SAMPLE_ARTICLES = REPO_ROOT / "seeds" / "articles"
SAMPLE_GOLD = Path(__file__).resolve().parent / "gold"
# The key under which a gold article lists the entities of each kind.
ENTITY_KINDS: dict[EntityKind, str] = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
}


def load_story(folder: Path) -> "Story":
    """Read the gold of the story whose articles are in ``folder``.

    The gold is ``folder/gold.json``, or else ``tests/quality/gold/<name of folder>.json``.
    Raises ``FileNotFoundError`` when there is neither.
    """
    inside, beside = folder / "gold.json", SAMPLE_GOLD / f"{folder.name}.json"
    source = inside if inside.is_file() else beside
    if not source.is_file():
        raise FileNotFoundError(f"no gold for story {folder.name!r}: neither {inside} nor {beside} exists")
    raw = json.loads(source.read_text(encoding="utf-8"))
    return Story(
        name=folder.name,
        articles={name: gold_article(article) for name, article in raw["articles"].items()},
        groups=tuple(_group(group) for group in raw["cross_article"]["groups"]),
    )


def sample_folders() -> list[Path]:
    """Give the folders of the sample corpus that have gold, by name."""
    return [SAMPLE_ARTICLES / path.stem for path in sorted(SAMPLE_GOLD.glob("*.json"))]


def gold_article(raw: dict[str, Any]) -> "GoldArticle":
    """Read one article's gold from its JSON object."""
    return GoldArticle(
        title=raw.get("title"),
        published_on=raw.get("published_on"),
        syndicated_from=raw.get("syndicated_from"),
        entities={kind: raw[group] for kind, group in ENTITY_KINDS.items()},
        dates=tuple(
            GoldDate(d["surface"], d["start"], d["end"], bool(d.get("optional"))) for d in raw["dates"]
        ),
        figures=tuple(
            GoldFigure(f["id"], f["surface"], f["low"], f["high"], f["unit"], bool(f.get("optional")))
            for f in raw["figures"]
        ),
        quotes=tuple(GoldQuote(q["text"], q["speaker"]) for q in raw["quotes"]),
    )


def _group(raw: dict[str, Any]) -> "GoldGroup":
    return GoldGroup(raw["measure"], tuple(raw["members"]), raw["verdict"], bool(raw.get("optional")))


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A calendar expression and the closed interval of days (ISO) that it means."""

    surface: str
    start: str
    end: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A figure of one article; ``low`` or ``high`` is None at an open end."""

    id: str
    surface: str
    low: float | None
    high: float | None
    unit: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation with its marks, and its speaker's name (None: nobody is named)."""

    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What one article holds. ``entities`` maps a kind to canonical names to their surfaces."""

    title: str | None
    published_on: str | None
    syndicated_from: str | None
    entities: dict[EntityKind, dict[str, list[str]]]
    dates: tuple[GoldDate, ...]
    figures: tuple[GoldFigure, ...]
    quotes: tuple[GoldQuote, ...]


@dataclass(frozen=True, slots=True)
class GoldGroup:
    """Figures about one quantity ('article#figure id') and an editor's verdict on them."""

    measure: str
    members: tuple[str, ...]
    verdict: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Story:
    """The gold of one story, by the articles' file names."""

    name: str
    articles: dict[str, GoldArticle]
    groups: tuple[GoldGroup, ...]

    def key(self, article_name: str) -> str:
        """Give the end of the source URI by which an article is known: 'story/file'."""
        return f"{self.name}/{article_name}"

    def relatives(self, article_name: str) -> set[str]:
        """Give the keys of the articles that share an origin with the one named."""
        parent = self.articles[article_name].syndicated_from
        names = {parent} if parent else set()
        for name, article in self.articles.items():
            copied = article.syndicated_from
            if copied == article_name or (parent and copied == parent):
                names.add(name)
        return {self.key(name) for name in names if name != article_name}
