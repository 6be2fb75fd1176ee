with

countries as (
    select * from {{ ref('country') }}
),

regions as (
    select * from {{ ref('region') }}
),

listed as (
    select
        country_code,
        name as place_name,
        name as written,
        'country' as name_kind,
    from countries
    union all
    select
        country_code,
        name as place_name,
        {{ split_rows('aliases', '|') }} as written,
        'country' as name_kind,
    from countries
    union all
    select
        country_code,
        name as place_name,
        {{ split_rows('demonyms', '|') }} as written,
        'demonym' as name_kind,
    from countries
    union all
    select
        country_code,
        capital as place_name,
        capital as written,
        'capital' as name_kind,
    from countries
    union all
    select
        country_code,
        region as place_name,
        region as written,
        'region' as name_kind,
    from regions
    union all
    select
        country_code,
        region as place_name,
        {{ split_rows('abbreviations', '|') }} as written,
        'region' as name_kind,
    from regions
),

keyed as (
    select
        *,
        {{ name_key('written') }} as name_key,
    from listed
    where written is not null
),

numbered as (
    select
        *,
        row_number() over (partition by name_key, name_kind order by country_code, place_name) as choice,
    from keyed
    where name_key <> ''
),

final as (
    select
        name_key,
        name_kind,
        country_code,
        place_name,
    from numbered
    where choice = 1
)

select * from final
