{#
  The words of a figure's measure as concepts: words for one thing are one (seed
  `measure_synonym`). The word right after the number belongs to them even where the measure
  was read from further away. Nouns that say no more than that something is counted or measured are left out.
#}
{% set generic_nouns = ['people', 'person', 'number', 'total', 'amount', 'figure', 'distance'] %}

with

article as (
    select * from {{ ref('stg_article') }}
),

figure as (
    select * from {{ ref('stg_figure') }}
),

synonym as (
    select * from {{ ref('measure_synonym') }}
),

next_text as (
    select
        figure.figure_id,
        lower({{ leading_word(span_text('article.body', 'figure.char_end', '(figure.char_end + 30)')) }}) as word,
    from figure
    inner join article on figure.article_id = article.article_id
),

next_word as (
    select
        figure_id,
        word,
        {{ word_stem('word') }} as stem,
    from next_text
    where word != ''
),

term as (
    select
        figure_id,
        {{ item_rows('measure_terms') }} as term,
    from figure
    union
    select
        figure_id,
        measure_head as term,
    from figure
    where measure_head is not null
    union
    select
        figure_id,
        per as term,
    from figure
    where per is not null
    union
    select
        next_word.figure_id,
        synonym.concept as term,
    from next_word
    inner join synonym
        on
            next_word.word = synonym.term
            or next_word.stem = synonym.term
),

final as (
    select distinct
        term.figure_id,
        coalesce(synonym.concept, term.term) as concept,
    from term
    left join synonym on term.term = synonym.term
    where term.term not in ('{{ generic_nouns | join("', '") }}') -- noqa: LT05
)

select * from final
