{#
  Which way a quantity may move as its event unfolds (seed `changing_measure`), by its topic,
  else by the words of its measure. Ages, lengths and durations do not move, whatever stands by them.
#}

with

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

reading as (
    select * from {{ ref('int_figure_reading') }}
),

figure_term as (
    select * from {{ ref('int_figure_term') }}
),

scope as (
    select * from {{ ref('int_figure_scope') }}
),

changing_measure as (
    select * from {{ ref('changing_measure') }}
),

moving_word as (
    select
        figure_term.figure_id,
        figure_term.concept as word,
        false as is_topic,
    from figure_term
    inner join scope on figure_term.figure_id = scope.figure_id
    where scope.topic is null
    union
    select
        figure_id,
        topic as word,
        true as is_topic,
    from scope
    where topic is not null
),

final as (
    select
        quantity_figure.quantity_id,
        bool_or(changing_measure.direction in ('grows', 'moves')) as may_grow,
        bool_or(changing_measure.direction in ('shrinks', 'moves')) as may_shrink,
    from quantity_figure
    inner join moving_word on quantity_figure.figure_id = moving_word.figure_id
    inner join reading on quantity_figure.figure_id = reading.figure_id
    inner join changing_measure on moving_word.word = changing_measure.term
    where reading.domain not in ('age', 'time', 'length', 'ratio') or moving_word.is_topic
    group by quantity_figure.quantity_id
)

select * from final
