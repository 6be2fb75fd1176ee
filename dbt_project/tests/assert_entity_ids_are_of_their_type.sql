-- The entity of a mention stands in the dimension that its type names.
with

mentions as (
    select * from {{ ref('fct_mention') }}
),

entities as (
    select
        'person' as entity_type,
        person_id as entity_id,
    from {{ ref('dim_person') }}
    union all
    select
        'organization' as entity_type,
        organization_id as entity_id,
    from {{ ref('dim_organization') }}
    union all
    select
        'place' as entity_type,
        place_id as entity_id,
    from {{ ref('dim_place') }}
),

final as (
    select
        mentions.mention_id,
        mentions.entity_type,
        mentions.entity_id,
    from mentions
    left join entities
        on
            mentions.entity_type = entities.entity_type
            and mentions.entity_id = entities.entity_id
    where entities.entity_id is null
)

select * from final
