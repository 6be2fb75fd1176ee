{#
  A quantity is what one origin says of one thing: the same value in headline, body and
  reprints, as long as the words share something or the value is not one that anything has.
#}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

term as (
    select * from {{ ref('int_figure_term') }}
),

same_value as (
    select
        reading_a.figure_id as figure_id_a,
        reading_b.figure_id as figure_id_b,
        reading_a.is_distinctive,
    from reading as reading_a
    inner join reading as reading_b
        on
            reading_a.origin_article_id = reading_b.origin_article_id
            and reading_a.domain = reading_b.domain
            and reading_a.unit_kind = reading_b.unit_kind
            and {{ is_same_or_both_null('reading_a.base_low', 'reading_b.base_low') }}
            and {{ is_same_or_both_null('reading_a.base_high', 'reading_b.base_high') }}
            and reading_a.figure_id > reading_b.figure_id
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
    where same_value.is_distinctive or shared_term.figure_id_a is not null
),

-- The least figure stands for the quantity; a second step reaches what shares words only with a third.
first_step as (
    select
        reading.figure_id,
        least(reading.figure_id, min(linked.figure_id_b)) as quantity_id,
    from reading
    left join linked on reading.figure_id = linked.figure_id_a
    group by reading.figure_id
),

final as (
    select
        first_step.figure_id,
        coalesce(second_step.quantity_id, first_step.quantity_id) as quantity_id,
    from first_step
    left join first_step as second_step on first_step.quantity_id = second_step.figure_id
)

select * from final
