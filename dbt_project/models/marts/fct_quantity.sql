with

quantity as (
    select * from {{ ref('int_story_quantity') }}
),

final as (
    select
        {{ content_id('quantity', ['group_id']) }} as quantity_id,
        story_id,
        measure,
        unit,
        unit_kind,
        per,
        cast(value_low as double) as value_low,
        cast(value_high as double) as value_high,
        label, -- noqa: RF04
        {{ content_id('revision', ['group_id', 'value_key']) }} as revision_id,
        support_count,
        origin_count,
        article_count,
        revision_count,
        first_reported_on,
        last_reported_on,
        is_disputed,
        is_superseded,
        in_headline,
    from quantity
)

select * from final
