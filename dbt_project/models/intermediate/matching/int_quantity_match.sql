{#
  The pairs of `int_quantity_pair` and what follows from them: who says the same as another
  is compared with whatever that other is compared with, at `carried_share` of the lower score,
  unless it has a partner of its own in that origin or something plainly speaks against the two. Two
  versions of a headline ('390 jobs', 'employ 390') then meet the same '930 jobs'. What an editor split
  is left out.
#}
{% set carried_share = 0.9 %}

with

pair as (
    select * from {{ ref('int_quantity_pair') }}
),

split as (
    select * from {{ ref('int_split_quantity') }}
),

figure_claim as (
    select * from {{ ref('int_figure_claim') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

directed as (
    select
        quantity_id_a as quantity_id,
        origin_article_id_a as origin_article_id,
        quantity_id_b as other_id,
        origin_article_id_b as other_origin_article_id,
        story_id,
        value_relation,
        match_score,
    from pair
    union all
    select
        quantity_id_b as quantity_id,
        origin_article_id_b as origin_article_id,
        quantity_id_a as other_id,
        origin_article_id_a as other_origin_article_id,
        story_id,
        value_relation,
        match_score,
    from pair
),

carried as (
    select
        same.quantity_id,
        same.origin_article_id,
        onward.other_id,
        onward.other_origin_article_id,
        same.story_id,
        max(round({{ carried_share }} * least(same.match_score, onward.match_score), 6)) as match_score,
    from directed as same
    inner join directed as onward on same.other_id = onward.quantity_id
    where
        same.value_relation = 'same'
        and same.origin_article_id != onward.other_origin_article_id
    group by
        same.quantity_id,
        same.origin_article_id,
        onward.other_id,
        onward.other_origin_article_id,
        same.story_id
),

-- Both ends have to be free of a partner in the other's origin.
unpartnered as (
    select
        carried.*,
        row_number() over (
            partition by carried.quantity_id, carried.other_origin_article_id
            order by carried.match_score desc, carried.other_id asc
        ) as rank_in_group,
    from carried
    left join directed as own
        on
            carried.quantity_id = own.quantity_id
            and carried.other_origin_article_id = own.other_origin_article_id
    left join directed as partner
        on
            carried.other_id = partner.quantity_id
            and carried.origin_article_id = partner.other_origin_article_id
    where own.quantity_id is null and partner.quantity_id is null
),

-- What one source says of a thing is compared with whatever is compared with what the other says of it.
claim as (
    select
        quantity_a.quantity_id,
        quantity_b.quantity_id as claimed_id,
    from figure_claim
    inner join quantity_figure as quantity_a on figure_claim.figure_id_a = quantity_a.figure_id
    inner join quantity_figure as quantity_b on figure_claim.figure_id_b = quantity_b.figure_id
    union
    select
        quantity_b.quantity_id,
        quantity_a.quantity_id as claimed_id,
    from figure_claim
    inner join quantity_figure as quantity_a on figure_claim.figure_id_a = quantity_a.figure_id
    inner join quantity_figure as quantity_b on figure_claim.figure_id_b = quantity_b.figure_id
),

claimed as (
    select
        least(claim.quantity_id, onward.other_id) as quantity_id_a,
        greatest(claim.quantity_id, onward.other_id) as quantity_id_b,
        min(onward.story_id) as story_id,
        max(round({{ carried_share }} * onward.match_score, 6)) as match_score,
    from claim
    inner join directed as onward on claim.claimed_id = onward.quantity_id
    left join directed as own
        on claim.quantity_id = own.quantity_id and onward.other_origin_article_id = own.other_origin_article_id
    where own.quantity_id is null
    group by least(claim.quantity_id, onward.other_id), greatest(claim.quantity_id, onward.other_id)
),

added as (
    select
        least(unpartnered.quantity_id, unpartnered.other_id) as quantity_id_a,
        greatest(unpartnered.quantity_id, unpartnered.other_id) as quantity_id_b,
        min(unpartnered.story_id) as story_id,
        max(unpartnered.match_score) as match_score,
    from unpartnered
    where unpartnered.rank_in_group = 1
    group by
        least(unpartnered.quantity_id, unpartnered.other_id),
        greatest(unpartnered.quantity_id, unpartnered.other_id)
),

held as (
    select
        quantity_id_a,
        quantity_id_b,
        story_id,
        match_score,
        match_reason,
    from pair
    union all
    select
        quantity_id_a,
        quantity_id_b,
        story_id,
        match_score,
        'follows from an equal value' as match_reason,
    from added
    union all
    select
        claimed.quantity_id_a,
        claimed.quantity_id_b,
        claimed.story_id,
        claimed.match_score,
        'one report gives both, each by another source' as match_reason,
    from claimed
    left join added on claimed.quantity_id_a = added.quantity_id_a and claimed.quantity_id_b = added.quantity_id_b
    where added.quantity_id_a is null
),

final as (
    select held.*
    from held
    left join split
        on held.quantity_id_a = split.quantity_id_a and held.quantity_id_b = split.quantity_id_b
    where split.quantity_id_a is null
)

select * from final
