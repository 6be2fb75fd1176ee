-- One row per fact that takes part in a disagreement.
with fact as (
    select
        'figure' as fact_type,
        figure_id as fact_id,
    from main.fct_figure
    union all
    select
        'quote' as fact_type,
        quote_id as fact_id,
    from main.fct_quote
    union all
    select
        'date_mention' as fact_type,
        date_mention_id as fact_id,
    from main.fct_date_mention
)

select
    member.disagreement_id,
    member.fact_type,
    member.fact_id,
    case
        when disagreement.disagreement_id is null then coalesce(member.disagreement_id, 'null')
    end as orphan_disagreement_id,
    case when article.article_id is null then coalesce(member.article_id, 'null') end as orphan_article_id,
    case when fact.fact_id is null then coalesce(member.fact_id, 'null') end as orphan_fact_id,
from main.fct_disagreement_member as member
left join main.fct_disagreement as disagreement on member.disagreement_id = disagreement.disagreement_id
left join main.dim_article as article on member.article_id = article.article_id
left join fact on member.fact_type = fact.fact_type and member.fact_id = fact.fact_id
order by member.disagreement_id, member.fact_type, member.fact_id
