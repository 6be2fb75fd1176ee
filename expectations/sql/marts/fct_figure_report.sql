-- One row per figure of a reported quantity.
select
    report.figure_id,
    case when figure.figure_id is null then coalesce(report.figure_id, 'null') end as orphan_figure_id,
    case when revision.revision_id is null then coalesce(report.revision_id, 'null') end as orphan_revision_id,
    case when report.is_carried_on and not report.is_superseded then report.revision_id end as carried_current_value,
from main.fct_figure_report as report
left join main.fct_figure as figure on report.figure_id = figure.figure_id
left join main.fct_figure_revision as revision on report.revision_id = revision.revision_id
order by report.figure_id
