{#
  The pairs of quantities held to be one: as likely as their likeliest pair of figures, at least
  `least_odds` (a logarithm of odds), and each the other's likeliest in its origin. Quantities whose values are
  the same form sides (from `side_odds` on); of two that differ, half of the odds are the mean over all pairs of
  their sides, at least `least_apart_odds`, so that one odd wording neither makes nor hides a
  dispute. `match_reason` tells what weighed most, of at least `least_weight`.
#}
{% set least_odds = -0.4 %}
{% set least_apart_odds = -0.7 %}
{% set side_odds = 0.0 %}
{% set least_weight = 0.3 %}
{% set reasons_told = 6 %}

with recursive

score as (
    select * from {{ ref('int_match_score') }}
    where not is_one_origin
),

evidence as (
    select * from {{ ref('int_match_evidence') }}
),

weight as (
    select * from {{ ref('match_weight') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

quantity as (
    select * from {{ ref('int_quantity') }}
),

scored as (
    select
        least(quantity_a.quantity_id, quantity_b.quantity_id) as quantity_id_a,
        greatest(quantity_a.quantity_id, quantity_b.quantity_id) as quantity_id_b,
        score.story_id,
        score.figure_id_a,
        score.figure_id_b,
        score.is_fitting,
        score.value_relation,
        score.log_odds,
    from score
    inner join quantity_figure as quantity_a on score.figure_id_a = quantity_a.figure_id
    inner join quantity_figure as quantity_b on score.figure_id_b = quantity_b.figure_id
),

likeliest as (
    select
        scored.*,
        row_number() over (
            partition by scored.quantity_id_a, scored.quantity_id_b
            order by scored.log_odds desc, scored.figure_id_a asc, scored.figure_id_b asc
        ) as rank_in_pair,
    from scored
),

-- Who says the same of one thing, in all the story: one side of a possible dispute.
edge as (
    select
        quantity_id_a as node_id,
        quantity_id_b as other_id,
    from likeliest
    where is_fitting and value_relation = 'same' and rank_in_pair = 1 and log_odds >= {{ side_odds }}
    union
    select
        quantity_id_b as node_id,
        quantity_id_a as other_id,
    from likeliest
    where is_fitting and value_relation = 'same' and rank_in_pair = 1 and log_odds >= {{ side_odds }}
),

node as (
    select quantity_id as node_id from quantity
),

{{ connected_components() }},

sided as (
    select
        likeliest.*,
        least(side_a.component_id, side_b.component_id) as side_id_a,
        greatest(side_a.component_id, side_b.component_id) as side_id_b,
    from likeliest
    inner join component as side_a on likeliest.quantity_id_a = side_a.node_id
    inner join component as side_b on likeliest.quantity_id_b = side_b.node_id
    where likeliest.rank_in_pair = 1
),

-- What tells against one pair of two sides tells against the others.
weighed_sides as (
    select
        *,
        case
            when is_fitting then log_odds
            else (log_odds + avg(log_odds) over (partition by side_id_a, side_id_b, is_fitting)) / 2
        end as pair_odds,
    from sided
),

pair as (
    select
        weighed_sides.*,
        round(1 / (1 + exp(-weighed_sides.pair_odds)), 6) as match_score,
        quantity_a.domain,
        quantity_a.origin_article_id as origin_article_id_a,
        quantity_b.origin_article_id as origin_article_id_b,
        quantity_a.is_old as is_old_a,
        quantity_b.is_old as is_old_b,
    from weighed_sides
    inner join quantity as quantity_a on weighed_sides.quantity_id_a = quantity_a.quantity_id
    inner join quantity as quantity_b on weighed_sides.quantity_id_b = quantity_b.quantity_id
    where
        weighed_sides.pair_odds
        >= case when weighed_sides.is_fitting then {{ least_odds }} else {{ least_apart_odds }} end
),

-- Every pair seen from both ends, so that 'likeliest in the other origin' does not depend on ids. 'Lowered to
-- $40,000 from $75,000' has a partner for each of its values.
seen_from_one_end as (
    select
        quantity_id_a as quantity_id,
        origin_article_id_b as other_origin_article_id,
        is_old_b as is_other_old,
        quantity_id_a,
        quantity_id_b,
        match_score,
    from pair
    union all
    select
        quantity_id_b as quantity_id,
        origin_article_id_a as other_origin_article_id,
        is_old_a as is_other_old,
        quantity_id_a,
        quantity_id_b,
        match_score,
    from pair
),

ranked as (
    select
        quantity_id_a,
        quantity_id_b,
        row_number() over (
            partition by quantity_id, other_origin_article_id, is_other_old
            order by match_score desc, quantity_id_a asc, quantity_id_b asc
        ) as rank_in_group,
    from seen_from_one_end
),

mutual as (
    select
        quantity_id_a,
        quantity_id_b,
    from ranked
    where rank_in_group = 1
    group by quantity_id_a, quantity_id_b
    having count(*) = 2
),

held as (
    select pair.*
    from pair
    inner join mutual
        on pair.quantity_id_a = mutual.quantity_id_a and pair.quantity_id_b = mutual.quantity_id_b
),

feature as (
    select
        held.quantity_id_a,
        held.quantity_id_b,
        evidence.is_fitting,
        {{ item_rows('evidence.evidence') }} as feature,
    from held
    inner join evidence on held.figure_id_a = evidence.figure_id_a and held.figure_id_b = evidence.figure_id_b
),

weighed as (
    select
        feature.quantity_id_a,
        feature.quantity_id_b,
        weight.says,
        sum(case when feature.is_fitting then weight.when_fitting else weight.when_apart end) as weight,
    from feature
    inner join weight on feature.feature = weight.feature
    where weight.says is not null
    group by feature.quantity_id_a, feature.quantity_id_b, weight.says
),

told as (
    select
        quantity_id_a,
        quantity_id_b,
        case when weight < 0 then 'against: ' else '' end || says as reason,
        row_number() over (
            partition by quantity_id_a, quantity_id_b order by abs(weight) desc, says asc
        ) as place,
    from weighed
    where abs(weight) >= {{ least_weight }}
),

reason as (
    select
        quantity_id_a,
        quantity_id_b,
        string_agg(reason, '; ' order by place) as match_reason,
    from told
    where place <= {{ reasons_told }}
    group by quantity_id_a, quantity_id_b
),

final as (
    select
        held.quantity_id_a,
        held.quantity_id_b,
        held.story_id,
        held.domain,
        held.origin_article_id_a,
        held.origin_article_id_b,
        held.value_relation,
        held.match_score,
        coalesce(reason.match_reason, '') as match_reason,
    from held
    left join reason
        on held.quantity_id_a = reason.quantity_id_a and held.quantity_id_b = reason.quantity_id_b
)

select * from final
