{#
  An amount against the same amount in another unit. Units of one kind convert exactly: '12 miles (30
  km)', '15,000 a month, or 200,000 a year'. Two currencies have a rate, which the article's own
  restatements imply: when the rates of two of them lie further apart than rounding and
  `max_rate_ratio`, one of the amounts is wrong. Pay by the hour, day or week is not paid all
  year round and is left alone.
#}
{% set min_relative = 0.05 %}
{% set max_rate_ratio = 1.15 %}
{% set exact_rates = ['month', 'quarter', 'year'] %}

with

passage as (
    select
        *,
        -- What the digits given leave open, the noughts at the end of a round number included.
        greatest(
            tolerance,
            {{ trailing_step('coalesce(value_low, value_high)') }} / 2
            * coalesce(abs(base_low / nullif(value_low, 0)), 1.0)
        ) as reach,
    from {{ ref('int_figure_passage') }}
    where is_closed and value_low > 0 and base_low > 0
),

figure as (
    select * from {{ ref('stg_figure') }}
),

told_twice as (
    select
        figure.restates_figure_id as first_id,
        figure.figure_id as second_id,
        false as is_rate,
    from figure
    where figure.restates_figure_id is not null
    union
    select
        one.figure_id as first_id,
        two.figure_id as second_id,
        not {{ is_the_same_as('one.text_after') }} as is_rate,
    from passage as one
    inner join passage as two on one.sentence_id = two.sentence_id and one.place + 1 = two.place
    where
        (
            {{ is_the_same_as('one.text_after') }}
            or (one.per != two.per and {{ is_the_same_rate_as('one.text_after') }})
        )
        -- 'a fifth of the men, or a tenth of all' are two shares.
        and two.text_after not like ' of %'
),

pair as (
    select
        first_id,
        second_id,
        bool_and(is_rate) as is_rate,
    from told_twice
    group by first_id, second_id
),

same_kind as (
    select
        pair.first_id,
        pair.second_id,
    from pair
    inner join passage as one on pair.first_id = one.figure_id
    inner join passage as two on pair.second_id = two.figure_id
    where
        one.domain = two.domain
        and one.unit_kind = two.unit_kind
        -- Two currencies meet in one domain by a rate of the day; the rule below asks for more than one.
        and (one.unit_kind != 'money' or one.unit = two.unit)
        and ((one.unit != two.unit and not pair.is_rate) or coalesce(one.per != two.per, false))
        and {{ is_same_or_both_null('one.rate_base', 'two.rate_base') }}
        and (
            coalesce(one.per = two.per, one.per is null and two.per is null)
            or (
                one.per in ('{{ exact_rates | join("', '") }}') -- noqa: LT05
                and two.per in ('{{ exact_rates | join("', '") }}') -- noqa: LT05
            )
        )
        and abs(one.base_low - two.base_low) > one.reach + two.reach
        and abs(one.base_low - two.base_low) > {{ min_relative }} * greatest(one.base_low, two.base_low)
),

-- The currency that comes first in order is what the rate is of, so that two rates of one pair of currencies compare.
money_pair as (
    select
        case when one.unit < two.unit then pair.first_id else pair.second_id end as figure_id_1,
        case when one.unit < two.unit then pair.second_id else pair.first_id end as figure_id_2,
    from pair
    inner join passage as one on pair.first_id = one.figure_id
    inner join passage as two on pair.second_id = two.figure_id
    where
        one.unit_kind = 'money'
        and two.unit_kind = 'money'
        and one.unit != two.unit
        and not pair.is_rate
        and {{ is_same_or_both_null('one.per', 'two.per') }}
),

rate as (
    select
        money_pair.figure_id_1 || ' ' || money_pair.figure_id_2 as rate_id,
        money_pair.figure_id_1,
        money_pair.figure_id_2,
        one.article_id,
        one.unit || ' ' || two.unit as currencies,
        extract(year from one.as_of_start) as as_of_year,
        one.label || ' for ' || two.label as label, -- noqa: RF04
        one.value_low / two.value_low as rate,
        one.value_low * (1 - one.reach / one.base_low) / (two.value_low * (1 + two.reach / two.base_low)) as rate_low,
        one.value_low * (1 + one.reach / one.base_low)
        / nullif(two.value_low * greatest(1 - two.reach / two.base_low, 0.0), 0) as rate_high,
    from money_pair
    inner join passage as one on money_pair.figure_id_1 = one.figure_id
    inner join passage as two on money_pair.figure_id_2 = two.figure_id
),

-- Where most of the article's rates agree, what differs from them is told against the nearest of them alone.
rate_pair as (
    select
        rate_a.rate_id as rate_id_a,
        rate_b.rate_id as rate_id_b,
        rate_a.rate_low > {{ max_rate_ratio }} * rate_b.rate_high
        or rate_b.rate_low > {{ max_rate_ratio }} * rate_a.rate_high as is_apart,
    from rate as rate_a
    inner join rate as rate_b
        on
            rate_a.article_id = rate_b.article_id
            and rate_a.currencies = rate_b.currencies
            and rate_a.rate_id != rate_b.rate_id
            and coalesce(rate_a.as_of_year = rate_b.as_of_year, true)
),

standing as (
    select
        rate_id_a as rate_id,
        sum(case when is_apart then 1 else 0 end) as apart_count,
        sum(case when is_apart then 0 else 1 end) as agreeing_count,
    from rate_pair
    group by rate_id_a
),

odd_rate as (
    select
        rate_pair.rate_id_a as rate_id,
        min(rate_pair.rate_id_b) as other_rate_id,
    from rate_pair
    inner join standing as own on rate_pair.rate_id_a = own.rate_id
    inner join standing as other on rate_pair.rate_id_b = other.rate_id
    where
        rate_pair.is_apart
        and (
            own.agreeing_count < other.agreeing_count
            or (own.agreeing_count = other.agreeing_count and rate_pair.rate_id_a < rate_pair.rate_id_b)
        )
    group by rate_pair.rate_id_a
),

found as (
    select
        first_id || ' ' || second_id as group_id,
        first_id as figure_id,
        1 as side_order,
        first_id,
        second_id,
    from same_kind
    union all
    select
        first_id || ' ' || second_id as group_id,
        second_id as figure_id,
        2 as side_order,
        first_id,
        second_id,
    from same_kind
),

rate_side as (
    select
        rate_id,
        other_rate_id,
        rate_id as told_rate_id,
        1 as side_order,
    from odd_rate
    union all
    select
        rate_id,
        other_rate_id,
        other_rate_id as told_rate_id,
        2 as side_order,
    from odd_rate
),

rate_figure as (
    select
        rate_id,
        figure_id_1 as figure_id,
    from rate
    union all
    select
        rate_id,
        figure_id_2 as figure_id,
    from rate
),

final as (
    select
        found.group_id,
        found.figure_id,
        own.label as side_label,
        found.side_order,
        one.measure,
        one.unit,
        one.value_low as stated_value,
        round(two.base_low / one.base_low * one.value_low, 6) as implied_value,
    from found
    inner join passage as own on found.figure_id = own.figure_id
    inner join passage as one on found.first_id = one.figure_id
    inner join passage as two on found.second_id = two.figure_id
    union all
    select
        rate_side.rate_id as group_id,
        rate_figure.figure_id,
        told.label as side_label,
        rate_side.side_order,
        measured.measure,
        measured.unit,
        measured.value_low as stated_value,
        round(measured.value_low * other.rate / odd.rate, 6) as implied_value,
    from rate_side
    inner join rate as told on rate_side.told_rate_id = told.rate_id
    inner join rate_figure on rate_side.told_rate_id = rate_figure.rate_id
    inner join rate as odd on rate_side.rate_id = odd.rate_id
    inner join rate as other on rate_side.other_rate_id = other.rate_id
    inner join passage as measured on odd.figure_id_1 = measured.figure_id
)

select * from final
