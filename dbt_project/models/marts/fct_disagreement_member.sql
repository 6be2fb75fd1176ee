with

side as (
    select * from {{ ref('int_disagreement_side') }}
),

disagreement as (
    select * from {{ ref('int_disagreement') }}
),

final as (
    select
        disagreement.disagreement_id,
        side.article_id,
        side.fact_type,
        side.fact_id,
        side.surface,
        side.is_party,
    from side
    inner join disagreement on side.kind = disagreement.kind and side.group_id = disagreement.group_id
)

select * from final
