with

units as (
    select * from {{ ref('unit') }}
),

final as (
    select
        cast(unit as varchar) as unit,
        cast(unit_kind as varchar) as unit_kind,
        cast(name as varchar) as name,
        cast(to_base_factor as double) as to_base_factor,
        cast(to_base_offset as double) as to_base_offset,
        cast(base_unit as varchar) as base_unit,
    from units
)

select * from final
