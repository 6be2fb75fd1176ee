with

final as (
    select
        mention_id,
        article_id,
        story_id,
        'person' as entity_type,
        char_start,
        name,
        name_key,
        gender,
        is_local,
    from {{ ref('int_person_mention_name') }}
    union all
    select
        mention_id,
        article_id,
        story_id,
        'organization' as entity_type,
        char_start,
        name,
        name_key,
        null as gender,
        is_local,
    from {{ ref('int_organization_mention_name') }}
    union all
    select
        mention_id,
        article_id,
        story_id,
        'place' as entity_type,
        char_start,
        name,
        name_key,
        null as gender,
        false as is_local,
    from {{ ref('int_place_mention_name') }}
)

select * from final
