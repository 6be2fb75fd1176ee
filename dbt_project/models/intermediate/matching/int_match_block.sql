{#
  Pairs of figures of one story and one kind of unit that share a telling word, a value, its digits, a
  topic, the person whose age they give, or a number in two units: the only ones looked at, so that the work grows
  with what matches. Words alone bring together values up to `word_reach` times apart.
#}
{% set word_reach = 4 %}
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

found as (
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

final as (
    select
        found.figure_id_a,
        found.figure_id_b,
        same_number.figure_id_a is not null as is_unit_slip,
    from found
    left join same_number
        on found.figure_id_a = same_number.figure_id_a and found.figure_id_b = same_number.figure_id_b
)

select * from final
