with

disagreement as (
    select * from {{ ref('int_disagreement') }}
),

judgement as (
    select * from {{ ref('int_disagreement_judgement') }}
    where is_last_word
),

final as (
    select
        disagreement.disagreement_id,
        disagreement.story_id,
        disagreement.kind,
        disagreement.measure,
        disagreement.unit,
        cast(disagreement.value_low as double) as value_low,
        cast(disagreement.value_high as double) as value_high,
        disagreement.article_count,
        disagreement.origin_count,
        disagreement.severity,
        disagreement.likely_cause,
        disagreement.explanation,
        coalesce(judgement.status, 'open') as status,
        judgement.judgement_id,
        judgement.judged_by,
        judgement.judged_on,
        judgement.reason as judgement_reason,
    from disagreement
    left join judgement
        on disagreement.kind = judgement.kind and disagreement.group_id = judgement.group_id
)

select * from final
