{#
  A term weighs less the more quantities of one kind an origin uses it for: in a story on a
  plant every figure is 'of the plant'. One that no other origin uses says little about
  whether two quantities are the same, so it counts `lone_factor` in the total.
#}
{% set lone_factor = 0.3 %}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

figure_term as (
    select * from {{ ref('int_figure_term') }}
),

quantity_term as (
    select distinct
        quantity_figure.quantity_id,
        reading.story_id,
        reading.origin_article_id,
        reading.domain,
        figure_term.concept,
    from quantity_figure
    inner join reading on quantity_figure.figure_id = reading.figure_id
    inner join figure_term on quantity_figure.figure_id = figure_term.figure_id
),

used as (
    select
        story_id,
        origin_article_id,
        domain,
        concept,
        count(*) as quantity_count,
    from quantity_term
    group by story_id, origin_article_id, domain, concept
),

weighted as (
    select
        story_id,
        domain,
        concept,
        avg(1.0 / quantity_count) as telling_weight,
        count(*) as origin_count,
    from used
    group by story_id, domain, concept
),

final as (
    select
        quantity_term.quantity_id,
        quantity_term.story_id,
        quantity_term.origin_article_id,
        quantity_term.domain,
        quantity_term.concept,
        weighted.origin_count,
        round(
            weighted.telling_weight
            * case when weighted.origin_count > 1 then 1.0 else {{ lone_factor }} end,
            6
        ) as weight,
    from quantity_term
    inner join weighted
        on
            quantity_term.story_id = weighted.story_id
            and quantity_term.domain = weighted.domain
            and quantity_term.concept = weighted.concept
)

select * from final
