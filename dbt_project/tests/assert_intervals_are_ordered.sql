-- No interval ends before it begins, and no figure is open at both ends.
with

figures as (
    select * from {{ ref('fct_figure') }}
),

date_mentions as (
    select * from {{ ref('fct_date_mention') }}
),

final as (
    select
        'value' as interval_name,
        figure_id as row_id,
    from figures
    where value_low > value_high or (value_low is null and value_high is null)
    union all
    select
        'as_of' as interval_name,
        figure_id as row_id,
    from figures
    where as_of_start > as_of_end
    union all
    select
        'date' as interval_name,
        date_mention_id as row_id,
    from date_mentions
    where start_date > end_date or (start_date is null) <> (end_date is null)
)

select * from final
