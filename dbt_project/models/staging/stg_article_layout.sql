with

source as (
    select * from {{ source('raw', 'article_layout') }}
),

final as (
    select
        cast(article_id as varchar) as article_id,
        cast(title as varchar) as title,
        cast(title_start as bigint) as title_start,
        cast(title_end as bigint) as title_end,
        cast(authors as varchar[]) as authors,
        cast(publisher_name as varchar) as publisher_name,
        cast(published_on as date) as published_on,
        cast(published_on_basis as varchar) as published_on_basis,
        cast(agency as varchar) as agency,
        cast(dateline_place as varchar) as dateline_place,
        cast(language as varchar) as language,
        cast(word_count as bigint) as word_count,
    from source
)

select * from final
