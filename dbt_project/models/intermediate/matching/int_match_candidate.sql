{#
  How the two values of each pair of `int_match_block` stand to each other, and which pairs are left. Figures of
  one origin meet only where their values are equal. `value_relation`: `same`; `near` (both can be true: rounding,
  open ends); `open` (both can be true, but only because an end is open, as with 'at least 8' and 190); `slip` (the
  shape of a typing or unit slip); `apart`.
#}
{% set open_reach = 1.3 %}
{% set least_digits = 3 %}

with

voice as (
    select * from {{ ref('int_match_figure') }}
    where figure_id = voice_id
),

candidate as (
    select * from {{ ref('int_match_block') }}
),

related as (
    select
        candidate.figure_id_a,
        candidate.figure_id_b,
        voice_a.story_id,
        voice_a.domain,
        voice_a.origin_article_id = voice_b.origin_article_id as is_one_origin,
        coalesce(voice_a.subject_key = voice_b.subject_key, false) as is_same_subject,
        coalesce(voice_a.subject_key != voice_b.subject_key, false)
        or coalesce(voice_a.age_sex != voice_b.age_sex, false) as is_other_person,
        coalesce(voice_a.rate_base != voice_b.rate_base, false) as is_other_rate,
        voice_a.unit_kind != voice_b.unit_kind
        and 'percentage_point' in (voice_a.unit_kind, voice_b.unit_kind) as is_percent_mix,
        candidate.is_unit_slip,
        length({{ sorted_digits('voice_a.given_value') }}) >= {{ least_digits }} as is_many_digits,
        {{ slip_shape('voice_a.base_value', 'voice_b.base_value') }} as slip,
        voice_a.base_low is null
        or voice_a.base_high is null
        or voice_b.base_low is null
        or voice_b.base_high is null as is_open_ended,
        {{ interval_gap('voice_a', 'voice_b') }} as gap,
        voice_a.tolerance + voice_b.tolerance as tolerance,
        greatest(abs(voice_a.base_value), abs(voice_b.base_value))
        / nullif(least(abs(voice_a.base_value), abs(voice_b.base_value)), 0) as value_ratio,
        {{ is_same_or_both_null('voice_a.base_low', 'voice_b.base_low') }}
        and {{ is_same_or_both_null('voice_a.base_high', 'voice_b.base_high') }} as is_same_interval,
    from candidate
    inner join voice as voice_a on candidate.figure_id_a = voice_a.figure_id
    inner join voice as voice_b on candidate.figure_id_b = voice_b.figure_id
),

valued as (
    select
        *,
        case
            when is_percent_mix and gap = 0 then 'slip'
            when is_same_interval then 'same'
            when gap <= tolerance and is_open_ended and value_ratio > {{ open_reach }} then 'open'
            when gap <= tolerance then 'near'
            when is_unit_slip or slip is not null then 'slip'
            else 'apart'
        end as value_relation,
    from related
    where not is_one_origin or is_same_interval
),

-- Per head is not per litre. Two ages are of two people unless one person is named, and nobody is two people.
final as (
    select *
    from valued
    where
        not is_other_rate
        and (domain != 'age' or is_same_subject or (value_relation in ('same', 'near') and not is_other_person))
)

select * from final
