with

source as (
    select * from {{ source('raw', 'role') }}
),

final as (
    select
        cast(role_id as varchar) as role_id,
        cast(article_id as varchar) as article_id,
        cast(mention_id as varchar) as mention_id,
        cast(surface as varchar) as surface,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
        cast(name as varchar) as name,
        cast(is_former as boolean) as is_former,
        cast(organization_mention_id as varchar) as organization_mention_id,
        cast(place_mention_id as varchar) as place_mention_id,
        cast(nationality as varchar) as nationality,
    from source
)

select * from final
