with

source as (
    select * from {{ source('raw', 'extraction') }}
),

final as (
    select
        cast(article_id as varchar) as article_id,
        cast(extraction_version as varchar) as extraction_version,
    from source
)

select * from final
