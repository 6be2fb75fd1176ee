{#
  Two numbers that one article gives for one thing, each by another source: 'police put the crowd at
  35,000, the organisers spoke of 80,000'. The second follows the first at once, has no noun of its own or the
  same one, and is neither a part of it nor its old value. Who gives a number is read from the words that lead to it.
#}
{% set reach = 220 %}
{% set most_times_apart = 12 %}
{% set generic_heads = ['people', 'person', 'number', 'amount', 'figure'] %}

with

reading as (
    select * from {{ ref('int_figure_reading') }}
),

scope as (
    select * from {{ ref('int_figure_scope') }}
),

clause as (
    select * from {{ ref('int_figure_clause') }}
),

figure as (
    select * from {{ ref('stg_figure') }}
),

sourced as (
    select
        reading.figure_id,
        reading.article_id,
        reading.domain,
        reading.head_concept,
        coalesce(reading.base_low, reading.base_high) as base_value,
        scope.topic,
        scope.is_part or scope.is_increment or scope.is_old or scope.change is not null as is_restricted,
        scope.period_scope,
        figure.char_start,
        figure.char_end,
        nullif(coalesce(
            nullif({{ claimant('clause.text_before') }}, ''),
            nullif({{ claimant('clause.text_from_start') }}, ''),
            {{ credited_claimant('clause.text_after') }}
        ), '') as named_source,
        clause.text_from_start as full_source,
    from reading
    inner join scope on reading.figure_id = scope.figure_id
    inner join clause on reading.figure_id = clause.figure_id
    inner join figure on reading.figure_id = figure.figure_id
    where reading.domain in ('count', 'percent') or reading.domain like 'money%'
),

following as (
    select
        figure_id as figure_id_a,
        lead(figure_id) over (partition by article_id, domain order by char_start, figure_id) as figure_id_b,
        article_id,
    from sourced
),

final as (
    select
        one.figure_id as figure_id_a,
        other.figure_id as figure_id_b,
        one.article_id,
        one.named_source as source_a,
        other.named_source as source_b,
    from following
    inner join sourced as one on following.figure_id_a = one.figure_id
    inner join sourced as other on following.figure_id_b = other.figure_id
    where
        one.named_source != other.named_source
        and other.char_start - one.char_end <= {{ reach }}
        and not one.is_restricted
        and not other.is_restricted
        and 'other' not in (one.period_scope, other.period_scope)
        and not {{ ends_in_a_number('one.named_source') }}
        and not {{ ends_in_a_number('other.named_source') }}
        and one.base_value != other.base_value
        and greatest(one.base_value, other.base_value)
        <= {{ most_times_apart }} * least(one.base_value, other.base_value)
        and coalesce(one.topic = other.topic, one.topic is null or other.topic is null)
        and (
            other.head_concept is null
            or other.head_concept in ('{{ generic_heads | join("', '") }}') -- noqa: LT05
            or other.head_concept = one.head_concept
            -- 'The council says 4.4bn': what says it was taken for what is said.
            or contains(other.full_source, other.head_concept)
        )
)

select * from final
