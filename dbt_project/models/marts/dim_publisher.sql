with

article_publishers as (
    select * from {{ ref('int_article_publisher') }}
    where publisher_id is not null
),

names as (
    select
        publisher_id,
        name,
        row_number() over (
            partition by publisher_id
            order by name = upper(name) asc, count(*) desc, length(name) desc, name asc
        ) as name_order,
    from article_publishers
    group by publisher_id, name
),

domains as (
    select
        publisher_id,
        min(domain) as domain,
    from article_publishers
    group by publisher_id
),

final as (
    select
        names.publisher_id,
        names.name,
        domains.domain,
    from names
    inner join domains
        on names.publisher_id = domains.publisher_id
    where names.name_order = 1
)

select * from final
