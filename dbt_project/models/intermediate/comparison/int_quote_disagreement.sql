{# `differing_words` counts the telling words of the shorter version that the longer lacks. #}
{% set many_differing = 1 %}

with

member as (
    select * from {{ ref('int_quote_disagreement_member') }}
),

final as (
    select
        group_id,
        min(story_id) as story_id,
        -- The fullest form of the name, for a speaker whom one article names by surname alone.
        first(speaker_name order by length(speaker_name) desc, speaker_name) as speaker_name,
        'wording of ' || first(speaker_name order by length(speaker_name) desc, speaker_name) as measure,
        case when max(differing_words) > {{ many_differing }} then 'medium' else 'low' end as severity,
        max(differing_words) > 0 as is_meaning_changed,
    from member
    group by group_id
)

select * from final
