{#
  Copies start as one. Scores are bounded on both sides, so that one pair that is surely one event, or
  surely not, does not decide alone: `highest` and `lowest`. `missing` is the score of a pair that shares
  too little to be a candidate. The development stories
  settle within 5 of the `rounds`; what has not met its nearest by the last one stays apart.
#}
{% set lowest = -6 %}
{% set highest = 4 %}
{% set missing = -3 %}
{% set best_share = 0.35 %}
{% set threshold = -0.3 %}
{% set rounds = 14 %}

with

similarities as (
    select * from {{ ref('int_article_similarity') }}
),

origins as (
    select * from {{ ref('int_article_origin') }}
),

layouts as (
    select * from {{ ref('stg_article_layout') }}
),

cluster_0 as (
    select
        article_id,
        origin_article_id as cluster_id,
    from origins
),

bounded as (
    select
        article_id_a,
        article_id_b,
        greatest(least(score, {{ highest }}), {{ lowest }}) as score,
    from similarities
    union all
    select
        article_id_b as article_id_a,
        article_id_a as article_id_b,
        greatest(least(score, {{ highest }}), {{ lowest }}) as score,
    from similarities
),

link_0 as (
    select
        clusters_a.cluster_id as cluster_id_a,
        clusters_b.cluster_id as cluster_id_b,
        count(*) as pair_count,
        round(sum(bounded.score), 6) as score_sum,
        max(bounded.score) as best_score,
    from bounded
    inner join cluster_0 as clusters_a
        on bounded.article_id_a = clusters_a.article_id
    inner join cluster_0 as clusters_b
        on bounded.article_id_b = clusters_b.article_id
    where clusters_a.cluster_id != clusters_b.cluster_id
    group by clusters_a.cluster_id, clusters_b.cluster_id
),

{% for round in range(1, rounds + 1) %}
{{ cluster_round(round - 1, round, threshold, best_share, missing) }}, -- noqa: LT02
{% endfor %}
earliest as (
    select
        last_clusters.article_id,
        first_value(last_clusters.article_id) over (
            partition by last_clusters.cluster_id
            order by coalesce(layouts.published_on, date '9999-12-31'), last_clusters.article_id
            rows between unbounded preceding and unbounded following
        ) as first_article_id,
    from cluster_{{ rounds }} as last_clusters
    inner join layouts
        on last_clusters.article_id = layouts.article_id
),

final as (
    select
        article_id,
        {{ content_id('story', ['first_article_id']) }} as story_id,
    from earliest
)

select * from final
