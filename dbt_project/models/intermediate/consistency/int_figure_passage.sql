{#
  Where a figure stands in its sentence: what is written between it and its neighbours, in small
  letters, and its value. Headline, text and lists only; what else a page holds ties no figures together.
#}

with

article as (
    select * from {{ ref('stg_article') }}
),

figure as (
    select * from {{ ref('stg_figure') }}
),

sentence as (
    select * from {{ ref('stg_sentence') }}
    where block_kind in ('title', 'heading', 'paragraph', 'list_item')
),

reading as (
    select * from {{ ref('int_figure_reading') }}
),

placed as (
    select
        figure.figure_id,
        sentence.sentence_id,
        sentence.sentence_index,
        sentence.block_kind,
        sentence.char_start as sentence_start,
        sentence.char_end as sentence_end,
        figure.char_start,
        figure.char_end,
        row_number() over (partition by sentence.sentence_id order by figure.char_start) as place,
        lag(figure.char_end) over (partition by sentence.sentence_id order by figure.char_start) as previous_end,
        lead(figure.char_start) over (partition by sentence.sentence_id order by figure.char_start) as next_start,
        count(*) over (partition by sentence.sentence_id) as figure_count,
    from figure
    inner join sentence
        on
            figure.article_id = sentence.article_id
            and figure.char_start >= sentence.char_start
            and figure.char_end <= sentence.char_end
),

final as (
    select
        placed.figure_id,
        placed.sentence_id,
        placed.sentence_index,
        placed.block_kind,
        placed.place,
        placed.figure_count,
        lower({{ span_text('article.body', 'placed.sentence_start', 'placed.sentence_end') }}) as sentence_text,
        lower({{ span_text(
            'article.body',
            'coalesce(placed.previous_end, placed.sentence_start)',
            'placed.char_start'
        ) }}) as text_before,
        lower({{ span_text(
            'article.body',
            'placed.char_end',
            'coalesce(placed.next_start, placed.sentence_end)'
        ) }}) as text_after,
        reading.article_id,
        reading.story_id,
        reading.domain,
        reading.unit,
        reading.unit_kind,
        reading.per,
        reading.rate_base,
        reading.modality,
        reading.share_role,
        reading.qualifier,
        reading.measure,
        reading.head_concept,
        reading.as_of_start,
        reading.as_of_end,
        reading.value_low,
        reading.value_high,
        reading.base_low,
        reading.base_high,
        reading.tolerance,
        {{ figure_label() }} as label, -- noqa: RF04
        coalesce(reading.base_low = reading.base_high, false) as is_closed,
    from placed
    inner join reading on placed.figure_id = reading.figure_id
    inner join article on reading.article_id = article.article_id
)

select * from final
