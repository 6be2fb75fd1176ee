with

revision as (
    select * from {{ ref('int_figure_revision') }}
),

quantity as (
    select * from {{ ref('int_story_quantity') }}
),

support as (
    select * from {{ ref('int_figure_support') }}
),

final as (
    select
        {{ content_id('revision', ['revision.group_id', 'revision.value_key']) }} as revision_id,
        {{ content_id('quantity', ['revision.group_id']) }} as quantity_id,
        revision.story_id,
        cast(revision.revision_number as bigint) as revision_number,
        quantity.unit,
        quantity.per,
        -- Nine decimals take away what a conversion there and back adds.
        cast(round((revision.base_low - quantity.base_offset) / quantity.base_factor, 9) as double) as value_low,
        cast(round((revision.base_high - quantity.base_offset) / quantity.base_factor, 9) as double) as value_high,
        revision.label,
        revision.first_reported_on as reported_on,
        revision.last_reported_on,
        revision.article_id,
        revision.figure_id,
        revision.is_first,
        revision.is_change,
        case
            when revision.superseded_key is not null
                then {{ content_id('revision', ['revision.group_id', 'revision.superseded_key']) }}
        end as supersedes_revision_id,
        revision.superseded_on,
        support.support_count,
        support.still_carried_by,
    from revision
    inner join quantity on revision.group_id = quantity.group_id
    inner join support on revision.group_id = support.group_id and revision.value_key = support.value_key
)

select * from final
