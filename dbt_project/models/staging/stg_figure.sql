with

source as (
    select * from {{ source('raw', 'figure') }}
),

final as (
    select
        cast(figure_id as varchar) as figure_id,
        cast(article_id as varchar) as article_id,
        cast(surface as varchar) as surface,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
        cast(value_low as double) as value_low,
        cast(value_high as double) as value_high,
        cast(qualifier as varchar) as qualifier,
        cast(unit as varchar) as unit,
        cast(unit_kind as varchar) as unit_kind,
        cast(unit_step as double) as unit_step,
        cast(measure as varchar) as measure,
        cast(measure_head as varchar) as measure_head,
        cast(measure_terms as varchar[]) as measure_terms,
        cast(subject as varchar) as subject,
        cast(per as varchar) as per,
        cast(modality as varchar) as modality,
        cast(as_of_start as date) as as_of_start,
        cast(as_of_end as date) as as_of_end,
        cast(speaker_name as varchar) as speaker_name,
        cast(speaker_mention_id as varchar) as speaker_mention_id,
        cast(restates_figure_id as varchar) as restates_figure_id,
        cast(scope as varchar) as scope,
        cast(change as varchar) as change, -- noqa: RF04
        cast(in_title as boolean) as in_title,
    from source
)

select * from final
