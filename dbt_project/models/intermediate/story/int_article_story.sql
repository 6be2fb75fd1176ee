{#
  The thresholds fall from round to round, so that what is most alike meets first and an
  article on its own is measured against a whole story, not against its nearest article.
  Articles on one event averaged 0.05 and more on the sample stories, articles on two events
  in one field (two on ammunition) under 0.03.
#}
{% set thresholds = [0.2, 0.13, 0.09, 0.065, 0.05, 0.038, 0.038] %}

with similarity_pair as (

    select * from {{ ref('int_article_similarity') }}

),

layout as (

    select
        article_id,
        published_on,
    from {{ ref('stg_article_layout') }}

),

similarity as (

    select
        article_id_a,
        article_id_b,
        similarity,
    from similarity_pair
    union all
    select
        article_id_b as article_id_a,
        article_id_a as article_id_b,
        similarity,
    from similarity_pair

),

cluster_0 as (

    select
        article_id,
        article_id as cluster_id,
    from layout

),

{% for threshold in thresholds %}
{{ cluster_round(loop.index - 1, loop.index, threshold) }}, -- noqa: LT02
{% endfor %}
earliest as (

    select
        last_cluster.article_id,
        first_value(last_cluster.article_id) over (
            partition by last_cluster.cluster_id
            order by coalesce(layout.published_on, date '9999-12-31'), last_cluster.article_id
            rows between unbounded preceding and unbounded following
        ) as first_article_id,
    from cluster_{{ thresholds | length }} as last_cluster
    inner join layout on last_cluster.article_id = layout.article_id

),

final as (

    select
        article_id,
        {{ content_id('story', ['first_article_id']) }} as story_id,
    from earliest

)

select * from final
