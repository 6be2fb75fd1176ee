{# All kinds of disagreement in one form, each with its id and a sentence that explains it. #}

with

side as (
    select * from {{ ref('int_disagreement_side') }}
),

origin as (
    select * from {{ ref('int_article_origin') }}
),

layout as (
    select * from {{ ref('stg_article_layout') }}
),

summary as (
    select
        'figure' as kind,
        group_id,
        story_id,
        measure,
        unit,
        value_low,
        value_high,
        severity,
        likely_cause,
        {{ sentence_case('measure') }} as opening,
        closing,
    from {{ ref('int_figure_disagreement') }}
    union all
    select
        'internal' as kind,
        group_id,
        story_id,
        measure,
        unit,
        value_low,
        value_high,
        severity,
        likely_cause,
        {{ sentence_case('measure') }} || ', within one article' as opening,
        '' as closing,
    from {{ ref('int_internal_disagreement') }}
    union all
    select
        'quote' as kind,
        group_id,
        story_id,
        measure,
        null as unit,
        null as value_low,
        null as value_high,
        severity,
        null as likely_cause,
        'Words of ' || speaker_name as opening,
        case
            when is_meaning_changed then '; words that carry the meaning differ'
            else '; only small words differ'
        end as closing,
    from {{ ref('int_quote_disagreement') }}
    union all
    select
        'date' as kind,
        group_id,
        min(story_id) as story_id,
        'date of one event' as measure,
        null as unit,
        null as value_low,
        null as value_high,
        'medium' as severity,
        null as likely_cause,
        'Date of what looks like one event' as opening,
        '' as closing,
    from {{ ref('int_date_disagreement_member') }}
    group by group_id
),

fact as (
    select
        side.kind,
        side.group_id,
        {{ join_distinct('side.fact_id', ',') }} as fact_ids,
        cast(count(distinct side.article_id) as bigint) as article_count,
        cast(count(distinct origin.origin_article_id) as bigint) as origin_count,
    from side
    inner join origin on side.article_id = origin.article_id
    group by side.kind, side.group_id
),

named_side as (
    select
        side.kind,
        side.group_id,
        side.side_label,
        min(side.side_order) as side_order,
        {{ join_distinct("coalesce(layout.publisher_name, layout.title, 'an unnamed source')", ', ') }} as sources,
    from side
    inner join layout on side.article_id = layout.article_id
    where side.is_party
    group by side.kind, side.group_id, side.side_label
),

told as (
    select
        kind,
        group_id,
        -- Both sides of an article that contradicts itself have one source.
        case when kind = 'internal' then ' (' || min(sources) || ')' else '' end as one_source,
        string_agg(
            side_label || case when kind = 'internal' then '' else ' (' || sources || ')' end,
            ' against '
            order by side_order, side_label
        ) as sides,
    from named_side
    group by kind, group_id
),

final as (
    select
        {{ content_id('disagreement', ['summary.kind', 'fact.fact_ids']) }} as disagreement_id,
        summary.kind,
        summary.group_id,
        summary.story_id,
        summary.measure,
        summary.unit,
        summary.value_low,
        summary.value_high,
        fact.article_count,
        fact.origin_count,
        summary.severity,
        summary.likely_cause,
        summary.opening || told.one_source || ': ' || told.sides || coalesce('; perhaps ' || summary.likely_cause, '')
        || summary.closing || '.' as explanation,
    from summary
    inner join fact on summary.kind = fact.kind and summary.group_id = fact.group_id
    inner join told on summary.kind = told.kind and summary.group_id = told.group_id
)

select * from final
