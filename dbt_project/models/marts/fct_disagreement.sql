with

disagreement as (
    select * from {{ ref('int_disagreement') }}
),

final as (
    select
        disagreement_id,
        story_id,
        kind,
        measure,
        unit,
        cast(value_low as double) as value_low,
        cast(value_high as double) as value_high,
        article_count,
        origin_count,
        severity,
        likely_cause,
        explanation,
    from disagreement
)

select * from final
