{#
  Pairs of figures of one story and one kind of unit that share a telling word, a value, its digits, a
  topic, the person whose age they give, or a number in two units: the only ones looked at, so that the work grows
  with what matches. Words alone bring together values up to `word_reach` times apart. Figures of one
  origin meet only where their values are equal. `value_relation`: `same`; `near` (both can be true: rounding,
  open ends); `open` (both can be true, but only because an end is open, as with 'at least 8' and 190); `slip` (the
  shape of a typing or unit slip); `apart`.
#}
{% set word_reach = 4 %}
{% set open_reach = 1.3 %}
{% set least_digits = 3 %}

with

voice as (
    select * from {{ ref('int_match_figure') }}
    where figure_id = voice_id
),

term as (
    select
        voice_id as figure_id,
        story_id,
        domain,
        concept,
        weight,
        case when value_key > 0 then cast(floor(ln(value_key) / ln({{ word_reach }})) as bigint) else -999 end as reach,
    from {{ ref('int_match_term') }}
),

reaching as (
    select *
    from term
    union all
    select * replace (reach + 1 as reach)
    from term
),

same_word as (
    select distinct
        term_a.figure_id as figure_id_a,
        term_b.figure_id as figure_id_b,
    from reaching as term_a
    inner join reaching as term_b
        on
            term_a.story_id = term_b.story_id
            and term_a.domain = term_b.domain
            and term_a.concept = term_b.concept
            and term_a.reach = term_b.reach
            and term_a.figure_id < term_b.figure_id
),

-- Values within about 5 percent of each other share one of their two steps of the scale.
value_step as (
    select
        figure_id,
        story_id,
        domain,
        {{ value_step('base_value') }} as step,
    from voice
    union all
    select
        figure_id,
        story_id,
        domain,
        {{ value_step('base_value') }} + 1 as step,
    from voice
),

close_value as (
    select distinct
        step_a.figure_id as figure_id_a,
        step_b.figure_id as figure_id_b,
    from value_step as step_a
    inner join value_step as step_b
        on
            step_a.story_id = step_b.story_id
            and step_a.domain = step_b.domain
            and step_a.step = step_b.step
            and step_a.figure_id < step_b.figure_id
),

-- One topic, or one person's age.
match_key as (
    select
        figure_id,
        story_id,
        domain,
        coalesce(topic, case when domain = 'age' then subject_key end) as match_key,
    from voice
),

same_key as (
    select
        key_a.figure_id as figure_id_a,
        key_b.figure_id as figure_id_b,
    from match_key as key_a
    inner join match_key as key_b
        on
            key_a.story_id = key_b.story_id
            and key_a.domain = key_b.domain
            and key_a.match_key = key_b.match_key
            and key_a.figure_id < key_b.figure_id
),

-- One telling number under two units of a kind: 7,120 acres here, 7,120 hectares there.
same_number as (
    select
        least(voice_a.figure_id, voice_b.figure_id) as figure_id_a,
        greatest(voice_a.figure_id, voice_b.figure_id) as figure_id_b,
    from voice as voice_a
    inner join voice as voice_b
        on
            voice_a.story_id = voice_b.story_id
            and voice_a.domain = voice_b.domain
            and voice_a.given_value = voice_b.given_value
            and voice_a.unit < voice_b.unit
    where {{ is_telling_number('voice_a.given_value') }}
),

-- The same three digits and more, in another order or with the point elsewhere.
digits as (
    select
        figure_id,
        story_id,
        domain,
        {{ sorted_digits('given_value') }} as digit_key,
    from voice
),

same_digits as (
    select
        digits_a.figure_id as figure_id_a,
        digits_b.figure_id as figure_id_b,
    from digits as digits_a
    inner join digits as digits_b
        on
            digits_a.story_id = digits_b.story_id
            and digits_a.domain = digits_b.domain
            and digits_a.digit_key = digits_b.digit_key
            and digits_a.figure_id < digits_b.figure_id
    where length(digits_a.digit_key) >= {{ least_digits }}
),

-- Areas, temperatures, masses: a story has few of a kind, so they meet without a word. It has several speeds.
same_rare_kind as (
    select distinct
        voice_a.figure_id as figure_id_a,
        voice_b.figure_id as figure_id_b,
    from voice as voice_a
    inner join voice as voice_b
        on
            voice_a.story_id = voice_b.story_id
            and voice_a.domain = voice_b.domain
            and voice_a.figure_id < voice_b.figure_id
    where
        voice_a.kind = 'rare'
        and voice_a.domain != 'speed'
        and greatest(voice_a.base_value, voice_b.base_value)
        <= {{ word_reach }} * least(voice_a.base_value, voice_b.base_value)
),

-- A sum in million here and the same in billion there needs no word.
same_sum as (
    select
        digits_a.figure_id as figure_id_a,
        digits_b.figure_id as figure_id_b,
    from digits as digits_a
    inner join digits as digits_b
        on
            digits_a.story_id = digits_b.story_id
            and digits_a.domain = digits_b.domain
            and digits_a.digit_key = digits_b.digit_key
            and digits_a.figure_id < digits_b.figure_id
    inner join voice as voice_a on digits_a.figure_id = voice_a.figure_id
    inner join voice as voice_b on digits_b.figure_id = voice_b.figure_id
    where
        digits_a.domain like 'money%'
        and length(digits_a.digit_key) = {{ least_digits }} - 1
        and {{ slip_shape('voice_a.base_value', 'voice_b.base_value') }} = 'million and billion confused'
),

-- Two digits are enough where a word is shared: 7.5 million doses, 75 million doses.
same_digits_and_word as (
    select distinct
        digits_a.figure_id as figure_id_a,
        digits_b.figure_id as figure_id_b,
    from digits as digits_a
    inner join term as term_a on digits_a.figure_id = term_a.figure_id
    inner join term as term_b
        on
            term_a.story_id = term_b.story_id
            and term_a.domain = term_b.domain
            and term_a.concept = term_b.concept
            and term_a.figure_id < term_b.figure_id
    inner join digits as digits_b
        on term_b.figure_id = digits_b.figure_id and digits_a.digit_key = digits_b.digit_key
    where length(digits_a.digit_key) = {{ least_digits }} - 1
),

candidate as (
    select * from same_word
    union
    select * from same_rare_kind
    union
    select * from same_sum
    union
    select * from same_digits_and_word
    union
    select * from close_value
    union
    select * from same_key
    union
    select * from same_digits
    union
    select * from same_number
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
        coalesce(same_number.figure_id_a is not null, false) as is_unit_slip,
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
    left join same_number
        on
            candidate.figure_id_a = same_number.figure_id_a
            and candidate.figure_id_b = same_number.figure_id_b
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
