{#
  Days that two originals give differently for what looks like one event: sentences that share at
  least `min_shared` telling words and `min_overlap` of the shorter's, each with one single day
  that its words alone fix. Copies apart, few sentences meet this; few is the aim.
#}
{% set min_shared = 5 %}
{% set min_overlap = 0.5 %}

with recursive

sentence_word as (
    select * from {{ ref('int_dated_sentence_word') }}
),

date_mention as (
    select * from {{ ref('stg_date_mention') }}
),

counted as (
    select
        date_mention_id,
        count(*) as word_count,
    from sentence_word
    group by date_mention_id
),

shared as (
    select
        word_a.date_mention_id as date_mention_id_a,
        word_b.date_mention_id as date_mention_id_b,
        count(*) as shared_words,
    from sentence_word as word_a
    inner join sentence_word as word_b
        on
            word_a.story_id = word_b.story_id
            and word_a.stem = word_b.stem
            and word_a.origin_article_id != word_b.origin_article_id
            and word_a.start_date != word_b.start_date
            and word_a.date_mention_id < word_b.date_mention_id
    group by word_a.date_mention_id, word_b.date_mention_id
),

pair as (
    select
        shared.date_mention_id_a,
        shared.date_mention_id_b,
    from shared
    inner join counted as count_a on shared.date_mention_id_a = count_a.date_mention_id
    inner join counted as count_b on shared.date_mention_id_b = count_b.date_mention_id
    where
        shared.shared_words >= {{ min_shared }}
        and shared.shared_words >= {{ min_overlap }} * least(count_a.word_count, count_b.word_count)
),

edge as (
    select
        date_mention_id_a as node_id,
        date_mention_id_b as other_id,
    from pair
    union
    select
        date_mention_id_b as node_id,
        date_mention_id_a as other_id,
    from pair
),

node as (
    select distinct node_id from edge
),

{{ connected_components() }},

place as (
    select distinct
        date_mention_id,
        story_id,
    from sentence_word
),

final as (
    select
        component.component_id as group_id,
        place.story_id,
        date_mention.article_id,
        date_mention.date_mention_id,
        date_mention.surface,
        date_mention.start_date,
    from component
    inner join date_mention on component.node_id = date_mention.date_mention_id
    inner join place on date_mention.date_mention_id = place.date_mention_id
)

select * from final
