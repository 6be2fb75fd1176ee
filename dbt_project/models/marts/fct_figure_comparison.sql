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
        cast(term_overlap as double) as term_overlap,
        cast(head_match as double) as head_match,
        cast(value_match as double) as value_match,
        match_reason,
        likely_cause,
    from verdict
)

select * from final
