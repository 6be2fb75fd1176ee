-- One row per document that this run accepted. Parameter: $run_started_at.
select
    document.source_uri,
    document.article_id,
    document.byte_size,
    case when article.article_id is null then document.article_id end as orphan_article_id
from raw.document as document
left join raw.article as article on document.article_id = article.article_id
where document.seen_at >= $run_started_at
order by document.source_uri, document.article_id
