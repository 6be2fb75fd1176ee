{#
  The parts of the key that say which of the things counted a figure counts. `topic`: what an event
  does to people and things (macros/quantity_topic.sql), null for all else. `person_group`:
  whom it is restricted to. `period_scope`: `event`, or `period` (a year, a season, a place's
  total) or `other` (another event), by the words and by days that lie before the story.
  `is_part`, `is_increment`, `is_old`: 'two of them', 'twelve more', 'initially five'.
#}
{% set longest_event_days = 45 %}
{% set days_before_story = 5 %}
{% set whole_month_days = 25 %}

with

figure as (
    select * from {{ ref('stg_figure') }}
),

clause as (
    select * from {{ ref('int_figure_clause') }}
),

article as (
    select * from {{ ref('stg_article') }}
),

layout as (
    select * from {{ ref('stg_article_layout') }}
),

story as (
    select * from {{ ref('int_article_story') }}
),

person_group as (
    select * from {{ ref('person_group') }}
),

story_start as (
    select
        story.story_id,
        min(layout.published_on) as first_published_on,
    from story
    inner join layout on story.article_id = layout.article_id
    group by story.story_id
),

article_mark as (
    select
        article_id,
        {{ tells_of_dead_attacker('body') }} as has_dead_attacker,
        {{ tells_of_a_wildfire('body') }} as is_about_a_fire,
        {{ tells_of_an_unfinished_count('body') }} as is_count_unfinished,
    from article
),

worded as (
    select
        figure.figure_id,
        figure.article_id,
        figure.scope,
        figure.change,
        figure.as_of_start,
        figure.as_of_end,
        figure.measure_head,
        lower(figure.measure) as measure,
        {{ figure_domain() }} as domain,
        clause.text_before,
        clause.text_after,
        clause.text_to_end,
        case
            when {{ is_whole_of_a_part('clause.text_before') }} then {{ first_words('clause.text_after', 2) }}
            when {{ has_part_phrase('clause.text_after') }}
                then {{ own_clause(without_part_phrase('clause.text_to_end')) }}
            else {{ own_clause('clause.text_after') }}
        end as said_after,
        {{ next_words('clause.text_after') }} as next_words,
    from figure
    inner join clause on figure.figure_id = clause.figure_id
),

word as (
    select
        figure_id,
        measure_head as word,
        1 as place,
    from worded
    where measure_head is not null
    union all
    select
        figure_id,
        {{ item_rows('next_words') }} as word,
        2 as place,
    from worded
),

grouped as (
    select
        word.figure_id,
        min(person_group.person_group) as person_group,
    from word
    inner join person_group
        on
            word.word = person_group.word
            or {{ word_stem('word.word') }} = person_group.word
            or (word.word = 'men' and person_group.word = 'man')
            or (word.word = 'women' and person_group.word = 'woman')
            or (word.word = 'children' and person_group.word = 'child')
    group by word.figure_id
),

final as (
    select
        worded.figure_id,
        {{ quantity_topic(
            'worded.domain', 'worded.text_before', 'worded.said_after', 'worded.measure', 'article_mark.is_about_a_fire'
        ) }} as topic,
        case when worded.domain = 'count' then grouped.person_group end as person_group,
        {{ actor_of('worded.text_before') }} as actor,
        worded.domain = 'count'
        and (
            coalesce(worded.scope = 'part', false) or {{ has_part_phrase('worded.text_after') }}
            or {{ is_listed('worded.text_before', 'worded.text_after') }}
        ) as is_part,
        {{ is_an_addition('worded.text_before', 'worded.text_after') }} as is_increment,
        coalesce(worded.change = 'from', false)
        or {{ is_old_value('worded.text_before', 'worded.text_after') }} as is_old,
        worded.change,
        case
            when {{ is_another_event('worded.text_before', 'worded.text_to_end') }} then 'other'
            when worded.as_of_end < story_start.first_published_on - {{ days_before_story }} then 'other'
            when
                worded.as_of_end < story_start.first_published_on
                and worded.as_of_end - worded.as_of_start >= {{ whole_month_days }}
                then 'other'
            when worded.as_of_end - worded.as_of_start >= {{ longest_event_days }} then 'period'
            when {{ covers_a_period('worded.text_before', 'worded.text_to_end') }} then 'period'
            else 'event'
        end as period_scope,
        article_mark.has_dead_attacker,
        article_mark.is_count_unfinished and worded.domain = 'count' as is_count_unfinished,
    from worded
    inner join article_mark on worded.article_id = article_mark.article_id
    inner join story on worded.article_id = story.article_id
    left join story_start on story.story_id = story_start.story_id
    left join grouped on worded.figure_id = grouped.figure_id
)

select * from final
