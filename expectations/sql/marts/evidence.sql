-- One row per member of a disagreement that no editor dismissed: the 200 gravest of each kind.
with ranked as (
    select
        *,
        count(*) over (partition by kind) as kind_count,
        row_number() over (
            partition by kind
            order by
                case severity when 'high' then 1 when 'medium' then 2 else 3 end,
                article_count desc,
                disagreement_id asc
        ) as severity_rank,
    from main.fct_disagreement
    where status != 'dismissed'
),

gravest as (
    select *,
    from ranked
    where severity_rank <= 200
),

fact as (
    select
        'figure' as fact_type,
        figure_id as fact_id,
        char_start,
    from main.fct_figure
    union all
    select
        'quote' as fact_type,
        quote_id as fact_id,
        char_start,
    from main.fct_quote
    union all
    select
        'date_mention' as fact_type,
        date_mention_id as fact_id,
        char_start,
    from main.fct_date_mention
),

member as (
    select
        member.*,
        fact.char_start,
    from main.fct_disagreement_member as member
    inner join gravest on member.disagreement_id = gravest.disagreement_id
    left join fact on member.fact_type = fact.fact_type and member.fact_id = fact.fact_id
)

select
    gravest.disagreement_id,
    gravest.kind,
    gravest.kind_count,
    story.label as story_label,
    gravest.measure,
    gravest.severity,
    gravest.likely_cause,
    gravest.explanation,
    abs(gravest.value_high - gravest.value_low)
    / nullif(greatest(abs(gravest.value_high), abs(gravest.value_low)), 0) as relative_difference,
    member.article_id,
    article.title as article_title,
    publisher.name as publisher_name,
    article.published_on,
    member.surface,
    substr(article.body, sentence.char_start + 1, sentence.char_end - sentence.char_start) as context,
    member.char_start - sentence.char_start as context_at,
from gravest
inner join member on gravest.disagreement_id = member.disagreement_id
left join main.dim_story as story on gravest.story_id = story.story_id
left join main.dim_article as article on member.article_id = article.article_id
left join main.dim_publisher as publisher on article.publisher_id = publisher.publisher_id
left join raw.sentence as sentence
    on
        member.article_id = sentence.article_id
        and member.char_start >= sentence.char_start
        and member.char_start < sentence.char_end
order by gravest.kind, gravest.severity_rank, article.published_on, member.article_id, member.char_start
