with

date_mentions as (
    select * from {{ ref('stg_date_mention') }}
),

resolved as (
    select * from {{ ref('int_date_mention') }}
),

final as (
    select
        date_mentions.date_mention_id,
        date_mentions.article_id,
        date_mentions.surface,
        date_mentions.char_start,
        date_mentions.char_end,
        resolved.start_date,
        resolved.end_date,
        date_mentions.granularity,
        resolved.basis,
        date_mentions.weekday_agrees,
    from date_mentions
    inner join resolved
        on date_mentions.date_mention_id = resolved.date_mention_id
)

select * from final
