{#
  The telling words of every quotation: of four letters and more, common endings taken off,
  so that 'asked' meets 'asks'.
#}

with

quote as (
    select * from {{ ref('stg_quote') }}
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

spoken as (
    select
        quote.quote_id,
        quote.article_id,
        story.story_id,
        origin.origin_article_id,
        {{ last_name_key('quote.speaker_name') }} as speaker_key,
        {{ name_key('quote.text_in_quotes') }} as wording,
    from quote
    inner join story on quote.article_id = story.article_id
    inner join origin on quote.article_id = origin.article_id
    where quote.speaker_name is not null
),

split as (
    select distinct
        quote_id,
        article_id,
        story_id,
        origin_article_id,
        speaker_key,
        wording,
        {{ split_rows('wording', ' ') }} as word,
    from spoken
),

final as (
    select distinct
        split.quote_id,
        split.article_id,
        split.story_id,
        split.origin_article_id,
        split.speaker_key,
        split.wording,
        {{ word_stem('split.word') }} as stem,
    from split
    left join function_word on split.word = function_word.word
    where length(split.word) >= 4 and function_word.word is null
)

select * from final
