{# The rounds of story clustering. Does not belong here: what two articles share. #}

{#
  One round of clustering by average similarity. Reads the CTE `cluster_<previous>`
  (article_id, cluster_id) and `similarity`, and defines `cluster_<round>`.
  Every cluster points to the one it is most alike, when their average over all pairs of
  articles (a missing pair counts 0) reaches the threshold. Following the pointers four
  times, each doubling the reach, joins chains of up to 16 clusters in one round; what is
  longer meets in the next. Ties are broken by the ids, so no pointer runs in a circle
  of more than two, and the lesser of such a pair is where both stop.
#}
{% macro cluster_round(previous, round, threshold) -%}
size_{{ round }} as (

    select
        cluster_id,
        count(*) as article_count,
    from cluster_{{ previous }}
    group by cluster_id

),

link_{{ round }} as (

    select
        cluster_a.cluster_id as cluster_id_a,
        cluster_b.cluster_id as cluster_id_b,
        sum(similarity.similarity) as total_similarity,
    from similarity
    inner join cluster_{{ previous }} as cluster_a on similarity.article_id_a = cluster_a.article_id
    inner join cluster_{{ previous }} as cluster_b on similarity.article_id_b = cluster_b.article_id
    where cluster_a.cluster_id != cluster_b.cluster_id
    group by cluster_a.cluster_id, cluster_b.cluster_id

),

average_{{ round }} as (

    select
        link_{{ round }}.cluster_id_a,
        link_{{ round }}.cluster_id_b,
        round(
            link_{{ round }}.total_similarity / (size_a.article_count * size_b.article_count),
            6
        ) as average_similarity,
    from link_{{ round }}
    inner join size_{{ round }} as size_a on link_{{ round }}.cluster_id_a = size_a.cluster_id
    inner join size_{{ round }} as size_b on link_{{ round }}.cluster_id_b = size_b.cluster_id

),

nearest_{{ round }} as (

    select
        cluster_id_a as cluster_id,
        cluster_id_b as nearest_id,
        row_number() over (
            partition by cluster_id_a
            order by
                average_similarity desc,
                least(cluster_id_a, cluster_id_b),
                greatest(cluster_id_a, cluster_id_b)
        ) as rank_in_group,
    from average_{{ round }}
    where average_similarity >= {{ threshold }}

),

pointer_{{ round }}_0 as (

    select
        nearest.cluster_id,
        case
            when back.nearest_id = nearest.cluster_id and nearest.cluster_id < nearest.nearest_id
                then nearest.cluster_id
            else nearest.nearest_id
        end as target_id,
    from nearest_{{ round }} as nearest
    inner join nearest_{{ round }} as back
        on nearest.nearest_id = back.cluster_id and back.rank_in_group = 1
    where nearest.rank_in_group = 1

),

{% for jump in range(1, 5) -%}
pointer_{{ round }}_{{ jump }} as (

    select
        pointer.cluster_id,
        next_pointer.target_id,
    from pointer_{{ round }}_{{ jump - 1 }} as pointer
    inner join pointer_{{ round }}_{{ jump - 1 }} as next_pointer
        on pointer.target_id = next_pointer.cluster_id

),

{% endfor -%}
cluster_{{ round }} as (

    select
        cluster.article_id,
        coalesce(pointer.target_id, cluster.cluster_id) as cluster_id,
    from cluster_{{ previous }} as cluster
    left join pointer_{{ round }}_4 as pointer on cluster.cluster_id = pointer.cluster_id

)
{%- endmacro %}
