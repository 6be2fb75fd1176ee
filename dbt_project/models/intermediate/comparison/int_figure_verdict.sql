{#
  One judgement for every pair of figures, of two articles, whose quantities are held to be one.
  `updated` is for what moves one way as an event unfolds (seed `changing_measure`): the
  later report is further that way. What else differs cannot both be true.
#}

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

figure_term as (
    select * from {{ ref('int_figure_term') }}
),

changing_measure as (
    select * from {{ ref('changing_measure') }}
),

member as (
    select
        quantity_figure.quantity_id,
        reading.*,
        coalesce(reading.as_of_end, reading.reported_on) as known_on,
    from quantity_figure
    inner join reading on quantity_figure.figure_id = reading.figure_id
),

direction as (
    select
        quantity_figure.quantity_id,
        bool_or(changing_measure.direction = 'grows') as may_grow,
        bool_or(changing_measure.direction = 'shrinks') as may_shrink,
    from quantity_figure
    inner join figure_term on quantity_figure.figure_id = figure_term.figure_id
    inner join changing_measure on figure_term.concept = changing_measure.term
    group by quantity_figure.quantity_id
),

paired as (
    select
        least(member_a.figure_id, member_b.figure_id) as figure_id_a,
        greatest(member_a.figure_id, member_b.figure_id) as figure_id_b,
        quantity_pair.story_id,
        quantity_pair.match_score,
        quantity_pair.term_overlap,
        quantity_pair.head_match,
        quantity_pair.value_match,
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
        coalesce(direction_a.may_grow, false) or coalesce(direction_b.may_grow, false) as may_grow,
        coalesce(direction_a.may_shrink, false) or coalesce(direction_b.may_shrink, false) as may_shrink,
        {{ slip_shape(
            'coalesce(member_a.base_low, member_a.base_high)',
            'coalesce(member_b.base_low, member_b.base_high)'
        ) }} as slip,
    from quantity_pair
    inner join member as member_a on quantity_pair.quantity_id_a = member_a.quantity_id
    inner join member as member_b on quantity_pair.quantity_id_b = member_b.quantity_id
    left join direction as direction_a on quantity_pair.quantity_id_a = direction_a.quantity_id
    left join direction as direction_b on quantity_pair.quantity_id_b = direction_b.quantity_id
),

judged as (
    select
        *,
        case
            when is_percent_mix then 'disagree'
            when is_same_interval then 'agree'
            when gap <= tolerance then 'compatible'
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
        term_overlap,
        head_match,
        value_match,
        case
            when verdict != 'disagree' then null
            when is_percent_mix then 'percent and percentage points confused'
            else slip
        end as likely_cause,
    from judged
)

select * from final
