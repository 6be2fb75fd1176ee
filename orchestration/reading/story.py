"""One story: its articles with copies folded, its disagreements, its best supported figures.

Does not belong here: the sentences behind a figure (``evidence``).
"""

from typing import Any

from orchestration.reading.disagreements import Filters, list_disagreements
from orchestration.warehouse.published import Published

SHOWN_QUANTITIES = 10
QUANTITY_COLUMNS = (
    "story_id",
    "measure",
    "unit",
    "value_low",
    "value_high",
    "label",
    "support_count",
    "origin_count",
    "first_reported_on",
    "last_reported_on",
)

_STORY = """
    select story_id, label, first_published_on, last_published_on, article_count, origin_count
    from dim_story
    where story_id = $story_id
"""

_ARTICLES = """
    select
        article.article_id,
        publisher.name as publisher,
        article.title,
        article.published_on,
        article.source_uri,
        article.origin_article_id,
    from dim_article as article
    left join dim_publisher as publisher on article.publisher_id = publisher.publisher_id
    where article.story_id = $story_id
    order by article.published_on, article.article_id
"""

_QUANTITIES = """
    select
        measure,
        unit,
        value_low,
        value_high,
        label,
        support_count,
        origin_count,
        first_reported_on,
        last_reported_on,
    from fct_quantity
    where story_id = $story_id
    order by support_count desc, origin_count desc, measure, value_low
    limit $shown
"""


def show_story(warehouse: Published, story_id: str) -> dict[str, Any]:
    """Give a story with the keys ``story``, ``articles``, ``disagreements`` and ``figures``.

    ``articles`` are the originals, each with its ``copies``; ``figures`` those that most originals
    support, null where the warehouse was published without them.
    """
    rows = warehouse.rows(_ARTICLES, story_id=story_id)
    copies: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if row["origin_article_id"] != row["article_id"]:
            copies.setdefault(row["origin_article_id"], []).append(_article(row))
    known = {row["article_id"] for row in rows}
    originals = [
        _article(row) | {"copies": copies.get(row["article_id"], [])}
        for row in rows
        # A copy whose original belongs to another story is shown by itself.
        if row["origin_article_id"] == row["article_id"] or row["origin_article_id"] not in known
    ]
    figures = None
    if warehouse.has("fct_quantity", *QUANTITY_COLUMNS):
        figures = warehouse.rows(_QUANTITIES, story_id=story_id, shown=SHOWN_QUANTITIES)
    return {
        "story": warehouse.rows(_STORY, story_id=story_id)[0],
        "articles": originals,
        "disagreements": list_disagreements(warehouse, Filters(story_id=story_id)),
        "figures": figures,
    }


def _article(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "origin_article_id"}
