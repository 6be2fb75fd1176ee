{# The quantities that originals of a story report, with the value that most of them support. #}

with

figure as (
    select * from {{ ref('int_story_quantity_figure') }}
),

revision as (
    select * from {{ ref('int_figure_revision') }}
),

support as (
    select * from {{ ref('int_figure_support') }}
),

side as (
    select * from {{ ref('int_disagreement_side') }}
    where kind = 'figure' and is_party
),

judgement as (
    select * from {{ ref('int_disagreement_judgement') }}
    where is_last_word
),

summary as (
    select
        group_id,
        min(story_id) as story_id,
        min(reported_on) as first_reported_on,
        max(reported_on) as last_reported_on,
        count(distinct origin_article_id) as origin_count,
        count(distinct article_id) as article_count,
        count(distinct value_key) as revision_count,
        bool_or(in_title) as in_headline,
    from figure
    group by group_id
),

wording as (
    select
        group_id,
        measure,
        row_number() over (
            partition by group_id
            order by
                case when measure like 'amount%' or measure like 'number%' then 1 else 0 end,
                count(distinct origin_article_id) desc,
                length(measure) asc,
                measure asc
        ) as rank_in_group,
    from figure
    group by group_id, measure
),

disputed as (
    select distinct figure.group_id
    from side
    inner join figure on side.fact_id = figure.figure_id
    left join judgement on side.kind = judgement.kind and side.group_id = judgement.group_id
    -- What an editor dismissed is no dispute.
    where coalesce(judgement.status, 'open') != 'dismissed'
),

scale as (
    select
        figure_id,
        base_offset,
        base_factor,
    from figure
),

final as (
    select
        summary.group_id,
        summary.story_id,
        wording.measure,
        revision.unit,
        revision.unit_kind,
        revision.per,
        revision.value_low,
        revision.value_high,
        revision.label,
        revision.value_key,
        revision.is_superseded,
        support.support_count,
        cast(summary.origin_count as bigint) as origin_count,
        cast(summary.article_count as bigint) as article_count,
        cast(summary.revision_count as bigint) as revision_count,
        summary.first_reported_on,
        summary.last_reported_on,
        disputed.group_id is not null as is_disputed,
        summary.in_headline,
        scale.base_offset,
        scale.base_factor,
    from summary
    inner join wording on summary.group_id = wording.group_id and wording.rank_in_group = 1
    inner join support on summary.group_id = support.group_id and support.rank_in_group = 1
    inner join revision on support.group_id = revision.group_id and support.value_key = revision.value_key
    inner join scale on revision.figure_id = scale.figure_id
    left join disputed on summary.group_id = disputed.group_id
)

select * from final
