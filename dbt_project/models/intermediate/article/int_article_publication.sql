{#
  A day that an article states of itself, without its year or with day and month in open
  order, takes the reading within `near_days` of the story's dated originals where every
  other reading lies more than `far_days` off them. Nothing else dates an article: that it
  shares its text with a dated one does not say that it came out on the same day.
  A day that an article only implies ('inferred') gives way where it lies more than
  `astray_days` off what the story's others state, and counts as not told.
  An article without a day came out, as far as its relative words are concerned, from
  `margin_days` before the story's first dated original to as many after the last.
#}
{% set near_days = 14 %}
{% set far_days = 25 %}
{% set margin_days = 1 %}
{% set astray_days = 300 %}

with

layouts as (
    select * from {{ ref('stg_article_layout') }}
),

stories as (
    select * from {{ ref('int_article_story') }}
),

origins as (
    select * from {{ ref('int_article_origin') }}
),

own_days as (
    select * from {{ ref('stg_date_mention') }}
    where is_publication_day
),

windows as (
    select
        stories.story_id,
        -- A day that rests on a weekday alone counts where the story has no better one.
        coalesce(
            min(case when layouts.published_on_basis != 'inferred' then layouts.published_on end),
            min(layouts.published_on)
        ) as first_day,
        coalesce(
            max(case when layouts.published_on_basis != 'inferred' then layouts.published_on end),
            max(layouts.published_on)
        ) as last_day,
    from stories
    inner join layouts
        on stories.article_id = layouts.article_id
    inner join origins
        on stories.article_id = origins.article_id and stories.article_id = origins.origin_article_id
    where layouts.published_on is not null
    group by stories.story_id
),

located as (
    select
        layouts.article_id,
        layouts.published_on,
        layouts.published_on_basis,
        windows.first_day,
        windows.last_day,
        coalesce(
            layouts.published_on_basis = 'inferred'
            and {{ days_outside('layouts.published_on', 'windows.first_day', 'windows.last_day') }} > {{ astray_days }},
            false
        ) as is_astray,
    from layouts
    left join stories
        on layouts.article_id = stories.article_id
    left join windows
        on stories.story_id = windows.story_id
),

placed as (
    select
        article_id,
        case when not is_astray then published_on end as published_on,
        case when not is_astray then published_on_basis end as published_on_basis,
        first_day,
        last_day,
        is_astray,
    from located
),

readings as (
    select
        placed.article_id,
        own_days.day_first_date as reading,
        placed.first_day,
        placed.last_day,
    from placed
    inner join own_days
        on placed.article_id = own_days.article_id
    where placed.published_on is null and own_days.day_first_date is not null
    union
    select
        placed.article_id,
        own_days.month_first_date as reading,
        placed.first_day,
        placed.last_day,
    from placed
    inner join own_days
        on placed.article_id = own_days.article_id
    where placed.published_on is null and own_days.month_first_date is not null
    union
    select
        placed.article_id,
        make_date(year(placed.last_day) + shifts.years, own_days.relative_month, own_days.relative_day) as reading,
        placed.first_day,
        placed.last_day,
    from placed
    inner join own_days
        on placed.article_id = own_days.article_id
    cross join (values (-1), (0), (1)) as shifts (years)
    where
        placed.published_on is null
        and placed.last_day is not null
        and own_days.relative_unit = 'day_of_year'
),

measured as (
    select
        article_id,
        reading,
        {{ days_outside('reading', 'first_day', 'last_day') }} as days_off,
    from readings
),

settled as (
    select
        article_id,
        min(case when days_off <= {{ near_days }} then reading end) as published_on,
    from measured
    group by article_id
    having
        count(case when days_off <= {{ near_days }} then 1 end) = 1
        and count(case when days_off > {{ near_days }} and days_off <= {{ far_days }} then 1 end) = 0
),

final as (
    select
        placed.article_id,
        coalesce(placed.published_on, settled.published_on) as published_on,
        case
            when placed.published_on is not null then placed.published_on_basis
            when settled.published_on is not null then 'inferred'
        end as published_on_basis,
        coalesce(placed.published_on, settled.published_on, placed.first_day - {{ margin_days }}) as earliest_day,
        coalesce(placed.published_on, settled.published_on, placed.last_day + {{ margin_days }}) as latest_day,
        placed.is_astray,
    from placed
    left join settled
        on placed.article_id = settled.article_id
)

select * from final
