{# What the figures of a quantity have in common: their story, origin, kind of unit and value. #}

with

match_figure as (
    select * from {{ ref('int_match_figure') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

final as (
    select
        quantity_figure.quantity_id,
        min(match_figure.story_id) as story_id,
        min(match_figure.origin_article_id) as origin_article_id,
        min(match_figure.domain) as domain,
        min(match_figure.unit_kind) as unit_kind,
        bool_and(match_figure.is_old or coalesce(match_figure.change_kind = 'from', false)) as is_old,
        min(match_figure.base_low) as base_low,
        min(match_figure.base_high) as base_high,
    from quantity_figure
    inner join match_figure on quantity_figure.figure_id = match_figure.figure_id
    group by quantity_figure.quantity_id
)

select * from final
