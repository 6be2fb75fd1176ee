with

mentions as (
    select * from {{ ref('int_typed_mention') }}
    where entity_type = 'place'
),

stories as (
    select * from {{ ref('int_article_story') }}
),

country_names as (
    select * from {{ ref('int_country_name') }}
),

aliases as (
    select
        {{ name_key('alias') }} as alias_key,
        min(name) as name,
    from {{ ref('entity_alias') }}
    where entity_type = 'place'
    group by alias_key
),

written as (
    select
        mentions.mention_id,
        mentions.article_id,
        stories.story_id,
        mentions.char_start,
        {{ without_article(name_key('mentions.country_hint')) }} as written_hint_key,
        coalesce(aliases.name, {{ squeeze_spaces('coalesce(mentions.name, mentions.surface)') }}) as name,
    from mentions
    inner join stories
        on mentions.article_id = stories.article_id
    left join aliases
        on {{ without_article(name_key('coalesce(mentions.name, mentions.surface)')) }} = aliases.alias_key
),

keyed as (
    select
        *,
        {{ without_article(name_key_or_text('name')) }} as written_key,
    from written
),

{# A country or state under any of its names is one place under its first name. #}
located as (
    select
        keyed.mention_id,
        keyed.article_id,
        keyed.story_id,
        keyed.char_start,
        coalesce(countries.place_name, regions.place_name, keyed.name) as name,
        {{ without_article(name_key_or_text('coalesce(countries.place_name, regions.place_name, keyed.name)')) }}
            as plain_key,
        countries.country_code is not null or regions.country_code is not null as is_area,
        coalesce(countries.country_code, regions.country_code, capitals.country_code) as own_country_code,
        -- 'China, Iran' and 'Berlin, Ukraine' are lists: only a state tells a capital's name from the capital's.
        case
            when countries.country_code is not null or regions.country_code is not null then null
            when capitals.country_code is not null then {{ name_key('hint_regions.place_name') }}
            else {{ name_key('coalesce(hint_countries.place_name, hint_regions.place_name)') }}
        end as hint_key,
        case
            when countries.country_code is not null or regions.country_code is not null then null
            when capitals.country_code is not null then hint_regions.country_code
            else coalesce(hint_countries.country_code, hint_regions.country_code)
        end as hint_country_code,
    from keyed
    left join country_names as countries
        on
            keyed.written_key = countries.name_key
            and countries.name_kind = 'country'
    left join country_names as regions
        on
            keyed.written_key = regions.name_key
            and regions.name_kind = 'region'
            -- A postal code tells a state only beside a place ('Salem, OR'); with dots it is one ('B.C.').
            and (length(keyed.written_key) > 2 or keyed.name like '%.%')
    left join country_names as capitals
        on
            keyed.written_key = capitals.name_key
            and capitals.name_kind = 'capital'
    left join country_names as hint_countries
        on
            keyed.written_hint_key = hint_countries.name_key
            and hint_countries.name_kind = 'country'
    left join country_names as hint_regions
        on
            keyed.written_hint_key = hint_regions.name_key
            and hint_regions.name_kind = 'region'
),

{# What stands beside the name elsewhere in the article, then in the story, holds for the bare name. #}
hints as (
    select
        plain_key,
        story_id,
        article_id,
        hint_key,
        hint_country_code,
    from located
    where hint_key is not null
),

article_hints as (
    select
        article_id,
        plain_key,
        min(hint_key) as hint_key,
        min(hint_country_code) as hint_country_code,
    from hints
    group by article_id, plain_key
    having count(distinct hint_key) = 1
),

story_hints as (
    select
        story_id,
        plain_key,
        min(hint_key) as hint_key,
        min(hint_country_code) as hint_country_code,
    from hints
    group by story_id, plain_key
    having count(distinct hint_key) = 1
),

settled as (
    select
        located.mention_id,
        located.article_id,
        located.story_id,
        located.char_start,
        located.name,
        located.plain_key,
        located.is_area,
        coalesce(located.hint_key, article_hints.hint_key, story_hints.hint_key) as hint_key,
        coalesce(
            located.hint_country_code,
            article_hints.hint_country_code,
            story_hints.hint_country_code,
            located.own_country_code
        ) as country_code,
    from located
    left join article_hints
        on
            located.article_id = article_hints.article_id
            and located.plain_key = article_hints.plain_key
    left join story_hints
        on
            located.story_id = story_hints.story_id
            and located.plain_key = story_hints.plain_key
),

{# Names that stand for several places somewhere in the corpus: 'Springfield, Illinois', 'Springfield, Ohio'. #}
shared_names as (
    select plain_key
    from hints
    group by plain_key
    having count(distinct hint_key) > 1
),

final as (
    select
        settled.mention_id,
        settled.article_id,
        settled.story_id,
        settled.char_start,
        settled.name,
        case
            when shared_names.plain_key is null or settled.hint_key is null or settled.is_area
                then settled.plain_key
            else settled.plain_key || ', ' || settled.hint_key
        end as name_key,
        settled.plain_key,
        {{ words_of('settled.plain_key') }} as plain_words,
        settled.is_area,
        settled.country_code,
    from settled
    left join shared_names
        on settled.plain_key = shared_names.plain_key
)

select * from final
