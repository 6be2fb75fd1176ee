{#
  A share against the two numbers it is of: '30 of 120, or 40 percent', '40 percent of the 120
  staff, or 30 people', '30 people, or 40 percent of the 120 staff', and a part that is more than
  its whole ('15 of the 12', unless twelve were only hoped for). Off by up to `point_tolerance`
  percentage points is rounding; more than `max_ratio` times off, the percentage is of something else.
#}
{% set point_tolerance = 1.0 %}
{% set max_ratio = 10.001 %}

with

passage as (
    select * from {{ ref('int_figure_passage') }}
    where is_closed and share_role != 'part' and modality != 'denied'
),

triple as (
    select
        one.figure_id as figure_id_1,
        two.figure_id as figure_id_2,
        three.figure_id as figure_id_3,
        one.text_after as gap_1,
        two.text_after as gap_2,
        three.text_after as gap_3,
        one.domain as domain_1,
        two.domain as domain_2,
        three.domain as domain_3,
    from passage as one
    inner join passage as two on one.sentence_id = two.sentence_id and one.place + 1 = two.place
    inner join passage as three on one.sentence_id = three.sentence_id and one.place + 2 = three.place
),

phrased as (
    select
        figure_id_1 as part_id,
        figure_id_2 as whole_id,
        figure_id_3 as share_id,
    from triple
    where
        domain_3 = 'percent'
        and {{ is_out_of('gap_1', noun=true) }}
        and {{ says_again('gap_2') }}
        and {{ ends_statement('gap_3') }}
    union all
    select
        figure_id_3 as part_id,
        figure_id_2 as whole_id,
        figure_id_1 as share_id,
    from triple
    where
        domain_1 = 'percent'
        and {{ is_out_of('gap_1') }}
        and {{ says_again('gap_2') }}
        and (gap_2 not like '%(' or gap_3 like ')%')
    union all
    select
        figure_id_1 as part_id,
        figure_id_3 as whole_id,
        figure_id_2 as share_id,
    from triple
    where
        domain_2 = 'percent'
        and {{ says_again('gap_1') }}
        and {{ is_out_of('gap_2') }}
    union all
    select
        figure_id_2 as part_id,
        figure_id_3 as whole_id,
        figure_id_1 as share_id,
    from triple
    where
        domain_1 = 'percent'
        and {{ says_again('gap_1') }}
        and {{ is_out_of('gap_2', noun=true) }}
),

worked_out as (
    select
        phrased.part_id,
        phrased.whole_id,
        phrased.share_id,
        100.0 * part.base_low / nullif(whole.base_low, 0) as implied_share,
        share_figure.base_low as stated_share,
        share_figure.tolerance
        + 100.0 * (part.tolerance + whole.tolerance) / nullif(whole.base_low, 0) as tolerance,
    from phrased
    inner join passage as part on phrased.part_id = part.figure_id
    inner join passage as whole on phrased.whole_id = whole.figure_id
    inner join passage as share_figure on phrased.share_id = share_figure.figure_id
    where
        part.domain = whole.domain
        and part.domain != 'percent'
        and share_figure.unit_kind != 'percentage_point'
        and part.base_low > 0
        and part.base_low <= whole.base_low
),

wrong_share as (
    select
        *,
        row_number() over (partition by share_id order by part_id, whole_id) as rank_in_group,
    from worked_out
    where
        abs(implied_share - stated_share) > greatest(tolerance, {{ point_tolerance }})
        and greatest(implied_share, stated_share) <= {{ max_ratio }} * least(implied_share, stated_share)
),

beyond_whole as (
    select
        part.figure_id as part_id,
        whole.figure_id as whole_id,
    from passage as part
    inner join passage as whole on part.sentence_id = whole.sentence_id and part.place + 1 = whole.place
    where
        part.unit = whole.unit
        and part.domain = 'count'
        and {{ is_same_or_both_null('part.rate_base', 'whole.rate_base') }}
        and {{ is_out_of('part.text_after') }}
        and not {{ is_a_goal('whole.text_after') }}
        and part.base_low > whole.base_low + part.tolerance + whole.tolerance
),

member as (
    select
        share_id as group_id,
        share_id as figure_id,
        1 as place,
        part_id,
        whole_id,
        stated_share,
        implied_share,
    from wrong_share
    where rank_in_group = 1
    union all
    select
        share_id as group_id,
        part_id as figure_id,
        2 as place,
        part_id,
        whole_id,
        stated_share,
        implied_share,
    from wrong_share
    where rank_in_group = 1
    union all
    select
        share_id as group_id,
        whole_id as figure_id,
        3 as place,
        part_id,
        whole_id,
        stated_share,
        implied_share,
    from wrong_share
    where rank_in_group = 1
),

beyond_member as (
    select
        part_id as group_id,
        part_id as figure_id,
        part_id,
        whole_id,
    from beyond_whole
    union all
    select
        part_id as group_id,
        whole_id as figure_id,
        part_id,
        whole_id,
    from beyond_whole
),

final as (
    select
        member.group_id,
        member.figure_id,
        case
            when member.place > 1
                then part.label || ' of ' || whole.label || ', which is ' || {{ amount_label(
                    'round(member.implied_share, 1)',
                    "'percent'"
                ) }}
            when share_figure.unit = 'ratio' then {{ amount_label('round(member.stated_share, 1)', "'percent'") }}
            else share_figure.label
        end as side_label,
        case when member.place = 1 then 1 else 2 end as side_order,
        share_figure.measure,
        'percent' as unit,
        member.stated_share as stated_value,
        round(member.implied_share, 4) as implied_value,
    from member
    inner join passage as share_figure on member.group_id = share_figure.figure_id
    inner join passage as part on member.part_id = part.figure_id
    inner join passage as whole on member.whole_id = whole.figure_id
    union all
    select
        member.group_id,
        member.figure_id,
        case when member.figure_id = member.part_id then part.label else 'a whole of ' || whole.label end as side_label,
        case when member.figure_id = member.part_id then 1 else 2 end as side_order,
        part.measure,
        part.unit,
        part.value_low as stated_value,
        whole.value_low as implied_value,
    from beyond_member as member
    inner join passage as part on member.part_id = part.figure_id
    inner join passage as whole on member.whole_id = whole.figure_id
)

select * from final
