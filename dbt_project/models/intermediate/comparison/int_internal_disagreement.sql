{#
  Severity by how far what is stated lies from what the rest of the article makes of it: from
  `high_from` of the larger on `high`, below `low_below` `low`.
#}
{% set high_from = 0.5 %}
{% set low_below = 0.1 %}

with

member as (
    select * from {{ ref('int_internal_disagreement_member') }}
),

summary as (
    select
        group_id,
        min(rule_name) as rule_name,
        min(story_id) as story_id,
        min(measure) as measure,
        min(unit) as unit,
        -- Six decimals take away what working a value out adds.
        round(min(least(stated_value, implied_value)), 6) as value_low,
        round(max(greatest(stated_value, implied_value)), 6) as value_high,
    from member
    group by group_id
),

measured as (
    select
        *,
        (value_high - value_low) / nullif(greatest(abs(value_low), abs(value_high)), 0) as relative_difference,
    from summary
),

final as (
    select
        group_id,
        rule_name,
        story_id,
        measure,
        unit,
        value_low,
        value_high,
        case
            when relative_difference >= {{ high_from }} then 'high'
            when relative_difference >= {{ low_below }} then 'medium'
            else 'low'
        end as severity,
        {{ slip_shape('value_low', 'value_high') }} as likely_cause,
    from measured
)

select * from final
