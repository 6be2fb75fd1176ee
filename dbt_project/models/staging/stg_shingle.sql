with

source as (
    select * from {{ source('raw', 'shingle') }}
),

final as (
    select
        cast(article_id as varchar) as article_id,
        cast(shingle as ubigint) as shingle,
    from source
)

select * from final
