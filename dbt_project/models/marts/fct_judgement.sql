with

judgement as (
    select * from {{ ref('stg_judgement') }}
),

judged_fact as (
    select * from {{ ref('int_judged_fact') }}
),

disagreement_judgement as (
    select * from {{ ref('int_disagreement_judgement') }}
),

found as (
    select
        judgement_id,
        cast(count(distinct article_id || judged_char_start) as bigint) as facts_found,
    from judged_fact
    group by judgement_id
),

spoken as (
    select
        judgement_id,
        bool_or(is_last_word and holds) as is_holding,
        bool_or(is_last_word) as is_last_word,
    from disagreement_judgement
    group by judgement_id
),

final as (
    select
        judgement.judgement_id,
        judgement.decision,
        judgement.kind,
        judgement.about,
        judgement.reason,
        judgement.judged_by,
        judgement.judged_on,
        judgement.fact_count,
        coalesce(found.facts_found, 0) as facts_found,
        case
            when spoken.is_holding then 'holds'
            when spoken.is_last_word then 'reopened'
            when spoken.judgement_id is not null then 'superseded'
            when judgement.decision = 'split' and found.facts_found >= 2 then 'holds'
            else 'without_object'
        end as effect,
    from judgement
    left join found on judgement.judgement_id = found.judgement_id
    left join spoken on judgement.judgement_id = spoken.judgement_id
)

select * from final
