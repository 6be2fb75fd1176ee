with

report as (
    select * from {{ ref('int_figure_report') }}
),

final as (
    select
        figure_id,
        {{ content_id('quantity', ['group_id']) }} as quantity_id,
        {{ content_id('revision', ['group_id', 'value_key']) }} as revision_id,
        story_id,
        article_id,
        origin_article_id,
        reported_on,
        in_title,
        is_first,
        is_last_word,
        is_superseded,
        is_carried_on,
    from report
)

select * from final
