{#
  One judgement for every pair of figures, of two articles, whose quantities are held to be one.
  `updated` is for what moves one way as an event unfolds (seed `changing_measure`): the
  later report is further that way, for counts made while votes were still counted, and for what a later report
  itself says was changed. An 'at least'
  that later counts have left `floor_reach` times behind is updated too. What else differs cannot
  both be true.
#}
{% set floor_reach = 1.3 %}
{% set telling_count = 100 %}
{% set rounding_reach = 0.04 %}
{% set least_dispute_score = 0.6 %}

with

quantity_pair as (
    select * from {{ ref('int_quantity_match') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

reading as (
    select * from {{ ref('int_figure_reading') }}
),

direction as (
    select * from {{ ref('int_quantity_direction') }}
),

scope as (
    select * from {{ ref('int_figure_scope') }}
),

story_start as (
    select
        story_id,
        min(reported_on) as first_reported_on,
    from reading
    group by story_id
),

-- 'Lowered to $40,000 from $75,000': an old value, and who tells of it.
old_value as (
    select distinct
        reading.origin_article_id,
        reading.domain,
        round(reading.base_low, 6) as value_key,
    from reading
    inner join scope on reading.figure_id = scope.figure_id
    where scope.is_old or scope.change = 'from'
),

-- Of people a report counts those it knows of, on whatever day the event was; else the day that the text gives holds.
member as (
    select
        quantity_figure.quantity_id,
        reading.*,
        scope.topic,
        scope.change,
        scope.is_count_unfinished,
        bool_or(reading.modality = 'estimated') over (partition by quantity_figure.quantity_id) as is_estimate,
        case
            when scope.topic is not null and reading.domain = 'count' then reading.reported_on
            when reading.as_of_end <= reading.reported_on then reading.as_of_end
            else reading.reported_on
        end as known_on,
    from quantity_figure
    inner join reading on quantity_figure.figure_id = reading.figure_id
    inner join scope on reading.figure_id = scope.figure_id
),

paired as (
    select
        least(member_a.figure_id, member_b.figure_id) as figure_id_a,
        greatest(member_a.figure_id, member_b.figure_id) as figure_id_b,
        quantity_pair.story_id,
        quantity_pair.match_score,
        quantity_pair.match_reason,
        {{ interval_gap('member_a', 'member_b') }} as gap,
        member_a.tolerance + member_b.tolerance
        + case
            when member_a.unit = member_b.unit then 0.0
            else 0.01 * greatest(abs(coalesce(member_a.base_low, member_a.base_high)), 0.0)
        end as tolerance,
        greatest(
            abs(coalesce(member_a.base_low, member_a.base_high)),
            abs(coalesce(member_b.base_low, member_b.base_high))
        ) as larger_value,
        abs(coalesce(member_a.base_low, member_a.base_high) - coalesce(member_b.base_low, member_b.base_high))
            as distance,
        abs(coalesce(member_a.base_low, -1.0) - coalesce(member_b.base_low, -1.0)) <= 1e-9 * larger_value
        and abs(coalesce(member_a.base_high, -1.0) - coalesce(member_b.base_high, -1.0)) <= 1e-9 * larger_value
            as is_same_interval,
        member_a.unit_kind != member_b.unit_kind
        and 'percentage_point' in (member_a.unit_kind, member_b.unit_kind) as is_percent_mix,
        case
            when member_a.known_on < member_b.known_on
                then coalesce(member_b.base_low, member_b.base_high) - coalesce(member_a.base_low, member_a.base_high)
            when member_a.known_on > member_b.known_on
                then coalesce(member_a.base_low, member_a.base_high) - coalesce(member_b.base_low, member_b.base_high)
            else 0.0
        end as later_change,
        -- Of two counts on the day that a story breaks, nobody can say which is the later one.
        member_a.domain = 'count'
        and {{ is_same_or_both_null('member_a.topic', 'member_b.topic') }}
        and member_a.known_on = story_start.first_reported_on
        and member_b.known_on = story_start.first_reported_on as is_breaking,
        -- 'At least eight' of the first day does not contradict 31, but it is an old count of them.
        coalesce(direction_a.may_grow, false)
        and member_a.domain = 'count'
        and case
            when member_a.known_on < member_b.known_on
                then member_a.base_high is null and member_b.base_low > {{ floor_reach }} * member_a.base_low
            when member_b.known_on < member_a.known_on
                then member_b.base_high is null and member_a.base_low > {{ floor_reach }} * member_b.base_low
            else false
        end as is_old_floor,
        member_a.domain = 'count' and coalesce(member_a.topic, member_b.topic) is not null as is_count_with_topic,
        coalesce(member_a.topic, member_b.topic, '') in ('killed', 'injured', 'missing', 'arrested', 'evacuated')
            as is_count_of_people,
        -- 'Raised to $15,000' tells of its own change; a measured speed replaces an estimated one.
        member_a.known_on != member_b.known_on
        and case
            when member_a.known_on > member_b.known_on
                then
                    coalesce(member_a.change = 'to' and member_b.change is null, false)
                    or (member_b.is_estimate and not member_a.is_estimate)
            else
                coalesce(member_b.change = 'to' and member_a.change is null, false)
                or (member_a.is_estimate and not member_b.is_estimate)
        end as is_told_change,
        old_a.value_key is not null or old_b.value_key is not null as is_told_old,
        coalesce(direction_a.may_grow, false)
        or coalesce(direction_b.may_grow, false)
        or (member_a.known_on <= member_b.known_on and member_a.is_count_unfinished)
        or (member_b.known_on <= member_a.known_on and member_b.is_count_unfinished) as may_grow,
        coalesce(direction_a.may_shrink, false) or coalesce(direction_b.may_shrink, false) as may_shrink,
        case
            when
                {{ is_telling_number('member_a.given_value') }}
                and member_a.given_value = member_b.given_value
                and member_a.unit != member_b.unit
                then case
                    when member_a.unit_kind = 'money' then 'one currency''s figure with another''s sign'
                    else 'one unit''s figure with another''s sign'
                end
            else {{ slip_shape(
                'coalesce(member_a.base_low, member_a.base_high)',
                'coalesce(member_b.base_low, member_b.base_high)'
            ) }}
        end as slip,
        -- 26,000 for 25,400: nearer than one step of the rounder number, and no rounding of it.
        greatest({{ trailing_step('member_a.given_value') }}, {{ trailing_step('member_b.given_value') }}) >= 10
        and member_a.unit = member_b.unit
        and abs(member_a.given_value - member_b.given_value)
        < greatest({{ trailing_step('member_a.given_value') }}, {{ trailing_step('member_b.given_value') }})
        and least({{ trailing_step('member_a.given_value') }}, {{ trailing_step('member_b.given_value') }})
        < greatest({{ trailing_step('member_a.given_value') }}, {{ trailing_step('member_b.given_value') }})
            as is_rounded_apart,
    from quantity_pair
    inner join member as member_a on quantity_pair.quantity_id_a = member_a.quantity_id
    inner join member as member_b on quantity_pair.quantity_id_b = member_b.quantity_id
    left join story_start on quantity_pair.story_id = story_start.story_id
    left join direction as direction_a on quantity_pair.quantity_id_a = direction_a.quantity_id
    left join direction as direction_b on quantity_pair.quantity_id_b = direction_b.quantity_id
    left join old_value as old_a
        on
            member_b.origin_article_id = old_a.origin_article_id
            and member_b.domain = old_a.domain
            and round(member_a.base_low, 6) = old_a.value_key
    left join old_value as old_b
        on
            member_a.origin_article_id = old_b.origin_article_id
            and member_a.domain = old_b.domain
            and round(member_b.base_low, 6) = old_b.value_key
),

judged as (
    select
        *,
        case
            when is_percent_mix then 'disagree'
            when is_same_interval then 'agree'
            when is_old_floor then 'updated'
            when gap <= tolerance then 'compatible'
            when is_told_old then 'updated'
            when is_told_change and slip is null then 'updated'
            when is_breaking and (may_grow or may_shrink) then 'updated'
            when slip like 'one %' then 'disagree'
            when slip = 'digits swapped' and (not is_count_of_people or larger_value >= {{ telling_count }})
                then 'disagree'
            when may_grow and later_change > 0 then 'updated'
            when may_shrink and later_change < 0 then 'updated'
            else 'disagree'
        end as verdict,
    from paired
),

final as (
    select
        {{ content_id('comparison', ['figure_id_a', 'figure_id_b']) }} as comparison_id,
        story_id,
        figure_id_a,
        figure_id_b,
        verdict,
        case
            when is_same_interval or gap = 0 then 0.0
            else round(gap / nullif(larger_value, 0), 6)
        end as relative_difference,
        match_score,
        match_reason,
        case
            when verdict != 'disagree' then null
            when is_percent_mix then 'percent and percentage points confused'
            when slip is not null then slip
            when is_rounded_apart and distance < {{ rounding_reach }} * larger_value then 'rounded too far'
        end as likely_cause,
    from judged
    -- Most counts of people that differ count other people: a dispute is claimed only where the same are likely.
    where
        verdict != 'disagree'
        or slip is not null
        or not is_count_with_topic
        or match_score >= {{ least_dispute_score }}
)

select * from final
