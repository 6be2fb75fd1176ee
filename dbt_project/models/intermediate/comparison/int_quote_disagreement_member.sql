{# The quotations of every utterance that two originals of a story give in different words. #}

with recursive

variant as (
    select * from {{ ref('int_quote_variant') }}
),

quote as (
    select * from {{ ref('stg_quote') }}
),

story as (
    select * from {{ ref('int_article_story') }}
),

edge as (
    select
        quote_id_a as node_id,
        quote_id_b as other_id,
    from variant
    union
    select
        quote_id_b as node_id,
        quote_id_a as other_id,
    from variant
),

node as (
    select distinct node_id from edge
),

{{ connected_components() }},

difference as (
    select
        component.component_id as group_id,
        max(variant.differing_words) as differing_words,
    from variant
    inner join component on variant.quote_id_a = component.node_id
    group by component.component_id
),

final as (
    select
        component.component_id as group_id,
        story.story_id,
        quote.article_id,
        quote.quote_id,
        quote.text,
        quote.text_in_quotes,
        quote.speaker_name,
        difference.differing_words,
    from component
    inner join difference on component.component_id = difference.group_id
    inner join quote on component.node_id = quote.quote_id
    inner join story on quote.article_id = story.article_id
)

select * from final
