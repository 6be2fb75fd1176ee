-- One row per pair of figures.
with figure as (
    select
        fact.figure_id,
        fact.article_id,
        article.origin_article_id,
    from main.fct_figure as fact
    left join main.dim_article as article on fact.article_id = article.article_id
)

select
    comparison.comparison_id,
    least(comparison.figure_id_a, comparison.figure_id_b)
    || ' ' || greatest(comparison.figure_id_a, comparison.figure_id_b) as pair,
    comparison.verdict,
    comparison.relative_difference,
    comparison.match_score,
    case
        when not isfinite(comparison.relative_difference) then cast(comparison.relative_difference as varchar)
        when not isfinite(comparison.match_score) then cast(comparison.match_score as varchar)
    end as non_finite_value,
    case when story.story_id is null then coalesce(comparison.story_id, 'null') end as orphan_story_id,
    case
        when figure_a.figure_id is null then coalesce(comparison.figure_id_a, 'null')
        when figure_b.figure_id is null then coalesce(comparison.figure_id_b, 'null')
    end as orphan_figure_id,
    case when figure_a.article_id = figure_b.article_id then figure_a.article_id end as one_article_pair,
    case
        when comparison.verdict = 'disagree' and figure_a.origin_article_id = figure_b.origin_article_id
            then figure_a.origin_article_id
    end as one_origin_dispute,
from main.fct_figure_comparison as comparison
left join main.dim_story as story on comparison.story_id = story.story_id
left join figure as figure_a on comparison.figure_id_a = figure_a.figure_id
left join figure as figure_b on comparison.figure_id_b = figure_b.figure_id
order by comparison.comparison_id
