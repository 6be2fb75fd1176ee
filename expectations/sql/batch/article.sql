-- One row per article of this run's documents. Parameter: $run_started_at.
with batch_article as (
    select distinct article_id,
    from raw.document
    where seen_at >= $run_started_at
),

extracted as (
    select distinct article_id,
    from raw.extraction
)

select
    article.article_id,
    article.content_sha256,
    layout.language,
    length(article.body) as body_length,
    case when extracted.article_id is null then article.article_id end as unextracted_article_id,
from raw.article as article
inner join batch_article on article.article_id = batch_article.article_id
left join extracted on article.article_id = extracted.article_id
left join raw.article_layout as layout on article.article_id = layout.article_id
order by article.article_id
