-- One row per article.
with fact as (
    select article_id, from main.fct_mention
    union all
    select article_id, from main.fct_date_mention
    union all
    select article_id, from main.fct_figure
    union all
    select article_id, from main.fct_quote
),

fact_count as (
    select
        article_id,
        count(*) as fact_count,
    from fact
    group by article_id
),

first_seen as (
    select
        article_id,
        cast(min(seen_at) as date) as first_seen_on,
    from raw.document
    group by article_id
)

select
    article.article_id,
    article.story_id,
    article.publisher_id,
    article.published_on,
    article.published_on_basis,
    first_seen.first_seen_on,
    article.word_count,
    coalesce(fact_count.fact_count, 0) as fact_count,
    case when story.story_id is null then coalesce(article.story_id, 'null') end as orphan_story_id,
    case when publisher.publisher_id is null then article.publisher_id end as orphan_publisher_id,
    case
        when origin.article_id is null then coalesce(article.origin_article_id, 'null')
    end as orphan_origin_article_id,
    case
        when origin.origin_article_id <> origin.article_id then origin.origin_article_id
    end as origin_of_origin,
from main.dim_article as article
left join main.dim_story as story on article.story_id = story.story_id
left join main.dim_publisher as publisher on article.publisher_id = publisher.publisher_id
left join main.dim_article as origin on article.origin_article_id = origin.article_id
left join fact_count on article.article_id = fact_count.article_id
left join first_seen on article.article_id = first_seen.article_id
order by article.article_id
