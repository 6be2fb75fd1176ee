{#
  A change against the two values it leads from and to, all in one sentence: 'rose by five from 10 to
  20', 'up 5 percent to 20 from 10', 'rose from 10 to 20, a rise of five'. A change in percent is of the
  first value; between two percentages it may be in points as well. Off by up to
  `min_relative` of the change, or by the rounding of the three, is no matter; rounding of the change
  itself reaches `max_reach` of it at most, so that half a point is not a whole one.
#}
{% set min_relative = 0.1 %}
{% set max_reach = 0.25 %}
{% set point_tolerance = 1.0 %}

with

passage as (
    select * from {{ ref('int_figure_passage') }}
    where is_closed and modality != 'denied' and not {{ is_repeated_change('sentence_text') }}
),

triple as (
    select
        one.figure_id as figure_id_1,
        two.figure_id as figure_id_2,
        three.figure_id as figure_id_3,
        one.text_after as gap_1,
        two.text_after as gap_2,
        one.text_before as before_1,
    from passage as one
    inner join passage as two on one.sentence_id = two.sentence_id and one.place + 1 = two.place
    inner join passage as three on one.sentence_id = three.sentence_id and one.place + 2 = three.place
),

phrased as (
    select
        figure_id_1 as change_id,
        figure_id_2 as from_id,
        figure_id_3 as to_id,
    from triple
    where {{ ends_in_from('gap_1') }} and {{ ends_in_to('gap_2') }}
    union all
    select
        figure_id_1 as change_id,
        figure_id_3 as from_id,
        figure_id_2 as to_id,
    from triple
    where {{ ends_in_to('gap_1') }} and {{ ends_in_from('gap_2') }}
    union all
    select
        figure_id_3 as change_id,
        figure_id_1 as from_id,
        figure_id_2 as to_id,
    from triple
    where {{ ends_in_from("(' ' || before_1)") }} and {{ ends_in_to('gap_1') }} and {{ names_the_change('gap_2') }}
),

worked_out as (
    select
        phrased.*,
        change_figure.unit_kind in ('percent', 'ratio') as is_relative,
        change_figure.domain = from_value.domain
        and (change_figure.unit_kind in ('percent', 'percentage_point') or from_value.domain != 'percent')
            as is_absolute,
        abs(change_figure.base_low) as stated,
        abs(to_value.base_low - from_value.base_low) as difference,
        100.0 * abs(to_value.base_low - from_value.base_low) / nullif(abs(from_value.base_low), 0) as percentage,
        least(change_figure.tolerance, {{ max_reach }} * abs(change_figure.base_low)) as change_tolerance,
        from_value.tolerance + to_value.tolerance as value_tolerance,
        100.0 * (from_value.tolerance + to_value.tolerance) / nullif(abs(from_value.base_low), 0)
            as percentage_tolerance,
    from phrased
    inner join passage as change_figure on phrased.change_id = change_figure.figure_id
    inner join passage as from_value on phrased.from_id = from_value.figure_id
    inner join passage as to_value on phrased.to_id = to_value.figure_id
    where
        from_value.domain = to_value.domain
        and from_value.unit_kind = to_value.unit_kind
        and {{ is_same_or_both_null('from_value.rate_base', 'to_value.rate_base') }}
        and (change_figure.domain = from_value.domain or change_figure.domain = 'percent')
        and change_figure.per is null
        and from_value.base_low != to_value.base_low
),

judged as (
    select
        *,
        is_absolute
        and abs(stated - difference)
        <= greatest(change_tolerance + value_tolerance, {{ min_relative }} * stated) as fits_absolute,
        is_relative
        and abs(stated - percentage)
        <= greatest(
            change_tolerance + percentage_tolerance, {{ min_relative }} * stated, {{ point_tolerance }}
        ) as fits_relative,
    from worked_out
),

wrong_change as (
    select
        row_number() over (partition by change_id order by from_id, to_id) as rank_in_group,
        change_id,
        from_id,
        to_id,
        case when is_absolute then difference else percentage end as implied,
        stated,
        is_absolute,
    from judged
    where (is_absolute or is_relative) and not fits_absolute and not fits_relative
),

member as (
    select
        change_id as group_id,
        change_id as figure_id,
        true as is_change,
    from wrong_change
    where rank_in_group = 1
    union all
    select
        change_id as group_id,
        from_id as figure_id,
        false as is_change,
    from wrong_change
    where rank_in_group = 1
    union all
    select
        change_id as group_id,
        to_id as figure_id,
        false as is_change,
    from wrong_change
    where rank_in_group = 1
),

final as (
    select
        member.group_id,
        member.figure_id,
        case
            when member.is_change then 'a change by ' || change_figure.label
            when wrong_change.is_absolute
                then from_value.label || ' to ' || to_value.label || ', a change by ' || {{ amount_label(
                    'wrong_change.implied * change_figure.value_low / nullif(change_figure.base_low, 0)',
                    'change_figure.unit'
                ) }}
            else from_value.label || ' to ' || to_value.label || ', a change by ' || {{ amount_label(
                'round(wrong_change.implied, 1)',
                "'percent'"
            ) }}
        end as side_label,
        case when member.is_change then 1 else 2 end as side_order,
        change_figure.measure,
        case when wrong_change.is_absolute then change_figure.unit else 'percent' end as unit,
        case
            when wrong_change.is_absolute then abs(change_figure.value_low) else wrong_change.stated
        end as stated_value,
        case
            when wrong_change.is_absolute
                then abs(wrong_change.implied * change_figure.value_low / nullif(change_figure.base_low, 0))
            else wrong_change.implied
        end as implied_value,
    from member
    inner join wrong_change on member.group_id = wrong_change.change_id and wrong_change.rank_in_group = 1
    inner join passage as change_figure on wrong_change.change_id = change_figure.figure_id
    inner join passage as from_value on wrong_change.from_id = from_value.figure_id
    inner join passage as to_value on wrong_change.to_id = to_value.figure_id
)

select * from final
