with

forms as (
    select
        story_id,
        name_key,
        count(*) as mention_count,
    from {{ ref('int_place_mention_name') }}
    where not is_area
    group by story_id, name_key
),

final as (
    select
        'place' as entity_type,
        short.story_id,
        short.name_key as short_key,
        long.name_key as long_key,
        1 as link_rank,
        1 as long_order,
        true as is_story_wide,
    from forms as short
    inner join forms as long
        on
            short.story_id = long.story_id
            -- 'Cebu' for 'Cebu City'; a county, province or river of the name is another place.
            and long.name_key = short.name_key || ' city'
)

select * from final
