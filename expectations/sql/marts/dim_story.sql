-- One row per story.
with article_count as (
    select
        story_id,
        count(*) as articles_found,
        count(distinct origin_article_id) as origins_found,
    from main.dim_article
    group by story_id
)

select
    story.story_id,
    story.first_published_on,
    story.last_published_on,
    story.article_count,
    story.origin_count,
    coalesce(article_count.articles_found, 0) as articles_found,
    coalesce(article_count.origins_found, 0) as origins_found,
from main.dim_story as story
left join article_count on story.story_id = article_count.story_id
order by story.story_id
