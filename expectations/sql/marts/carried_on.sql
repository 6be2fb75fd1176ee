-- One row per figure that gives a value after a later count took its place, and per first report of that count.
with carried as (
    select
        report.*,
        revision.superseded_on,
        revision.label,
        datediff('day', revision.superseded_on, report.reported_on) as days_late,
    from main.fct_figure_report as report
    inner join main.fct_figure_revision as revision on report.revision_id = revision.revision_id
    where report.is_carried_on
),

newer as (
    select
        supersedes_revision_id as revision_id,
        figure_id,
        article_id,
        label,
        reported_on,
    from main.fct_figure_revision
    where supersedes_revision_id is not null
    qualify row_number() over (partition by supersedes_revision_id order by revision_number) = 1
),

told as (
    select
        carried.revision_id,
        max(carried.days_late) as days_late,
        count(distinct carried.origin_article_id) as carriers,
    from carried
    group by carried.revision_id
),

member as (
    select
        revision_id,
        figure_id,
        article_id,
        days_late,
    from carried
    union all
    select
        newer.revision_id,
        newer.figure_id,
        newer.article_id,
        0 as days_late,
    from newer
    inner join told on newer.revision_id = told.revision_id
)

select
    revision.revision_id,
    quantity.measure,
    story.label as story_label,
    told.days_late,
    revision.label || ' was still given ' || told.days_late || ' days after '
    || coalesce(newer.label || ' had been reported', 'a newer value had been reported') || ' on '
    || revision.superseded_on as explanation,
    member.article_id,
    article.title as article_title,
    publisher.name as publisher_name,
    article.published_on,
    figure.surface,
    substr(article.body, sentence.char_start + 1, sentence.char_end - sentence.char_start) as context,
    figure.char_start - sentence.char_start as context_at,
from told
inner join main.fct_figure_revision as revision on told.revision_id = revision.revision_id
inner join member on told.revision_id = member.revision_id
left join newer on told.revision_id = newer.revision_id
left join main.fct_quantity as quantity on revision.quantity_id = quantity.quantity_id
left join main.dim_story as story on revision.story_id = story.story_id
left join main.fct_figure as figure on member.figure_id = figure.figure_id
left join main.dim_article as article on member.article_id = article.article_id
left join main.dim_publisher as publisher on article.publisher_id = publisher.publisher_id
left join raw.sentence as sentence
    on
        figure.article_id = sentence.article_id
        and figure.char_start >= sentence.char_start
        and figure.char_start < sentence.char_end
order by
    told.days_late desc,
    revision.revision_id asc,
    article.published_on asc,
    member.article_id asc,
    figure.char_start asc
