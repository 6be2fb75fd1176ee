with

source as (
    select * from {{ source('raw', 'judgement') }}
),

final as (
    select
        cast(judgement_id as varchar) as judgement_id,
        cast(decision as varchar) as decision,
        cast(kind as varchar) as kind,
        cast(about as varchar) as about,
        cast(reason as varchar) as reason,
        cast(judged_by as varchar) as judged_by,
        cast(judged_on as date) as judged_on,
        cast(fact_count as bigint) as fact_count,
    from source
)

select * from final
