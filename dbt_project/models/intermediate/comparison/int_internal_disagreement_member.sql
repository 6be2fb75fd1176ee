{#
  What the rules on an article's consistency found, in one form. A set of figures that two rules find
  fault with is one disagreement, told as the first of them tells it.
#}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

headline_finding as (
    select * from {{ ref('int_internal_headline') }}
),

sum_finding as (
    select * from {{ ref('int_internal_sum') }}
),

share_finding as (
    select * from {{ ref('int_internal_share') }}
),

change_finding as (
    select * from {{ ref('int_internal_change') }}
),

restatement_finding as (
    select * from {{ ref('int_internal_restatement') }}
),

decline_finding as (
    select * from {{ ref('int_internal_decline') }}
),

finding as (
    select
        'headline' as rule_name,
        1 as rule_order,
        *,
    from headline_finding
    union all
    select
        'sum' as rule_name,
        2 as rule_order,
        *,
    from sum_finding
    union all
    select
        'share' as rule_name,
        3 as rule_order,
        *,
    from share_finding
    union all
    select
        'change' as rule_name,
        4 as rule_order,
        *,
    from change_finding
    union all
    select
        'restatement' as rule_name,
        5 as rule_order,
        *,
    from restatement_finding
    union all
    select
        'decline' as rule_name,
        6 as rule_order,
        *,
    from decline_finding
),

figure_set as (
    select
        rule_name,
        rule_order,
        group_id,
        {{ join_distinct('figure_id', ' ') }} as figure_ids,
    from finding
    group by rule_name, rule_order, group_id
),

ranked as (
    select
        rule_name,
        group_id,
        row_number() over (partition by figure_ids order by rule_order, group_id) as rank_in_group,
    from figure_set
),

final as (
    select
        finding.rule_name || ' ' || finding.group_id as group_id,
        finding.rule_name,
        reading.story_id,
        reading.article_id,
        finding.figure_id,
        reading.surface,
        finding.side_label,
        cast(finding.side_order as double) as side_order,
        finding.measure,
        finding.unit,
        cast(finding.stated_value as double) as stated_value,
        cast(finding.implied_value as double) as implied_value,
    from finding
    inner join ranked
        on finding.rule_name = ranked.rule_name and finding.group_id = ranked.group_id and ranked.rank_in_group = 1
    inner join reading on finding.figure_id = reading.figure_id
)

select * from final
