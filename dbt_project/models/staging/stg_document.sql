with

source as (
    select * from {{ source('raw', 'document') }}
),

final as (
    select
        cast(source_uri as varchar) as source_uri,
        cast(article_id as varchar) as article_id,
        cast(byte_size as bigint) as byte_size,
        cast(seen_at as timestamptz) as seen_at,
    from source
)

select * from final
