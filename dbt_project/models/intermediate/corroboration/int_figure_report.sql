{#
  Every figure of a reported quantity beside the value it gives. The last word of an original (copies
  included) is the value that it knows latest; of several, the one in its headline, then the
  one it repeats most. An original carries an old value on when that is its last word and
  the newer value had been reported on an earlier day.
#}

with

figure as (
    select * from {{ ref('int_story_quantity_figure') }}
),

revision as (
    select * from {{ ref('int_figure_revision') }}
),

origin_value as (
    select
        group_id,
        origin_article_id,
        value_key,
        row_number() over (
            partition by group_id, origin_article_id
            order by
                max(coalesce(known_on, date '0001-01-01')) desc,
                bool_or(in_title) desc,
                count(*) desc,
                value_key asc
        ) as rank_in_group,
    from figure
    group by group_id, origin_article_id, value_key
),

final as (
    select
        figure.group_id,
        figure.value_key,
        figure.figure_id,
        figure.story_id,
        figure.article_id,
        figure.origin_article_id,
        figure.in_title,
        figure.reported_on,
        origin_value.rank_in_group = 1 as is_last_word,
        coalesce(figure.reported_on = revision.first_reported_on, false) as is_first,
        revision.is_superseded,
        origin_value.rank_in_group = 1
        and coalesce(figure.reported_on > revision.superseded_on, false) as is_carried_on,
    from figure
    inner join revision on figure.group_id = revision.group_id and figure.value_key = revision.value_key
    inner join origin_value
        on
            figure.group_id = origin_value.group_id
            and figure.origin_article_id = origin_value.origin_article_id
            and figure.value_key = origin_value.value_key
)

select * from final
