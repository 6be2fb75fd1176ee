{#
  Every fact that takes part in a disagreement of any kind, with what it says (`side_label`,
  ordered by `side_order`) and whether it is party to the dispute or only fits one side.
#}

with

figure_member as (
    select * from {{ ref('int_figure_disagreement_member') }}
),

quote_member as (
    select * from {{ ref('int_quote_disagreement_member') }}
),

internal_member as (
    select * from {{ ref('int_internal_disagreement_member') }}
),

date_member as (
    select * from {{ ref('int_date_disagreement_member') }}
),

final as (
    select
        'figure' as kind,
        group_id,
        story_id,
        article_id,
        'figure' as fact_type,
        figure_id as fact_id,
        surface,
        {{ figure_label() }} as side_label,
        coalesce(base_low, base_high) as side_order,
        is_party,
    from figure_member
    union all
    select
        'internal' as kind,
        group_id,
        story_id,
        article_id,
        'figure' as fact_type,
        figure_id as fact_id,
        surface,
        side_label,
        side_order,
        true as is_party,
    from internal_member
    union all
    select
        'quote' as kind,
        group_id,
        story_id,
        article_id,
        'quote' as fact_type,
        quote_id as fact_id,
        text as surface,
        '“' || text_in_quotes || '”' as side_label,
        0.0 as side_order,
        true as is_party,
    from quote_member
    union all
    select
        'date' as kind,
        group_id,
        story_id,
        article_id,
        'date_mention' as fact_type,
        date_mention_id as fact_id,
        surface,
        {{ readable_day('start_date') }} as side_label,
        cast({{ days_apart("date '1900-01-01'", 'start_date') }} as double) as side_order,
        true as is_party,
    from date_member
)

select * from final
