with

roles as (
    select * from {{ ref('stg_role') }}
),

mention_entities as (
    select * from {{ ref('int_mention_entity') }}
),

entities as (
    select * from {{ ref('int_entity') }}
),

demonyms as (
    select * from {{ ref('int_country_name') }}
    where name_kind = 'demonym'
),

named as (
    select
        role_id,
        organization_mention_id as mention_id,
    from roles
    where organization_mention_id is not null
    union all
    select
        role_id,
        place_mention_id as mention_id,
    from roles
    where place_mention_id is not null
),

{# What a role is held in, by its type as the story settles it, whichever the article takes it for. #}
held_in as (
    select
        named.role_id,
        min(case when mention_entities.entity_type = 'organization' then mention_entities.entity_id end)
            as organization_id,
        min(case when mention_entities.entity_type = 'place' then mention_entities.entity_id end) as place_id,
    from named
    inner join mention_entities
        on named.mention_id = mention_entities.mention_id
    group by named.role_id
),

final as (
    select
        roles.role_id,
        roles.article_id,
        roles.mention_id,
        case when holders.entity_type = 'person' then holders.entity_id end as person_id,
        roles.name as role,
        roles.is_former,
        held_in.organization_id,
        held_in.place_id,
        coalesce(places.country_code, demonyms.country_code) as country_code,
        roles.surface,
        roles.char_start,
        roles.char_end,
    from roles
    left join mention_entities as holders
        on roles.mention_id = holders.mention_id
    left join held_in
        on roles.role_id = held_in.role_id
    left join entities as places
        on held_in.place_id = places.entity_id
    left join demonyms
        on {{ name_key('roles.nationality') }} = demonyms.name_key
)

select * from final
