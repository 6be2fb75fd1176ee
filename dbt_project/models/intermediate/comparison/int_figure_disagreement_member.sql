{# The figures of every quantity on which two originals of a story disagree, and what each says. #}

with recursive

verdict as (
    select * from {{ ref('int_figure_verdict') }}
),

quantity_figure as (
    select * from {{ ref('int_quantity_figure') }}
),

reading as (
    select * from {{ ref('int_figure_reading') }}
),

pair as (
    select
        quantity_a.quantity_id as quantity_id_a,
        quantity_b.quantity_id as quantity_id_b,
        verdict.figure_id_a,
        verdict.figure_id_b,
        verdict.verdict,
        verdict.relative_difference,
        verdict.likely_cause,
    from verdict
    inner join quantity_figure as quantity_a on verdict.figure_id_a = quantity_a.figure_id
    inner join quantity_figure as quantity_b on verdict.figure_id_b = quantity_b.figure_id
),

edge as (
    select
        quantity_id_a as node_id,
        quantity_id_b as other_id,
    from pair
    union
    select
        quantity_id_b as node_id,
        quantity_id_a as other_id,
    from pair
),

node as (
    select distinct node_id from edge
),

{{ connected_components() }},

disputed as (
    select
        component.component_id as group_id,
        max(pair.relative_difference) as relative_difference,
        min(pair.likely_cause) as likely_cause,
    from pair
    inner join component on pair.quantity_id_a = component.node_id
    where pair.verdict = 'disagree'
    group by component.component_id
),

-- Of the group, who is party to the dispute and who only fits one side.
party as (
    select figure_id_a as figure_id from pair
    where verdict = 'disagree'
    union
    select figure_id_b as figure_id from pair
    where verdict = 'disagree'
),

-- Who says the same as a party is on its side, even where a reprint kept the two from being compared.
party_value as (
    select distinct
        component.component_id as group_id,
        reading.base_low,
        reading.base_high,
        reading.unit_kind,
    from party
    inner join quantity_figure on party.figure_id = quantity_figure.figure_id
    inner join component on quantity_figure.quantity_id = component.node_id
    inner join reading on party.figure_id = reading.figure_id
),

final as (
    select
        disputed.group_id,
        disputed.relative_difference,
        disputed.likely_cause,
        reading.story_id,
        reading.article_id,
        reading.origin_article_id,
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
        reading.domain,
        reading.in_title,
        reading.reported_on,
        party_value.group_id is not null as is_party,
    from disputed
    inner join component on disputed.group_id = component.component_id
    inner join quantity_figure on component.node_id = quantity_figure.quantity_id
    inner join reading on quantity_figure.figure_id = reading.figure_id
    left join party_value
        on
            disputed.group_id = party_value.group_id
            and reading.unit_kind = party_value.unit_kind
            and {{ is_same_or_both_null('reading.base_low', 'party_value.base_low') }}
            and {{ is_same_or_both_null('reading.base_high', 'party_value.base_high') }}
)

select * from final
