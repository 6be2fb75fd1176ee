-- One row per calendar expression.
with checked as (
    select
        fact.*,
        article.article_id as known_article_id,
        substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start) as text_at_span,
    from main.fct_date_mention as fact
    left join main.dim_article as article on fact.article_id = article.article_id
)

select
    checked.date_mention_id,
    checked.char_start,
    checked.char_end,
    case
        when not coalesce(checked.text_at_span = checked.surface, false) then coalesce(checked.surface, '')
    end as surface,
    case when not coalesce(checked.text_at_span = checked.surface, false) then checked.text_at_span end as found_text,
    checked.start_date,
    checked.end_date,
    checked.granularity,
    case
        when checked.known_article_id is null then coalesce(checked.article_id, 'null')
    end as orphan_article_id,
from checked
order by checked.date_mention_id
