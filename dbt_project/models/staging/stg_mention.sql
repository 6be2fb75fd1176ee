with

source as (
    select * from {{ source('raw', 'mention') }}
),

final as (
    select
        cast(mention_id as varchar) as mention_id,
        cast(article_id as varchar) as article_id,
        cast(entity_type as varchar) as entity_type,
        cast(surface as varchar) as surface,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
        cast(name as varchar) as name,
        cast(honorific as varchar) as honorific,
        cast(role as varchar) as role,
        cast(acronym as varchar) as acronym,
        cast(country_hint as varchar) as country_hint,
        cast(type_certainty as double) as type_certainty,
        cast(acts as boolean) as acts,
        cast(form as varchar) as form,
    from source
)

select * from final
