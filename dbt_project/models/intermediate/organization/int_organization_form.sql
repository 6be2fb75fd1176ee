with

mention_names as (
    select * from {{ ref('int_organization_mention_name') }}
),

institution_words as (
    select * from {{ ref('institution_word') }}
),

place_words as (
    select distinct
        story_id,
        word,
    from (
        {{ word_rows(ref('int_place_mention_name'), ['story_id'], 'plain_words') }}
    )
),

forms as (
    select
        story_id,
        name_key,
        words,
        word_count,
        count(*) as mention_count,
        min(initials) as initials,
        min(content_initials) as content_initials,
        -- A word in capitals is an acronym unless the story writes it in small letters, too.
        bool_and(is_acronym) as is_acronym,
        bool_or(is_known) as is_known,
        bool_and(is_local) as is_local,
    from mention_names
    group by all
),

word_rows as (
    {{ word_rows('forms', ['story_id', 'name_key', 'word_count']) }}
),

judged_words as (
    select
        word_rows.story_id,
        word_rows.name_key,
        word_rows.word_count,
        word_rows.word_index,
        word_rows.word,
        institution_words.word_kind,
        coalesce(institution_words.word_kind, '') <> 'link' as is_content,
        place_words.word is not null or upper(word_rows.word) = word_rows.word as is_place_word,
        min(case when institution_words.word_kind = 'link' and word_rows.word_index > 1 then word_rows.word_index end)
            over (partition by word_rows.story_id, word_rows.name_key) as link_index,
    from word_rows
    left join institution_words
        on word_rows.word = institution_words.word
    left join place_words
        on
            word_rows.story_id = place_words.story_id
            and word_rows.word = place_words.word
),

{# The head is the word before the first 'of' or 'for', or the last: 'Department of Health', 'health department'. #}
word_groups as (
    select
        story_id,
        name_key,
        max(case
            when word_kind = 'head' and word_index = coalesce(link_index - 1, word_count) then word
        end) as head,
        {{ sorted_list('word', 'is_content') }} as content_words,
        {{ sorted_list('word', "word_kind = 'head'") }} as institution_words,
        {{ sorted_list('word', "word_kind = 'level' or is_place_word") }} as modifier_words,
    from judged_words
    group by story_id, name_key
),

final as (
    select
        forms.story_id,
        forms.name_key,
        forms.words,
        forms.word_count,
        forms.mention_count,
        forms.is_acronym,
        forms.is_known,
        forms.is_local,
        word_groups.head,
        forms.initials,
        forms.content_initials,
        word_groups.content_words,
        word_groups.institution_words,
        word_groups.modifier_words,
        -- The fuller form comes first: no acronym, more words, then the commoner one.
        row_number() over (
            partition by forms.story_id
            order by
                forms.is_acronym asc,
                forms.word_count desc,
                forms.mention_count desc,
                length(forms.name_key) desc,
                forms.name_key asc
        ) as form_order,
    from forms
    inner join word_groups
        on
            forms.story_id = word_groups.story_id
            and forms.name_key = word_groups.name_key
)

select * from final
