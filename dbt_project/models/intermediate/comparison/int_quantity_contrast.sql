{#
  What tells the two quantities of a candidate pair apart, the first of the objections that holds:
  most numbers that differ do so because they count something else. An equal value overrules what could be chance
  of wording, never what is plainly another thing, person or event.
#}
{% set attacker_gap = 2 %}
{% set most_times_apart = 5 %}

with

candidate as (
    select * from {{ ref('int_quantity_candidate') }}
),

quantity as (
    select * from {{ ref('int_quantity') }}
),

told_together as (
    select * from {{ ref('int_quantity_told_together') }}
),

paired as (
    select
        candidate.quantity_id_a,
        candidate.quantity_id_b,
        candidate.value_relation,
        candidate.value_ratio,
        candidate.is_distinctive,
        candidate.is_same_key,
        candidate.is_unit_slip,
        coalesce(candidate.slip = 'digits swapped', false)
        and candidate.is_many_digits
        and candidate.is_distinctive as is_clear_slip,
        quantity_a.domain,
        quantity_a.topic as topic_a,
        quantity_b.topic as topic_b,
        coalesce(quantity_a.topic, quantity_b.topic) as any_topic,
        coalesce(quantity_a.topic, quantity_b.topic) is not null
        and {{ is_event_topic('coalesce(quantity_a.topic, quantity_b.topic)') }} as is_of_the_event,
        -- Who is critical or treated is hurt, who is shot is hurt or dead: equal numbers may be one.
        least(quantity_a.topic, quantity_b.topic) || ' '
        || greatest(quantity_a.topic, quantity_b.topic) in (
            'critical injured', 'critical treated', 'injured treated', 'injured shot', 'killed shot',
            'displaced evacuated'
        )
        and not quantity_a.is_part
        and not quantity_b.is_part as may_mean_the_same,
        quantity_a.person_group as group_a,
        quantity_b.person_group as group_b,
        (quantity_a.period_scope = 'other') != (quantity_b.period_scope = 'other') as is_other_event,
        quantity_a.period_scope = quantity_b.period_scope
        and (
            quantity_a.period_scope = 'event'
            or (quantity_a.period_scope = 'period' and coalesce(quantity_a.as_of_year = quantity_b.as_of_year, true))
            or quantity_a.as_of_start = quantity_b.as_of_start
        ) as is_same_period,
        quantity_a.is_part = quantity_b.is_part as is_same_part,
        quantity_a.is_increment = quantity_b.is_increment as is_same_increment,
        quantity_a.is_old = quantity_b.is_old as is_same_age_of_value,
        coalesce(quantity_a.change_kind = 'by', false)
        = coalesce(quantity_b.change_kind = 'by', false) as is_same_change,
        coalesce(quantity_a.actor, '') = coalesce(quantity_b.actor, '') as is_same_actor,
        coalesce(quantity_a.subject_key != quantity_b.subject_key, false) as is_other_name,
        coalesce(quantity_a.subject_key = quantity_b.subject_key, false) as is_same_name,
        coalesce(quantity_a.age_sex != quantity_b.age_sex, false) as is_other_sex,
        quantity_a.has_dead_attacker or quantity_b.has_dead_attacker as has_dead_attacker,
        abs(quantity_a.base_value - quantity_b.base_value) as distance,
        candidate.value_relation in ('same', 'near') as is_close,
        told_together.quantity_id_a is not null as is_told_together,
    from candidate
    inner join quantity as quantity_a on candidate.quantity_id_a = quantity_a.quantity_id
    inner join quantity as quantity_b on candidate.quantity_id_b = quantity_b.quantity_id
    left join told_together
        on
            candidate.quantity_id_a = told_together.quantity_id_a
            and candidate.quantity_id_b = told_together.quantity_id_b
),

final as (
    select
        quantity_id_a,
        quantity_id_b,
        case
            when is_told_together then 'one report tells both'
            when domain = 'age' and (is_other_name or is_other_sex) then 'another person'
            when domain = 'age' and value_relation != 'same' and not is_same_name then 'another person'
            when
                topic_a != topic_b and not (value_relation = 'same' and may_mean_the_same)
                then 'another thing is counted'
            when not is_same_period and is_of_the_event and not (is_close and is_distinctive)
                then 'another period or event'
            when
                any_topic is not null
                and domain != 'count'
                and value_relation = 'apart'
                and value_ratio > {{ most_times_apart }}
                then 'values too far apart'
            when is_other_event and not is_close and not is_clear_slip then 'another period or event'
            when group_a != group_b and any_topic is not null and not (is_close and is_distinctive)
                then 'other people'
            when
                coalesce(group_a, '') != coalesce(group_b, '') and any_topic is not null
                and not (is_close and is_distinctive)
                then 'a part and the whole'
            when any_topic = 'critical' and not is_same_part and value_relation = 'same' and topic_a = topic_b then null
            when any_topic != 'critical' and not is_same_part and value_relation != 'same' then 'a part and the whole'
            when
                any_topic in ('killed', 'jobs lost', 'laid off') and not is_same_increment and not is_close
                then 'an addition and the total'
            when any_topic = 'killed' and has_dead_attacker and distance between 1 and {{ attacker_gap }}
                then 'the attacker counted or not'
            when any_topic = 'shots' and not is_same_actor and not is_close then 'another person''s'
            when not is_same_age_of_value and not is_close then 'an old value'
            when domain = 'percent' and not is_same_change and not is_close then 'a change and a level'
            when
                not is_same_key
                and is_of_the_event
                and domain = 'count'
                and not (is_close and is_distinctive)
                and not (
                    value_relation = 'same'
                    and (coalesce(group_a = group_b, false) or coalesce(may_mean_the_same, false))
                )
                then 'only one tells what is counted'
        end as objection,
    from paired
)

select * from final
