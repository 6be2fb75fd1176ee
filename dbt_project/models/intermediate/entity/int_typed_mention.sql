with

mentions as (
    select * from {{ ref('stg_mention') }}
),

stories as (
    select * from {{ ref('int_article_story') }}
),

keyed as (
    select
        mentions.mention_id,
        mentions.article_id,
        stories.story_id,
        mentions.entity_type as written_type,
        mentions.type_certainty,
        mentions.form,
        {{ without_article(name_key_or_text('coalesce(mentions.name, mentions.surface)')) }} as type_key,
    from mentions
    inner join stories
        on mentions.article_id = stories.article_id
),

{# A witness is a name whose type is clear somewhere in the story; 0.8 is the first level that is. #}
witnesses as (
    select
        story_id,
        type_key,
        written_type,
        max(type_certainty) as certainty,
        count(*) as mention_count,
    from keyed
    where form = 'name' and type_certainty >= 0.8
    group by story_id, type_key, written_type
),

{# The surest type of the name itself; where two are as sure, the name stays as each article has it. #}
ranked_witnesses as (
    select
        *,
        max(certainty) over (partition by story_id, type_key) as best_certainty,
    from witnesses
),

same_names as (
    select
        story_id,
        type_key,
        min(written_type) as settled_type,
    from ranked_witnesses
    where certainty = best_certainty
    group by story_id, type_key
    having count(distinct written_type) = 1
),

{# A doubtful single word is the surname of a person, or the first word of a body, that the story names in full. #}
fuller_names as (
    select
        story_id,
        {{ last_word(words_of('type_key')) }} as type_key,
        'person' as settled_type,
    from witnesses
    where written_type = 'person' and {{ word_count(words_of('type_key')) }} > 1
    union
    select
        story_id,
        {{ first_word(words_of('type_key')) }} as type_key,
        'organization' as settled_type,
    from witnesses
    where written_type = 'organization' and {{ word_count(words_of('type_key')) }} > 1
),

fuller_types as (
    select
        story_id,
        type_key,
        min(settled_type) as settled_type,
    from fuller_names
    group by story_id, type_key
    having count(distinct settled_type) = 1
),

judged as (
    select
        keyed.mention_id,
        case
            when keyed.form <> 'name' or keyed.type_certainty >= 0.8 then keyed.written_type
            when same_names.settled_type is not null then same_names.settled_type
            -- A town bears the first word of its university: only people and bodies are told by a fuller name.
            when keyed.written_type <> 'place' or fuller_types.settled_type = 'person'
                then coalesce(fuller_types.settled_type, keyed.written_type)
            else keyed.written_type
        end as entity_type,
    from keyed
    left join same_names
        on
            keyed.story_id = same_names.story_id
            and keyed.type_key = same_names.type_key
    left join fuller_types
        on
            keyed.story_id = fuller_types.story_id
            and keyed.type_key = fuller_types.type_key
),

final as (
    select
        mentions.mention_id,
        mentions.article_id,
        judged.entity_type,
        mentions.entity_type <> judged.entity_type as is_retyped,
        mentions.surface,
        mentions.char_start,
        mentions.name,
        mentions.honorific,
        mentions.acronym,
        mentions.country_hint,
    from mentions
    inner join judged
        on mentions.mention_id = judged.mention_id
)

select * from final
