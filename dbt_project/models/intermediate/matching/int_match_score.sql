{#
  The evidence of each candidate pair, weighed: the sum of the weights (seed `match_weight`, fitted by
  `tests/quality/fit.py`) is the logarithm of the odds that the two are one quantity, `match_score` the
  probability that follows.
#}

with

evidence as (
    select * from {{ ref('int_match_evidence') }}
),

weight as (
    select * from {{ ref('match_weight') }}
),

found as (
    select
        figure_id_a,
        figure_id_b,
        is_fitting,
        {{ item_rows('evidence') }} as feature,
    from evidence
),

weighed as (
    select
        found.figure_id_a,
        found.figure_id_b,
        sum(case when found.is_fitting then weight.when_fitting else weight.when_apart end) as log_odds,
    from found
    inner join weight on found.feature = weight.feature
    group by found.figure_id_a, found.figure_id_b
),

final as (
    select
        evidence.figure_id_a,
        evidence.figure_id_b,
        evidence.story_id,
        evidence.is_one_origin,
        evidence.is_fitting,
        evidence.value_relation,
        round(coalesce(weighed.log_odds, 0.0), 6) as log_odds,
        round(1 / (1 + exp(-coalesce(weighed.log_odds, 0.0))), 6) as match_score,
    from evidence
    left join weighed
        on evidence.figure_id_a = weighed.figure_id_a and evidence.figure_id_b = weighed.figure_id_b
)

select * from final
