{#
  The pairs of quantities held to be one, each the other's best in its origin: those that nothing
  plainly objects to (int_quantity_contrast). One topic or one person's age makes a pair whatever the
  values; a number in two units, a slip in a kind of unit that stories seldom have twice, or an equal
  age do too. For all else the score is the sum of what speaks for it, less what speaks against it. An
  equal and telling value is evidence on its own, a close one nearly so in rare kinds of
  unit (speed, mass, area ...), where it also comes before all words; a small equal count needs a word too;
  different values need words that carry the pair alone
  (`min_word_score`), so that a disagreement is never made of a shared unit, and may not
  be `max_ratio` times apart, unless in the shape of a slip.
#}
{% set common_domains = ['count', 'percent', 'time', 'length', 'ratio'] %}
{% set generic_heads = ['people', 'person', 'amount', 'number', 'distance'] %}
{% set min_score = 0.42 %}
{% set min_score_of_same_value = 0.25 %}
{% set min_score_of_near_value = 0.33 %}
{% set min_score_of_restated_value = 0.22 %}
{% set large_value = 1000 %}
{% set small_count = 50 %}
{% set rare_share = 0.2 %}
{% set min_word_score = 0.35 %}
{% set min_slip_word_score = 0.2 %}
{% set full_overlap = 0.75 %}
{% set close_ratio = 1.5 %}
{% set max_ratio = 2.5 %}
{% set max_open_ratio = 3 %}
{% set topic_score = 0.5 %}
{% set age_score = 0.45 %}
{% set rate_share = 0.1 %}

with

contrast as (
    select * from {{ ref('int_quantity_contrast') }}
),

candidate as (
    select * from {{ ref('int_quantity_candidate') }}
),

unopposed as (
    select
        candidate.*,
        -- A large round number or a sum of money is seldom told twice of two things.
        candidate.value_relation = 'same'
        and (
            candidate.is_distinctive
            or candidate.domain like 'money%'
            or abs(candidate.base_value_a) >= {{ large_value }}
        ) as is_telling_same,
    from candidate
    inner join contrast
        on candidate.quantity_id_a = contrast.quantity_id_a and candidate.quantity_id_b = contrast.quantity_id_b
    where contrast.objection is null
),

measured as (
    select
        *,
        domain = 'age' and value_relation = 'same' as is_same_age,
        domain not in ('{{ common_domains | join("', '") }}') -- noqa: LT05
        and domain not like 'money%'
        or is_stated_rate
            as is_rare_domain,
        value_relation = 'same'
        and domain = 'count'
        and abs(base_value_a) < {{ small_count }}
        and shared_terms = 0
        and not is_same_key as is_chance_count,
        shared_terms >= 2 or term_overlap >= {{ full_overlap }} as is_well_worded,
        case
            when head_concept_a = head_concept_b and head_concept_a not in ('{{ generic_heads | join("', '") }}') -- noqa: LT05
                then 1.0
            when head_concept_a is null or head_concept_b is null then 0.4
            when head_concept_a in ('{{ generic_heads | join("', '") }}') then 0.5 -- noqa: LT05
            when head_concept_b in ('{{ generic_heads | join("', '") }}') then 0.5 -- noqa: LT05
            else 0.0
        end as head_match,
        case when is_stated_rate then {{ rate_share }} else 0.0 end as rate_match,
        case value_relation
            when 'same' then case when is_telling_same then 1.0 else 0.6 end
            when 'near' then case when is_distinctive then 0.8 else 0.5 end
            when 'open' then 0.2
            when 'slip' then case when is_distinctive then 0.8 else 0.4 end
            else case when value_ratio < {{ close_ratio }} then 0.2 else 0.0 end
        end as value_match,
        case
            when is_same_rate then 0.0
            when is_open_rate or (value_relation = 'same' and is_distinctive) then 0.1
            else 0.4
        end
        + case when is_same_modality then 0.0 else 0.1 end
        + case
            when value_relation in ('same', 'near') then 0.0
            when
                value_relation = 'apart' and domain = 'count' and is_same_subject and not is_subject_told_alike
                then 0.1
            when is_same_subject then 0.0
            when value_relation = 'slip' then 0.05
            else 0.15
        end
        + case when is_same_share then 0.0 else 0.25 end
        + case when is_same_year then 0.0 when value_relation in ('same', 'near') then 0.05 else 0.4 end
            as penalty,
    from unopposed
),

scored as (
    select
        *,
        value_relation = 'slip'
        and is_many_digits
        and is_rare_domain
        and is_same_rate
        and is_same_share as is_rare_slip,
        -- One magnitude, speed or area told twice outweighs all words.
        is_rare_domain and value_relation in ('same', 'near') as is_rare_match,
        -- The same three digits in two sums of money, ten times apart.
        domain like 'money%'
        and slip like 'decimal %'
        and is_many_digits
        and is_distinctive
        and shared_terms > 0
        and penalty = 0 as is_money_slip,
        round(0.5 * term_overlap + 0.2 * head_match + rate_match, 6) as word_score,
        round(case
            when is_same_key
                then
                    {{ topic_score }}
                    + 0.3 * case value_relation
                        when 'same' then 1.0
                        when 'near' then 0.85
                        when 'open' then 0.6
                        else 0.5 / greatest(coalesce(value_ratio, 9), 1)
                    end
                    + 0.15 * term_overlap
                    + case when is_headline then 0.05 else 0.0 end
                    - case when is_same_increment or value_relation in ('same', 'near') then 0.0 else 0.1 end
            when is_unit_slip or is_rare_slip then {{ topic_score }}
            when is_same_age then {{ age_score }} + 0.2 * head_match + 0.2 * term_overlap
            else least(greatest(
                0.5 * term_overlap + 0.2 * head_match + 0.3 * value_match + rate_match - penalty
                + case when is_rare_domain and value_relation in ('same', 'near') then {{ rare_share }} else 0.0 end,
                0.0
            ), 1.0)
        end, 6) as match_score,
    from measured
),

held as (
    select *
    from scored
    where
        is_same_key
        or is_unit_slip
        or is_rare_slip
        or is_money_slip
        or is_same_age
        or match_score >= case
            when value_relation in ('same', 'near') and is_rare_domain and penalty = 0 then 0.0
            when is_telling_same then {{ min_score_of_same_value }}
            when value_relation = 'near' and is_distinctive and is_other_unit then {{ min_score_of_restated_value }}
            when value_relation = 'near' and is_distinctive then {{ min_score_of_near_value }}
            when value_relation in ('slip', 'open') then {{ min_score_of_near_value }}
            else {{ min_score }}
        end
        and not is_chance_count
        and case value_relation
            when 'slip' then is_money_slip or word_score >= {{ min_slip_word_score }}
            when 'open'
                then
                    word_score - penalty >= {{ min_word_score }}
                    and value_ratio < {{ max_open_ratio }}
                    and (head_match = 1.0 or shared_terms >= 2)
            when 'apart' then word_score - penalty >= {{ min_word_score }}
            else true
        end
        and (
            value_relation != 'apart'
            or (
                value_ratio < {{ max_ratio }}
                and (value_ratio < {{ close_ratio }} or is_well_worded)
                and (head_match = 1.0 or is_well_worded or is_stated_rate)
            )
        )
),

-- Every pair seen from both ends, so that 'best in the other origin' does not depend on ids.
seen_from_one_end as (
    select
        quantity_id_a as quantity_id,
        origin_article_id_b as other_origin_article_id,
        quantity_id_a,
        quantity_id_b,
        match_score,
        is_rare_match,
    from held
    union all
    select
        quantity_id_b as quantity_id,
        origin_article_id_a as other_origin_article_id,
        quantity_id_a,
        quantity_id_b,
        match_score,
        is_rare_match,
    from held
),

ranked as (
    select
        quantity_id_a,
        quantity_id_b,
        row_number() over (
            partition by quantity_id, other_origin_article_id
            order by is_rare_match desc, match_score desc, quantity_id_a asc, quantity_id_b asc
        ) as rank_in_group,
    from seen_from_one_end
),

mutual as (
    select
        quantity_id_a,
        quantity_id_b,
    from ranked
    where rank_in_group = 1
    group by quantity_id_a, quantity_id_b
    having count(*) = 2
),

final as (
    select
        held.quantity_id_a,
        held.quantity_id_b,
        held.story_id,
        held.domain,
        held.origin_article_id_a,
        held.origin_article_id_b,
        round(held.term_overlap, 6) as term_overlap,
        held.head_match,
        held.value_match,
        held.value_relation,
        held.match_score,
        concat_ws(
            '; ',
            case
                when held.is_same_key and held.domain = 'age' then 'one person'
                when held.is_same_key then 'both count: ' || held.topic
                when held.is_unit_slip then 'one number in two units'
                when held.is_same_age then 'one age'
            end,
            case when held.term_overlap > 0 then 'shared words ' || cast(round(held.term_overlap, 2) as varchar) end,
            case when held.head_match = 1.0 then 'same noun' end,
            case held.value_relation
                when 'same' then 'same value'
                when 'near' then 'values fit'
                when 'open' then 'open end'
                when 'slip' then 'shape of a slip'
            end,
            case when not held.is_same_modality then 'against: planned and actual' end,
            case when not held.is_same_subject then 'against: another subject' end,
            case when not held.is_same_share then 'against: part and whole' end,
            case when not held.is_same_year then 'against: another year' end,
            case when not held.is_same_rate then 'against: another rate' end
        ) as match_reason,
    from held
    inner join mutual
        on held.quantity_id_a = mutual.quantity_id_a and held.quantity_id_b = mutual.quantity_id_b
)

select * from final
