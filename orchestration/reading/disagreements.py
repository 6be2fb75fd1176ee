"""The list of disagreements, by what an editor asks for.

Does not belong here: the facts that take part (``evidence``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from orchestration.warehouse.published import Published

_LISTED = """
    with article as (
        select
            member.disagreement_id,
            max(article.published_on) as last_published_on,
        from fct_disagreement_member as member
        inner join dim_article as article on member.article_id = article.article_id
        group by member.disagreement_id
    )

    select
        disagreement.disagreement_id,
        disagreement.story_id,
        story.label as story_label,
        disagreement.kind,
        disagreement.severity,
        disagreement.status,
        disagreement.measure,
        disagreement.unit,
        disagreement.value_low,
        disagreement.value_high,
        disagreement.article_count,
        disagreement.origin_count,
        article.last_published_on,
        disagreement.likely_cause,
        disagreement.explanation,
        disagreement.judgement_id,
        disagreement.judged_by,
        disagreement.judged_on,
        disagreement.judgement_reason,
    from fct_disagreement as disagreement
    left join dim_story as story on disagreement.story_id = story.story_id
    left join article on disagreement.disagreement_id = article.disagreement_id
    where
        ($story_id::varchar is null or disagreement.story_id = $story_id)
        and ($since::date is null or article.last_published_on >= $since)
        and (len($kinds::varchar[]) = 0 or list_contains($kinds::varchar[], disagreement.kind))
        and (len($severities::varchar[]) = 0 or list_contains($severities::varchar[], disagreement.severity))
        and ($fact_ids::varchar[] is null or disagreement.disagreement_id in (
            select member.disagreement_id
            from fct_disagreement_member as member
            where list_contains($fact_ids::varchar[], member.fact_id)
            group by member.disagreement_id
            having count(distinct member.fact_id) = len($fact_ids::varchar[])
        ))
        and ($disagreement_id::varchar is null or disagreement.disagreement_id = $disagreement_id)
    order by
        list_position(['open', 'confirmed', 'dismissed'], disagreement.status),
        list_position(['high', 'medium', 'low'], disagreement.severity),
        disagreement.origin_count desc,
        disagreement.kind,
        story.label,
        disagreement.disagreement_id
"""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which disagreements are asked for; what is None or empty leaves all of them.

    ``since`` asks for those in which an article of that day or a later one takes part,
    ``fact_ids`` for those in which all of these facts do.
    """

    story_id: str | None = None
    kinds: Sequence[str] = ()
    severities: Sequence[str] = ()
    since: date | None = None
    fact_ids: Sequence[str] | None = None
    disagreement_id: str | None = None


def list_disagreements(warehouse: Published, filters: Filters) -> list[dict[str, Any]]:
    """Give the disagreements asked for, dismissed ones included: open ones first, by severity."""
    return [
        {name: value for name, value in row.items() if not name.startswith("judg")}
        | {"judgement": _judgement(row)}
        for row in warehouse.rows(
            _LISTED,
            story_id=filters.story_id,
            since=filters.since,
            kinds=list(filters.kinds),
            severities=list(filters.severities),
            fact_ids=None if filters.fact_ids is None else list(filters.fact_ids),
            disagreement_id=filters.disagreement_id,
        )
    ]


def _judgement(row: dict[str, Any]) -> dict[str, Any] | None:
    if row["judgement_id"] is None:
        return None
    return {
        "judgement_id": row["judgement_id"],
        "judged_by": row["judged_by"],
        "judged_on": row["judged_on"],
        "reason": row["judgement_reason"],
    }
