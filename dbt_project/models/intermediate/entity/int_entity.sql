with

mention_entities as (
    select * from {{ ref('int_mention_entity') }}
),

organization_names as (
    select * from {{ ref('int_organization_mention_name') }}
),

place_names as (
    select * from {{ ref('int_place_mention_name') }}
),

names as (
    select
        mention_entities.entity_type,
        mention_entities.entity_id,
        mention_entities.name,
        count(*) as mention_count,
        -- The name that the entity was resolved to goes before its short forms.
        bool_or(mention_entities.resolution_basis = 'own') as is_canonical,
    from mention_entities
    group by all
),

{# The fullest form wins; among equals the one with fewer words in capitals, then with more accents, then the longer. #}
ordered_names as (
    select
        entity_type,
        entity_id,
        name,
        row_number() over (
            partition by entity_type, entity_id
            order by
                is_canonical desc,
                {{ word_count(words_of('name')) }} desc,
                {{ shouted_word_count('name') }} asc,
                {{ accent_count('name') }} desc,
                length(name) desc,
                mention_count desc,
                name asc
        ) as name_order,
    from names
),

acronyms as (
    select
        mention_entities.entity_id,
        organization_names.acronym,
        row_number() over (
            partition by mention_entities.entity_id
            order by count(*) desc, organization_names.acronym asc
        ) as acronym_order,
    from mention_entities
    inner join organization_names
        on mention_entities.mention_id = organization_names.mention_id
    where organization_names.acronym is not null
    group by mention_entities.entity_id, organization_names.acronym
),

countries as (
    select
        mention_entities.entity_id,
        place_names.country_code,
        row_number() over (
            partition by mention_entities.entity_id
            order by count(*) desc, place_names.country_code asc
        ) as country_order,
    from mention_entities
    inner join place_names
        on mention_entities.mention_id = place_names.mention_id
    where place_names.country_code is not null
    group by mention_entities.entity_id, place_names.country_code
),

final as (
    select
        ordered_names.entity_type,
        ordered_names.entity_id,
        ordered_names.name,
        acronyms.acronym,
        countries.country_code,
    from ordered_names
    left join acronyms
        on
            ordered_names.entity_id = acronyms.entity_id
            and acronyms.acronym_order = 1
    left join countries
        on
            ordered_names.entity_id = countries.entity_id
            and countries.country_order = 1
    where ordered_names.name_order = 1
)

select * from final
