-- One row per figure.
with checked as (
    select
        fact.*,
        article.article_id as known_article_id,
        substr(article.body, fact.char_start + 1, fact.char_end - fact.char_start) as text_at_span,
    from main.fct_figure as fact
    left join main.dim_article as article on fact.article_id = article.article_id
)

select
    checked.figure_id,
    checked.char_start,
    checked.char_end,
    case
        when not coalesce(checked.text_at_span = checked.surface, false) then coalesce(checked.surface, '')
    end as surface,
    case when not coalesce(checked.text_at_span = checked.surface, false) then checked.text_at_span end as found_text,
    checked.value_low,
    checked.value_high,
    checked.qualifier,
    checked.unit_kind,
    checked.as_of_start,
    checked.as_of_end,
    case when least(checked.value_low, checked.value_high) < 0 then checked.surface end as negative_surface,
    case
        when not isfinite(checked.value_low) then cast(checked.value_low as varchar)
        when not isfinite(checked.value_high) then cast(checked.value_high as varchar)
    end as non_finite_value,
    case when coalesce(checked.measure, '') = '' then checked.surface end as unmeasured_surface,
    case
        when checked.known_article_id is null then coalesce(checked.article_id, 'null')
    end as orphan_article_id,
    case when unit.unit is null then coalesce(checked.unit, 'null') end as orphan_unit,
from checked
left join main.dim_unit as unit on checked.unit = unit.unit
order by checked.figure_id
