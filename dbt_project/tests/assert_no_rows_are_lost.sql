-- Every raw row reaches its mart, and no join multiplies one.
with

{% set pairs = [
    ('stg_article', 'dim_article'),
    ('stg_mention', 'fct_mention'),
    ('stg_date_mention', 'fct_date_mention'),
    ('stg_figure', 'fct_figure'),
    ('stg_quote', 'fct_quote'),
    ('stg_quarantine', 'fct_quarantine'),
] -%}

counts as (
    {% for staged, mart in pairs -%}
    select
        '{{ mart }}' as mart,
        (select count(*) from {{ ref(staged) }}) as rows_before,
        (select count(*) from {{ ref(mart) }}) as rows_after,
    {% if not loop.last %}union all{% endif %}
    {% endfor -%}
),

final as (
    select *
    from counts
    where rows_before <> rows_after
)

select * from final
