{#
  Severity by the largest relative difference: from `high_from` on, or from `medium_from` on when
  three originals and more take part, `high`; below `low_below` `low`.
#}
{% set high_from = 0.5 %}
{% set medium_from = 0.2 %}
{% set low_below = 0.1 %}

with

member as (
    select * from {{ ref('int_figure_disagreement_member') }}
),

unit as (
    select * from {{ ref('unit') }}
),

wording as (
    select
        group_id,
        measure,
        row_number() over (
            partition by group_id
            order by
                case when measure like 'amount%' then 1 else 0 end,
                count(*) desc, length(measure) asc, measure asc
        ) as rank_in_group,
    from member
    group by group_id, measure
),

unit_use as (
    select
        member.group_id,
        member.unit,
        row_number() over (partition by member.group_id order by count(*) desc, member.unit asc) as rank_in_group,
    from member
    group by member.group_id, member.unit
),

summary as (
    select
        group_id,
        min(story_id) as story_id,
        min(base_low) as base_low,
        max(base_high) as base_high,
        min(value_low) as value_low,
        max(value_high) as value_high,
        count(distinct unit || coalesce(per, '')) = 1 as is_one_unit,
        count(distinct origin_article_id) as origin_count,
        max(relative_difference) as relative_difference,
        min(likely_cause) as likely_cause,
    from member
    where is_party
    group by group_id
),

final as (
    select
        summary.group_id,
        summary.story_id,
        wording.measure,
        unit_use.unit,
        case
            when summary.is_one_unit then summary.value_low
            else (summary.base_low - coalesce(unit.to_base_offset, 0)) / coalesce(unit.to_base_factor, 1)
        end as value_low,
        case
            when summary.is_one_unit then summary.value_high
            else (summary.base_high - coalesce(unit.to_base_offset, 0)) / coalesce(unit.to_base_factor, 1)
        end as value_high,
        case
            when summary.relative_difference >= {{ high_from }} then 'high'
            when summary.relative_difference >= {{ medium_from }} and summary.origin_count >= 3 then 'high'
            when summary.relative_difference >= {{ low_below }} then 'medium'
            when summary.likely_cause is not null then 'medium'
            else 'low'
        end as severity,
        summary.likely_cause,
    from summary
    inner join wording on summary.group_id = wording.group_id and wording.rank_in_group = 1
    inner join unit_use on summary.group_id = unit_use.group_id and unit_use.rank_in_group = 1
    left join unit on unit_use.unit = unit.unit
)

select * from final
