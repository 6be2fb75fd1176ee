{#
  Pairs of quantities of two origins of one story that share a telling word or a value: the
  only ones looked at, so the work grows with what matches. `value_relation`: `same`;
  `near` (both can be true: rounding, open ends); `open`
  (both can be true, but only because an end is open, as with 'at least 8' and 190); `slip` (the shape of a typing or unit slip);
  `apart`.
#}
{% set open_reach = 1.3 %}

with

quantity as (
    select * from {{ ref('int_quantity') }}
),

quantity_term as (
    select * from {{ ref('int_quantity_term') }}
),

shared_term as (
    select
        term_a.quantity_id as quantity_id_a,
        term_b.quantity_id as quantity_id_b,
        sum(least(term_a.weight, term_b.weight)) as shared_weight,
        count(*) as shared_terms,
    from quantity_term as term_a
    inner join quantity_term as term_b
        on
            term_a.story_id = term_b.story_id
            and term_a.domain = term_b.domain
            and term_a.concept = term_b.concept
            and term_a.origin_article_id != term_b.origin_article_id
            and term_a.quantity_id < term_b.quantity_id
    group by term_a.quantity_id, term_b.quantity_id
),

-- Values within about 5 percent of each other share one of their two steps of the scale.
value_step as (
    select
        quantity_id,
        story_id,
        domain,
        origin_article_id,
        {{ value_step('base_value') }} as step,
    from quantity
    union all
    select
        quantity_id,
        story_id,
        domain,
        origin_article_id,
        {{ value_step('base_value') }} + 1 as step,
    from quantity
),

close_value as (
    select distinct
        step_a.quantity_id as quantity_id_a,
        step_b.quantity_id as quantity_id_b,
        0.0 as shared_weight,
        0 as shared_terms,
    from value_step as step_a
    inner join value_step as step_b
        on
            step_a.story_id = step_b.story_id
            and step_a.domain = step_b.domain
            and step_a.step = step_b.step
            and step_a.origin_article_id != step_b.origin_article_id
            and step_a.quantity_id < step_b.quantity_id
),

candidate as (
    select
        quantity_id_a,
        quantity_id_b,
        max(shared_weight) as shared_weight,
        max(shared_terms) as shared_terms,
    from (
        select * from shared_term
        union all
        select * from close_value
    ) as found
    group by quantity_id_a, quantity_id_b
),

paired as (
    select
        candidate.quantity_id_a,
        candidate.quantity_id_b,
        candidate.shared_terms,
        candidate.shared_weight,
        case
            when quantity_a.total_weight * quantity_b.total_weight = 0 then 0.0
            else candidate.shared_weight / sqrt(quantity_a.total_weight * quantity_b.total_weight)
        end as term_overlap,
        quantity_a.story_id,
        quantity_a.domain,
        quantity_a.origin_article_id as origin_article_id_a,
        quantity_b.origin_article_id as origin_article_id_b,
        quantity_a.unit_kind != quantity_b.unit_kind
        and 'percentage_point' in (quantity_a.unit_kind, quantity_b.unit_kind) as is_percent_mix,
        quantity_a.share_role = quantity_b.share_role as is_same_share,
        quantity_a.is_distinctive and quantity_b.is_distinctive as is_distinctive,
        quantity_a.head_concept as head_concept_a,
        quantity_b.head_concept as head_concept_b,
        {{ is_same_or_both_null('quantity_a.rate_base', 'quantity_b.rate_base') }} as is_same_rate,
        coalesce(quantity_a.rate_base = quantity_b.rate_base, false) as is_stated_rate,
        quantity_a.rate_base is null or quantity_b.rate_base is null as is_open_rate,
        (quantity_a.is_planned and quantity_b.is_planned)
        or (quantity_a.is_stated and quantity_b.is_stated) as is_same_modality,
        quantity_a.subject_key is null
        or quantity_b.subject_key is null
        or quantity_a.subject_key = quantity_b.subject_key
        or contains(quantity_a.subject_key, quantity_b.subject_key)
        or contains(quantity_b.subject_key, quantity_a.subject_key) as is_same_subject,
        coalesce(quantity_a.as_of_year = quantity_b.as_of_year, true)
        and coalesce(quantity_a.as_of_year, quantity_b.reported_year, 0)
        >= coalesce(quantity_b.reported_year, 0) * case when quantity_b.as_of_year is null then 1 else 0 end
        and coalesce(quantity_b.as_of_year, quantity_a.reported_year, 0)
        >= coalesce(quantity_a.reported_year, 0) * case when quantity_a.as_of_year is null then 1 else 0 end
            as is_same_year,
        (quantity_a.base_low is null or quantity_a.base_high is null)
        or (quantity_b.base_low is null or quantity_b.base_high is null) as is_open_ended,
        quantity_a.base_value as base_value_a,
        quantity_b.base_value as base_value_b,
        {{ interval_gap('quantity_a', 'quantity_b') }} as gap,
        quantity_a.tolerance + quantity_b.tolerance as tolerance,
        {{ slip_shape('quantity_a.base_value', 'quantity_b.base_value') }} as slip,
        {{ is_same_or_both_null('quantity_a.base_low', 'quantity_b.base_low') }}
        and {{ is_same_or_both_null('quantity_a.base_high', 'quantity_b.base_high') }} as is_same_interval,
    from candidate
    inner join quantity as quantity_a on candidate.quantity_id_a = quantity_a.quantity_id
    inner join quantity as quantity_b on candidate.quantity_id_b = quantity_b.quantity_id
),

related as (
    select
        *,
        greatest(abs(base_value_a), abs(base_value_b))
        / nullif(least(abs(base_value_a), abs(base_value_b)), 0) as value_ratio,
    from paired
),

final as (
    select
        *,
        case
            when is_percent_mix and gap = 0 then 'slip'
            when is_same_interval then 'same'
            when gap <= tolerance and is_open_ended and value_ratio > {{ open_reach }} then 'open'
            when gap <= tolerance then 'near'
            when slip is not null then 'slip'
            else 'apart'
        end as value_relation,
    from related
)

select * from final
