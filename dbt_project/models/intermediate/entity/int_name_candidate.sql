with

links as (
    select * from {{ ref('int_person_name_link') }}
    union all by name
    select * from {{ ref('int_organization_name_link') }}
    union all by name
    select * from {{ ref('int_place_name_link') }}
),

article_names as (
    select distinct
        entity_type,
        article_id,
        story_id,
        name_key,
    from {{ ref('int_mention_name') }}
),

{# A scope is an article, where every link counts, or a story, where only those do that need no context. #}
scoped as (
    select
        entity_type,
        story_id as scope_id,
        'story' as scope,
        short_key,
        long_key,
        link_rank,
        long_order,
    from links
    where is_story_wide
    union all
    select
        links.entity_type,
        short.article_id as scope_id,
        'article' as scope,
        links.short_key,
        links.long_key,
        links.link_rank,
        links.long_order,
    from links
    inner join article_names as short
        on
            links.entity_type = short.entity_type
            and links.story_id = short.story_id
            and links.short_key = short.name_key
    inner join article_names as long
        on
            short.entity_type = long.entity_type
            and short.article_id = long.article_id
            and links.long_key = long.name_key
),

ranked as (
    select
        *,
        min(link_rank) over (partition by entity_type, scope_id, short_key) as best_rank,
    from scoped
),

best as (
    select
        *,
        first_value(long_key) over (
            partition by entity_type, scope_id, short_key
            order by long_order, long_key
            rows between unbounded preceding and unbounded following
        ) as greatest_key,
    from ranked
    where link_rank = best_rank
),

{# The candidates have to lie on one chain that ends in the greatest ('Roosevelt' to 'Franklin Roosevelt' to
   'Franklin D. Roosevelt'); where one does not, as with two people of one surname, the name is ambiguous. #}
chained as (
    select
        best.*,
        best.long_key = best.greatest_key or onward.short_key is not null as is_on_chain,
    from best
    left join scoped as onward
        on
            best.entity_type = onward.entity_type
            and best.scope_id = onward.scope_id
            and best.long_key = onward.short_key
            and best.greatest_key = onward.long_key
),

final as (
    select
        entity_type,
        scope_id,
        scope,
        short_key,
        long_key,
        link_rank,
        case
            when bool_and(is_on_chain) over (partition by entity_type, scope_id, short_key) then greatest_key
        end as parent_key,
    from chained
)

select * from final
