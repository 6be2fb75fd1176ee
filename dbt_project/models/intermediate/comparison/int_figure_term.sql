with

figure as (
    select * from {{ ref('stg_figure') }}
),

synonym as (
    select * from {{ ref('measure_synonym') }}
),

term as (
    select
        figure_id,
        unnest(measure_terms) as term,
    from figure
    union
    select
        figure_id,
        measure_head as term,
    from figure
    where measure_head is not null
),

final as (
    select distinct
        term.figure_id,
        coalesce(synonym.concept, term.term) as concept,
    from term
    left join synonym on term.term = synonym.term
)

select * from final
