{#
  The candidate pairs of different values that one report of the story tells side by side, of differently
  named things: who tells both tells of two things, so that they are no two versions of one. Left
  alone: what one report says was changed, small counts, which repeat by chance, and quantities
  that their topic tells apart already.
#}
{% set small_count = 50 %}

with

candidate as (
    select * from {{ ref('int_quantity_candidate') }}
),

quantity as (
    select * from {{ ref('int_quantity') }}
),

-- What may be told side by side: no old value, nothing with a topic, no small count.
telling as (
    select *
    from quantity
    where match_key is null and not is_old and (domain != 'count' or base_value >= {{ small_count }})
),

differing as (
    select
        candidate.quantity_id_a,
        candidate.quantity_id_b,
        candidate.story_id,
        candidate.domain,
        quantity_a.value_key as value_key_a,
        quantity_b.value_key as value_key_b,
    from candidate
    inner join quantity as quantity_a on candidate.quantity_id_a = quantity_a.quantity_id
    inner join quantity as quantity_b on candidate.quantity_id_b = quantity_b.quantity_id
    where
        candidate.value_relation in ('apart', 'slip')
        and not candidate.is_same_key
        and candidate.is_distinctive
),

final as (
    select distinct
        differing.quantity_id_a,
        differing.quantity_id_b,
    from differing
    inner join telling as one
        on
            differing.story_id = one.story_id
            and differing.domain = one.domain
            and differing.value_key_a = one.value_key
    inner join telling as other
        on
            one.origin_article_id = other.origin_article_id
            and differing.domain = other.domain
            and differing.value_key_b = other.value_key
            and one.quantity_id != other.quantity_id
    where coalesce(one.head_concept, '') != coalesce(other.head_concept, '')
)

select * from final
