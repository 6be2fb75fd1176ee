{#
  What speaks for and against each candidate pair, as the names of features; the seed
  `match_weight` says how much each one weighs when the two values fit and when they do not, and how a reader
  is told of it. Every part of the key is compared for what it is. Does not belong here: any weight.
#}
{% set generic_heads = ['people', 'person', 'amount', 'number', 'distance'] %}
{% set small_count = 20 %}
{% set attacker_gap = 2 %}

with

candidate as (
    select * from {{ ref('int_match_candidate') }}
),

voice as (
    select * from {{ ref('int_match_figure') }}
    where figure_id = voice_id
),

term as (
    select
        voice_id as figure_id,
        concept,
        weight,
    from {{ ref('int_match_term') }}
),

total as (
    select
        figure_id,
        sum(weight) as total_weight,
    from term
    group by figure_id
),

shared as (
    select
        candidate.figure_id_a,
        candidate.figure_id_b,
        sum(least(term_a.weight, term_b.weight)) as shared_weight,
        count(*) as shared_terms,
    from candidate
    inner join term as term_a on candidate.figure_id_a = term_a.figure_id
    inner join term as term_b on candidate.figure_id_b = term_b.figure_id and term_a.concept = term_b.concept
    group by candidate.figure_id_a, candidate.figure_id_b
),

-- The values that an origin gives: who gives both of two values hardly means one thing by them, unless it tells
-- of one as the old value.
given_value as (
    select distinct
        story_id,
        origin_article_id,
        domain,
        value_key,
    from voice
    where not is_old and change_kind is distinct from 'from'
),

-- Another report that gives both values tells them apart, too.
told_apart as (
    select distinct
        candidate.figure_id_a,
        candidate.figure_id_b,
    from candidate
    inner join voice as voice_a on candidate.figure_id_a = voice_a.figure_id
    inner join voice as voice_b on candidate.figure_id_b = voice_b.figure_id
    inner join given_value as third_a
        on
            candidate.story_id = third_a.story_id
            and candidate.domain = third_a.domain
            and voice_a.value_key = third_a.value_key
            and voice_a.origin_article_id != third_a.origin_article_id
            and voice_b.origin_article_id != third_a.origin_article_id
    inner join given_value as third_b
        on
            third_a.origin_article_id = third_b.origin_article_id
            and third_a.domain = third_b.domain
            and voice_b.value_key = third_b.value_key
    where candidate.value_relation in ('apart', 'slip', 'open')
),

compared as (
    select
        candidate.figure_id_a,
        candidate.figure_id_b,
        candidate.story_id,
        candidate.is_one_origin,
        candidate.value_relation,
        candidate.value_relation in ('same', 'near') as is_fitting,
        candidate.value_ratio,
        candidate.slip,
        candidate.is_unit_slip,
        candidate.is_many_digits,
        voice_a.kind,
        voice_a.base_value as value_a,
        voice_b.base_value as value_b,
        voice_a.unit != voice_b.unit as is_other_unit,
        voice_a.is_distinctive and voice_b.is_distinctive as is_telling,
        voice_a.kind = 'count' and least(voice_a.base_value, voice_b.base_value) <= {{ small_count }} as is_small,
        coalesce(shared.shared_terms, 0) as shared_terms,
        coalesce(shared.shared_weight / sqrt(total_a.total_weight * total_b.total_weight), 0.0) as overlap,
        voice_a.head_concept as head_a,
        voice_b.head_concept as head_b,
        coalesce(voice_a.head_concept in ('{{ generic_heads | join("', '") }}'), true) as is_generic_a, -- noqa: LT05
        coalesce(voice_b.head_concept in ('{{ generic_heads | join("', '") }}'), true) as is_generic_b, -- noqa: LT05
        voice_a.topic as topic_a,
        voice_b.topic as topic_b,
        voice_a.topic_family = voice_b.topic_family as is_one_family,
        least(voice_a.topic_family, voice_b.topic_family) || ' '
        || greatest(voice_a.topic_family, voice_b.topic_family) as family_pair,
        voice_a.person_group as group_a,
        voice_b.person_group as group_b,
        voice_a.group_kind as group_kind_a,
        voice_b.group_kind as group_kind_b,
        voice_a.is_definite as is_definite_a,
        voice_b.is_definite as is_definite_b,
        voice_a.includes_attacker as includes_attacker_a,
        voice_b.includes_attacker as includes_attacker_b,
        least(voice_a.period_scope, voice_b.period_scope) || ' ' || greatest(voice_a.period_scope, voice_b.period_scope)
            as period_pair,
        voice_a.is_part as is_part_a,
        voice_b.is_part as is_part_b,
        voice_a.is_increment != voice_b.is_increment as is_one_increment,
        voice_a.is_old != voice_b.is_old as is_one_old,
        coalesce(voice_a.change_kind = 'by', false) != coalesce(voice_b.change_kind = 'by', false) as is_one_change,
        voice_a.is_planned != voice_b.is_planned as is_one_planned,
        voice_a.subject_key as subject_a,
        voice_b.subject_key as subject_b,
        voice_a.rate_base as rate_a,
        voice_b.rate_base as rate_b,
        coalesce(voice_a.as_of_year != voice_b.as_of_year, false) as is_other_year,
        voice_a.share_role != voice_b.share_role as is_other_share,
        voice_a.in_title or voice_b.in_title as is_headline,
        coalesce(voice_a.actor, '') != coalesce(voice_b.actor, '') as is_other_actor,
        voice_a.has_dead_attacker or voice_b.has_dead_attacker as has_dead_attacker,
        case
            when voice_a.reported_on < voice_b.reported_on then sign(voice_b.base_value - voice_a.base_value)
            when voice_b.reported_on < voice_a.reported_on then sign(voice_a.base_value - voice_b.base_value)
        end as later_change,
        (rival_a.value_key is not null)::integer + (rival_b.value_key is not null)::integer as rivals,
        told_apart.figure_id_a is not null as is_told_apart,
    from candidate
    inner join voice as voice_a on candidate.figure_id_a = voice_a.figure_id
    inner join voice as voice_b on candidate.figure_id_b = voice_b.figure_id
    left join total as total_a on candidate.figure_id_a = total_a.figure_id
    left join total as total_b on candidate.figure_id_b = total_b.figure_id
    left join shared
        on candidate.figure_id_a = shared.figure_id_a and candidate.figure_id_b = shared.figure_id_b
    left join told_apart
        on candidate.figure_id_a = told_apart.figure_id_a and candidate.figure_id_b = told_apart.figure_id_b
    left join given_value as rival_a
        on
            voice_a.origin_article_id = rival_a.origin_article_id
            and voice_a.domain = rival_a.domain
            and voice_b.value_key = rival_a.value_key
            and voice_a.value_key != voice_b.value_key
    left join given_value as rival_b
        on
            voice_b.origin_article_id = rival_b.origin_article_id
            and voice_b.domain = rival_b.domain
            and voice_a.value_key = rival_b.value_key
            and voice_a.value_key != voice_b.value_key
),

final as (
    select
        figure_id_a,
        figure_id_b,
        story_id,
        is_one_origin,
        is_fitting,
        value_relation,
        {{ present_items([
            "'base'",
            "case when is_one_origin then 'one origin' end",
            "'kind: ' || kind",
            "'value: ' || value_relation",
            "case when is_telling then 'value: telling' end",
            "case when is_telling and value_relation = 'same' then 'value: same and telling' end",
            "case when is_fitting and abs(value_a) >= 13 then 'value: 13 or more' end",
            "case when is_fitting and abs(value_a) >= 100 then 'value: 100 or more' end",
            "case when is_fitting and abs(value_a) >= 10000 then 'value: 10,000 or more' end",
            "case when is_fitting and abs(value_a) >= 1000000 then 'value: a million or more' end",
            "case when value_relation in ('apart', 'open') and value_ratio >= 1.1 then 'value: 1.1 times and more' end",
            "case when value_relation in ('apart', 'open') and value_ratio >= 1.5 then 'value: 1.5 times and more' end",
            "case when value_relation in ('apart', 'open') and value_ratio >= 2.5 then 'value: 2.5 times and more' end",
            "case when value_relation in ('apart', 'open') and value_ratio >= 5 then 'value: 5 times and more' end",
            "case when not is_fitting and kind = 'count' and greatest(value_a, value_b) <= " ~ small_count
            ~ " and abs(value_a - value_b) >= 2 then 'value: small counts 2 apart' end",
            "case when slip is not null and is_many_digits and is_telling then 'slip: of many digits' end",
            "case when value_relation = 'slip' and slip is not null then 'slip: ' || slip end",
            "case when is_unit_slip then 'slip: one number in two units' end",
            "case when is_other_unit then 'unit: other' end",
            "case when shared_terms > 0 then 'words: some' end",
            "case when shared_terms > 1 then 'words: two' end",
            "case when overlap >= 0.25 then 'words: a quarter' end",
            "case when overlap >= 0.5 then 'words: half' end",
            "case when overlap >= 0.75 then 'words: three quarters' end",
            "case when head_a = head_b and not is_generic_a then 'noun: same' end",
            "case when head_a != head_b and not is_generic_a and not is_generic_b then 'noun: other' end",
            "case when topic_a = topic_b then 'topic: same' end",
            "case when topic_a = topic_b and topic_a in " ~ people_topics() ~ " then 'topic: same, of people' end",
            "case when topic_a != topic_b then case when is_one_family then 'topic: of one family'"
            ~ " when family_pair = 'hurt struck' then 'topic: hurt and struck' else 'topic: other' end end",
            "case when (topic_a is null) != (topic_b is null) then 'topic: only one told' end",
            "case when group_a = group_b then 'people: same' when group_a != group_b and group_kind_a = 'age'"
            ~ " and group_kind_b = 'age' then 'people: of another age' when group_a != group_b then 'people: other' end",
            "case when (group_a is null) != (group_b is null) then 'people: only one told, by '"
            ~ " || coalesce(group_kind_a, group_kind_b) end",
            "case when is_definite_a or is_definite_b then case when topic_a = topic_b"
            ~ " then 'told before: of one topic' else 'told before' end end",
            "case when includes_attacker_a = includes_attacker_b then 'attacker: told alike'"
            ~ " when includes_attacker_a != includes_attacker_b then 'attacker: told otherwise'"
            ~ " when includes_attacker_a or includes_attacker_b then 'attacker: counted by one' end",
            "case when period_pair != 'event event' then 'period: ' || period_pair end",
            "case when is_part_a != is_part_b then 'part: only one' when is_part_a then 'part: both' end",
            "case when is_one_increment then 'addition: only one' end",
            "case when is_one_old then 'old value: only one' end",
            "case when is_one_change then 'change: only one' end",
            "case when is_one_planned then 'planned: only one' end",
            "case when kind = 'age' and subject_a = subject_b then 'person: same' end",
            "case when kind != 'age' and (subject_a = subject_b or contains(subject_a, subject_b)"
            ~ " or contains(subject_b, subject_a)) then 'subject: same'"
            ~ " when kind != 'age' and subject_a != subject_b then 'subject: other' end",
            "case when (subject_a is null) != (subject_b is null) then"
            ~ " case when kind = 'age' then 'person: only one told' else 'subject: only one told' end end",
            "case when rate_a = rate_b then 'rate: same' end",
            "case when (rate_a is null) != (rate_b is null) then 'rate: only one told' end",
            "case when is_other_year then 'year: other' end",
            "case when is_other_share then 'part: of a share' end",
            "case when is_headline then 'headline' end",
            "case when is_other_actor then 'shots: of others' end",
            "case when not is_fitting and topic_a = 'killed' and topic_b = 'killed' and has_dead_attacker"
            ~ " and abs(value_a - value_b) <= " ~ attacker_gap ~ " then 'attacker: counted or not' end",
            "case when not is_fitting and rivals >= 1 then 'rival: one tells both' || case when is_small then ' small' else '' end || ' values' end",
            "case when not is_fitting and rivals = 2 then 'rival: both tell both values' end",
            "case when not is_fitting and is_told_apart then 'rival: a third tells both' || case when is_small then ' small' else '' end || ' values' end",
            "case when not is_fitting and later_change > 0 then 'later: higher' end",
            "case when not is_fitting and later_change < 0 then 'later: lower' end",
        ]) }} as evidence,
    from compared
)

select * from final
