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
    from source
)

select * from final
