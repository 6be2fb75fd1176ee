{#
  Where an article contradicts itself: its headline gives a figure, no figure of its text says
  the same or leaves room for it, and one on the same thing says otherwise.
  `min_overlap` of the words of the headline figure have to be shared, as the article's
  own words are at hand and need no allowance for another writer's.
#}
{% set min_shared = 2 %}
{% set min_overlap = 0.6 %}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

term as (
    select * from {{ ref('int_figure_term') }}
),

headline_figure as (
    select * from reading
    where in_title
),

text_figure as (
    select * from reading
    where not in_title
),

term_count as (
    select
        figure_id,
        count(*) as term_count,
    from term
    group by figure_id
),

shared as (
    select
        headline_figure.figure_id as headline_figure_id,
        text_figure.figure_id as text_figure_id,
        count(*) as shared_terms,
    from headline_figure
    inner join text_figure
        on
            headline_figure.article_id = text_figure.article_id
            and headline_figure.domain = text_figure.domain
            and headline_figure.unit_kind = text_figure.unit_kind
            and {{ is_same_or_both_null('headline_figure.rate_base', 'text_figure.rate_base') }}
    inner join term as headline_term on headline_figure.figure_id = headline_term.figure_id
    inner join term as text_term
        on text_figure.figure_id = text_term.figure_id and headline_term.concept = text_term.concept
    group by headline_figure.figure_id, text_figure.figure_id
),

-- A text figure that fits the headline settles the matter, whatever else the text counts.
fitting as (
    select distinct headline_figure.figure_id
    from headline_figure
    inner join text_figure
        on
            headline_figure.article_id = text_figure.article_id
            and headline_figure.domain = text_figure.domain
    where {{ interval_gap('headline_figure', 'text_figure') }} <= headline_figure.tolerance + text_figure.tolerance
),

contradiction as (
    select
        shared.headline_figure_id,
        shared.text_figure_id,
        row_number() over (
            partition by shared.headline_figure_id
            order by shared.shared_terms desc, shared.text_figure_id asc
        ) as rank_in_group,
    from shared
    inner join term_count on shared.headline_figure_id = term_count.figure_id
    inner join headline_figure on shared.headline_figure_id = headline_figure.figure_id
    inner join text_figure on shared.text_figure_id = text_figure.figure_id
    left join fitting on shared.headline_figure_id = fitting.figure_id
    where
        fitting.figure_id is null
        and headline_figure.modality = text_figure.modality
        and coalesce(headline_figure.head_concept = text_figure.head_concept, true)
        and shared.shared_terms >= {{ min_shared }}
        and shared.shared_terms >= {{ min_overlap }} * term_count.term_count
        and coalesce(
            extract(year from headline_figure.as_of_start) = extract(year from text_figure.as_of_start), true
        )
),

party as (
    select
        headline_figure_id as group_id,
        headline_figure_id as figure_id,
    from contradiction
    where rank_in_group = 1
    union all
    select
        headline_figure_id as group_id,
        text_figure_id as figure_id,
    from contradiction
    where rank_in_group = 1
),

final as (
    select
        party.group_id,
        reading.story_id,
        reading.article_id,
        reading.figure_id,
        reading.surface,
        reading.measure,
        reading.unit,
        reading.per,
        reading.value_low,
        reading.value_high,
        reading.base_low,
        reading.base_high,
        reading.qualifier,
    from party
    inner join reading on party.figure_id = reading.figure_id
)

select * from final
