-- One row per role beside a name.
with checked as (
    select
        fact.*,
        article.article_id as known_article_id,
        mention.mention_id as known_mention_id,
        person.person_id as known_person_id,
        substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start) as text_at_span,
    from main.fct_role as fact
    left join main.dim_article as article on fact.article_id = article.article_id
    left join main.fct_mention as mention on fact.mention_id = mention.mention_id
    left join main.dim_person as person on fact.person_id = person.person_id
)

select
    checked.role_id,
    checked.char_start,
    checked.char_end,
    case
        when not coalesce(checked.text_at_span = checked.surface, false) then coalesce(checked.surface, '')
    end as surface,
    case when not coalesce(checked.text_at_span = checked.surface, false) then checked.text_at_span end as found_text,
    case
        when checked.known_article_id is null then coalesce(checked.article_id, 'null')
    end as orphan_article_id,
    case
        when checked.known_mention_id is null then coalesce(checked.mention_id, 'null')
    end as orphan_mention_id,
    case when checked.known_person_id is null then checked.person_id end as orphan_person_id,
from checked
order by checked.role_id
