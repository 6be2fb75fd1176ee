{#
  Severity by the largest relative difference, the originals that take part and whether a headline
  carries it: from `high_from` on, or from `medium_from` on with three originals or a headline,
  `high`; below `low_below`, without headline or known slip, `low`. Where the values have no
  tell-tale shape, what else the same articles say may explain them: the value of one is what another
  calls an old one, or a part.
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

scope as (
    select * from {{ ref('int_figure_scope') }}
),

reading as (
    select * from {{ ref('int_figure_reading') }}
),

-- A value of one side that another figure of the story gives for the period before, or for a part.
hint as (
    select
        member.group_id,
        bool_or(scope.is_old) as is_old_elsewhere,
        bool_or(scope.is_part) as is_part_elsewhere,
    from member
    inner join reading
        on
            member.story_id = reading.story_id
            and member.domain = reading.domain
            and member.base_low = reading.base_low
            and member.origin_article_id != reading.origin_article_id
    inner join scope on reading.figure_id = scope.figure_id
    left join member as own on member.group_id = own.group_id and reading.figure_id = own.figure_id
    where member.is_party and own.figure_id is null and (scope.is_old or scope.is_part)
    group by member.group_id
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
        bool_or(in_title) as is_headline,
        min(reported_on) as first_reported_on,
        max(reported_on) as last_reported_on,
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
            when summary.relative_difference >= {{ medium_from }} and (summary.origin_count >= 3 or summary.is_headline)
                then 'high'
            when summary.relative_difference >= {{ low_below }} or summary.is_headline then 'medium'
            when summary.likely_cause is not null then 'medium'
            else 'low'
        end as severity,
        coalesce(
            summary.likely_cause,
            case
                when hint.is_old_elsewhere then 'last period''s value'
                when hint.is_part_elsewhere then 'a part for the whole'
            end
        ) as likely_cause,
        case
            when summary.first_reported_on is null then ''
            when summary.first_reported_on = summary.last_reported_on
                then
                    case when summary.origin_count > 2 then ', all' else ', both' end
                    || ' reported on ' || {{ readable_day('summary.first_reported_on') }}
            else
                ', reported between ' || {{ readable_day('summary.first_reported_on') }}
                || ' and ' || {{ readable_day('summary.last_reported_on') }}
        end as closing,
    from summary
    inner join wording on summary.group_id = wording.group_id and wording.rank_in_group = 1
    inner join unit_use on summary.group_id = unit_use.group_id and unit_use.rank_in_group = 1
    left join unit on unit_use.unit = unit.unit
    left join hint on summary.group_id = hint.group_id
)

select * from final
