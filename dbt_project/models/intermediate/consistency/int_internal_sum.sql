{#
  A whole against the sum of its parts, where one sentence lists all of them: 'twelve dead: seven women
  and four men', 'seven women and four men, 12 in all'. What may be a list of something else is
  left alone: items without a number, parts that are part of each other, a list that says it is not
  complete, sums beyond `min_ratio` and `max_ratio` of the whole, and every list some of whose parts
  make up the whole.
#}
{% set min_ratio = 0.5 %}
{% set max_ratio = 2.0 %}

with

passage as (
    select * from {{ ref('int_figure_passage') }}
),

-- A sentence is looked at when every figure in it counts, or is money, in one unit and has one value.
sentence as (
    select
        sentence_id,
        max(figure_count) as figure_count,
    from passage
    group by sentence_id
    having
        max(figure_count) between 3 and 7
        and count(distinct unit || coalesce(per, '')) = 1
        and bool_and((domain = 'count' or domain like 'money%') and is_closed and share_role = 'plain')
        and not bool_or({{ leaves_parts_open('sentence_text') }})
),

whole as (
    select
        passage.figure_id,
        passage.sentence_id,
        passage.place,
        passage.base_low,
        passage.tolerance,
        true as is_before_parts,
        passage.place + 1 as first_place,
        sentence.figure_count as last_place,
    from passage
    inner join sentence on passage.sentence_id = sentence.sentence_id
    where {{ opens_parts('passage.text_after') }}
    union all
    select
        passage.figure_id,
        passage.sentence_id,
        passage.place,
        passage.base_low,
        passage.tolerance,
        false as is_before_parts,
        1 as first_place,
        passage.place - 1 as last_place,
    from passage
    inner join sentence on passage.sentence_id = sentence.sentence_id
    where
        passage.place = sentence.figure_count
        and {{ leads_to_total('passage.text_before') }}
        and ({{ says_a_total_of('passage.text_before') }} or {{ is_in_all('passage.text_after') }})
),

part as (
    select
        whole.figure_id as group_id,
        whole.base_low as whole_value,
        whole.tolerance as whole_tolerance,
        passage.figure_id,
        passage.place,
        passage.base_low,
        passage.tolerance,
        passage.unit,
        passage.value_low,
        sum(passage.base_low) over (partition by whole.figure_id order by passage.place) as running_sum,
        sum(passage.base_low) over (partition by whole.figure_id) as part_sum,
        case
            when passage.place < whole.last_place then {{ parts_items('passage.text_after') }}
            when whole.is_before_parts then not {{ adds_an_item('passage.text_after') }}
            else true
        end
        and (passage.place != whole.last_place or {{ closes_list('passage.text_before') }}) as is_listed,
    from whole
    inner join passage
        on
            whole.sentence_id = passage.sentence_id
            and passage.place between whole.first_place and whole.last_place
),

found as (
    select
        group_id,
        max(whole_value) as whole_value,
        max(part_sum) as part_sum,
        sum(value_low) as part_sum_in_unit,
        max(unit) as unit,
    from part
    group by group_id
    having
        count(*) >= 2
        and bool_and(is_listed)
        and max(part_sum) between {{ min_ratio }} * max(whole_value) and {{ max_ratio }} * max(whole_value)
        and abs(max(part_sum) - max(whole_value)) > max(whole_tolerance) + sum(tolerance)
        and not bool_or(place > 1 and abs(running_sum - whole_value) <= whole_tolerance + tolerance)
        and not bool_or(abs(part_sum - base_low - whole_value) <= whole_tolerance + tolerance)
),

told as (
    select
        part.group_id,
        string_agg({{ readable_number('part.value_low') }}, ' and ' order by part.place) as parts,
    from part
    inner join found on part.group_id = found.group_id
    group by part.group_id
),

member as (
    select
        group_id,
        group_id as figure_id,
        true as is_whole,
    from found
    union all
    select
        part.group_id,
        part.figure_id,
        false as is_whole,
    from part
    inner join found on part.group_id = found.group_id
),

final as (
    select
        member.group_id,
        member.figure_id,
        case
            when member.is_whole then passage.label
            else told.parts || ', together ' || {{ amount_label('found.part_sum_in_unit', 'found.unit') }}
        end as side_label,
        case when member.is_whole then 1 else 2 end as side_order,
        whole.measure,
        whole.unit,
        whole.value_low as stated_value,
        found.part_sum_in_unit as implied_value,
    from member
    inner join found on member.group_id = found.group_id
    inner join told on member.group_id = told.group_id
    inner join passage on member.figure_id = passage.figure_id
    inner join passage as whole on member.group_id = whole.figure_id
)

select * from final
