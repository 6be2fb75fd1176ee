{#
  Who an age belongs to, by one key for all articles of a story: the fullest name of the person. A lone first
  name ('their sister Lily, 6') is the one person of the story who bears it, where another article gives
  the full name; where two bear it, it stays a name of its own.
#}

with

figure as (
    select
        figure_id,
        article_id,
        {{ name_key('subject') }} as name_key,
    from {{ ref('stg_figure') }}
    where unit_kind = 'time' and subject is not null and starts_with(measure, 'age of ')
),

mention as (
    select distinct
        article_id,
        story_id,
        {{ name_key('name') }} as name_key,
        canonical_key,
    from {{ ref('int_mention_entity') }}
    where entity_type = 'person'
),

story as (
    select * from {{ ref('int_article_story') }}
),

told as (
    select
        figure.figure_id,
        story.story_id,
        coalesce(min(mention.canonical_key), min(figure.name_key)) as name_key,
    from figure
    inner join story on figure.article_id = story.article_id
    left join mention
        on figure.article_id = mention.article_id and figure.name_key = mention.name_key
    group by figure.figure_id, story.story_id
),

full_name as (
    select distinct
        story_id,
        canonical_key,
        split_part(canonical_key, ' ', 1) as first_word,
        regexp_extract(canonical_key, '(\S+)$', 1) as last_word,
    from mention
    where contains(canonical_key, ' ')
),

final as (
    select
        told.figure_id,
        case
            when count(full_name.canonical_key) = 1 then min(full_name.canonical_key)
            else min(told.name_key)
        end as person_key,
    from told
    left join full_name
        on
            told.story_id = full_name.story_id
            and not contains(told.name_key, ' ')
            and told.name_key in (full_name.first_word, full_name.last_word)
    group by told.figure_id
)

select * from final
