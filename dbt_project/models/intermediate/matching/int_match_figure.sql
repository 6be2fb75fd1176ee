{#
  The typed key of every figure: what it is compared by, in one table, so that figures are matched in one
  join. A wire report that forty sites print says its figures once: `voice_id` is the first figure of
  an origin that is read alike, and only voices are compared.
#}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

scope as (
    select * from {{ ref('int_figure_scope') }}
),

figure as (
    select * from {{ ref('stg_figure') }}
),

keyed as (
    select
        reading.figure_id,
        reading.article_id,
        reading.story_id,
        reading.origin_article_id,
        figure.char_start,
        reading.domain,
        case
            when reading.domain like 'money%' then 'money'
            when reading.domain in ('count', 'percent', 'time', 'age', 'length') then reading.domain
            else 'rare'
        end as kind,
        reading.unit,
        reading.unit_kind,
        reading.rate_base,
        reading.base_low,
        reading.base_high,
        coalesce(reading.base_low, reading.base_high) as base_value,
        reading.tolerance,
        reading.given_value,
        reading.is_distinctive,
        reading.share_role,
        reading.modality = 'planned' as is_planned,
        reading.head_concept,
        reading.subject_key,
        reading.age_sex,
        reading.as_of_start,
        extract(year from reading.as_of_start) as as_of_year,
        reading.reported_on,
        reading.in_title,
        reading.measure,
        scope.topic,
        scope.topic_family,
        scope.person_group,
        scope.group_kind,
        scope.is_definite,
        scope.includes_attacker,
        scope.actor,
        scope.is_part,
        scope.is_increment,
        scope.is_old,
        scope.change as change_kind,
        scope.period_scope,
        scope.has_dead_attacker,
    from reading
    inner join scope on reading.figure_id = scope.figure_id
    inner join figure on reading.figure_id = figure.figure_id
),

final as (
    select
        *,
        round(base_value, 6) as value_key,
        first_value(figure_id) over (
            partition by
                origin_article_id, domain, unit, base_low, base_high, rate_base, measure, subject_key, topic,
                person_group, period_scope, is_part, is_increment, is_old, is_definite, includes_attacker, change_kind,
                is_planned, as_of_start, in_title
            order by case when article_id = origin_article_id then 0 else 1 end, char_start, figure_id
        ) as voice_id,
    from keyed
)

select * from final
