with

quarantined as (
    select * from {{ ref('stg_quarantine') }}
),

final as (
    select
        source_uri,
        reason_code,
        reason,
        seen_at,
        byte_size,
    from quarantined
)

select * from final
