{#
  The figures of every quantity that at least two originals of a story report: the quantities of the
  single origins (`int_quantity_figure`), joined where `int_quantity_match` holds them to be one.
  Figures of one value are one revision. `known_on` is the day that a figure speaks of,
  else the day on which it was reported.
#}

with recursive

quantity_match as (
    select * from {{ ref('int_quantity_match') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

reading as (
    select * from {{ ref('int_figure_reading') }}
),

unit as (
    select * from {{ ref('unit') }}
),

edge as (
    select
        quantity_id_a as node_id,
        quantity_id_b as other_id,
    from quantity_match
    union
    select
        quantity_id_b as node_id,
        quantity_id_a as other_id,
    from quantity_match
),

node as (
    select distinct node_id from edge
),

{{ connected_components() }},

final as (
    select
        component.component_id as group_id,
        -- A percentage and percentage points are never one value, equal as the numbers may be.
        coalesce(cast(round(reading.base_low, 6) as varchar), 'open')
        || ' to ' || coalesce(cast(round(reading.base_high, 6) as varchar), 'open')
        || case when reading.unit_kind = 'percentage_point' then ' points' else '' end as value_key,
        reading.figure_id,
        reading.story_id,
        reading.article_id,
        reading.origin_article_id,
        reading.article_id = reading.origin_article_id as is_original,
        reading.reported_on,
        coalesce(reading.as_of_end, reading.reported_on) as known_on,
        reading.in_title,
        reading.measure,
        reading.unit,
        reading.unit_kind,
        reading.per,
        reading.qualifier,
        reading.value_low,
        reading.value_high,
        reading.base_low,
        reading.base_high,
        reading.tolerance,
        coalesce(unit.to_base_offset, 0.0) as base_offset,
        -- What one of the unit, and of the rate, is in the base unit.
        coalesce(
            (coalesce(reading.base_low, reading.base_high) - coalesce(unit.to_base_offset, 0.0))
            / nullif(coalesce(reading.value_low, reading.value_high), 0),
            unit.to_base_factor,
            1.0
        ) as base_factor,
    from component
    inner join quantity_figure on component.node_id = quantity_figure.quantity_id
    inner join reading on quantity_figure.figure_id = reading.figure_id
    left join unit on reading.unit = unit.unit
)

select * from final
