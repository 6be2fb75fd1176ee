with

entities as (
    select * from {{ ref('int_entity') }}
    where entity_type = 'person'
),

final as (
    select
        entity_id as person_id,
        name,
    from entities
)

select * from final
