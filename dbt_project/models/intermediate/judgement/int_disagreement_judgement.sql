{#
  What an editor said of each disagreement that was judged in whole or in part. The sides of a
  disagreement are the different values or wordings that its parties give. A judgement holds
  while each side has a fact that was judged: another article with a known value changes nothing,
  a new value reopens the matter, and the earlier word stands beside it. Of several
  judgements that hold the latest counts.
#}

with

side as (
    select * from {{ ref('int_disagreement_side') }}
),

judged as (
    select * from {{ ref('int_judged_fact') }}
),

judgement as (
    select * from {{ ref('stg_judgement') }}
),

party as (
    select
        kind,
        group_id,
        fact_type,
        fact_id,
        -- 'about 50' is on the side of 50.
        regexp_replace(side_label, '^about ', '') as side_key,
    from side
    where is_party
),

total as (
    select
        kind,
        group_id,
        count(distinct side_key) as side_count,
    from party
    group by kind, group_id
),

covered as (
    select
        party.kind,
        party.group_id,
        judged.judgement_id,
        count(distinct party.side_key) as judged_side_count,
    from party
    inner join judged
        on
            party.kind = judged.kind
            and party.fact_type = judged.fact_type
            and party.fact_id = judged.fact_id
    group by party.kind, party.group_id, judged.judgement_id
),

weighed as (
    select
        covered.kind,
        covered.group_id,
        covered.judgement_id,
        covered.judged_side_count = total.side_count as holds,
    from covered
    inner join total on covered.kind = total.kind and covered.group_id = total.group_id
    -- One side alone is no part of a dispute.
    where covered.judged_side_count >= 2 or covered.judged_side_count = total.side_count
),

ranked as (
    select
        weighed.*,
        judgement.decision,
        judgement.reason,
        judgement.judged_by,
        judgement.judged_on,
        row_number() over (
            partition by weighed.kind, weighed.group_id
            order by weighed.holds desc, judgement.judged_on desc, judgement.fact_count asc, weighed.judgement_id asc
        ) as rank_in_group,
    from weighed
    inner join judgement on weighed.judgement_id = judgement.judgement_id
),

final as (
    select
        kind,
        group_id,
        judgement_id,
        rank_in_group = 1 as is_last_word,
        holds,
        case
            when not holds then 'open'
            when decision = 'confirm' then 'confirmed'
            -- Figures that were split are not compared; where others still tie them together, they stay apart.
            else 'dismissed'
        end as status,
        reason,
        judged_by,
        judged_on,
    from ranked
)

select * from final
