with

source as (
    select * from {{ source('raw', 'judgement_fact') }}
),

final as (
    select
        cast(judgement_id as varchar) as judgement_id,
        cast(fact_type as varchar) as fact_type,
        cast(article_id as varchar) as article_id,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
        cast(value_low as double) as value_low,
        cast(value_high as double) as value_high,
        cast(unit as varchar) as unit,
        cast(start_date as date) as start_date,
        cast(end_date as date) as end_date,
    from source
)

select * from final
