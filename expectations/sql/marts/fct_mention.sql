-- One row per mention.
with entity as (
    select
        'person' as entity_type,
        person_id as entity_id,
    from main.dim_person
    union all
    select
        'organization' as entity_type,
        organization_id as entity_id,
    from main.dim_organization
    union all
    select
        'place' as entity_type,
        place_id as entity_id,
    from main.dim_place
),

checked as (
    select
        fact.*,
        article.article_id as known_article_id,
        substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start) as text_at_span,
    from main.fct_mention as fact
    left join main.dim_article as article on fact.article_id = article.article_id
)

select
    checked.mention_id,
    checked.char_start,
    checked.char_end,
    case
        when not coalesce(checked.text_at_span = checked.surface, false) then coalesce(checked.surface, '')
    end as surface,
    case when not coalesce(checked.text_at_span = checked.surface, false) then checked.text_at_span end as found_text,
    checked.entity_type,
    case
        when checked.known_article_id is null then coalesce(checked.article_id, 'null')
    end as orphan_article_id,
    case when entity.entity_id is null then coalesce(checked.entity_id, 'null') end as orphan_entity_id,
from checked
left join entity
    on checked.entity_type = entity.entity_type and checked.entity_id = entity.entity_id
order by checked.mention_id
