{#
  The words round a figure, in small letters: its sentence up to and from the number, no further
  than the neighbouring figures. What follows a conjunction belongs to the next statement.
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
),

placed as (
    select
        figure.figure_id,
        figure.article_id,
        figure.char_start,
        figure.char_end,
        coalesce(max(sentence.char_start), figure.char_start) as sentence_start,
        coalesce(max(sentence.char_end), figure.char_end) as sentence_end,
    from figure
    left join sentence
        on
            figure.article_id = sentence.article_id
            and figure.char_start >= sentence.char_start
            and figure.char_end <= sentence.char_end
    group by figure.figure_id, figure.article_id, figure.char_start, figure.char_end
),

neighbouring as (
    select
        *,
        lag(char_end) over (partition by article_id order by char_start, figure_id) as previous_end,
        lead(char_start) over (partition by article_id order by char_start, figure_id) as next_start,
    from placed
),

final as (
    select
        neighbouring.figure_id,
        neighbouring.article_id,
        lower({{ span_text(
            'article.body',
            'greatest(neighbouring.sentence_start, coalesce(neighbouring.previous_end, 0))',
            'neighbouring.char_start'
        ) }}) as text_before,
        lower({{ span_text(
            'article.body',
            'neighbouring.char_end',
            'least(neighbouring.sentence_end, coalesce(neighbouring.next_start, neighbouring.sentence_end))'
        ) }}) as text_after,
        lower({{ span_text('article.body', 'neighbouring.char_end', 'neighbouring.sentence_end') }}) as text_to_end,
    from neighbouring
    inner join article on neighbouring.article_id = article.article_id
)

select * from final
