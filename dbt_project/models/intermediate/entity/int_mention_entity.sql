with recursive

mention_names as (
    select * from {{ ref('int_mention_name') }}
),

candidates as (
    select * from {{ ref('int_name_candidate') }}
),

names as (
    select
        entity_type,
        story_id,
        name_key,
        bool_and(is_local) as is_local,
    from mention_names
    group by entity_type, story_id, name_key
),

parents as (
    select distinct
        entity_type,
        scope_id,
        short_key,
        parent_key,
    from candidates
),

{# Follow the parents of a story up to the fullest name; every step goes to a fuller one, so it ends. #}
climbed as (
    select
        entity_type,
        story_id,
        name_key,
        name_key as root_key,
        0 as step,
    from names
    union all
    select
        climbed.entity_type,
        climbed.story_id,
        climbed.name_key,
        parents.parent_key as root_key,
        climbed.step + 1 as step,
    from climbed
    inner join parents
        on
            climbed.entity_type = parents.entity_type
            and climbed.story_id = parents.scope_id
            and climbed.root_key = parents.short_key
    where parents.parent_key is not null and climbed.step < 8
),

roots as (
    select
        entity_type,
        story_id,
        name_key,
        max_by(root_key, step) as root_key,
    from climbed
    group by entity_type, story_id, name_key
),

{# Where an article holds two people of one surname, the one named last before the mention is meant. #}
nearest as (
    select
        mention_names.mention_id,
        candidates.long_key,
        row_number() over (
            partition by mention_names.mention_id
            order by
                bearers.gender is not null
                and mention_names.gender is not null
                and bearers.gender <> mention_names.gender asc,
                bearers.char_start > mention_names.char_start asc,
                abs(bearers.char_start - mention_names.char_start) asc,
                candidates.long_key asc
        ) as nearness,
    from mention_names
    inner join candidates
        on
            mention_names.entity_type = candidates.entity_type
            and mention_names.article_id = candidates.scope_id
            and mention_names.name_key = candidates.short_key
            and candidates.parent_key is null
    inner join mention_names as bearers
        on
            mention_names.entity_type = bearers.entity_type
            and mention_names.article_id = bearers.article_id
            and candidates.long_key = bearers.name_key
),

chosen as (
    select
        mention_names.mention_id,
        mention_names.article_id,
        mention_names.story_id,
        mention_names.entity_type,
        mention_names.name,
        coalesce(parents.parent_key, nearest.long_key, mention_names.name_key) as chosen_key,
        case
            when parents.parent_key is not null then 'article'
            when nearest.long_key is not null then 'nearest'
            else 'own'
        end as basis,
    from mention_names
    left join parents
        on
            mention_names.entity_type = parents.entity_type
            and mention_names.article_id = parents.scope_id
            and mention_names.name_key = parents.short_key
    left join nearest
        on
            mention_names.mention_id = nearest.mention_id
            and nearest.nearness = 1
),

resolved as (
    select
        chosen.mention_id,
        chosen.article_id,
        chosen.story_id,
        chosen.entity_type,
        chosen.name,
        roots.root_key as canonical_key,
        case when chosen.chosen_key = roots.root_key then chosen.basis else 'story' end as resolution_basis,
        root_names.is_local,
    from chosen
    inner join roots
        on
            chosen.entity_type = roots.entity_type
            and chosen.story_id = roots.story_id
            and chosen.chosen_key = roots.name_key
    inner join names as root_names
        on
            roots.entity_type = root_names.entity_type
            and roots.story_id = root_names.story_id
            and roots.root_key = root_names.name_key
),

final as (
    select
        mention_id,
        article_id,
        story_id,
        entity_type,
        entity_type || '_' || {{ content_hash(['canonical_key', 'case when is_local then story_id end']) }}
            as entity_id,
        name,
        canonical_key,
        resolution_basis,
    from resolved
)

select * from final
