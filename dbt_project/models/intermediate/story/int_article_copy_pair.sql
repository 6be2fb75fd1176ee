{#
  min_containment: of the shingles of the shorter article. Lightly edited and cut wire
  copies keep a third or more of them, articles that quote the same speech a tenth or less.
  min_attributed_containment holds where agency or author tie the two together, too.
  max_articles: a shingle in more articles than that is boilerplate, not evidence.
#}
{% set min_containment = 0.22 %}
{% set min_attributed_containment = 0.13 %}
{% set min_shared = 3 %}
{% set max_articles = 100 %}

with shingle as (

    select * from {{ ref('stg_shingle') }}

),

layout as (

    select * from {{ ref('stg_article_layout') }}

),

shingle_count as (

    select
        article_id,
        count(*) as shingle_count,
    from shingle
    group by article_id

),

telling_shingle as (

    select shingle
    from shingle
    group by shingle
    having count(*) between 2 and {{ max_articles }}

),

evidence as (

    select
        shingle.article_id,
        shingle.shingle,
    from shingle
    inner join telling_shingle on shingle.shingle = telling_shingle.shingle

),

shared as (

    select
        evidence_a.article_id as article_id_a,
        evidence_b.article_id as article_id_b,
        count(*) as shared_shingles,
    from evidence as evidence_a
    inner join evidence as evidence_b
        on
            evidence_a.shingle = evidence_b.shingle
            and evidence_a.article_id < evidence_b.article_id
    group by evidence_a.article_id, evidence_b.article_id
    having count(*) >= {{ min_shared }}

),

measured as (

    select
        shared.article_id_a,
        shared.article_id_b,
        shared.shared_shingles,
        round(shared.shared_shingles * 1.0 / least(count_a.shingle_count, count_b.shingle_count), 6)
            as containment,
        -- A station that marks its own reports has a form of words for them; that makes no copies.
        {{ lists_share_an_item('layout_a.authors', 'layout_b.authors') }}
        or (
            coalesce(lower(layout_a.publisher_name) != lower(layout_b.publisher_name), true)
            and (
                coalesce(lower(layout_a.agency) = lower(layout_b.agency), false)
                or coalesce(lower(layout_b.publisher_name) like lower(layout_a.agency) || '%', false)
                or coalesce(lower(layout_a.publisher_name) like lower(layout_b.agency) || '%', false)
            )
        ) as is_attributed,
    from shared
    inner join shingle_count as count_a on shared.article_id_a = count_a.article_id
    inner join shingle_count as count_b on shared.article_id_b = count_b.article_id
    inner join layout as layout_a on shared.article_id_a = layout_a.article_id
    inner join layout as layout_b on shared.article_id_b = layout_b.article_id

),

final as (

    select
        article_id_a,
        article_id_b,
        shared_shingles,
        containment,
        is_attributed,
    from measured
    where
        containment >= {{ min_containment }}
        or (is_attributed and containment >= {{ min_attributed_containment }})

)

select * from final
