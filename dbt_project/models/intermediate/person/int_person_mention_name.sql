with

mentions as (
    select * from {{ ref('int_typed_mention') }}
    where entity_type = 'person'
),

stories as (
    select * from {{ ref('int_article_story') }}
),

titles as (
    select * from {{ ref('person_title') }}
),

aliases as (
    select
        {{ name_key('alias') }} as alias_key,
        min(name) as name,
    from {{ ref('entity_alias') }}
    where entity_type = 'person'
    group by alias_key
),

spelled as (
    select
        mention_id,
        article_id,
        char_start,
        honorific,
        {{ words_of(squeeze_spaces('coalesce(name, surface)')) }} as written_words,
    from mentions
),

word_rows as (
    {{ word_rows('spelled', ['mention_id'], 'written_words') }}
),

judged_words as (
    select
        word_rows.mention_id,
        word_rows.word_index,
        coalesce(titles.position, 'name') as word_role,
        titles.gender,
    from word_rows
    left join titles
        on {{ name_key('word_rows.word') }} = titles.title
),

{# The name runs from the first word that is no leading title to the last that is no trailing one. #}
name_bounds as (
    select
        mention_id,
        min(word_index) filter (where word_role <> 'leading') as first_index,
        max(word_index) filter (where word_role <> 'trailing') as last_index,
        min(gender) filter (where word_role = 'leading' and word_index = 1) as gender,
    from judged_words
    group by mention_id
),

honorifics as (
    select
        mentions.mention_id,
        titles.gender,
    from mentions
    inner join titles
        on {{ name_key('mentions.honorific') }} = titles.title
),

stripped as (
    select
        spelled.mention_id,
        spelled.article_id,
        spelled.char_start,
        coalesce(honorifics.gender, name_bounds.gender) as gender,
        case
            when name_bounds.first_index <= name_bounds.last_index
                then {{ join_words(
                    slice_words('spelled.written_words', 'name_bounds.first_index', 'name_bounds.last_index')
                ) }}
            else {{ join_words('spelled.written_words') }}
        end as name,
    from spelled
    inner join name_bounds
        on spelled.mention_id = name_bounds.mention_id
    left join honorifics
        on spelled.mention_id = honorifics.mention_id
),

keyed as (
    select
        stripped.mention_id,
        stripped.article_id,
        stripped.char_start,
        stripped.gender,
        coalesce(aliases.name, stripped.name) as name,
        aliases.name is not null as is_alias,
        {{ name_key_or_text('coalesce(aliases.name, stripped.name)', split_initials=true) }} as name_key,
    from stripped
    left join aliases
        on {{ name_key('stripped.name') }} = aliases.alias_key
),

final as (
    select
        keyed.mention_id,
        keyed.article_id,
        stories.story_id,
        keyed.char_start,
        keyed.name,
        keyed.name_key,
        keyed.gender,
        {{ words_of('keyed.name_key') }} as words,
        {{ word_count(words_of('keyed.name_key')) }} as word_count,
        -- A lone surname or first name means one person only within its story.
        {{ word_count(words_of('keyed.name_key')) }} = 1 and not keyed.is_alias as is_local,
    from keyed
    inner join stories
        on keyed.article_id = stories.article_id
)

select * from final
