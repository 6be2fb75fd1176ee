with

source as (
    select * from {{ source('raw', 'term') }}
),

final as (
    select
        cast(article_id as varchar) as article_id,
        cast(term as varchar) as term,
        cast(kind as varchar) as kind,
        cast(occurrences as bigint) as occurrences,
    from source
)

select * from final
