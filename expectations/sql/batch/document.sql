-- One row per document that this run accepted. Parameter: $run_started_at.
select
    seen.source_uri,
    seen.article_id,
    seen.byte_size,
    case when article.article_id is null then seen.article_id end as orphan_article_id,
from raw.document as seen
left join raw.article as article on seen.article_id = article.article_id
where seen.seen_at >= $run_started_at
order by seen.source_uri, seen.article_id
