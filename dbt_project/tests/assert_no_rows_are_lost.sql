-- Every raw row reaches its mart, and no join multiplies one.
with

rows_before as (
    select
        'dim_article' as mart,
        count(*) as row_count,
    from {{ ref('stg_article') }}
    union all
    select
        'fct_mention' as mart,
        count(*) as row_count,
    from {{ ref('stg_mention') }}
    union all
    select
        'fct_role' as mart,
        count(*) as row_count,
    from {{ ref('stg_role') }}
    union all
    select
        'fct_date_mention' as mart,
        count(*) as row_count,
    from {{ ref('stg_date_mention') }}
    union all
    select
        'fct_figure' as mart,
        count(*) as row_count,
    from {{ ref('stg_figure') }}
    union all
    select
        'fct_quote' as mart,
        count(*) as row_count,
    from {{ ref('stg_quote') }}
    union all
    select
        'fct_quarantine' as mart,
        count(*) as row_count,
    from {{ ref('stg_quarantine') }}
),

rows_after as (
    select
        'dim_article' as mart,
        count(*) as row_count,
    from {{ ref('dim_article') }}
    union all
    select
        'fct_mention' as mart,
        count(*) as row_count,
    from {{ ref('fct_mention') }}
    union all
    select
        'fct_role' as mart,
        count(*) as row_count,
    from {{ ref('fct_role') }}
    union all
    select
        'fct_date_mention' as mart,
        count(*) as row_count,
    from {{ ref('fct_date_mention') }}
    union all
    select
        'fct_figure' as mart,
        count(*) as row_count,
    from {{ ref('fct_figure') }}
    union all
    select
        'fct_quote' as mart,
        count(*) as row_count,
    from {{ ref('fct_quote') }}
    union all
    select
        'fct_quarantine' as mart,
        count(*) as row_count,
    from {{ ref('fct_quarantine') }}
),

final as (
    select
        rows_before.mart,
        rows_before.row_count as count_before,
        rows_after.row_count as count_after,
    from rows_before
    inner join rows_after
        on rows_before.mart = rows_after.mart
    where rows_before.row_count <> rows_after.row_count
)

select * from final
