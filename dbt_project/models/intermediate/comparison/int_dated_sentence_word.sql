{#
  The telling words of every sentence of the story itself that gives exactly one single day.
#}

with

date_mention as (
    select * from {{ ref('stg_date_mention') }}
),

sentence as (
    select * from {{ ref('stg_sentence') }}
    where block_kind in ('title', 'paragraph', 'list_item')
),

article as (
    select * from {{ ref('stg_article') }}
),

story as (
    select * from {{ ref('int_article_story') }}
),

origin as (
    select * from {{ ref('int_article_origin') }}
),

function_word as (
    select * from {{ ref('function_word') }}
),

dated_sentence as (
    select
        sentence.sentence_id,
        min(date_mention.date_mention_id) as date_mention_id,
    from sentence
    inner join date_mention
        on
            sentence.article_id = date_mention.article_id
            and sentence.char_start <= date_mention.char_start
            and sentence.char_end >= date_mention.char_end
    group by sentence.sentence_id
    having count(*) = 1
),

worded as (
    select
        date_mention.date_mention_id,
        date_mention.start_date,
        story.story_id,
        origin.origin_article_id,
        {{ name_key(
            span_text('article.body', 'sentence.char_start', '(date_mention.char_start)')
            ~ " || ' ' || "
            ~ span_text('article.body', 'date_mention.char_end', '(sentence.char_end)')
        ) }} as wording,
    from dated_sentence
    inner join sentence on dated_sentence.sentence_id = sentence.sentence_id
    inner join date_mention on dated_sentence.date_mention_id = date_mention.date_mention_id
    inner join article on sentence.article_id = article.article_id
    inner join story on sentence.article_id = story.article_id
    inner join origin on sentence.article_id = origin.article_id
    where date_mention.granularity = 'day' and date_mention.start_date is not null
),

split as (
    select
        date_mention_id,
        start_date,
        story_id,
        origin_article_id,
        {{ split_rows('wording', ' ') }} as word,
    from worded
),

final as (
    select distinct
        split.date_mention_id,
        split.start_date,
        split.story_id,
        split.origin_article_id,
        {{ word_stem('split.word') }} as stem,
    from split
    left join function_word on split.word = function_word.word
    where length(split.word) >= 4 and function_word.word is null
)

select * from final
