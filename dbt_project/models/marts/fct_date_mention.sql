with

date_mentions as (
    select * from {{ ref('stg_date_mention') }}
),

final as (
    select
        date_mention_id,
        article_id,
        surface,
        char_start,
        char_end,
        start_date,
        end_date,
        granularity,
        basis,
        weekday_agrees,
    from date_mentions
)

select * from final
