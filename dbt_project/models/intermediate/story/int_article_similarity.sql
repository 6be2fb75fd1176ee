{#
  Only articles that share a name that few others have are looked at, so the cost grows
  with what matches. Terms in more than `max_articles` articles are left out of the sum
  (their weight is small), never out of the norm.
  Reports on one event may be months apart, but the further the less likely: up to
  `close_days` apart costs nothing, then similarity falls to `far_factor` at `far_days` and
  stays there; nothing is looked at that lies more than `last_days` apart. Two incidents in
  towns of like names, eight weeks apart, were as alike as two far reports on one event.
#}
{% set max_articles = 200 %}
{% set close_days = 14 %}
{% set far_days = 60 %}
{% set far_factor = 0.5 %}
{% set last_days = 180 %}

with story_term as (

    select * from {{ ref('int_story_term') }}
    where article_count between 2 and {{ max_articles }}

),

layout as (

    select
        article_id,
        published_on,
    from {{ ref('stg_article_layout') }}

),

candidate as (

    select
        term_a.article_id as article_id_a,
        term_b.article_id as article_id_b,
        count(*) as shared_names,
    from story_term as term_a
    inner join story_term as term_b
        on term_a.term = term_b.term and term_a.article_id < term_b.article_id
    where term_a.is_name
    group by term_a.article_id, term_b.article_id

),

dated as (

    select
        candidate.article_id_a,
        candidate.article_id_b,
        candidate.shared_names,
        coalesce({{ days_apart('layout_a.published_on', 'layout_b.published_on') }}, 0) as days_apart,
    from candidate
    inner join layout as layout_a on candidate.article_id_a = layout_a.article_id
    inner join layout as layout_b on candidate.article_id_b = layout_b.article_id

),

product as (

    select
        dated.article_id_a,
        dated.article_id_b,
        dated.shared_names,
        dated.days_apart,
        sum(term_a.weight * term_b.weight / (term_a.article_norm * term_b.article_norm)) as cosine,
    from dated
    inner join story_term as term_a on dated.article_id_a = term_a.article_id
    inner join story_term as term_b
        on dated.article_id_b = term_b.article_id and term_a.term = term_b.term
    where dated.days_apart <= {{ last_days }}
    group by dated.article_id_a, dated.article_id_b, dated.shared_names, dated.days_apart

),

final as (

    select
        article_id_a,
        article_id_b,
        shared_names,
        days_apart,
        round(
            cosine
            * (
                1 - (1 - {{ far_factor }})
                * least(greatest(days_apart - {{ close_days }}, 0), {{ far_days - close_days }})
                / {{ far_days - close_days }}
            ),
            6
        ) as similarity,
    from product

)

select * from final
