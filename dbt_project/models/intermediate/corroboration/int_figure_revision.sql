{#
  The values of a quantity in the order in which they were first reported. A value supersedes another
  when a comparison says so (`updated`) and it is the one known later. What differs by rounding or
  leaves the other open is no change.
#}

with

figure as (
    select * from {{ ref('int_story_quantity_figure') }}
),

verdict as (
    select * from {{ ref('int_figure_verdict') }}
),

-- Who said it first: the original before its copies; of two on one day, the lesser id.
ranked as (
    select
        *,
        {{ figure_label() }} as label, -- noqa: RF04
        row_number() over (
            partition by group_id, value_key
            order by
                coalesce(reported_on, date '9999-12-31'),
                case when is_original then 0 else 1 end,
                article_id,
                figure_id
        ) as rank_in_group,
    from figure
),

spread as (
    select
        group_id,
        value_key,
        min(reported_on) as first_reported_on,
        max(reported_on) as last_reported_on,
        min(coalesce(known_on, date '9999-12-31')) as first_known_on,
        count(distinct origin_article_id) as origin_count,
    from figure
    group by group_id, value_key
),

ordered as (
    select
        ranked.*,
        spread.first_reported_on,
        spread.last_reported_on,
        spread.origin_count,
        row_number() over (
            partition by ranked.group_id
            order by
                coalesce(spread.first_reported_on, date '9999-12-31'),
                spread.first_known_on,
                coalesce(ranked.base_low, ranked.base_high),
                ranked.value_key
        ) as revision_number,
    from ranked
    inner join spread on ranked.group_id = spread.group_id and ranked.value_key = spread.value_key
    where ranked.rank_in_group = 1
),

updated as (
    select
        figure_a.group_id,
        case when figure_a.known_on < figure_b.known_on then figure_a.value_key else figure_b.value_key end
            as old_key,
        case when figure_a.known_on < figure_b.known_on then figure_b.value_key else figure_a.value_key end
            as new_key,
    from verdict
    inner join figure as figure_a on verdict.figure_id_a = figure_a.figure_id
    inner join figure as figure_b
        on verdict.figure_id_b = figure_b.figure_id and figure_a.group_id = figure_b.group_id
    where verdict.verdict = 'updated' and figure_a.known_on != figure_b.known_on
),

succession as (
    select distinct
        updated.group_id,
        updated.old_key,
        updated.new_key,
        old_value.revision_number as old_number,
        new_value.first_reported_on as new_reported_on,
    from updated
    inner join ordered as old_value
        on updated.group_id = old_value.group_id and updated.old_key = old_value.value_key
    inner join ordered as new_value
        on updated.group_id = new_value.group_id and updated.new_key = new_value.value_key
    where old_value.revision_number < new_value.revision_number
),

-- The latest of the values that it takes the place of.
predecessor as (
    select
        group_id,
        new_key as value_key,
        old_key,
        row_number() over (partition by group_id, new_key order by old_number desc) as rank_in_group,
    from succession
),

successor as (
    select
        group_id,
        old_key as value_key,
        min(new_reported_on) as superseded_on,
    from succession
    group by group_id, old_key
),

final as (
    select
        ordered.group_id,
        ordered.value_key,
        ordered.revision_number,
        ordered.story_id,
        ordered.figure_id,
        ordered.article_id,
        ordered.unit,
        ordered.unit_kind,
        ordered.per,
        ordered.value_low,
        ordered.value_high,
        ordered.base_low,
        ordered.base_high,
        ordered.tolerance,
        ordered.label,
        ordered.first_reported_on,
        ordered.last_reported_on,
        ordered.origin_count,
        ordered.revision_number = 1 as is_first,
        earlier.value_key is not null
        and (
            ordered.unit_kind != earlier.unit_kind
            and 'percentage_point' in (ordered.unit_kind, earlier.unit_kind)
            or {{ interval_gap('ordered', 'earlier') }} > ordered.tolerance + earlier.tolerance
        ) as is_change,
        predecessor.old_key as superseded_key,
        successor.superseded_on,
        successor.value_key is not null as is_superseded,
    from ordered
    left join ordered as earlier
        on ordered.group_id = earlier.group_id and ordered.revision_number = earlier.revision_number + 1
    left join predecessor
        on
            ordered.group_id = predecessor.group_id
            and ordered.value_key = predecessor.value_key
            and predecessor.rank_in_group = 1
    left join successor on ordered.group_id = successor.group_id and ordered.value_key = successor.value_key
)

select * from final
