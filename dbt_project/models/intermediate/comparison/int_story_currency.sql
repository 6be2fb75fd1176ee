{#
  What the money of a story may be told in: its main currency, and the rate of another one to it
  where the story's articles themselves state the rate ('86.5p to the euro') or an amount in both.
  Without either two currencies are not compared as numbers. The rate is the median of what is stated.
#}

with

figure as (
    select * from {{ ref('stg_figure') }}
    where unit_kind = 'money'
),

story as (
    select * from {{ ref('int_article_story') }}
),

use_count as (
    select
        story.story_id,
        figure.unit,
        count(*) as figure_count,
    from figure
    inner join story on figure.article_id = story.article_id
    group by story.story_id, figure.unit
),

main_currency as (
    select
        story_id,
        unit as main_unit,
        row_number() over (partition by story_id order by figure_count desc, unit asc) as rank_in_group,
    from use_count
),

restated as (
    select
        story.story_id,
        figure.unit,
        other.unit as other_unit,
        other.value_low / figure.value_low as rate,
    from figure
    inner join figure as other on figure.restates_figure_id = other.figure_id
    inner join story on figure.article_id = story.article_id
    where
        figure.unit != other.unit
        and figure.value_low > 0
        and other.value_low > 0
),

-- '0.865 GBP per EUR': a pound is 1 / 0.865 euros.
rate_told as (
    select
        story.story_id,
        figure.unit,
        figure.per as other_unit,
        1 / figure.value_low as rate,
    from figure
    inner join story on figure.article_id = story.article_id
    where {{ is_currency_base('figure.per') }} and figure.per != figure.unit and figure.value_low > 0
),

stated as (
    select * from restated
    union all
    select * from rate_told
),

both_ways as (
    select
        story_id,
        unit,
        other_unit,
        rate,
    from stated
    union all
    select
        story_id,
        other_unit as unit,
        unit as other_unit,
        1 / rate as rate,
    from stated
),

final as (
    select
        both_ways.story_id,
        both_ways.unit,
        main_currency.main_unit,
        round(median(both_ways.rate), 9) as rate,
    from both_ways
    inner join main_currency
        on
            both_ways.story_id = main_currency.story_id
            and both_ways.other_unit = main_currency.main_unit
            and main_currency.rank_in_group = 1
    group by both_ways.story_id, both_ways.unit, main_currency.main_unit
)

select * from final
