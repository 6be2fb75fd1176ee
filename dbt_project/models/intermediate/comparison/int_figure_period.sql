{#
  Whether a figure is of the event: `event`, or `period` (a year, a weekend, a place's total) or `other`
  (another event), by its words, by days that lie before the story, and by the figures before it, in its
  sentence or the one before, where they are of another event and this one goes on about it.
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

layout as (
    select * from {{ ref('stg_article_layout') }}
),

story as (
    select * from {{ ref('int_article_story') }}
),

story_start as (
    select
        story.story_id,
        min(layout.published_on) as first_published_on,
    from story
    inner join layout on story.article_id = layout.article_id
    group by story.story_id
),

told as (
    select
        figure.figure_id,
        figure.article_id,
        figure.char_start,
        figure.unit_kind,
        clause.sentence_start,
        clause.text_before,
        clause.text_after,
        clause.text_from_start,
        {{ is_named_beside_a_period('clause.text_before', 'clause.text_after') }} as is_named_beside_a_period,
        case
            when {{ is_named_beside_a_period('clause.text_before', 'clause.text_after') }} then 'event'
            when
                figure.unit_kind = 'count'
                and {{ covers_several_events('clause.text_from_start', 'clause.text_to_end') }}
                then 'period'
            when {{ is_another_event('clause.text_from_start', 'clause.text_to_end') }} then 'other'
            when figure.as_of_end < story_start.first_published_on - {{ days_before_story }} then 'other'
            when
                figure.as_of_end < story_start.first_published_on
                and figure.as_of_end - figure.as_of_start >= {{ whole_month_days }}
                then 'other'
            when figure.as_of_end - figure.as_of_start >= {{ longest_event_days }} then 'period'
            when {{ covers_a_period('clause.text_before', 'clause.text_to_end') }} then 'period'
            else 'event'
        end as own_scope,
    from figure
    inner join clause on figure.figure_id = clause.figure_id
    inner join story on figure.article_id = story.article_id
    left join story_start on story.story_id = story_start.story_id
),

following as (
    select
        *,
        lag(sentence_start) over (partition by article_id order by char_start, figure_id) as sentence_start_before,
    from told
),

linked as (
    select
        *,
        case
            when unit_kind != 'count' or is_named_beside_a_period then 1
            when
                sentence_start = sentence_start_before
                and ({{ goes_on_in_sentence('text_before') }} or {{ has_part_phrase('text_after') }})
                then 0
            when sentence_start != sentence_start_before and {{ goes_on_about_it('text_from_start') }} then 0
            else 1
        end as is_new_passage,
    from following
),

passage as (
    select
        *,
        sum(is_new_passage) over (
            partition by article_id order by char_start, figure_id rows unbounded preceding
        ) as passage_number,
    from linked
),

final as (
    select
        figure_id,
        article_id,
        coalesce(
            nullif(own_scope, 'event'),
            last_value(nullif(own_scope, 'event') ignore nulls) over (
                partition by article_id, passage_number
                order by char_start, figure_id
                rows between unbounded preceding and 1 preceding
            ),
            'event'
        ) as period_scope,
    from passage
)

select * from final
