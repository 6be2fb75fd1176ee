{#
  The score is the sum of the evidence by its weights (`story_weight`): the logarithm of the odds
  that two articles report one event. Above 0 they more likely do than not.
#}
{% set clear_share = 0.5 %}
{% set features = [
    'base', 'likeness', 'word_likeness', 'likeness_far', 'shared_word', 'shared_person', 'shared_full_name',
    'shared_official', 'shared_place', 'shared_country', 'shared_street', 'shared_address',
    'shared_street_and_day', 'shared_age', 'shared_day', 'distance', 'distance_of_person', 'far_apart',
    'other_place', 'other_street', 'other_dateline', 'other_address', 'other_block', 'other_person', 'other_age',
] %}

with

evidence as (
    select * from {{ ref('int_article_evidence') }}
),

weights as (
    select * from {{ ref('story_weight') }}
),

-- One row: the weight of each feature, and what a reader is told of it.
told as (
    select
        {{ weight_columns(features) }},
    from weights
),

final as (
    select
        evidence.article_id_a,
        evidence.article_id_b,
        evidence.days_apart,
        round(
            {% for feature in features %}
            evidence.{{ feature }} * told.{{ feature }}_weight{{ ' +' if not loop.last }} -- noqa: LT02
            {% endfor %},
            6
        ) as score,
        {{ join_texts(telling_features(features, '> ' ~ clear_share)) }} as speaks_for,
        {{ join_texts(telling_features(features, '< -' ~ clear_share)) }} as speaks_against,
    from evidence
    cross join told
)

select * from final
