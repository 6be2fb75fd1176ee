{#
  A quantity is what one origin says of one thing: the same value in headline, body and
  reprints, as long as the words share something or the value is not one that anything has, and
  nothing says that another thing, person or part is meant.
#}

{% set restated_share = 0.03 %}
{% set headline_reach = 1.15 %}

with recursive

figure as (
    select * from {{ ref('stg_figure') }}
    where restates_figure_id is not null
),

figure_key as (
    select * from {{ ref('int_figure_key') }}
),

term as (
    select * from {{ ref('int_figure_term') }}
),

same_value as (
    select
        key_a.figure_id as figure_id_a,
        key_b.figure_id as figure_id_b,
        key_a.is_distinctive,
        key_a.topic is not null
        or (key_a.domain = 'age' and coalesce(key_a.age_sex = key_b.age_sex, true)) as is_same_topic,
    from figure_key as key_a
    inner join figure_key as key_b
        on
            key_a.origin_article_id = key_b.origin_article_id
            and key_a.domain = key_b.domain
            and key_a.unit_kind = key_b.unit_kind
            and key_a.topic_key = key_b.topic_key
            and {{ is_same_or_both_null('key_a.base_low', 'key_b.base_low') }}
            and {{ is_same_or_both_null('key_a.base_high', 'key_b.base_high') }}
            and key_a.figure_id > key_b.figure_id
    where
        (not key_a.is_of_the_event or key_a.period_scope = key_b.period_scope)
        and (key_a.topic is null or (key_a.is_part = key_b.is_part and key_a.group_key = key_b.group_key))
        and (key_a.domain != 'age' or coalesce(key_a.subject_key = key_b.subject_key, true))
),

shared_term as (
    select distinct
        same_value.figure_id_a,
        same_value.figure_id_b,
    from same_value
    inner join term as term_a on same_value.figure_id_a = term_a.figure_id
    inner join term as term_b
        on same_value.figure_id_b = term_b.figure_id and term_a.concept = term_b.concept
),

linked as (
    select
        same_value.figure_id_a,
        same_value.figure_id_b,
    from same_value
    left join shared_term
        on
            same_value.figure_id_a = shared_term.figure_id_a
            and same_value.figure_id_b = shared_term.figure_id_b
    where
        same_value.is_distinctive
        or same_value.is_same_topic
        or shared_term.figure_id_a is not null
),

-- '2,400 hectares (5,930 acres)' is one quantity, told twice.
restated as (
    select
        greatest(figure.figure_id, figure.restates_figure_id) as figure_id_a,
        least(figure.figure_id, figure.restates_figure_id) as figure_id_b,
    from figure
    inner join figure_key on figure.figure_id = figure_key.figure_id
    inner join figure_key as other_key
        on figure.restates_figure_id = other_key.figure_id and figure_key.domain = other_key.domain
    where
        {{ is_same_or_both_null('figure_key.rate_base', 'other_key.rate_base') }}
        and abs(figure_key.base_low - other_key.base_low) <= {{ restated_share }} * abs(other_key.base_low)
),

-- 'More than 1,100' in the headline and 'about 1,150' below it are one count.
headline as (
    select
        greatest(title_key.figure_id, text_key.figure_id) as figure_id_a,
        least(title_key.figure_id, text_key.figure_id) as figure_id_b,
    from figure_key as title_key
    inner join figure_key as text_key
        on
            title_key.article_id = text_key.article_id
            and title_key.domain = text_key.domain
            and title_key.topic_key = text_key.topic_key
            and title_key.group_key = text_key.group_key
            and title_key.period_scope = text_key.period_scope
            and title_key.is_part = text_key.is_part
            and title_key.figure_id != text_key.figure_id
    where
        title_key.in_title
        and (title_key.topic is not null or title_key.unit_kind = 'money')
        and {{ interval_gap('title_key', 'text_key') }} <= title_key.tolerance + text_key.tolerance
        and greatest(title_key.given_value, text_key.given_value)
        <= {{ headline_reach }} * least(title_key.given_value, text_key.given_value)
),

edge_one_way as (
    select * from linked
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
    select figure_id as node_id from figure_key
),

{{ connected_components() }},

final as (
    select
        node_id as figure_id,
        component_id as quantity_id,
    from component
)

select * from final
