with

verdict as (
    select * from {{ ref('int_figure_verdict') }}
),

final as (
    select
        comparison_id,
        story_id,
        figure_id_a,
        figure_id_b,
        verdict,
        cast(relative_difference as double) as relative_difference,
        cast(match_score as double) as match_score,
        match_reason,
        likely_cause,
    from verdict
)

select * from final
