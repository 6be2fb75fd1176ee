{# Beyond this many years from a day of publication only the days that are named get a row. #}
{% set contiguous_years = 100 %}

with

date_mentions as (
    select * from {{ ref('int_date_mention') }}
),

figures as (
    select * from {{ ref('stg_figure') }}
),

publications as (
    select * from {{ ref('int_article_publication') }}
),

named_days as (
    select start_date as date_day from date_mentions
    union
    select end_date as date_day from date_mentions
    union
    select as_of_start as date_day from figures
    union
    select as_of_end as date_day from figures
    union
    select published_on as date_day from publications
),

last_named_days as (
    select max(date_day) as last_named_day from named_days
),

anchors as (
    select
        coalesce(min(publications.published_on), max(last_named_days.last_named_day))
        - interval '{{ contiguous_years }}' year as first_day,
        coalesce(max(publications.published_on), max(last_named_days.last_named_day))
        + interval '{{ contiguous_years }}' year as last_day,
    from last_named_days
    left join publications
        on publications.published_on is not null
),

bounds as (
    select
        min(named_days.date_day) as first_day,
        max(named_days.date_day) as last_day,
    from named_days
    inner join anchors
        on named_days.date_day between anchors.first_day and anchors.last_day
),

days as (
    select {{ day_series('first_day', 'last_day') }} as date_day
    from bounds
    where first_day is not null
    union
    select date_day from named_days
    where date_day is not null
),

final as (
    select
        date_day,
        cast(extract(year from date_day) as integer) as year,
        cast(extract(quarter from date_day) as integer) as quarter,
        cast(extract(month from date_day) as integer) as month,
        {{ month_name('date_day') }} as month_name,
        cast(extract(day from date_day) as integer) as day,
        cast(extract(isoyear from date_day) as integer) as iso_year,
        cast(extract(week from date_day) as integer) as iso_week,
        cast(extract(isodow from date_day) as integer) as day_of_week,
        {{ day_name('date_day') }} as day_name,
        extract(isodow from date_day) in (6, 7) as is_weekend,
    from days
)

select * from final
