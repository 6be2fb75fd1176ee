{#
  The facts of the warehouse that judgements are about. A fact is the one judged when it stands
  at the same place of the same article, by a span that overlaps, and says the same: rules that
  cut a span differently keep the judgement, rules that read another value do not. The words of
  a quotation cannot change at their place, so its place alone counts.
#}

with

judgement as (
    select * from {{ ref('stg_judgement') }}
),

judged as (
    select * from {{ ref('stg_judgement_fact') }}
),

figure as (
    select * from {{ ref('stg_figure') }}
),

quote as (
    select * from {{ ref('stg_quote') }}
),

date_mention as (
    select * from {{ ref('stg_date_mention') }}
),

fact as (
    select
        'figure' as fact_type,
        figure_id as fact_id,
        article_id,
        char_start,
        char_end,
        value_low,
        value_high,
        unit,
        cast(null as date) as start_date,
        cast(null as date) as end_date,
    from figure
    union all
    select
        'quote' as fact_type,
        quote_id as fact_id,
        article_id,
        char_start,
        char_end,
        null as value_low,
        null as value_high,
        null as unit,
        null as start_date,
        null as end_date,
    from quote
    union all
    select
        'date_mention' as fact_type,
        date_mention_id as fact_id,
        article_id,
        char_start,
        char_end,
        null as value_low,
        null as value_high,
        null as unit,
        start_date,
        end_date,
    from date_mention
),

final as (
    select
        judged.judgement_id,
        judgement.decision,
        judgement.kind,
        fact.fact_type,
        fact.fact_id,
        fact.article_id,
        min(judged.char_start) as judged_char_start,
    from judged
    inner join judgement on judged.judgement_id = judgement.judgement_id
    inner join fact
        on
            judged.fact_type = fact.fact_type
            and judged.article_id = fact.article_id
            and judged.char_start < fact.char_end
            and judged.char_end > fact.char_start
            and {{ is_same_or_both_null('judged.value_low', 'fact.value_low') }}
            and {{ is_same_or_both_null('judged.value_high', 'fact.value_high') }}
            and {{ is_same_or_both_null('judged.unit', 'fact.unit') }}
            and {{ is_same_or_both_null('judged.start_date', 'fact.start_date') }}
            and {{ is_same_or_both_null('judged.end_date', 'fact.end_date') }}
    group by
        judged.judgement_id,
        judgement.decision,
        judgement.kind,
        fact.fact_type,
        fact.fact_id,
        fact.article_id
)

select * from final
