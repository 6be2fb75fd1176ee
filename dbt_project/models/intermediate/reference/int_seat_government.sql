with

seats as (
    select * from {{ ref('government_seat') }}
),

countries as (
    select * from {{ ref('country') }}
    where capital is not null
),

listed as (
    select
        {{ name_key('seat') }} as name_key,
        government,
        1 as choice,
    from seats
    union all
    select
        {{ name_key('capital') }} as name_key,
        'Government of ' || {{ with_article('name') }} as government,
        2 as choice,
    from countries
),

{# A seat goes before a capital: Brussels is the European Union's. #}
numbered as (
    select
        *,
        row_number() over (partition by name_key order by choice, government) as name_order,
    from listed
),

final as (
    select
        name_key,
        government,
    from numbered
    where name_order = 1
)

select * from final
