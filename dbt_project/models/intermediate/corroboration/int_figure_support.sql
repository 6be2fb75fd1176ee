{#
  How many originals stand behind each value of a quantity, each by its last word: those that give the
  value, and those whose own value differs from it by rounding alone. 'At least 8' leaves
  room for 11 and does not support it.
#}

with

revision as (
    select * from {{ ref('int_figure_revision') }}
),

report as (
    select * from {{ ref('int_figure_report') }}
),

last_word as (
    select distinct
        report.group_id,
        report.origin_article_id,
        report.value_key,
        revision.unit_kind,
        revision.base_low,
        revision.base_high,
        revision.tolerance,
    from report
    inner join revision on report.group_id = revision.group_id and report.value_key = revision.value_key
    where report.is_last_word
),

supported as (
    select
        revision.group_id,
        revision.value_key,
        last_word.origin_article_id,
        revision.value_key = last_word.value_key as is_given,
    from revision
    inner join last_word on revision.group_id = last_word.group_id
    where
        revision.value_key = last_word.value_key
        or (
            (revision.unit_kind = 'percentage_point') = (last_word.unit_kind = 'percentage_point')
            and revision.base_low is not null
            and revision.base_high is not null
            and last_word.base_low is not null
            and last_word.base_high is not null
            and {{ interval_gap('revision', 'last_word') }} <= revision.tolerance + last_word.tolerance
        )
),

carried as (
    select
        group_id,
        value_key,
        count(distinct origin_article_id) as still_carried_by,
    from report
    where is_carried_on
    group by group_id, value_key
),

counted as (
    select
        group_id,
        value_key,
        count(*) as support_count,
        sum(case when is_given then 1 else 0 end) as given_count,
    from supported
    group by group_id, value_key
),

final as (
    select
        revision.group_id,
        revision.value_key,
        cast(coalesce(counted.support_count, 0) as bigint) as support_count,
        cast(coalesce(carried.still_carried_by, 0) as bigint) as still_carried_by,
        row_number() over (
            partition by revision.group_id
            order by
                coalesce(counted.support_count, 0) desc,
                coalesce(counted.given_count, 0) desc,
                case when revision.base_low is null or revision.base_high is null then 1 else 0 end,
                revision.tolerance,
                revision.revision_number desc
        ) as rank_in_group,
    from revision
    left join counted on revision.group_id = counted.group_id and revision.value_key = counted.value_key
    left join carried on revision.group_id = carried.group_id and revision.value_key = carried.value_key
)

select * from final
