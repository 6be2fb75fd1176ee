-- A day of publication and what it rests on are both known or both unknown.
with

articles as (
    select * from {{ ref('dim_article') }}
),

final as (
    select
        article_id,
        published_on,
        published_on_basis,
    from articles
    where (published_on is null) <> (published_on_basis is null)
)

select * from final
