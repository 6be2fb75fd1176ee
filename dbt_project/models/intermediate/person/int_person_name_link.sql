with

mention_names as (
    select * from {{ ref('int_person_mention_name') }}
),

forms as (
    select
        story_id,
        name_key,
        words,
        word_count,
        count(*) as mention_count,
        {{ count_short_words('words') }} as initial_count,
    from mention_names
    group by all
),

{# The fuller form comes first: more words, then fewer initials, then the commoner spelling. #}
ordered_forms as (
    select
        *,
        row_number() over (
            partition by story_id
            order by word_count desc, initial_count asc, mention_count desc, length(name_key) desc, name_key asc
        ) as form_order,
    from forms
),

form_articles as (
    select distinct
        story_id,
        name_key,
        article_id,
    from mention_names
),

form_words as (
    {{ word_rows('ordered_forms', ['story_id', 'name_key', 'form_order']) }}
),

{# Only names that share a word are compared, so the cost grows with what may match. #}
pairs as (
    select distinct
        short.story_id,
        short.name_key as short_key,
        long.name_key as long_key,
    from form_words as short
    inner join form_words as long
        on
            short.story_id = long.story_id
            and short.word = long.word
            and short.form_order > long.form_order
),

described as (
    select
        pairs.story_id,
        pairs.short_key,
        pairs.long_key,
        long.form_order as long_order,
        short.word_count as short_count,
        long.word_count as long_count,
        {{ is_word_suffix('short.words', 'long.words') }} as is_suffix,
        {{ is_word_prefix('short.words', 'long.words') }} as is_prefix,
        {{ all_words_in('short.words', 'long.words') }} as is_covered,
        {{ last_word('short.words') }} = {{ last_word('long.words') }} as has_same_last_word,
        {{ is_word_or_initial(first_word('short.words'), first_word('long.words')) }} as has_same_first_word,
        {{ words_missing('short.words', 'long.words') }} as only_in_short,
        {{ words_missing('long.words', 'short.words') }} as only_in_long,
    from pairs
    inner join ordered_forms as short
        on
            pairs.story_id = short.story_id
            and pairs.short_key = short.name_key
    inner join ordered_forms as long
        on
            pairs.story_id = long.story_id
            and pairs.long_key = long.name_key
),

used_together as (
    select distinct
        short.story_id,
        short.name_key as short_key,
        long.name_key as long_key,
    from form_articles as short
    inner join form_articles as long
        on
            short.story_id = long.story_id
            and short.article_id = long.article_id
),

ranked as (
    select
        described.story_id,
        described.short_key,
        described.long_key,
        described.long_order,
        case
            when
                described.short_count > 1
                and described.is_covered
                and (
                    (described.has_same_last_word and described.has_same_first_word)
                    or described.short_count = described.long_count
                )
                then 1
            when described.is_suffix and described.short_count < described.long_count then 2
            when described.is_prefix and described.short_count < described.long_count then 3
            when described.short_count = 1 then 4
            when
                described.short_count > 1
                and described.short_count = described.long_count
                and used_together.story_id is null
                and {{ is_misspelling('described.only_in_short', 'described.only_in_long') }}
                then 5
        end as link_rank,
    from described
    left join used_together
        on
            described.story_id = used_together.story_id
            and described.short_key = used_together.short_key
            and described.long_key = used_together.long_key
),

final as (
    select
        'person' as entity_type,
        story_id,
        short_key,
        long_key,
        link_rank,
        long_order,
        -- A first name or a middle name says who is meant only beside the full name.
        link_rank in (1, 2, 5) as is_story_wide,
    from ranked
    where link_rank is not null
)

select * from final
