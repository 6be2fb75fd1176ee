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

scope as (
    select * from {{ ref('int_figure_scope') }}
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
        min(reading.as_of_start) as as_of_start,
        max(extract(year from reading.reported_on)) as reported_year,
        min(reading.given_value) as given_value,
        min(reading.head_concept) as head_concept,
        min(reading.unit) as unit,
        max(reading.age_sex) as age_sex,
        bool_or(reading.is_converted) as is_converted,
        bool_or(reading.in_title) as in_title,
        min(scope.topic) as topic,
        min(scope.person_group) as person_group,
        max(scope.actor) as actor,
        bool_or(scope.is_part) as is_part,
        bool_and(scope.is_increment) as is_increment,
        bool_and(scope.is_old) as is_old,
        max(scope.change) as change_kind,
        min(scope.period_scope) as period_scope,
        bool_or(scope.has_dead_attacker) as has_dead_attacker,
        bool_or(reading.qualifier = 'about' or reading.modality = 'estimated') as is_estimate,
    from quantity_figure
    inner join reading on quantity_figure.figure_id = reading.figure_id
    inner join scope on quantity_figure.figure_id = scope.figure_id
    group by quantity_figure.quantity_id
),

final as (
    select
        gathered.*,
        coalesce(total.total_weight, 0.0) as total_weight,
        coalesce(gathered.base_low, gathered.base_high) as base_value,
        round(coalesce(gathered.base_low, gathered.base_high), 6) as value_key,
        coalesce(gathered.topic, case when gathered.domain = 'age' then gathered.subject_key end) as match_key,
    from gathered
    left join total on gathered.quantity_id = total.quantity_id
)

select * from final
