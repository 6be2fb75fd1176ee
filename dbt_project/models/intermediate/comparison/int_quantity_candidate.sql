{#
  Pairs of quantities of two origins of one story that share a telling word, a value, its digits, a topic, the
  person whose age they give, or a number in two units: the only ones looked at, so the work grows
  with what matches. `value_relation`: `same`;
  `near` (both can be true: rounding, open ends); `open`
  (both can be true, but only because an end is open, as with 'at least 8' and 190); `slip` (the shape of a typing or unit slip);
  `apart`.
#}
{% set open_reach = 1.3 %}
{% set least_digits = 3 %}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

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

-- One topic, or one person's age.
same_key as (
    select
        quantity_a.quantity_id as quantity_id_a,
        quantity_b.quantity_id as quantity_id_b,
        0.0 as shared_weight,
        0 as shared_terms,
    from quantity as quantity_a
    inner join quantity as quantity_b
        on
            quantity_a.story_id = quantity_b.story_id
            and quantity_a.domain = quantity_b.domain
            and quantity_a.match_key = quantity_b.match_key
            and quantity_a.origin_article_id != quantity_b.origin_article_id
            and quantity_a.quantity_id < quantity_b.quantity_id
),

-- One telling number under two units of a kind: 7,120 acres here, 7,120 hectares there.
same_number as (
    select distinct
        least(quantity_a.quantity_id, quantity_b.quantity_id) as quantity_id_a,
        greatest(quantity_a.quantity_id, quantity_b.quantity_id) as quantity_id_b,
    from reading as reading_a
    inner join reading as reading_b
        on
            reading_a.story_id = reading_b.story_id
            and reading_a.domain = reading_b.domain
            and reading_a.given_value = reading_b.given_value
            and reading_a.unit < reading_b.unit
            and reading_a.origin_article_id != reading_b.origin_article_id
    inner join quantity_figure as quantity_a on reading_a.figure_id = quantity_a.figure_id
    inner join quantity_figure as quantity_b on reading_b.figure_id = quantity_b.figure_id
    where {{ is_telling_number('reading_a.given_value') }}
),

-- The same three digits and more, in another order or with the point elsewhere.
digits as (
    select
        quantity_id,
        story_id,
        domain,
        origin_article_id,
        {{ sorted_digits('given_value') }} as digit_key,
    from quantity
),

same_digits as (
    select
        digits_a.quantity_id as quantity_id_a,
        digits_b.quantity_id as quantity_id_b,
        0.0 as shared_weight,
        0 as shared_terms,
    from digits as digits_a
    inner join digits as digits_b
        on
            digits_a.story_id = digits_b.story_id
            and digits_a.domain = digits_b.domain
            and digits_a.digit_key = digits_b.digit_key
            and digits_a.origin_article_id != digits_b.origin_article_id
            and digits_a.quantity_id < digits_b.quantity_id
    where length(digits_a.digit_key) >= {{ least_digits }}
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
        union all
        select * from same_key
        union all
        select * from same_digits
        union all
        select
            quantity_id_a,
            quantity_id_b,
            0.0 as shared_weight,
            0 as shared_terms,
        from same_number
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
        quantity_a.unit != quantity_b.unit or quantity_a.is_converted or quantity_b.is_converted as is_other_unit,
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
        (quantity_a.subject_key is null) = (quantity_b.subject_key is null) as is_subject_told_alike,
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
        same_number.quantity_id_a is not null as is_unit_slip,
        length({{ sorted_digits('quantity_a.given_value') }}) >= {{ least_digits }} as is_many_digits,
        case
            when same_number.quantity_id_a is not null then 'one unit''s figure with another''s sign'
            else {{ slip_shape('quantity_a.base_value', 'quantity_b.base_value') }}
        end as slip,
        coalesce(quantity_a.match_key = quantity_b.match_key, false) as is_same_key,
        coalesce(quantity_a.topic, quantity_b.topic) as topic,
        quantity_a.in_title or quantity_b.in_title as is_headline,
        quantity_a.is_increment = quantity_b.is_increment as is_same_increment,
        {{ is_same_or_both_null('quantity_a.base_low', 'quantity_b.base_low') }}
        and {{ is_same_or_both_null('quantity_a.base_high', 'quantity_b.base_high') }} as is_same_interval,
    from candidate
    inner join quantity as quantity_a on candidate.quantity_id_a = quantity_a.quantity_id
    inner join quantity as quantity_b on candidate.quantity_id_b = quantity_b.quantity_id
    left join same_number
        on
            candidate.quantity_id_a = same_number.quantity_id_a
            and candidate.quantity_id_b = same_number.quantity_id_b
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
