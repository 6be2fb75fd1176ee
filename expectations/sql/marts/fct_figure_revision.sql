-- One row per value reported of a quantity.
with carried as (
    select
        revision_id,
        count(distinct origin_article_id) as carriers_found,
    from main.fct_figure_report
    where is_carried_on
    group by revision_id
)

select
    revision.revision_id,
    revision.reported_on,
    revision.last_reported_on,
    revision.value_low,
    revision.value_high,
    revision.still_carried_by,
    coalesce(carried.carriers_found, 0) as carriers_found,
    case when quantity.quantity_id is null then coalesce(revision.quantity_id, 'null') end as orphan_quantity_id,
    case when figure.figure_id is null then coalesce(revision.figure_id, 'null') end as orphan_figure_id,
from main.fct_figure_revision as revision
left join main.fct_quantity as quantity on revision.quantity_id = quantity.quantity_id
left join main.fct_figure as figure on revision.figure_id = figure.figure_id
left join carried on revision.revision_id = carried.revision_id
order by revision.revision_id
