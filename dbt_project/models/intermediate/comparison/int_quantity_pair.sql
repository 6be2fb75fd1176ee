{#
  The pairs of quantities held to be one, each the other's best in its origin.
  The score is the sum of what speaks for it, less what speaks against it. Equal values are
  evidence; different ones need words that carry the pair alone (`min_word_score`), so that
  a disagreement is never made of a shared unit.
#}
{% set min_score = 0.42 %}
{% set min_word_score = 0.38 %}
{% set min_slip_word_score = 0.2 %}

with

candidate as (
    select * from {{ ref('int_quantity_candidate') }}
),

measured as (
    select
        *,
        case
            when head_concept_a = head_concept_b then 1.0
            when head_concept_a is null or head_concept_b is null then 0.4
            else 0.0
        end as head_match,
        case value_relation
            when 'same' then case when is_distinctive then 1.0 else 0.6 end
            when 'near' then case when is_distinctive then 0.8 else 0.5 end
            when 'slip' then case when is_distinctive then 0.6 else 0.3 end
            else case when value_ratio < 2 then 0.2 when value_ratio < 5 then 0.0 else -0.5 end
        end as value_match,
        case when is_same_rate then 0.0 when is_open_rate then 0.1 else 0.4 end
        + case when is_same_modality then 0.0 else 0.15 end
        + case when is_same_subject then 0.0 else 0.2 end
        + case when is_same_year then 0.0 else 0.4 end as penalty,
    from candidate
),

scored as (
    select
        *,
        round(0.5 * term_overlap + 0.2 * head_match, 6) as word_score,
        round(least(greatest(
            0.5 * term_overlap + 0.2 * head_match + 0.3 * value_match - penalty, 0.0
        ), 1.0), 6) as match_score,
    from measured
),

held as (
    select *
    from scored
    where
        match_score >= {{ min_score }}
        and case value_relation
            when 'apart' then word_score - penalty >= {{ min_word_score }}
            when 'open' then word_score - penalty >= {{ min_slip_word_score }}
            when 'slip' then word_score - penalty >= {{ min_slip_word_score }}
            else true
        end
),

ranked as (
    select
        *,
        row_number() over (
            partition by quantity_id_a, origin_article_id_b
            order by match_score desc, quantity_id_b
        ) as rank_of_b,
        row_number() over (
            partition by quantity_id_b, origin_article_id_a
            order by match_score desc, quantity_id_a
        ) as rank_of_a,
    from held
),

final as (
    select
        quantity_id_a,
        quantity_id_b,
        story_id,
        domain,
        origin_article_id_a,
        origin_article_id_b,
        shared_terms,
        round(term_overlap, 6) as term_overlap,
        head_match,
        value_match,
        value_relation,
        penalty,
        word_score,
        match_score,
    from ranked
    where rank_of_a = 1 and rank_of_b = 1
)

select * from final
