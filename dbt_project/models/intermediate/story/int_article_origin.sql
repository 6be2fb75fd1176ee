with recursive copy_pair as (

    select * from {{ ref('int_article_copy_pair') }}

),

layout as (

    select * from {{ ref('stg_article_layout') }}

),

link as (

    select
        article_id_a as article_id,
        article_id_b as copy_id,
        containment,
    from copy_pair
    union all
    select
        article_id_b as article_id,
        article_id_a as copy_id,
        containment,
    from copy_pair

),

-- Every article hands the least id it has heard of to those that share its text.
heard as (

    select
        article_id,
        article_id as group_id,
    from layout
    union
    select
        link.copy_id as article_id,
        heard.group_id,
    from heard
    inner join link
        on heard.article_id = link.article_id and heard.group_id < link.copy_id

),

copy_group as (

    select
        article_id,
        min(group_id) as group_id,
    from heard
    group by article_id

),

-- An agency's own dispatch comes before what others printed of it.
source_mark as (

    select distinct dispatch.article_id
    from link
    inner join layout as dispatch on link.article_id = dispatch.article_id
    inner join layout as reprint on link.copy_id = reprint.article_id
    where
        lower(dispatch.publisher_name) like lower(reprint.agency) || '%'
        and lower(dispatch.publisher_name) != lower(coalesce(reprint.publisher_name, ''))

),

ranked as (

    select
        copy_group.article_id,
        first_value(copy_group.article_id) over (
            partition by copy_group.group_id
            order by
                -- An undated dispatch came out before the dated reprints of it.
                coalesce(
                    layout.published_on,
                    case when source_mark.article_id is not null then date '0001-01-01' end,
                    date '9999-12-31'
                ),
                case when source_mark.article_id is null then 1 else 0 end,
                case when layout.agency is null then 0 else 1 end,
                copy_group.article_id
            rows between unbounded preceding and unbounded following
        ) as origin_article_id,
    from copy_group
    inner join layout on copy_group.article_id = layout.article_id
    left join source_mark on copy_group.article_id = source_mark.article_id

),

closest as (

    select
        article_id,
        max(containment) as containment,
    from link
    group by article_id

),

final as (

    select
        ranked.article_id,
        ranked.origin_article_id,
        case
            when ranked.article_id = ranked.origin_article_id then 1.0
            else coalesce(link.containment, closest.containment)
        end as similarity,
    from ranked
    left join link
        on ranked.article_id = link.article_id and ranked.origin_article_id = link.copy_id
    left join closest on ranked.article_id = closest.article_id

)

select * from final
