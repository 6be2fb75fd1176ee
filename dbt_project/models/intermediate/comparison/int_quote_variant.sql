{#
  Quotations of one speaker in two originals that are one utterance in different words.
  `min_shared` telling words and `min_overlap` of the shorter quotation have to be shared, each
  the other's best in its article. One
  that stands within the other as it is, as a part quoted on its own does, is no variant.
#}
{% set min_shared = 2 %}
{% set min_overlap = 0.25 %}

with

quote_word as (
    select * from {{ ref('int_quote_word') }}
),

counted as (
    select
        quote_id,
        count(*) as word_count,
    from quote_word
    group by quote_id
),

shared as (
    select
        word_a.quote_id as quote_id_a,
        word_b.quote_id as quote_id_b,
        word_a.story_id,
        word_a.article_id as article_id_a,
        word_b.article_id as article_id_b,
        word_a.speaker_key,
        word_a.wording as wording_a,
        word_b.wording as wording_b,
        count(*) as shared_words,
    from quote_word as word_a
    inner join quote_word as word_b
        on
            word_a.story_id = word_b.story_id
            and word_a.speaker_key = word_b.speaker_key
            and word_a.stem = word_b.stem
            and word_a.origin_article_id != word_b.origin_article_id
            and word_a.quote_id < word_b.quote_id
    group by
        word_a.quote_id,
        word_b.quote_id,
        word_a.story_id,
        word_a.article_id,
        word_b.article_id,
        word_a.speaker_key,
        word_a.wording,
        word_b.wording
),

measured as (
    select
        shared.*,
        shared.shared_words * 1.0 / least(count_a.word_count, count_b.word_count) as overlap,
        least(count_a.word_count, count_b.word_count) - shared.shared_words as differing_words,
    from shared
    inner join counted as count_a on shared.quote_id_a = count_a.quote_id
    inner join counted as count_b on shared.quote_id_b = count_b.quote_id
),

held as (
    select *
    from measured
    where
        shared_words >= {{ min_shared }}
        and overlap >= {{ min_overlap }}
        and not contains(replace(wording_a, ' ', ''), replace(wording_b, ' ', ''))
        and not contains(replace(wording_b, ' ', ''), replace(wording_a, ' ', ''))
),

seen_from_one_end as (
    select
        quote_id_a as quote_id,
        article_id_b as other_article_id,
        quote_id_a,
        quote_id_b,
        shared_words,
        overlap,
    from held
    union all
    select
        quote_id_b as quote_id,
        article_id_a as other_article_id,
        quote_id_a,
        quote_id_b,
        shared_words,
        overlap,
    from held
),

ranked as (
    select
        quote_id_a,
        quote_id_b,
        row_number() over (
            partition by quote_id, other_article_id
            order by shared_words desc, overlap desc, quote_id_a asc, quote_id_b asc
        ) as rank_in_group,
    from seen_from_one_end
),

mutual as (
    select
        quote_id_a,
        quote_id_b,
    from ranked
    where rank_in_group = 1
    group by quote_id_a, quote_id_b
    having count(*) = 2
),

final as (
    select
        held.quote_id_a,
        held.quote_id_b,
        held.story_id,
        held.article_id_a,
        held.article_id_b,
        held.speaker_key,
        held.shared_words,
        held.differing_words,
        round(held.overlap, 6) as overlap,
    from held
    inner join mutual on held.quote_id_a = mutual.quote_id_a and held.quote_id_b = mutual.quote_id_b
)

select * from final
