-- The offsets of every mention, role, date, figure, quote and headline cut out exactly the text kept beside them.
with

articles as (
    select * from {{ ref('dim_article') }}
),

spans as (
    select
        'fct_mention' as table_name,
        mention_id as row_id,
        article_id,
        char_start,
        char_end,
        surface,
    from {{ ref('fct_mention') }}
    union all
    select
        'fct_role' as table_name,
        role_id as row_id,
        article_id,
        char_start,
        char_end,
        surface,
    from {{ ref('fct_role') }}
    union all
    select
        'fct_date_mention' as table_name,
        date_mention_id as row_id,
        article_id,
        char_start,
        char_end,
        surface,
    from {{ ref('fct_date_mention') }}
    union all
    select
        'fct_figure' as table_name,
        figure_id as row_id,
        article_id,
        char_start,
        char_end,
        surface,
    from {{ ref('fct_figure') }}
    union all
    select
        'fct_quote' as table_name,
        quote_id as row_id,
        article_id,
        char_start,
        char_end,
        text as surface,
    from {{ ref('fct_quote') }}
    union all
    select
        'dim_article' as table_name,
        article_id as row_id,
        article_id,
        title_start as char_start,
        title_end as char_end,
        title as surface,
    from articles
    where title_start is not null
),

final as (
    select
        spans.table_name,
        spans.row_id,
        spans.surface,
        {{ span_text('articles.body', 'spans.char_start', 'spans.char_end') }} as text_at_span,
    from spans
    left join articles
        on spans.article_id = articles.article_id
    where
        spans.char_start < 0
        or spans.char_end <= spans.char_start
        or {{ span_text('articles.body', 'spans.char_start', 'spans.char_end') }} is distinct from spans.surface
)

select * from final
