"""The facts behind an id: each with its sentence, its article, and what it is held against.

Does not belong here: lists of disagreements (``disagreements``), judging.
"""

from collections.abc import Sequence
from typing import Any

from orchestration.reading.disagreements import Filters, list_disagreements
from orchestration.warehouse.published import Published

_FACTS = """
    with fact as (
        select
            'figure' as fact_type,
            figure_id as fact_id,
            article_id,
            surface,
            char_start,
            char_end,
            value_low,
            value_high,
            unit,
            qualifier,
            measure,
            speaker_name,
            null as start_date,
            null as end_date,
        from fct_figure
        union all
        select
            'quote', quote_id, article_id, text, char_start, char_end,
            null, null, null, null, null, speaker_name, null, null,
        from fct_quote
        union all
        select
            'date_mention', date_mention_id, article_id, surface, char_start, char_end,
            null, null, null, null, null, null, start_date, end_date,
        from fct_date_mention
    ),

    chosen as (
        select * from fact
        where list_contains($fact_ids::varchar[], fact_id)
    ),

    -- A quotation may run over several sentences.
    place as (
        select
            chosen.fact_id,
            min(sentence.char_start) as sentence_start,
            max(sentence.char_end) as sentence_end,
        from chosen
        inner join fct_sentence as sentence
            on
                chosen.article_id = sentence.article_id
                and sentence.char_start < chosen.char_end
                and sentence.char_end > chosen.char_start
        group by chosen.fact_id
    ),

    located as (
        select
            chosen.*,
            least(coalesce(place.sentence_start, chosen.char_start), chosen.char_start) as sentence_start,
            greatest(coalesce(place.sentence_end, chosen.char_end), chosen.char_end) as sentence_end,
        from chosen
        left join place on chosen.fact_id = place.fact_id
    )

    select
        located.fact_type,
        located.fact_id,
        located.article_id,
        publisher.name as publisher,
        article.title,
        article.published_on,
        article.source_uri,
        article.origin_article_id,
        located.surface,
        located.char_start,
        located.char_end,
        substr(
            article.body, located.sentence_start + 1, located.sentence_end - located.sentence_start
        ) as sentence,
        located.char_start - located.sentence_start as mark_start,
        located.char_end - located.sentence_start as mark_end,
        located.value_low,
        located.value_high,
        located.unit,
        located.qualifier,
        located.measure,
        located.speaker_name,
        located.start_date,
        located.end_date,
    from located
    inner join dim_article as article on located.article_id = article.article_id
    left join dim_publisher as publisher on article.publisher_id = publisher.publisher_id
    order by
        coalesce(located.value_low, located.value_high),
        located.start_date,
        article.published_on,
        located.article_id,
        located.char_start
"""

_COMPARISONS = """
    select
        comparison_id,
        figure_id_a,
        figure_id_b,
        verdict,
        relative_difference,
        match_score,
        likely_cause,
    from fct_figure_comparison
    where
        comparison_id = $comparison_id
        or (
            list_contains($figure_ids::varchar[], figure_id_a)
            and ($either or list_contains($figure_ids::varchar[], figure_id_b))
        )
        or ($either and list_contains($figure_ids::varchar[], figure_id_b))
    order by
        list_position(['disagree', 'updated', 'compatible', 'agree'], verdict),
        relative_difference desc,
        comparison_id
"""


def show_evidence(warehouse: Published, kind: str, identity: str) -> dict[str, Any]:
    """Give what stands behind the disagreement, comparison, figure or quotation with this id.

    The answer has the same keys for all of them: ``type``, ``id``, ``disagreements``,
    ``comparisons`` and ``facts``.
    """
    disagreements: list[dict[str, Any]] = []
    comparisons: list[dict[str, Any]] = []
    parties: dict[str, bool] = {}
    if kind == "disagreement":
        disagreements = list_disagreements(warehouse, Filters(disagreement_id=identity))
        parties = member_facts(warehouse, identity)
        comparisons = _comparisons(warehouse, figure_ids=list(parties))
    elif kind == "comparison":
        comparisons = _comparisons(warehouse, comparison_id=identity)
        parties = {row[side]: True for row in comparisons for side in ("figure_id_a", "figure_id_b")}
    else:
        parties = {identity: True}
        comparisons = _comparisons(warehouse, figure_ids=[identity], either=True) if kind == "figure" else []
        # What a figure was held against is shown with it.
        parties |= {row[side]: True for row in comparisons for side in ("figure_id_a", "figure_id_b")}
    if kind != "disagreement":
        own = list(parties) if kind == "comparison" else [identity]
        disagreements = list_disagreements(warehouse, Filters(fact_ids=own))
    facts = list_facts(warehouse, list(parties))
    return {
        "type": kind,
        "id": identity,
        "disagreements": disagreements,
        "comparisons": comparisons,
        "facts": [fact | {"is_party": parties[fact["fact_id"]]} for fact in facts],
    }


def member_facts(warehouse: Published, disagreement_id: str) -> dict[str, bool]:
    """Give the ids of the facts in a disagreement; false for one that only fits one of the sides."""
    rows = warehouse.rows(
        "select fact_id, is_party from fct_disagreement_member where disagreement_id = $disagreement_id",
        disagreement_id=disagreement_id,
    )
    return {row["fact_id"]: row["is_party"] for row in rows}


def list_facts(warehouse: Published, fact_ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give facts with sentence and source, in order of value, day and place."""
    return warehouse.rows(_FACTS, fact_ids=list(fact_ids))


def _comparisons(
    warehouse: Published,
    *,
    comparison_id: str | None = None,
    figure_ids: Sequence[str] = (),
    either: bool = False,
) -> list[dict[str, Any]]:
    return warehouse.rows(
        _COMPARISONS, comparison_id=comparison_id, figure_ids=list(figure_ids), either=either
    )
