{#
  The words round a figure, in small letters: its sentence up to and from the number, no further
  than the neighbouring figures (`text_before`, `text_after`), or all of it, and the sentence before.
  What follows a conjunction belongs to the next statement.
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

ordered as (
    select
        article_id,
        char_start,
        char_end,
        lag(char_start) over (partition by article_id order by char_start, char_end) as before_start,
        lag(char_end) over (partition by article_id order by char_start, char_end) as before_end,
        lead(char_start) over (partition by article_id order by char_start, char_end) as after_start,
        lead(char_end) over (partition by article_id order by char_start, char_end) as after_end,
    from sentence
),

placed as (
    select
        figure.figure_id,
        figure.article_id,
        figure.char_start,
        figure.char_end,
        coalesce(max(ordered.char_start), figure.char_start) as sentence_start,
        -- A number that was cut off from its sentence as one of its own belongs to what follows.
        coalesce(max(
            case
                when
                    ordered.char_start = figure.char_start
                    and ordered.char_end = figure.char_end
                    and ordered.after_start <= figure.char_end + 1
                    then ordered.after_end
                else ordered.char_end
            end
        ), figure.char_end) as sentence_end,
        coalesce(max(ordered.before_start), 0) as before_start,
        coalesce(max(ordered.before_end), 0) as before_end,
    from figure
    left join ordered
        on
            figure.article_id = ordered.article_id
            and figure.char_start >= ordered.char_start
            and figure.char_end <= ordered.char_end
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
        lower(
            {{ span_text('article.body', 'neighbouring.sentence_start', 'neighbouring.char_start') }}
        ) as text_from_start,
        lower(
            {{ span_text('article.body', 'neighbouring.before_start', 'neighbouring.before_end') }}
        ) as sentence_before,
        neighbouring.sentence_start,
    from neighbouring
    inner join article on neighbouring.article_id = article.article_id
)

select * from final
