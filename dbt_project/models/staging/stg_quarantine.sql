with

source as (
    select * from {{ source('raw', 'quarantine') }}
),

final as (
    select
        cast(source_uri as varchar) as source_uri,
        cast(reason_code as varchar) as reason_code,
        cast(reason as varchar) as reason,
        cast(seen_at as timestamptz) as seen_at,
        cast(byte_size as bigint) as byte_size,
    from source
)

select * from final
