with

forms as (
    select * from {{ ref('int_organization_form') }}
),

mention_names as (
    select * from {{ ref('int_organization_mention_name') }}
),

place_keys as (
    select distinct
        story_id,
        plain_key,
    from {{ ref('int_place_mention_name') }}
),

link_words as (
    select word from {{ ref('institution_word') }}
    where word_kind = 'link'
),

form_words as (
    {{ word_rows('forms', ['story_id', 'name_key', 'form_order']) }}
),

acronym_owners as (
    select distinct
        story_id,
        acronym_key,
        name_key as long_key,
    from mention_names
    where acronym_key is not null
),

{# Only names that share a word, or an acronym and a name that gives it, are compared. #}
pairs as (
    select
        short.story_id,
        short.name_key as short_key,
        long.name_key as long_key,
    from form_words as short
    inner join form_words as long
        on
            short.story_id = long.story_id
            and short.word = long.word
            and short.form_order > long.form_order
    union
    select
        short.story_id,
        short.name_key as short_key,
        long.name_key as long_key,
    from forms as short
    inner join forms as long
        on
            short.story_id = long.story_id
            and short.name_key in (long.initials, long.content_initials)
            and short.form_order > long.form_order
    where short.is_acronym
    union
    select
        short.story_id,
        short.name_key as short_key,
        acronym_owners.long_key,
    from forms as short
    inner join acronym_owners
        on
            short.story_id = acronym_owners.story_id
            and short.name_key = acronym_owners.acronym_key
            and short.name_key <> acronym_owners.long_key
),

described as (
    select
        pairs.story_id,
        pairs.short_key,
        pairs.long_key,
        long.form_order as long_order,
        short.word_count as short_count,
        long.word_count as long_count,
        short.is_acronym,
        short.is_known,
        short.is_local,
        short.head is not null and short.head = long.head as has_same_head,
        short.content_words = long.content_words as has_same_content,
        short.form_order > long.form_order as is_ordered,
        acronym_owners.acronym_key is not null as is_introduced,
        short.name_key in (long.initials, long.content_initials) as has_initials,
        {{ is_word_suffix('short.words', 'long.words') }} as is_suffix,
        {{ is_word_prefix('short.words', 'long.words') }} as is_prefix,
        link_words.word is not null as is_after_link_word,
        {{ words_missing('short.content_words', 'long.content_words') }} as only_in_short,
        {{ words_missing('long.content_words', 'short.content_words') }} as only_in_long,
        long.institution_words,
        long.modifier_words,
        place_keys.plain_key is not null as is_place,
    from pairs
    inner join forms as short
        on
            pairs.story_id = short.story_id
            and pairs.short_key = short.name_key
    inner join forms as long
        on
            pairs.story_id = long.story_id
            and pairs.long_key = long.name_key
    left join acronym_owners
        on
            pairs.story_id = acronym_owners.story_id
            and pairs.short_key = acronym_owners.acronym_key
            and pairs.long_key = acronym_owners.long_key
    left join link_words
        on {{ nth_word_from_end('long.words', 'short.word_count + 1') }} = link_words.word
    left join place_keys
        on
            pairs.story_id = place_keys.story_id
            and pairs.short_key = place_keys.plain_key
),

used_together as (
    select distinct
        short.story_id,
        short.name_key as short_key,
        long.name_key as long_key,
    from mention_names as short
    inner join mention_names as long
        on
            short.story_id = long.story_id
            and short.article_id = long.article_id
),

judged as (
    select
        described.*,
        {{ word_count(words_missing('described.only_in_long', 'described.modifier_words')) }} = 0
            as adds_only_modifiers,
        {{ word_count(words_missing('described.only_in_long', 'described.institution_words')) }}
        = {{ word_count('described.only_in_long') }} as adds_no_institution,
        used_together.story_id is not null as is_used_together,
    from described
    left join used_together
        on
            described.story_id = used_together.story_id
            and described.short_key = used_together.short_key
            and described.long_key = used_together.long_key
),

ranked as (
    select
        story_id,
        short_key,
        long_key,
        long_order,
        short_count,
        is_local,
        case
            when is_introduced then 1
            when is_acronym and has_initials then 2
            when not is_ordered then null
            when has_same_head and has_same_content then 3
            -- A well-known name is nobody's short form, and a place is no organisation's.
            when is_known or is_place then null
            when is_prefix and not is_acronym and adds_no_institution then 4
            when has_same_head and short_count > 1 and {{ word_count('only_in_short') }} = 0 and adds_only_modifiers
                then 5
            -- 'Audit' is no short form of 'Commission on Audit'.
            when is_suffix and not is_after_link_word then 6
            when has_same_head and short_count = 1 then 7
            when is_prefix and not is_acronym and short_count = 1 then 8
            when
                short_count > 1
                and short_count = long_count
                and not is_used_together
                and {{ is_misspelling('only_in_short', 'only_in_long') }}
                then 9
        end as link_rank,
    from judged
),

final as (
    select
        'organization' as entity_type,
        story_id,
        short_key,
        long_key,
        link_rank,
        long_order,
        -- A bare head ('the ministry') says who is meant only beside the full name.
        link_rank <> 7 and (link_rank <> 6 or short_count > 1 or is_local) as is_story_wide,
    from ranked
    where link_rank is not null
)

select * from final
