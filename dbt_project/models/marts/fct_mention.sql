with

mentions as (
    select * from {{ ref('stg_mention') }}
),

mention_entities as (
    select * from {{ ref('int_mention_entity') }}
),

final as (
    select
        mentions.mention_id,
        mentions.article_id,
        mentions.entity_type,
        mention_entities.entity_id,
        mentions.surface,
        mentions.char_start,
        mentions.char_end,
        mentions.name,
        mentions.honorific,
        mentions.role,
        mentions.acronym,
        mentions.country_hint,
        mention_entities.resolution_basis,
    from mentions
    left join mention_entities
        on mentions.mention_id = mention_entities.mention_id
)

select * from final
