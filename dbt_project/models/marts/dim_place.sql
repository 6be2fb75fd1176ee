with

entities as (
    select * from {{ ref('int_entity') }}
    where entity_type = 'place'
),

final as (
    select
        entity_id as place_id,
        name,
        country_code,
    from entities
)

select * from final
