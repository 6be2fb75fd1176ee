-- One row per quotation.
with speaker as (
    select
        'person' as speaker_type,
        person_id as speaker_id,
    from main.dim_person
    union all
    select
        'organization' as speaker_type,
        organization_id as speaker_id,
    from main.dim_organization
),

checked as (
    select
        fact.*,
        article.article_id as known_article_id,
        substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start) as text_at_span,
    from main.fct_quote as fact
    left join main.dim_article as article on fact.article_id = article.article_id
)

select
    checked.quote_id,
    checked.char_start,
    checked.char_end,
    case
        when not coalesce(checked.text_at_span = checked.text, false) then coalesce(checked.text, '')
    end as surface,
    case when not coalesce(checked.text_at_span = checked.text, false) then checked.text_at_span end as found_text,
    checked.speaker_type,
    checked.speaker_id,
    case
        when checked.known_article_id is null then coalesce(checked.article_id, 'null')
    end as orphan_article_id,
    case when speaker.speaker_id is null then checked.speaker_id end as orphan_speaker_id,
from checked
left join speaker
    on checked.speaker_type = speaker.speaker_type and checked.speaker_id = speaker.speaker_id
order by checked.quote_id
