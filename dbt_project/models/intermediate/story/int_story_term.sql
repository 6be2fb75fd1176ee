{#
  The rarity of a term is 1 for one that a single article holds and falls to 0 for one that all
  hold. `background` articles that hold no term of ours are added to the count, so that a
  warehouse with one story, where every telling term stands in every article, still finds terms
  rare. It is a ratio of logarithms, so it means the same in a warehouse of 50 articles and of
  10,000. Names count `name_factor` times in the likeness of two articles: people, firms and
  towns tell events apart, verbs hardly do.
  A word is a name where at least half of the articles that hold it write it as one, a street
  where a third of those do, official where it is once the name of somebody who holds an office:
  the same sheriff, judge or prosecutor speaks of one event after another.
#}
{% set background = 50 %}
{% set name_factor = 2.0 %}

with

terms as (
    select * from {{ ref('stg_term') }}
),

-- Countries and states hold many events; so do the people that are called after them.
wide_names as (
    select distinct name_key as term
    from {{ ref('int_country_name') }}
    where name_kind != 'capital'
),

article_total as (
    select count(distinct article_id) as article_count from terms
),

article_words as (
    select
        article_id,
        term,
        sum(case when kind not in ('street', 'address') then occurrences else 0 end) as occurrences,
        bool_or(kind != 'word') as is_name,
        bool_or(kind = 'person') as is_person,
        bool_or(kind = 'official') as is_official,
        bool_or(kind = 'organization') as is_organization,
        bool_or(kind = 'place') as is_place,
        bool_or(kind in ('street', 'address')) as is_street,
        bool_or(kind = 'address') as is_address,
    from terms
    where kind not in ('full_name', 'age', 'day', 'block')
    group by article_id, term
),

word_uses as (
    select
        term,
        count(*) as article_count,
        sum(case when is_name then 1 else 0 end) as name_count,
        sum(case when is_person then 1 else 0 end) as person_count,
        sum(case when is_official then 1 else 0 end) as official_count,
        sum(case when is_organization then 1 else 0 end) as organization_count,
        sum(case when is_place then 1 else 0 end) as place_count,
        sum(case when is_street then 1 else 0 end) as street_count,
    from article_words
    group by term
),

word_kinds as (
    select
        word_uses.term,
        word_uses.article_count,
        case
            when word_uses.name_count * 2 < word_uses.article_count then 'word'
            when wide_names.term is not null then 'country'
            when word_uses.street_count * 3 >= word_uses.name_count and word_uses.street_count > 0 then 'street'
            when
                word_uses.place_count > 0
                and word_uses.place_count >= greatest(word_uses.person_count, word_uses.organization_count)
                then 'place'
            when word_uses.official_count > 0 then 'official'
            when
                word_uses.person_count > 0 and word_uses.person_count >= word_uses.organization_count
                then 'person'
            when word_uses.name_count * 4 >= word_uses.article_count * 3 then 'organization'
            else 'word'
        end as kind,
    from word_uses
    left join wide_names
        on word_uses.term = wide_names.term
),

official_names as (
    select distinct terms.term
    from terms
    inner join word_kinds
        on {{ last_word(words_of('terms.term')) }} = word_kinds.term
    where terms.kind = 'full_name' and word_kinds.kind = 'official'
),

clues as (
    select
        article_words.article_id,
        article_words.term,
        word_kinds.kind,
        article_words.occurrences,
        article_words.is_address,
        word_kinds.article_count,
    from article_words
    inner join word_kinds
        on article_words.term = word_kinds.term
    union all
    select
        terms.article_id,
        terms.term,
        terms.kind,
        terms.occurrences,
        false as is_address,
        count(*) over (partition by terms.kind, terms.term) as article_count,
    from terms
    left join official_names
        on terms.term = official_names.term
    where terms.kind in ('full_name', 'age', 'day', 'block') and official_names.term is null
),

final as (
    select
        clues.article_id,
        clues.term,
        clues.kind,
        clues.is_address,
        clues.article_count,
        greatest(0.0, 1 - ln(clues.article_count) / ln(article_total.article_count + {{ background }}))
            as rarity,
        case
            when clues.kind in ('full_name', 'age', 'day', 'block') then 0.0
            else
                (1 + ln(greatest(clues.occurrences, 1)))
                * greatest(0.0, 1 - ln(clues.article_count) / ln(article_total.article_count + {{ background }}))
                * case when clues.kind = 'word' then 1.0 else {{ name_factor }} end
        end as weight,
    from clues
    cross join article_total
)

select * from final
