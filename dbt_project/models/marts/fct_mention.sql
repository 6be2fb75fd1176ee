with

mentions as (
    select * from {{ ref('stg_mention') }}
),

mention_entities as (
    select * from {{ ref('int_mention_entity') }}
),

governments as (
    select * from {{ ref('int_seat_government') }}
),

final as (
    select
        mentions.mention_id,
        mentions.article_id,
        -- The story may settle what the article leaves in doubt.
        mention_entities.entity_type,
        mention_entities.entity_id,
        mentions.surface,
        mentions.char_start,
        mentions.char_end,
        mentions.name,
        mentions.honorific,
        mentions.role,
        mentions.acronym,
        mentions.country_hint,
        mentions.form,
        mentions.type_certainty,
        governments.government as stands_for,
        mention_entities.resolution_basis,
    from mentions
    left join mention_entities
        on mentions.mention_id = mention_entities.mention_id
    left join governments
        on
            mentions.acts
            and {{ name_key('mentions.name') }} = governments.name_key
)

select * from final
