-- One row per quantity that at least two originals report.
select
    quantity.quantity_id,
    quantity.value_low,
    quantity.value_high,
    quantity.support_count,
    quantity.origin_count,
    quantity.article_count,
    quantity.first_reported_on,
    quantity.last_reported_on,
    quantity.in_headline,
    case when quantity.is_disputed then quantity.measure || ': ' || quantity.label end as disputed_value,
    case when story.story_id is null then coalesce(quantity.story_id, 'null') end as orphan_story_id,
    case when revision.revision_id is null then coalesce(quantity.revision_id, 'null') end as orphan_revision_id,
from main.fct_quantity as quantity
left join main.dim_story as story on quantity.story_id = story.story_id
left join main.fct_figure_revision as revision on quantity.revision_id = revision.revision_id
order by quantity.quantity_id
