with

articles as (
    select * from {{ ref('stg_article') }}
),

layouts as (
    select * from {{ ref('stg_article_layout') }}
),

publications as (
    select * from {{ ref('int_article_publication') }}
),

publishers as (
    select * from {{ ref('int_article_publisher') }}
),

stories as (
    select * from {{ ref('int_article_story') }}
),

origins as (
    select * from {{ ref('int_article_origin') }}
),

extractions as (
    select * from {{ ref('stg_extraction') }}
),

final as (
    select
        articles.article_id,
        stories.story_id,
        publishers.publisher_id,
        publishers.source_uri,
        layouts.title,
        layouts.title_start,
        layouts.title_end,
        layouts.authors,
        publications.published_on,
        publications.published_on_basis,
        layouts.agency,
        layouts.dateline_place,
        layouts.language,
        articles.media_type,
        articles.body,
        layouts.word_count,
        articles.content_sha256,
        coalesce(origins.origin_article_id, articles.article_id) as origin_article_id,
        extractions.extraction_version,
    from articles
    inner join layouts
        on articles.article_id = layouts.article_id
    inner join publications
        on articles.article_id = publications.article_id
    inner join publishers
        on articles.article_id = publishers.article_id
    inner join stories
        on articles.article_id = stories.article_id
    left join origins
        on articles.article_id = origins.article_id
    left join extractions
        on articles.article_id = extractions.article_id
)

select * from final
