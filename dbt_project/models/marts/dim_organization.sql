with

entities as (
    select * from {{ ref('int_entity') }}
    where entity_type = 'organization'
),

final as (
    select
        entity_id as organization_id,
        name,
        acronym,
    from entities
)

select * from final
