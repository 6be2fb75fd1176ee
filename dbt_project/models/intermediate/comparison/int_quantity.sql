with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

quantity_term as (
    select * from {{ ref('int_quantity_term') }}
),

total as (
    select
        quantity_id,
        sum(weight) as total_weight,
    from quantity_term
    group by quantity_id
),

gathered as (
    select
        quantity_figure.quantity_id,
        min(reading.story_id) as story_id,
        min(reading.origin_article_id) as origin_article_id,
        min(reading.domain) as domain,
        min(reading.unit_kind) as unit_kind,
        max(reading.rate_base) as rate_base,
        min(reading.base_low) as base_low,
        min(reading.base_high) as base_high,
        max(reading.tolerance) as tolerance,
        min(reading.share_role) as share_role,
        bool_or(reading.is_distinctive) as is_distinctive,
        bool_or(reading.modality = 'planned') as is_planned,
        bool_or(reading.modality != 'planned') as is_stated,
        max(reading.subject_key) as subject_key,
        max(extract(year from reading.as_of_start)) as as_of_year,
        max(extract(year from reading.reported_on)) as reported_year,
        min(reading.given_value) as given_value,
        min(reading.head_concept) as head_concept,
    from quantity_figure
    inner join reading on quantity_figure.figure_id = reading.figure_id
    group by quantity_figure.quantity_id
),

final as (
    select
        gathered.*,
        coalesce(total.total_weight, 0.0) as total_weight,
        coalesce(gathered.base_low, gathered.base_high) as base_value,
        round(coalesce(gathered.base_low, gathered.base_high), 6) as value_key,
    from gathered
    left join total on gathered.quantity_id = total.quantity_id
)

select * from final
