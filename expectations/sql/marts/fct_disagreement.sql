-- One row per disagreement.
with member_count as (
    select
        disagreement_id,
        count(*) as members_found,
        count(distinct article_id) as articles_found,
    from main.fct_disagreement_member
    group by disagreement_id
)

select
    disagreement.disagreement_id,
    disagreement.kind,
    disagreement.severity,
    disagreement.status,
    disagreement.value_low,
    disagreement.value_high,
    disagreement.article_count,
    disagreement.origin_count,
    coalesce(member_count.members_found, 0) as members_found,
    coalesce(member_count.articles_found, 0) as articles_found,
    coalesce(length(disagreement.explanation), 0) as explanation_length,
    case when story.story_id is null then coalesce(disagreement.story_id, 'null') end as orphan_story_id,
from main.fct_disagreement as disagreement
left join main.dim_story as story on disagreement.story_id = story.story_id
left join member_count on disagreement.disagreement_id = member_count.disagreement_id
order by disagreement.disagreement_id
