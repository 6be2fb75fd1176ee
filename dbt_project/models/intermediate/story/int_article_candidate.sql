{#
  Only articles that share a name, an age and a day, two rare words or their text are looked at,
  so the cost grows with what matches and not with the square of the articles. A name that more
  than `max_articles` hold (a country, a capital) leads to no candidates, nor does a word that
  more than `rare_articles` do.
  `last_days`: what lies further apart is no candidate, unless both name one person in full or hold
  a name that at most `far_articles` do: a sentence is passed a year after the deed.
  An article without a day counts as `unknown_days` apart from any other, unless the day that
  it states reads two ways; then the nearer counts.
#}
{% set max_articles = 60 %}
{% set rare_articles = 12 %}
{% set last_days = 180 %}
{% set far_articles = 4 %}
{% set unknown_days = 5 %}

with

terms as (
    select * from {{ ref('int_story_term') }}
    where article_count between 2 and {{ max_articles }}
),

layouts as (
    select * from {{ ref('stg_article_layout') }}
),

date_mentions as (
    select * from {{ ref('stg_date_mention') }}
    where is_publication_day
),

copy_pairs as (
    select * from {{ ref('int_article_copy_pair') }}
),

-- A day of the year alone leads nowhere, an age alone neither; both together do.
aged_days as (
    select
        ages.article_id,
        ages.term || ' ' || told_days.term as term,
        'age and day' as kind,
    from terms as ages
    inner join terms as told_days
        on ages.article_id = told_days.article_id
    where ages.kind = 'age' and told_days.kind = 'day'
),

linking_terms as (
    select
        article_id,
        term,
        kind,
        kind = 'full_name'
        or (
            kind in ('person', 'organization', 'place', 'street') and article_count <= {{ far_articles }}
        ) as leads_far,
    from terms
    where
        kind not in ('word', 'age', 'day', 'block', 'country')
        or (kind = 'word' and article_count <= {{ rare_articles }})
    union all
    select
        article_id,
        term,
        kind,
        false as leads_far,
    from aged_days
),

found as (
    select
        terms_a.article_id as article_id_a,
        terms_b.article_id as article_id_b,
        bool_or(terms_a.leads_far) as leads_far,
    from linking_terms as terms_a
    inner join linking_terms as terms_b
        on terms_a.term = terms_b.term and terms_a.kind = terms_b.kind and terms_a.article_id < terms_b.article_id
    group by terms_a.article_id, terms_b.article_id
    having count(*) > 1 or max(terms_a.kind) != 'word'
    union all
    select
        article_id_a,
        article_id_b,
        true as leads_far,
    from copy_pairs
),

pairs as (
    select
        article_id_a,
        article_id_b,
        bool_or(leads_far) as leads_far,
    from found
    group by article_id_a, article_id_b
),

readings as (
    select
        article_id,
        published_on as reading,
    from layouts
    where published_on is not null
    union
    select
        layouts.article_id,
        date_mentions.day_first_date as reading,
    from layouts
    inner join date_mentions
        on layouts.article_id = date_mentions.article_id
    where layouts.published_on is null and date_mentions.day_first_date is not null
    union
    select
        layouts.article_id,
        date_mentions.month_first_date as reading,
    from layouts
    inner join date_mentions
        on layouts.article_id = date_mentions.article_id
    where layouts.published_on is null and date_mentions.month_first_date is not null
),

dated as (
    select
        pairs.article_id_a,
        pairs.article_id_b,
        pairs.leads_far,
        coalesce(
            min({{ days_apart('readings_a.reading', 'readings_b.reading') }}), {{ unknown_days }}
        ) as days_apart,
    from pairs
    left join readings as readings_a
        on pairs.article_id_a = readings_a.article_id
    left join readings as readings_b
        on pairs.article_id_b = readings_b.article_id
    group by pairs.article_id_a, pairs.article_id_b, pairs.leads_far
),

final as (
    select
        article_id_a,
        article_id_b,
        days_apart,
    from dated
    where leads_far or days_apart <= {{ last_days }}
)

select * from final
