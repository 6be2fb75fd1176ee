{#
  A headline against its text: the headline gives a figure, no figure of the text says the same or
  leaves room for it, no two in one sentence make it up, and one on the same thing says otherwise.
  `min_overlap` of the words of the headline figure have to be shared, as the article's
  own words are at hand and need no allowance for another writer's. A headline may round to the
  digits that it gives, from hundreds on.
#}
{% set min_shared = 2 %}
{% set min_overlap = 0.6 %}
{% set round_from = 100 %}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

term as (
    select * from {{ ref('int_figure_term') }}
),

passage as (
    select * from {{ ref('int_figure_passage') }}
),

stepped as (
    select
        *,
        {{ trailing_step('given_value') }} as step,
    from reading
    where in_title
),

headline_figure as (
    select
        *,
        greatest(
            tolerance,
            case
                when step >= {{ round_from }}
                    then step / 2 * coalesce(abs(coalesce(base_low, base_high) / nullif(given_value, 0)), 1.0)
                else 0.0
            end
        ) as reach,
    from stepped
),

text_figure as (
    select
        *,
        tolerance as reach,
    from reading
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
    select headline_figure.figure_id
    from headline_figure
    inner join text_figure
        on
            headline_figure.article_id = text_figure.article_id
            and headline_figure.domain = text_figure.domain
    where {{ interval_gap('headline_figure', 'text_figure') }} <= headline_figure.reach + text_figure.reach
    union
    -- So do two of one sentence that make it up: nine shot, of whom two died and seven were hurt.
    select headline_figure.figure_id
    from headline_figure
    inner join passage as one
        on headline_figure.article_id = one.article_id and headline_figure.domain = one.domain
    inner join passage as two
        on one.sentence_id = two.sentence_id and one.place < two.place and one.unit = two.unit
    where
        abs(
            coalesce(one.base_low, one.base_high) + coalesce(two.base_low, two.base_high)
            - coalesce(headline_figure.base_low, headline_figure.base_high)
        ) <= headline_figure.reach + one.tolerance + two.tolerance
        and one.block_kind != 'title'
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
        and headline_figure.share_role = text_figure.share_role
        and coalesce(headline_figure.head_concept = text_figure.head_concept, true)
        and shared.shared_terms >= {{ min_shared }}
        and shared.shared_terms >= {{ min_overlap }} * term_count.term_count
        and coalesce(
            extract(year from headline_figure.as_of_start) = extract(year from text_figure.as_of_start), true
        )
),

member as (
    select
        headline_figure_id as group_id,
        headline_figure_id as figure_id,
        true as is_headline,
    from contradiction
    where rank_in_group = 1
    union all
    select
        headline_figure_id as group_id,
        text_figure_id as figure_id,
        false as is_headline,
    from contradiction
    where rank_in_group = 1
),

labelled as (
    select
        figure_id,
        measure,
        unit,
        coalesce(value_low, value_high) as given,
        coalesce(base_low, base_high) as base_value,
        {{ figure_label() }} as label, -- noqa: RF04
    from reading
),

final as (
    select
        member.group_id,
        member.figure_id,
        own.label || case when member.is_headline then ' in its headline' else ' in its text' end as side_label,
        case when member.is_headline then 1 else 2 end as side_order,
        headline.measure,
        headline.unit,
        headline.given as stated_value,
        case
            when headline.unit = stated_text.unit then stated_text.given
            else headline.given * stated_text.base_value / nullif(headline.base_value, 0)
        end as implied_value,
    from member
    inner join contradiction on member.group_id = contradiction.headline_figure_id and contradiction.rank_in_group = 1
    inner join labelled as own on member.figure_id = own.figure_id
    inner join labelled as headline on contradiction.headline_figure_id = headline.figure_id
    inner join labelled as stated_text on contradiction.text_figure_id = stated_text.figure_id
)

select * from final
