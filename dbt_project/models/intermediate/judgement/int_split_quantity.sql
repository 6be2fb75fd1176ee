{#
  The pairs of quantities that an editor keeps apart. Of the figures that were split, those with
  different values are two things; who says the same as one of them, and was matched with it,
  stands on its side, so that another original with a known value does not bring the
  comparison back.
#}

with

judged as (
    select * from {{ ref('int_judged_fact') }}
    where decision = 'split' and fact_type = 'figure'
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

quantity as (
    select * from {{ ref('int_quantity') }}
),

pair as (
    select * from {{ ref('int_quantity_pair') }}
),

named as (
    select distinct
        judged.judgement_id,
        quantity_figure.quantity_id,
    from judged
    inner join quantity_figure on judged.fact_id = quantity_figure.figure_id
),

partner as (
    select
        quantity_id_a as quantity_id,
        quantity_id_b as other_id,
    from pair
    union all
    select
        quantity_id_b as quantity_id,
        quantity_id_a as other_id,
    from pair
),

side as (
    select
        judgement_id,
        quantity_id as named_quantity_id,
        quantity_id,
    from named
    union
    select
        named.judgement_id,
        named.quantity_id as named_quantity_id,
        partner.other_id as quantity_id,
    from named
    inner join partner on named.quantity_id = partner.quantity_id
    inner join quantity as own on named.quantity_id = own.quantity_id
    inner join quantity as other
        on
            partner.other_id = other.quantity_id
            and own.unit_kind = other.unit_kind
            and {{ is_same_or_both_null('own.base_low', 'other.base_low') }}
            and {{ is_same_or_both_null('own.base_high', 'other.base_high') }}
),

final as (
    select distinct
        least(side_a.quantity_id, side_b.quantity_id) as quantity_id_a,
        greatest(side_a.quantity_id, side_b.quantity_id) as quantity_id_b,
    from side as side_a
    inner join side as side_b
        on side_a.judgement_id = side_b.judgement_id and side_a.quantity_id < side_b.quantity_id
    inner join quantity as named_a on side_a.named_quantity_id = named_a.quantity_id
    inner join quantity as named_b on side_b.named_quantity_id = named_b.quantity_id
    where not (
        named_a.unit_kind = named_b.unit_kind
        and {{ is_same_or_both_null('named_a.base_low', 'named_b.base_low') }}
        and {{ is_same_or_both_null('named_a.base_high', 'named_b.base_high') }}
    )
)

select * from final
