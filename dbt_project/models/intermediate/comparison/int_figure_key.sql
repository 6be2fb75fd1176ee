{# The reading of a figure and its scope side by side, as one table, so that figures are matched in one join. #}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

scope as (
    select * from {{ ref('int_figure_scope') }}
),

final as (
    select
        reading.figure_id,
        reading.article_id,
        reading.origin_article_id,
        reading.domain,
        reading.unit_kind,
        reading.rate_base,
        reading.base_low,
        reading.base_high,
        reading.tolerance,
        reading.given_value,
        reading.is_distinctive,
        reading.subject_key,
        reading.age_sex,
        reading.in_title,
        scope.topic,
        coalesce(scope.topic, '') as topic_key,
        coalesce(scope.person_group, '') as group_key,
        scope.period_scope,
        scope.is_part,
        coalesce({{ is_event_topic('scope.topic') }}, false) as is_of_the_event,
    from reading
    inner join scope on reading.figure_id = scope.figure_id
)

select * from final
