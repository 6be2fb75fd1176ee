with

figures as (
    select * from {{ ref('stg_figure') }}
),

speakers as (
    select * from {{ ref('int_speaker') }}
    where fact_type = 'figure'
),

final as (
    select
        figures.figure_id,
        figures.article_id,
        figures.surface,
        figures.char_start,
        figures.char_end,
        figures.value_low,
        figures.value_high,
        figures.qualifier,
        figures.unit,
        figures.unit_kind,
        figures.unit_step,
        figures.measure,
        figures.measure_head,
        figures.measure_terms,
        figures.subject,
        figures.per,
        figures.modality,
        figures.as_of_start,
        figures.as_of_end,
        speakers.speaker_id,
        speakers.speaker_name,
        figures.restates_figure_id,
        (figures.value_low + figures.value_high)
        / nullif(restated.value_low + restated.value_high, 0) as implied_rate,
        figures.scope,
        figures.change,
        figures.in_title,
    from figures
    left join speakers
        on figures.figure_id = speakers.fact_id
    left join figures as restated
        on figures.restates_figure_id = restated.figure_id
)

select * from final
