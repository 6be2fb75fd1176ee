{#
  The weight of a term is tf-idf with two additions. `background` articles that hold no term
  of ours are added to the count, so that a warehouse with one story, where every telling
  term stands in every article, still gives those terms weight. Names count
  `name_factor` times: people, firms and towns tell events apart, verbs hardly do.
#}
{% set background = 20.0 %}
{% set name_factor = 2.0 %}
{% set calendar_words = [
    'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
    'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august',
    'september', 'october', 'november', 'december',
] %}

with term as (

    select * from {{ ref('stg_term') }}

),

article_term as (

    select
        article_id,
        term,
        bool_or(is_name) as is_name,
        sum(occurrences) as occurrences,
    from term
    where term not in ('{{ calendar_words | join("', '") }}') -- noqa: LT05
    group by article_id, term

),

article_total as (

    select count(distinct article_id) as article_count from term

),

-- A word that only one article writes as a name ('Split', 'Health') is not one.
term_use as (

    select
        term,
        count(*) as article_count,
        sum(case when is_name then 1 else 0 end) * 2 > count(*) as is_name,
    from article_term
    group by term

),

weighted as (

    select
        article_term.article_id,
        article_term.term,
        term_use.is_name,
        term_use.article_count,
        (1 + ln(article_term.occurrences))
        * ln((article_total.article_count + {{ background }}) / term_use.article_count)
        * case when term_use.is_name then {{ name_factor }} else 1.0 end as weight,
    from article_term
    inner join term_use on article_term.term = term_use.term
    cross join article_total

),

final as (

    select
        article_id,
        term,
        is_name,
        article_count,
        weight,
        sqrt(sum(weight * weight) over (partition by article_id)) as article_norm,
    from weighted

)

select * from final
