-- An article that another is a copy of is itself an original, of the same story.
with

articles as (
    select * from {{ ref('dim_article') }}
),

final as (
    select
        copies.article_id,
        copies.origin_article_id,
    from articles as copies
    inner join articles as origins
        on copies.origin_article_id = origins.article_id
    where origins.origin_article_id <> origins.article_id or copies.story_id <> origins.story_id
)

select * from final
