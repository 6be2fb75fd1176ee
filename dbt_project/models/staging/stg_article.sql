with

source as (
    select * from {{ source('raw', 'article') }}
),

final as (
    select
        cast(article_id as varchar) as article_id,
        cast(content_sha256 as varchar) as content_sha256,
        cast(media_type as varchar) as media_type,
        cast(body as varchar) as body,
    from source
)

select * from final
