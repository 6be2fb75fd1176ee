{#
  What two articles share is summed by the cube of its rarity, so that one name that only they
  hold weighs more than ten common ones; sums end at a limit, so that the length of the texts
  does not decide. What only one of them tells is no evidence; what both tell, and differently,
  speaks against one event.
  `max_articles`: terms in more articles than that are left out of the sums (their rarity is
  small), never out of the length of the vectors.
#}
{% set max_articles = 300 %}
{% set clear_rarity = 0.5 %}

with

candidates as (
    select * from {{ ref('int_article_candidate') }}
),

terms as (
    select * from {{ ref('int_story_term') }}
),

layouts as (
    select * from {{ ref('stg_article_layout') }}
),

profiles as (
    select
        layouts.article_id,
        {{ name_key('layouts.dateline_place') }} as dateline_place,
        sqrt(sum(terms.weight * terms.weight)) as article_norm,
        sqrt(sum(case when terms.kind = 'word' then terms.weight * terms.weight end)) as word_norm,
        coalesce(sum(case when terms.kind in ('place', 'street') then pow(terms.rarity, 3) end), 0) as where_sum,
        coalesce(bool_or(terms.kind = 'street'), false) as has_street,
        coalesce(bool_or(terms.is_address), false) as has_address,
        coalesce(bool_or(terms.kind = 'block'), false) as has_block,
        coalesce(bool_or(terms.kind = 'person'), false) as has_person,
        coalesce(bool_or(terms.kind = 'age'), false) as has_age,
    from layouts
    left join terms
        on layouts.article_id = terms.article_id
    group by layouts.article_id, layouts.dateline_place
),

-- An article from one town that names the other's is no sign of two events.
named_datelines as (
    select distinct
        profiles.article_id,
        terms.article_id as naming_article_id,
    from profiles
    inner join terms
        on {{ last_word(words_of('profiles.dateline_place')) }} = terms.term
    where terms.kind in ('place', 'street', 'organization', 'person')
),

shared_terms as (
    select
        candidates.article_id_a,
        candidates.article_id_b,
        terms_a.kind,
        terms_a.rarity,
        pow(terms_a.rarity, 3) as telling,
        terms_a.weight * terms_b.weight as product,
        terms_a.is_address or terms_b.is_address as is_address,
    from candidates
    inner join terms as terms_a
        on candidates.article_id_a = terms_a.article_id
    inner join terms as terms_b
        on
            candidates.article_id_b = terms_b.article_id
            and terms_a.term = terms_b.term
            and terms_a.kind = terms_b.kind
    where terms_a.article_count <= {{ max_articles }}
),

sums as (
    select
        article_id_a,
        article_id_b,
        sum(product) as product,
        sum(case when kind = 'word' then product end) as word_product,
        {% for kind in ['person', 'official', 'place', 'country', 'organization', 'street'] %}
        coalesce(sum(case when kind = '{{ kind }}' then telling end), 0) as {{ kind }}_sum, -- noqa: LT02
        {% endfor %}
        coalesce(sum(case when kind = 'word' and rarity > {{ clear_rarity }} then telling end), 0) as word_sum,
        coalesce(max(case when kind = 'full_name' then rarity * rarity end), 0) as full_name_most,
        coalesce(sum(case when kind = 'age' then rarity * rarity end), 0) as age_sum,
        coalesce(max(case when kind = 'day' then rarity * rarity end), 0) as day_most,
        bool_or(kind = 'person') as share_person,
        bool_or(kind = 'full_name') as share_full_name,
        bool_or(kind = 'street') as share_street,
        coalesce(sum(case when is_address then telling end), 0) as address_sum,
        bool_or(is_address) as share_address,
        bool_or(kind = 'block') as share_block,
        bool_or(kind = 'age') as share_age,
        bool_or(kind = 'day') as share_day,
    from shared_terms
    group by article_id_a, article_id_b
),

compared as (
    select
        sums.*,
        candidates.days_apart,
        ln(1 + greatest(candidates.days_apart - 3, 0)) as distance,
        sums.person_sum > 0.2 as share_telling_person,
        coalesce(sums.product / nullif(profiles_a.article_norm * profiles_b.article_norm, 0), 0) as likeness,
        coalesce(sums.word_product / nullif(profiles_a.word_norm * profiles_b.word_norm, 0), 0) as word_likeness,
        least(profiles_a.where_sum, profiles_b.where_sum) as where_sum,
        profiles_a.has_street and profiles_b.has_street as have_street,
        profiles_a.has_address and profiles_b.has_address as have_address,
        profiles_a.has_block and profiles_b.has_block as have_block,
        profiles_a.has_person and profiles_b.has_person as have_person,
        profiles_a.has_age and profiles_b.has_age as have_age,
        coalesce(profiles_a.dateline_place != profiles_b.dateline_place, false)
        and named_a.article_id is null
        and named_b.article_id is null as have_other_dateline,
    from sums
    inner join candidates
        on sums.article_id_a = candidates.article_id_a and sums.article_id_b = candidates.article_id_b
    inner join profiles as profiles_a
        on sums.article_id_a = profiles_a.article_id
    inner join profiles as profiles_b
        on sums.article_id_b = profiles_b.article_id
    left join named_datelines as named_a
        on sums.article_id_a = named_a.article_id and sums.article_id_b = named_a.naming_article_id
    left join named_datelines as named_b
        on sums.article_id_b = named_b.article_id and sums.article_id_a = named_b.naming_article_id
),

final as (
    select
        article_id_a,
        article_id_b,
        days_apart,
        1.0 as base,
        likeness,
        word_likeness,
        likeness * least(1.0, days_apart / 14.0) as likeness_far,
        least(1.0, word_sum) as shared_word,
        least(2.0, person_sum) as shared_person,
        full_name_most as shared_full_name,
        least(1.0, official_sum) as shared_official,
        least(2.0, place_sum + 0.5 * organization_sum) as shared_place,
        least(1.0, country_sum) as shared_country,
        least(1.5, street_sum) as shared_street,
        least(1.5, address_sum) as shared_address,
        cast(share_street and share_day as double) as shared_street_and_day,
        least(3.0, age_sum) as shared_age,
        day_most as shared_day,
        case when share_telling_person then 0.0 else distance end as distance,
        case when share_telling_person then distance else 0.0 end as distance_of_person,
        cast(days_apart > 60 as double) as far_apart,
        case
            when share_full_name then 0.0
            else greatest(where_sum - place_sum - street_sum, 0) / (1 + where_sum)
        end as other_place,
        cast(have_street and not share_street as double) as other_street,
        cast(have_other_dateline as double) as other_dateline,
        cast(have_address and not share_address as double) as other_address,
        cast(have_block and not share_block as double) as other_block,
        cast(have_person and not share_person as double) as other_person,
        cast(have_age and not share_age and not share_full_name as double) as other_age,
    from compared
)

select * from final
