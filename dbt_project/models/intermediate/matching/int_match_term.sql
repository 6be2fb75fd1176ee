{#
  A term weighs less the more values an origin gives it: in a story on a plant every figure is
  'of the plant'. One that no other origin uses says little about whether two figures are of one
  quantity, so it counts `lone_factor`.
#}
{% set lone_factor = 0.3 %}

with

match_figure as (
    select * from {{ ref('int_match_figure') }}
),

figure_term as (
    select * from {{ ref('int_figure_term') }}
),

voice_term as (
    select distinct
        match_figure.voice_id,
        match_figure.story_id,
        match_figure.origin_article_id,
        match_figure.domain,
        match_figure.value_key,
        figure_term.concept,
    from match_figure
    inner join figure_term on match_figure.figure_id = figure_term.figure_id
),

used as (
    select
        story_id,
        origin_article_id,
        domain,
        concept,
        count(distinct value_key) as value_count,
    from voice_term
    group by story_id, origin_article_id, domain, concept
),

weighted as (
    select
        story_id,
        domain,
        concept,
        avg(1.0 / value_count) as telling_weight,
        count(*) as origin_count,
    from used
    group by story_id, domain, concept
),

final as (
    select
        voice_term.voice_id,
        voice_term.story_id,
        voice_term.origin_article_id,
        voice_term.domain,
        voice_term.value_key,
        voice_term.concept,
        round(
            weighted.telling_weight * case when weighted.origin_count > 1 then 1.0 else {{ lone_factor }} end, 6
        ) as weight,
    from voice_term
    inner join weighted
        on
            voice_term.story_id = weighted.story_id
            and voice_term.domain = weighted.domain
            and voice_term.concept = weighted.concept
)

select * from final
