with

story as (
    select * from {{ ref('int_article_story') }}
),

origin as (
    select * from {{ ref('int_article_origin') }}
),

layout as (
    select * from {{ ref('stg_article_layout') }}
),

publication as (
    select * from {{ ref('int_article_publication') }}
),

article as (
    select
        story.story_id,
        story.article_id,
        origin.origin_article_id,
        layout.title,
        publication.published_on,
        -- The earliest original that has a headline names the story.
        row_number() over (
            partition by story.story_id
            order by
                case when layout.title is null then 1 else 0 end,
                case when origin.origin_article_id = story.article_id then 0 else 1 end,
                coalesce(publication.published_on, date '9999-12-31'),
                story.article_id
        ) as label_rank,
    from story
    inner join origin on story.article_id = origin.article_id
    inner join layout on story.article_id = layout.article_id
    inner join publication on story.article_id = publication.article_id
),

final as (
    select
        story_id,
        coalesce(max(case when label_rank = 1 then title end), 'Untitled story') as label, -- noqa: RF04
        min(published_on) as first_published_on,
        max(published_on) as last_published_on,
        cast(count(*) as bigint) as article_count,
        cast(count(distinct origin_article_id) as bigint) as origin_count,
    from article
    group by story_id
)

select * from final
