with

source as (
    select * from {{ source('raw', 'date_mention') }}
),

final as (
    select
        cast(date_mention_id as varchar) as date_mention_id,
        cast(article_id as varchar) as article_id,
        cast(surface as varchar) as surface,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
        cast(start_date as date) as start_date,
        cast(end_date as date) as end_date,
        cast(granularity as varchar) as granularity,
        cast(basis as varchar) as basis,
        cast(weekday_agrees as boolean) as weekday_agrees,
        cast(relative_unit as varchar) as relative_unit,
        cast(relative_offset as bigint) as relative_offset,
        cast(relative_direction as varchar) as relative_direction,
        cast(relative_weekday as bigint) as relative_weekday,
        cast(relative_month as bigint) as relative_month,
        cast(relative_day as bigint) as relative_day,
        cast(day_first_date as date) as day_first_date,
        cast(month_first_date as date) as month_first_date,
        cast(is_publication_day as boolean) as is_publication_day,
    from source
)

select * from final
