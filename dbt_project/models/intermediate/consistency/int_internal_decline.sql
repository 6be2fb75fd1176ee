{#
  A count that can only grow and is lower on a later day of the same article: 'the toll stood at 31 on
  Tuesday' and at 29 on Wednesday. Both sentences, or the head of the list they stand in, say that
  the count runs on; neither says that it was corrected or starts afresh; both count the same thing
  within `max_days`.
#}
{% set max_days = 31 %}

with

passage as (
    select * from {{ ref('int_figure_passage') }}
    where is_closed and domain = 'count' and share_role = 'plain' and modality = 'stated'
),

sentence as (
    select * from {{ ref('stg_sentence') }}
    where block_kind in ('title', 'heading', 'paragraph', 'list_item')
),

article as (
    select * from {{ ref('stg_article') }}
),

term as (
    select * from {{ ref('int_figure_term') }}
),

changing_measure as (
    select * from {{ ref('changing_measure') }}
    where direction = 'grows'
),

-- The line that a list stands under speaks for its items.
list_head as (
    select
        item.sentence_id,
        lower({{ span_text('article.body', 'head.char_start', '(head.char_end)') }}) as head_text,
        row_number() over (partition by item.sentence_id order by head.sentence_index desc) as rank_in_group,
    from sentence as item
    inner join sentence as head
        on
            item.article_id = head.article_id
            and item.sentence_index > head.sentence_index
            and head.block_kind in ('heading', 'paragraph')
    inner join article on item.article_id = article.article_id
    where item.block_kind = 'list_item'
),

growing as (
    select
        term.figure_id,
        min(term.concept) as concept,
    from term
    inner join changing_measure on term.concept = changing_measure.term
    group by term.figure_id
),

running as (
    select
        passage.*,
        growing.concept as growing_concept,
    from passage
    left join list_head on passage.sentence_id = list_head.sentence_id and list_head.rank_in_group = 1
    left join growing on passage.figure_id = growing.figure_id
    where
        passage.as_of_start is not null
        and passage.as_of_start = passage.as_of_end
        and passage.figure_count = 1
        and (
            {{ is_running_count("coalesce(list_head.head_text, '')") }}
            or ({{ is_running_count('passage.sentence_text') }} and growing.figure_id is not null)
        )
        and not {{ is_corrected_count('passage.sentence_text') }}
        and not {{ is_corrected_count("coalesce(list_head.head_text, '')") }}
),

fall as (
    select
        earlier.figure_id as earlier_id,
        later.figure_id as later_id,
        row_number() over (
            partition by later.figure_id
            order by earlier.as_of_start desc, earlier.base_low desc, earlier.figure_id asc
        ) as rank_in_group,
    from running as earlier
    inner join running as later
        on
            earlier.article_id = later.article_id
            and earlier.unit = later.unit
            and earlier.block_kind = later.block_kind
            and earlier.as_of_start < later.as_of_start
            and earlier.base_low > later.base_low + earlier.tolerance + later.tolerance
            and {{ is_same_or_both_null('earlier.head_concept', 'later.head_concept') }}
            and {{ is_same_or_both_null('earlier.growing_concept', 'later.growing_concept') }}
    where {{ days_apart('earlier.as_of_start', 'later.as_of_start') }} <= {{ max_days }}
),

member as (
    select
        later_id as group_id,
        earlier_id as figure_id,
    from fall
    where rank_in_group = 1
    union all
    select
        later_id as group_id,
        later_id as figure_id,
    from fall
    where rank_in_group = 1
),

final as (
    select
        member.group_id,
        member.figure_id,
        passage.label || ' on ' || cast(passage.as_of_start as varchar) as side_label,
        case when member.figure_id = member.group_id then 2 else 1 end as side_order,
        later.measure,
        later.unit,
        passage_of_fall.value_low as stated_value,
        later.value_low as implied_value,
    from member
    inner join fall on member.group_id = fall.later_id and fall.rank_in_group = 1
    inner join passage on member.figure_id = passage.figure_id
    inner join passage as later on fall.later_id = later.figure_id
    inner join passage as passage_of_fall on fall.earlier_id = passage_of_fall.figure_id
)

select * from final
