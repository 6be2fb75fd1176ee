{#
  A quantity is what one origin says of one thing: figures of equal value that the weights hold to be one, in headline,
  body and reprints; a value and its restatement in another unit; a headline's rounding.
#}

{% set min_score = 0.5 %}
{% set restated_share = 0.03 %}
{% set headline_reach = 1.15 %}

with recursive

match_figure as (
    select * from {{ ref('int_match_figure') }}
),

score as (
    select * from {{ ref('int_match_score') }}
    where is_one_origin
),

figure as (
    select * from {{ ref('stg_figure') }}
    where restates_figure_id is not null
),

-- '2,400 hectares (5,930 acres)' is one quantity, told twice.
restated as (
    select
        one.voice_id as figure_id_a,
        other.voice_id as figure_id_b,
    from figure
    inner join match_figure as one on figure.figure_id = one.figure_id
    inner join match_figure as other
        on figure.restates_figure_id = other.figure_id and one.domain = other.domain
    where
        {{ is_same_or_both_null('one.rate_base', 'other.rate_base') }}
        and abs(one.base_low - other.base_low) <= {{ restated_share }} * abs(other.base_low)
),

-- 'More than 1,100' in the headline and 'about 1,150' below it are one count.
headline as (
    select
        title_figure.voice_id as figure_id_a,
        text_figure.voice_id as figure_id_b,
    from match_figure as title_figure
    inner join match_figure as text_figure
        on
            title_figure.article_id = text_figure.article_id
            and title_figure.domain = text_figure.domain
            and coalesce(title_figure.topic, '') = coalesce(text_figure.topic, '')
            and coalesce(title_figure.person_group, '') = coalesce(text_figure.person_group, '')
            and title_figure.period_scope = text_figure.period_scope
            and title_figure.is_part = text_figure.is_part
            and title_figure.figure_id != text_figure.figure_id
    where
        title_figure.in_title
        and (title_figure.topic is not null or title_figure.unit_kind = 'money')
        and {{ interval_gap('title_figure', 'text_figure') }} <= title_figure.tolerance + text_figure.tolerance
        and greatest(title_figure.given_value, text_figure.given_value)
        <= {{ headline_reach }} * least(title_figure.given_value, text_figure.given_value)
),

edge_one_way as (
    select
        figure_id_a,
        figure_id_b,
    from score
    where match_score >= {{ min_score }}
    union
    select * from restated
    union
    select * from headline
),

edge as (
    select
        figure_id_a as node_id,
        figure_id_b as other_id,
    from edge_one_way
    union
    select
        figure_id_b as node_id,
        figure_id_a as other_id,
    from edge_one_way
),

node as (
    select figure_id as node_id from match_figure
    where figure_id = voice_id
),

{{ connected_components() }},

final as (
    select
        match_figure.figure_id,
        component.component_id as quantity_id,
    from match_figure
    inner join component on match_figure.voice_id = component.node_id
)

select * from final
