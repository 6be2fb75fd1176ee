"""A tiny warehouse and its gold, in which every finding is right: the scorer's own test piece.

Three articles make two stories: ``a.txt``, its copy ``c.txt`` and the rival ``b.txt`` tell
of a bridge. ``d.txt`` tells of a harbour. A test spoils one thing and counts what changes.
Belongs here: building both. Does not belong here: any expected score.
"""

import json
from pathlib import Path
from typing import Any

import duckdb

BODIES = {
    "bridge/a.txt": 'Bridge opens\n\nOn 3 May 2024 Ada Byrne saw 40 cars in Oslo. "We waited," said Byrne.\n',
    "bridge/b.txt": "Span in use\n\nRoad Authority counted 45 cars on 3 May 2024, on nine lanes.\n",
    "bridge/c.txt": 'Open at last\n\nOn 3 May 2024 Ada Byrne saw 40 cars in Oslo. "We waited," said Byrne.\n',
    "harbour/d.txt": "Harbour shut\n\nIn Bergen the Road Authority turned away 12 ships.\n",
}

TABLES = """
create table dim_article (
    article_id varchar, story_id varchar, source_uri varchar, title varchar,
    published_on date, body varchar, origin_article_id varchar
);
create table fct_mention (
    mention_id varchar, article_id varchar, entity_type varchar, entity_id varchar,
    surface varchar, char_start integer, char_end integer
);
create table fct_date_mention (
    date_mention_id varchar, article_id varchar, surface varchar,
    char_start integer, char_end integer, start_date date, end_date date
);
create table fct_figure (
    figure_id varchar, article_id varchar, surface varchar, char_start integer, char_end integer,
    value_low double, value_high double, unit varchar
);
create table fct_quote (
    quote_id varchar, article_id varchar, text varchar, char_start integer, char_end integer,
    speaker_name varchar
);
create table fct_figure_comparison (figure_id_a varchar, figure_id_b varchar, verdict varchar);
create table fct_disagreement (disagreement_id varchar, kind varchar);
create table fct_disagreement_member (
    disagreement_id varchar, article_id varchar, fact_id varchar, surface varchar
);
insert into fct_figure_comparison values
    ('figure_a', 'figure_b', 'disagree'), ('figure_b', 'figure_c', 'disagree');
insert into fct_disagreement values ('cars', 'figure');
insert into fct_disagreement_member values
    ('cars', 'a', 'figure_a', '40 cars'), ('cars', 'b', 'figure_b', '45 cars');
"""

# (article, story, title, published on, origin)
ARTICLES = (
    ("a", "bridge", "Bridge opens", "2024-05-04", "a"),
    ("b", "bridge", "Span in use", None, "b"),
    ("c", "bridge", "Open at last", "2024-05-05", "a"),
    ("d", "harbour", "Harbour shut", None, "d"),
)
# (article, kind, entity, surface)
MENTIONS = (
    ("a", "person", "byrne", "Ada Byrne"),
    ("a", "place", "oslo", "Oslo"),
    ("b", "organization", "authority", "Road Authority"),
    ("c", "person", "byrne", "Ada Byrne"),
    ("c", "place", "oslo", "Oslo"),
    ("d", "place", "bergen", "Bergen"),
    ("d", "organization", "authority", "Road Authority"),
)
# (article, id, surface, value, gold says it may be left out)
FIGURES = (
    ("a", "figure_a", "40 cars", 40, False),
    ("b", "figure_b", "45 cars", 45, False),
    ("b", "figure_lanes", "nine lanes", 9, True),
    ("c", "figure_c", "40 cars", 40, False),
    ("d", "figure_d", "12 ships", 12, False),
)
DAY = "2024-05-03"
DATED, QUOTED = ("a", "b", "c"), ("a", "c")
NAMES = {"byrne": "Ada Byrne", "oslo": "Oslo", "bergen": "Bergen", "authority": "Road Authority"}
GROUPS = {"person": "people", "organization": "organizations", "place": "places"}


def write_gold(folder: Path) -> list[Path]:
    """Write the articles and ``gold.json`` of both stories; give their folders."""
    stories = {"bridge": ("a", "b", "c"), "harbour": ("d",)}
    for story, articles in stories.items():
        (folder / story).mkdir(parents=True)
        for article in articles:
            name = f"{story}/{article}.txt"
            (folder / name).write_text(BODIES[name], encoding="utf-8")
        members = ["a.txt#figure_a", "b.txt#figure_b", "c.txt#figure_c"] if story == "bridge" else []
        gold = {
            "articles": {f"{article}.txt": _gold_article(article) for article in articles},
            "cross_article": {
                "groups": [{"measure": "cars", "members": members, "verdict": "disagree"}] * bool(members)
            },
        }
        (folder / story / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return [folder / story for story in stories]


def _gold_article(article: str) -> dict[str, Any]:
    title, published_on = next((row[2], row[3]) for row in ARTICLES if row[0] == article)
    entities: dict[str, dict[str, list[str]]] = {group: {} for group in GROUPS.values()}
    for owner, kind, entity, surface in MENTIONS:
        if owner == article:
            entities[GROUPS[kind]][NAMES[entity]] = [surface]
    figures = [
        {"id": name, "surface": surface, "low": value, "high": value, "unit": "count", "optional": optional}
        for owner, name, surface, value, optional in FIGURES
        if owner == article
    ]
    return {
        "title": title,
        "published_on": published_on,
        "syndicated_from": "a.txt" if article == "c" else None,
        **entities,
        "dates": [{"surface": "3 May 2024", "start": DAY, "end": DAY}] * (article in DATED),
        "figures": figures,
        "quotes": [{"text": '"We waited,"', "speaker": "Ada Byrne"}] * (article in QUOTED),
    }


def build_warehouse(path: Path) -> Path:
    """Build the warehouse in which everything is found and right; give its path."""
    bodies = {name[-5]: body for name, body in BODIES.items()}
    with duckdb.connect(str(path)) as connection:
        connection.execute(TABLES)

        def insert(table: str, *values: object) -> None:
            marks = ", ".join("?" * len(values))
            connection.execute(f"insert into {table} values ({marks})", list(values))

        def spot(article: str, surface: str) -> tuple[str, int, int]:
            start = bodies[article].index(surface)
            return surface, start, start + len(surface)

        for article, story, title, day, origin in ARTICLES:
            uri, body = f"inbox/{story}/{article}.txt", bodies[article]
            insert("dim_article", article, story, uri, title, day, body, origin)
        for number, (article, kind, entity, surface) in enumerate(MENTIONS):
            insert("fct_mention", f"m{number}", article, kind, entity, *spot(article, surface))
        for article, figure_id, surface, value, _ in FIGURES:
            insert("fct_figure", figure_id, article, *spot(article, surface), value, value, "count")
        for article in DATED:
            insert("fct_date_mention", f"date_{article}", article, *spot(article, "3 May 2024"), DAY, DAY)
        for article in QUOTED:
            insert("fct_quote", f"quote_{article}", article, *spot(article, '"We waited,"'), "Byrne")
    return path
