{#
  What a figure says of itself: the topic by its own words (macros/count_topic.sql), whom it is
  restricted to, and whether it points back at a count told before. What it takes over from that count is
  in int_figure_antecedent.
#}

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

person_group as (
    select * from {{ ref('person_group') }}
),

article_mark as (
    select
        article_id,
        {{ tells_of_a_wildfire('body') }} as is_about_a_fire,
    from article
),

worded as (
    select
        figure.figure_id,
        figure.article_id,
        figure.char_start,
        figure.measure_head,
        lower(figure.measure) as measure,
        {{ figure_domain() }} as domain,
        clause.text_before,
        clause.text_after,
        -- An amount may follow another number in its phrase ('a fund for the four families stood at').
        case when figure.unit_kind = 'money' then clause.text_from_start else clause.text_before end as leading_text,
        clause.text_from_start || clause.text_to_end as sentence_text,
        clause.sentence_before,
        {{ has_part_phrase('clause.text_after') }} as is_part,
        {{ is_whole_of_a_part('clause.text_before') }} as is_whole,
        case
            when {{ is_whole_of_a_part('clause.text_before') }} then {{ own_noun_phrase('clause.text_after') }}
            when {{ has_part_phrase('clause.text_after') }}
                then {{ own_clause(without_part_phrase('clause.text_to_end')) }}
            when {{ has_insertion('clause.text_to_end') }}
                then {{ own_clause(without_insertion('clause.text_to_end')) }}
            else {{ own_clause('clause.text_after') }}
        end as said_after,
        case
            when {{ has_part_phrase('clause.text_after') }} then {{ without_part_opening('clause.text_to_end') }}
            else clause.text_after
        end as counted,
    from figure
    inner join clause on figure.figure_id = clause.figure_id
),

topical as (
    select
        worded.*,
        {{ quantity_topic(
            'worded.domain', 'worded.leading_text', 'worded.said_after', 'worded.counted',
            'case when worded.is_whole or worded.is_part then \'\' else worded.measure end',
            'article_mark.is_about_a_fire'
        ) }} as own_topic,
        worded.domain = 'count' and {{ counts_a_thing('worded.counted') }} as is_of_things,
    from worded
    inner join article_mark on worded.article_id = article_mark.article_id
),

word as (
    select
        figure_id,
        measure_head as word,
    from topical
    where measure_head is not null and not is_whole and not is_part
    union all
    select
        figure_id,
        {{ item_rows(next_words('said_after')) }} as word,
    from topical
    union all
    select
        figure_id,
        {{ item_rows(next_words('counted')) }} as word,
    from topical
    where is_part
),

grouped as (
    select
        word.figure_id,
        min(person_group.person_group) as person_group,
        min_by(person_group.group_kind, person_group.person_group) as group_kind,
    from word
    inner join person_group
        on
            word.word = person_group.word
            or {{ word_stem('word.word') }} = {{ word_stem('person_group.word') }}
            or (word.word = 'men' and person_group.word = 'man')
            or (word.word = 'women' and person_group.word = 'woman')
            or (word.word = 'children' and person_group.word = 'child')
    group by word.figure_id
),

restricted as (
    select
        topical.*,
        grouped.person_group,
        grouped.group_kind,
        topical.domain = 'count'
        and grouped.person_group is not null
        and not {{ is_no_count('topical.text_before') }}
        and (grouped.person_group != 'man' or {{ contrasts_men('topical.sentence_text') }}) as is_restricted,
        {{ is_in_a_place('topical.said_after') }}
        and {{ tells_of_hospitals("topical.sentence_before || ' ' || topical.sentence_text") }} as is_near_a_hospital,
        topical.domain = 'count'
        and (
            coalesce(topical.own_topic = 'attackers', false)
            or (topical.is_part and {{ attacker_topic('topical.text_before', 'topical.counted') }} is not null)
        ) as is_of_attackers,
    from topical
    left join grouped on topical.figure_id = grouped.figure_id
),

final as (
    select
        figure_id,
        article_id,
        char_start,
        domain,
        said_after,
        case
            when is_part and own_topic in ('firefighters', 'present', 'lived there') then null
            when own_topic is not null or domain != 'count' or is_of_things then own_topic
            when is_near_a_hospital then 'treated'
        end as topic,
        case
            when is_of_attackers then 'suspect'
            when is_restricted then person_group
        end as person_group,
        case
            when is_of_attackers then 'side'
            when is_restricted then group_kind
        end as group_kind,
        is_whole,
        is_of_things,
        domain = 'count' and not is_of_things and {{ is_definite('text_before') }} as is_definite,
        domain = 'count'
        and not is_of_things
        and ({{ follows_including('text_before') }} or {{ is_part_of_them('text_after') }}) as is_included,
        domain = 'count' and {{ follows_change('text_before') }} as is_of_a_change,
        {{ has_no_noun('text_after') }} as is_bare,
        {{ has_neutral_noun('text_after') }} as is_neutral,
    from restricted
)

select * from final
