with

member as (
    select * from {{ ref('int_internal_disagreement_member') }}
),

summary as (
    select
        group_id,
        min(story_id) as story_id,
        first(measure order by length(measure), measure) as measure,
        first(unit order by unit) as unit,
        min(value_low) as value_low,
        max(value_high) as value_high,
        min(coalesce(base_low, base_high)) as least_value,
        max(coalesce(base_high, base_low)) as greatest_value,
    from member
    group by group_id
),

final as (
    select
        group_id,
        story_id,
        measure,
        unit,
        value_low,
        value_high,
        case
            when (greatest_value - least_value) / nullif(abs(greatest_value), 0) >= 0.5 then 'high'
            when (greatest_value - least_value) / nullif(abs(greatest_value), 0) >= 0.1 then 'medium'
            else 'low'
        end as severity,
        {{ slip_shape('least_value', 'greatest_value') }} as likely_cause,
    from summary
)

select * from final
