{#
  What an article leaves open, its story may settle: a relative expression that means the
  same days whenever the article came out between its earliest and latest day, and an
  all-digit date of which one reading lies within `near_days` of those days and the other
  more than `far_days` off them. What an article reckoned from a day of its own that its
  story refutes is reckoned anew.
#}
{% set near_days = 31 %}
{% set far_days = 60 %}
{% set refuted = "(publications.is_astray and date_mentions.basis = 'relative')" %}

with

date_mentions as (
    select * from {{ ref('stg_date_mention') }}
),

publications as (
    select * from {{ ref('int_article_publication') }}
),

own as (
    select
        date_mentions.date_mention_id,
        case when not {{ refuted }} then date_mentions.start_date end as start_date,
        case when not {{ refuted }} then date_mentions.end_date end as end_date,
        case when {{ refuted }} then 'unresolved' else date_mentions.basis end as basis,
    from date_mentions
    inner join publications
        on date_mentions.article_id = publications.article_id
),

reckoned as (
    select
        date_mentions.date_mention_id,
        {{ relative_start('date_mentions', 'publications.earliest_day') }} as earliest_start,
        {{ relative_start('date_mentions', 'publications.latest_day') }} as latest_start,
        {{ days_outside(
            'date_mentions.day_first_date', 'publications.earliest_day', 'publications.latest_day'
        ) }} as day_first_off,
        {{ days_outside(
            'date_mentions.month_first_date', 'publications.earliest_day', 'publications.latest_day'
        ) }} as month_first_off,
    from date_mentions
    inner join publications
        on date_mentions.article_id = publications.article_id
    inner join own
        on date_mentions.date_mention_id = own.date_mention_id
    where own.start_date is null and publications.earliest_day is not null
),

settled as (
    select
        date_mentions.date_mention_id,
        case
            when reckoned.earliest_start = reckoned.latest_start then reckoned.earliest_start
            when reckoned.day_first_off <= {{ near_days }} and reckoned.month_first_off > {{ far_days }}
                then date_mentions.day_first_date
            when reckoned.month_first_off <= {{ near_days }} and reckoned.day_first_off > {{ far_days }}
                then date_mentions.month_first_date
        end as start_date,
    from date_mentions
    inner join reckoned
        on date_mentions.date_mention_id = reckoned.date_mention_id
),

final as (
    select
        date_mentions.date_mention_id,
        date_mentions.article_id,
        coalesce(own.start_date, settled.start_date) as start_date,
        coalesce(own.end_date, {{ relative_end('date_mentions', 'settled.start_date') }}) as end_date,
        case
            when own.start_date is null and settled.start_date is not null then 'story'
            else own.basis
        end as basis,
    from date_mentions
    inner join own
        on date_mentions.date_mention_id = own.date_mention_id
    left join settled
        on date_mentions.date_mention_id = settled.date_mention_id
)

select * from final
