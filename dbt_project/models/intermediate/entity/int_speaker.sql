with

quotes as (
    select * from {{ ref('stg_quote') }}
),

figures as (
    select * from {{ ref('stg_figure') }}
),

mentions as (
    select * from {{ ref('stg_mention') }}
),

mention_entities as (
    select * from {{ ref('int_mention_entity') }}
),

entities as (
    select * from {{ ref('int_entity') }}
),

facts as (
    select
        'quote' as fact_type,
        quote_id as fact_id,
        article_id,
        speaker_type,
        speaker_name,
        speaker_mention_id,
    from quotes
    where speaker_name is not null or speaker_mention_id is not null
    union all
    select
        'figure' as fact_type,
        figure_id as fact_id,
        article_id,
        null as speaker_type,
        speaker_name,
        speaker_mention_id,
    from figures
    where speaker_name is not null or speaker_mention_id is not null
),

{# Who can speak: the people and organisations of the article, under every name and role it gives them. #}
called as (
    select
        mention_entities.article_id,
        mention_entities.entity_type,
        mention_entities.entity_id,
        {{ name_key('mention_entities.name') }} as call_key,
        1 as call_rank,
    from mention_entities
    where mention_entities.entity_type in ('person', 'organization')
    union
    select
        mention_entities.article_id,
        mention_entities.entity_type,
        mention_entities.entity_id,
        {{ name_key('entities.name') }} as call_key,
        1 as call_rank,
    from mention_entities
    inner join entities
        on mention_entities.entity_id = entities.entity_id
    where mention_entities.entity_type in ('person', 'organization')
    union
    select
        mention_entities.article_id,
        mention_entities.entity_type,
        mention_entities.entity_id,
        {{ without_article(name_key('mentions.role')) }} as call_key,
        2 as call_rank,
    from mention_entities
    inner join mentions
        on mention_entities.mention_id = mentions.mention_id
    where mention_entities.entity_type = 'person' and mentions.role is not null
),

named as (
    select
        fact_type,
        fact_id,
        article_id,
        speaker_type,
        {{ without_article(name_key('speaker_name')) }} as call_key,
    from facts
    where speaker_mention_id is null
),

{# 'the minister' is the 'Transport Minister' of the article when no other person there has such a role. #}
matched as (
    select
        named.fact_type,
        named.fact_id,
        called.entity_type,
        called.entity_id,
        called.call_rank,
    from named
    inner join called
        on
            named.article_id = called.article_id
            and (
                named.call_key = called.call_key
                or (called.call_rank = 2 and ends_with(called.call_key, ' ' || named.call_key))
            )
            and coalesce(named.speaker_type, called.entity_type) = called.entity_type
),

best_matched as (
    select
        *,
        min(call_rank) over (partition by fact_type, fact_id) as best_rank,
    from matched
),

unique_matches as (
    select
        fact_type,
        fact_id,
        min(entity_id) as entity_id,
    from best_matched
    where call_rank = best_rank
    group by fact_type, fact_id
    having count(distinct entity_id) = 1
),

final as (
    select
        facts.fact_type,
        facts.fact_id,
        coalesce(entities.entity_type, facts.speaker_type) as speaker_type,
        entities.entity_id as speaker_id,
        coalesce(entities.name, facts.speaker_name) as speaker_name,
    from facts
    left join mention_entities
        on
            facts.speaker_mention_id = mention_entities.mention_id
            and mention_entities.entity_type in ('person', 'organization')
    left join unique_matches
        on
            facts.fact_type = unique_matches.fact_type
            and facts.fact_id = unique_matches.fact_id
    left join entities
        on coalesce(mention_entities.entity_id, unique_matches.entity_id) = entities.entity_id
)

select * from final
