-- The entity of a mention, and who says a quotation or a figure, stands in the dimension that its type names.
with

used as (
    select
        'fct_mention' as table_name,
        mention_id as row_id,
        entity_type,
        entity_id,
    from {{ ref('fct_mention') }}
    union all
    select
        'fct_quote' as table_name,
        quote_id as row_id,
        speaker_type as entity_type,
        speaker_id as entity_id,
    from {{ ref('fct_quote') }}
    where speaker_id is not null
    union all
    select
        'fct_figure' as table_name,
        figure_id as row_id,
        split_part(speaker_id, '_', 1) as entity_type,
        speaker_id as entity_id,
    from {{ ref('fct_figure') }}
    where speaker_id is not null
),

entities as (
    select
        'person' as entity_type,
        person_id as entity_id,
    from {{ ref('dim_person') }}
    union all
    select
        'organization' as entity_type,
        organization_id as entity_id,
    from {{ ref('dim_organization') }}
    union all
    select
        'place' as entity_type,
        place_id as entity_id,
    from {{ ref('dim_place') }}
),

final as (
    select
        used.table_name,
        used.row_id,
        used.entity_type,
        used.entity_id,
    from used
    left join entities
        on
            used.entity_type = entities.entity_type
            and used.entity_id = entities.entity_id
    where entities.entity_id is null
)

select * from final
