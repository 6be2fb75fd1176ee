with

mentions as (
    select * from {{ ref('int_typed_mention') }}
    where entity_type = 'organization'
),

stories as (
    select * from {{ ref('int_article_story') }}
),

suffixes as (
    select * from {{ ref('organization_suffix') }}
),

spellings as (
    select * from {{ ref('spelling_variant') }}
),

institution_words as (
    select * from {{ ref('institution_word') }}
),

country_words as (
    select
        name_key,
        min(country_code) as country_code,
    from {{ ref('int_country_name') }}
    where name_kind in ('country', 'demonym')
    group by name_key
),

aliases as (
    select
        {{ name_key('alias') }} as alias_key,
        min(name) as name,
    from {{ ref('entity_alias') }}
    where entity_type = 'organization'
    group by alias_key
),

known_names as (
    select distinct {{ name_key('name') }} as name_key from aliases
),

{# What an article of the story spells out itself goes before the list of well-known aliases. #}
introduced as (
    select distinct
        stories.story_id,
        {{ name_key('mentions.acronym') }} as acronym_key,
    from mentions
    inner join stories
        on mentions.article_id = stories.article_id
    where mentions.acronym is not null
),

cleaned as (
    select
        mentions.mention_id,
        mentions.article_id,
        stories.story_id,
        mentions.char_start,
        mentions.acronym,
        {{ without_article(squeeze_spaces('coalesce(mentions.name, mentions.surface)')) }} as written_name,
    from mentions
    inner join stories
        on mentions.article_id = stories.article_id
),

named as (
    select
        cleaned.mention_id,
        cleaned.article_id,
        cleaned.story_id,
        cleaned.char_start,
        cleaned.acronym,
        cleaned.written_name,
        case when introduced.acronym_key is null then aliases.name end as alias_name,
        coalesce(
            case when introduced.acronym_key is null then aliases.name end,
            cleaned.written_name
        ) as name,
    from cleaned
    left join aliases
        on {{ name_key('cleaned.written_name') }} = aliases.alias_key
    left join introduced
        on
            cleaned.story_id = introduced.story_id
            and {{ name_key('cleaned.written_name') }} = introduced.acronym_key
),

keyed as (
    select
        *,
        {{ words_of(without_article(name_key_or_text('name'))) }} as plain_words,
    from named
),

word_rows as (
    {{ word_rows('keyed', ['mention_id'], 'plain_words') }}
),

judged_words as (
    select
        word_rows.mention_id,
        word_rows.word_index,
        word_rows.word,
        suffixes.suffix is null as is_name_word,
        coalesce(spellings.standard, country_words.country_code, word_rows.word) as standard_word,
        institution_words.word_kind,
        country_words.country_code,
    from word_rows
    left join suffixes
        on word_rows.word = suffixes.suffix
    left join spellings
        on word_rows.word = spellings.word
    left join country_words
        on word_rows.word = country_words.name_key
    left join institution_words
        on coalesce(spellings.standard, word_rows.word) = institution_words.word
),

{# Legal forms count only at the end of a name, and never as all of it. #}
name_ends as (
    select
        mention_id,
        coalesce(max(word_index) filter (where is_name_word), max(word_index)) as last_index,
    from judged_words
    group by mention_id
),

standardised as (
    select
        judged_words.mention_id,
        {{ list_in_order('judged_words.standard_word', 'judged_words.word_index') }} as words,
        -- From the words as written: the first letter of a country's code may be another.
        {{ initials_in_order('judged_words.word', 'judged_words.word_index') }} as initials,
        {{ initials_in_order(
            'judged_words.word',
            'judged_words.word_index',
            "coalesce(judged_words.word_kind, '') <> 'link'",
        ) }} as content_initials,
        bool_and(judged_words.word_kind is not null) as has_only_institution_words,
    from judged_words
    inner join name_ends
        on
            judged_words.mention_id = name_ends.mention_id
            and judged_words.word_index <= name_ends.last_index
    group by judged_words.mention_id
),

final as (
    select
        keyed.mention_id,
        keyed.article_id,
        keyed.story_id,
        keyed.char_start,
        keyed.name,
        {{ join_words('standardised.words') }} as name_key,
        standardised.words,
        {{ word_count('standardised.words') }} as word_count,
        standardised.initials,
        standardised.content_initials,
        nullif({{ name_key('keyed.acronym') }}, '') as acronym_key,
        -- What the text introduces, or the name itself where it is written as one.
        coalesce(
            keyed.acronym,
            case when {{ is_acronym('keyed.written_name') }} then keyed.written_name end
        ) as acronym,
        {{ is_acronym('keyed.written_name') }} and keyed.alias_name is null as is_acronym,
        keyed.alias_name is not null or known_names.name_key is not null as is_known,
        -- 'the ministry' and 'interior ministry' mean one organisation only within their story.
        standardised.has_only_institution_words or {{ starts_lower('keyed.name') }} as is_local,
    from keyed
    inner join standardised
        on keyed.mention_id = standardised.mention_id
    left join known_names
        on {{ name_key('keyed.name') }} = known_names.name_key
)

select * from final
