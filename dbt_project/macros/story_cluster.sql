{# Telling why two articles are one story, and the rounds of clustering. Does not belong here: what they share. #}

{# The weight of each of `features` and what is told of it, from rows of (feature, weight, says). #}
{% macro weight_columns(features) -%}
    {%- for feature in features -%}
    {{ weight_column(feature, 'weight') }}, {{ weight_column(feature, 'says') }}{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{% macro weight_column(feature, column) -%}
    max(case when feature = '{{ feature }}' then {{ column }} end) as {{ feature }}_{{ column }}
{%- endmacro %}

{# What is told of each of `features` whose contribution to the score meets the condition ('> 0.5'). #}
{% macro telling_features(features, condition) -%}
    {%- for feature in features if feature != 'base' -%}
    case
        when evidence.{{ feature }} * told.{{ feature }}_weight {{ condition }} then told.{{ feature }}_says
    end{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{#
  One round of clustering. Reads the CTEs `cluster_<previous>` (article_id, cluster_id) and
  `link_<previous>` (cluster_id_a, cluster_id_b, both ways round; pair_count, score_sum, best_score of the
  scored pairs of articles between them), and defines both for `round`.
  How much two clusters are one is `best_share` of their best pair and the rest of the average over all
  pairs, where a pair that was no candidate counts `missing`. Two clusters become one when each is the
  other's nearest and their score is above the threshold: what belongs together most meets first, so that
  an article on its own is measured against a whole story, and what joins does not depend on the order of
  the rows.
#}
{% macro cluster_round(previous, round, threshold, best_share, missing) -%}
size_{{ round }} as (
    select
        cluster_id,
        count(*) as article_count,
    from cluster_{{ previous }}
    group by cluster_id
),

scored_{{ round }} as (
    select
        links.cluster_id_a,
        links.cluster_id_b,
        round(
            {{ best_share }} * links.best_score
            + (1 - {{ best_share }}) * (
                links.score_sum
                + ({{ missing }}) * (sizes_a.article_count * sizes_b.article_count - links.pair_count)
            ) / (sizes_a.article_count * sizes_b.article_count),
            6
        ) as score,
    from link_{{ previous }} as links
    inner join size_{{ round }} as sizes_a
        on links.cluster_id_a = sizes_a.cluster_id
    inner join size_{{ round }} as sizes_b
        on links.cluster_id_b = sizes_b.cluster_id
),

nearest_{{ round }} as (
    select
        cluster_id_a as cluster_id,
        cluster_id_b as nearest_id,
        row_number() over (
            partition by cluster_id_a
            order by score desc, least(cluster_id_a, cluster_id_b), greatest(cluster_id_a, cluster_id_b)
        ) as rank_in_group,
    from scored_{{ round }}
    where score > {{ threshold }}
),

joined_{{ round }} as (
    select
        nearest.cluster_id,
        nearest.nearest_id as target_id,
    from nearest_{{ round }} as nearest
    inner join nearest_{{ round }} as back
        on nearest.nearest_id = back.cluster_id and back.nearest_id = nearest.cluster_id
    where nearest.rank_in_group = 1 and back.rank_in_group = 1 and nearest.nearest_id < nearest.cluster_id
),

cluster_{{ round }} as (
    select
        clusters.article_id,
        coalesce(joined.target_id, clusters.cluster_id) as cluster_id,
    from cluster_{{ previous }} as clusters
    left join joined_{{ round }} as joined
        on clusters.cluster_id = joined.cluster_id
),

link_{{ round }} as (
    select
        coalesce(joined_a.target_id, links.cluster_id_a) as cluster_id_a,
        coalesce(joined_b.target_id, links.cluster_id_b) as cluster_id_b,
        sum(links.pair_count) as pair_count,
        round(sum(links.score_sum), 6) as score_sum,
        max(links.best_score) as best_score,
    from link_{{ previous }} as links
    left join joined_{{ round }} as joined_a
        on links.cluster_id_a = joined_a.cluster_id
    left join joined_{{ round }} as joined_b
        on links.cluster_id_b = joined_b.cluster_id
    where coalesce(joined_a.target_id, links.cluster_id_a) != coalesce(joined_b.target_id, links.cluster_id_b)
    group by
        coalesce(joined_a.target_id, links.cluster_id_a),
        coalesce(joined_b.target_id, links.cluster_id_b)
)
{%- endmacro %}
