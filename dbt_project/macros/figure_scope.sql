{#
  The phrasings that restrict a figure: a part of another, an increment, a group of people, a reference to
  a count told before; and the marks of a whole article. All texts are lower case. Does not belong here: what
  is counted (macros/count_topic.sql), when (macros/figure_period.sql), by or with whom (macros/figure_attacker.sql).
#}

{# The text after a number without 'of the', 'among their', so that the whole's own words begin it. #}
{% macro without_part_opening(text) -%}
    regexp_replace(
        {{ text }},
        '^\s+(of|among|out of)( all)?( (them|those|these|whom|which|us|the|its|his|her|their)\b)?( ([0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b)?',
        ''
    )
{%- endmacro %}

{#
  What is said of the part in 'three of the four men who broke in are dead': 'are dead'. Without a verb of being,
  all but the whole's noun.
#}
{% macro without_part_phrase(text) -%}
    case
        when regexp_matches({{ text }}, '^\s+(of|among) (them|those|these|whom|which|us)\b') then {{ without_part_opening(text) }}
        when regexp_matches({{ without_part_opening(text) }}, '^[^.;]{0,80}? (are|is|were|was|have|has|had|remain|remained|remains|died|succumbed|survived|suffered|escaped|will)\b')
            then regexp_replace(
                regexp_replace({{ without_part_opening(text) }}, ' (who|that) (are|is|were|was|have|has|had)( been)?\b', ' \1'),
                '^[^.;]{0,80}? (are|is|were|was|have|has|had|remain|remained|remains|died|succumbed|survived|suffered|escaped|will)\b', ' \1'
            )
        else regexp_replace({{ without_part_opening(text) }}, '^\s+[^\s.,;]+', '')
    end
{%- endmacro %}

{# The noun phrase of the whole: 'people killed' in 'two of the three people killed were teenagers'. #}
{% macro own_noun_phrase(text) -%}
    regexp_replace(
        regexp_replace({{ text }}, ' (who|that) (are|is|were|was|have|has|had)( been)?\b', ' \1'),
        '( (are|is|were|was|have|has|had|remain|remained|remains|died|succumbed|survived|suffered|suffering|with|escaped|will)\b|[.;,]).*$', ''
    )
{%- endmacro %}

{# True for what follows eight in 'eight people, two of them children, were hurt': its verb comes after an insertion. #}
{% macro has_insertion(text) -%}
    regexp_matches({{ text }}, '^\s+[\pL-]+( [\pL-]+)?, [^.;]{0,80}?, (are|were|was|is|have|has|had|remain|remained|remains|died|suffered|will)\b')
{%- endmacro %}

{% macro without_insertion(text) -%}
    regexp_replace(
        {{ text }},
        '^(\s+[\pL-]+(?: [\pL-]+)?), [^.;]{0,80}?, (are|were|was|is|have|has|had|remain|remained|remains|died|suffered|will)\b',
        '\1 \2'
    )
{%- endmacro %}

{# True for the text before six in 'two of the six', 'none of the six'. #}
{% macro is_whole_of_a_part(text) -%}
    regexp_matches({{ text }}, '^\s+(of|out of|among)\s+((all|the|its|his|her|their|these|those)\s+)*$|\b(one|none|neither|each|most|some|several|half|any|many|few|both) of (the|these|those|its|his|her|their)\s+$')
{%- endmacro %}

{# True for two in 'two of them', 'two of the six', 'two of six'. #}
{% macro has_part_phrase(text) -%}
    regexp_matches({{ text }}, '^\s+(of|among|out of) (all )?(them|those|these|whom|which|the|its|his|her|their)\b|^\s+(of|out of)\s+$')
{%- endmacro %}

{# True for two in 'including two guards', 'among them two guards', 'of those hurt, two are guards'. #}
{% macro follows_part_opening(before) -%}
    ({{ follows_including(before) }}
        or regexp_matches({{ before }}, '\bof (those|these|them|whom|the (dead|wounded|injured|victims|survivors|hurt))( [\pL-]+){0,2},\s+$'))
{%- endmacro %}

{% macro follows_including(before) -%}
    regexp_matches({{ before }}, '(\b(including|includes|include|among them|among whom|one of them|two of them)|among those [\pL-]+),?( (were|was|are|is))?\s+$')
{%- endmacro %}

{# True for one in 'one of the worst fires', which is no part of a count. #}
{% macro ranks_itself(after) -%}
    regexp_matches({{ after }}, '^\s+of (the|its|his|her|their)( [\pL-]+)? (worst|biggest|largest|deadliest|best|most|least|first|few|busiest|oldest|highest|lowest|greatest|top|main|many)\b')
{%- endmacro %}

{# True where the topic alone is what sets the part apart: the dead of those shot are the dead. #}
{% macro is_part_by_topic(topic, after) -%}
    coalesce({{ topic }} = 'killed', false)
    and regexp_matches({{ after }}, '^\s+(of|among)\b')
    and not regexp_matches({{ after }}, '^\s+(of|among) ([\pL0-9,-]+ ){1,3}(dead|killed|deceased|deaths|fatalities)\b|\bdied (of|from|by)\b')
{%- endmacro %}

{# True for a number that points back: 'the six', 'all five', 'those three'. #}
{% macro is_definite(before) -%}
    regexp_matches({{ before }}, '(^|[^\pL])(the|these|those|all|all of the|both of the)\s+$')
{%- endmacro %}

{# True when no noun follows the number: 'the six have', 'all four, police said'. #}
{% macro has_no_noun(after) -%}
    regexp_matches({{ after }}, '^\s*([.,;:!?”"’)]|$|[–—-] |(are|is|were|was|have|has|had|remain|remained|remains|died|will|would|could|did|do|succumbed|survived|escaped|who|suffered|lived|from|in|at|on|and|to|of)\b)')
{%- endmacro %}

{# True when the noun is a word for people that restricts nothing, or for those whom the event struck. #}
{% macro has_neutral_noun(after) -%}
    regexp_matches({{ after }}, '^\s+(other )?(people|persons|victims|survivors|patients|individuals|men|women|friends|others|teenagers|teens|children|students|girls|boys|relatives|neighbou?rs|residents|passengers)\b')
{%- endmacro %}

{# True when 'men' stands against women or children in its sentence; else it restricts nothing. #}
{% macro contrasts_men(text) -%}
    regexp_matches({{ text }}, '\b(women|woman|girls?|boys?|children|child|female)\b')
{%- endmacro %}

{# True for 'two are still there', 'four more are at Mercy': where people are, and no more. #}
{% macro is_in_a_place(after) -%}
    regexp_matches({{ after }}, '^\s+((others?|more|people|patients|victims|of them|students|children|survivors) )?(are|is|were|remain|remains|remained|stayed|was)( still| now)? (there\b|in |at )')
{%- endmacro %}

{% macro tells_of_hospitals(text) -%}
    regexp_matches({{ text }}, '\b(hospitals?|hospitali[sz]ed|medical cent(er|re)|trauma cent(er|re)|treated|critical condition|discharged|surgery|intensive care)\b')
{%- endmacro %}

{#
  True for two in 'two residents and a firefighter were hurt', 'family of two, driver killed', 'father, two sons dead':
  a list goes on, and the number is not its sum.
#}
{% macro is_listed(before, after) -%}
    (
        (
            (
                regexp_matches({{ after }}, '^( [\pL-]+){1,3} and (a|an|one|another|his|her|their|its) [\pL-]+')
                or regexp_matches({{ after }}, '^( [\pL-]+){0,2}, ([\pL-]+ ){1,3}(killed|dead|die|dies|died|hurt|injured|wounded|shot|arrested)\b')
            )
            and not regexp_matches(
                {{ after }},
                '^( [\pL-]+){0,2} (was|were|is|are|have|has|had|shot|hurt|injured|wounded|killed|dead|died|die|arrested|hospitali[sz]ed|hit|struck|stabbed|missing|charged|fled)[ ,]'
            )
        )
        or regexp_matches({{ before }}, '^["“\s]*([\pL-]+ ){0,2}(father|mother|parents?|man|woman|couple|boy|girl|teen|teenager|driver|pilot|wife|husband|officer|deputy|guard|clerk|baby|toddler|child), $')
        or (
            regexp_matches({{ before }}, '\b(a|an|the|his|her|their) ([\pL-]+ ){1,2}and (his |her |their )?\s*$')
            and not regexp_matches({{ before }}, '\b(at|in|on|from|to|near|outside|inside|for|after) (a|an|the|his|her|their) ([\pL-]+ ){1,2}and (his |her |their )?\s*$')
            and not regexp_matches({{ before }}, '(ed|died|shot|dead|hurt|was|were|is|are|critical) and (his |her |their )?\s*$')
        )
    )
{%- endmacro %}

{# True for twelve in 'twelve more', 'another twelve': it comes on top of what was counted. #}
{% macro is_an_addition(before, after) -%}
    (
        regexp_matches({{ before }}, '\b(another|a further|an additional|in addition,?|plus|besides (him|her|them|those),?)( at least)?\s+$')
        or regexp_matches({{ after }}, '^ ((people|persons|victims|patients) )?(more|additional|further|extra)\b')
    )
{%- endmacro %}

{#
  The first three words after the number, as a list, no further than its noun goes: not 'clerk' in
  'two men shot the clerk'.
#}
{% macro next_words(text) -%}
    regexp_extract_all(
        regexp_extract(
            regexp_replace(
                regexp_replace({{ text }}, '^\s*(are|is|were|was)( all| also| both)?( an?)?\b', ''),
                '\b(who|that|shot|killed|robbed|attacked|stabbed|hit|struck|beat|hurt|in|at|from|with|on|by|and|were|was|are|is|had|have|has)\b.*$', ''
            ),
            '^((?:\s+[\pL-]+){1,3})', 1
        ), '\pL+'
    )
{%- endmacro %}

{# The clause that the number opens: up to the next conjunction or stop, whatever follows is another statement. #}
{% macro own_clause(text) -%}
    regexp_replace(regexp_replace(
        regexp_replace({{ text }}, '\b(shot|stabbed|struck|hit|beaten|run over),?( and)? (fatally|killed)\b', 'fatally \1'),
        '(\pL{5,})\. .*$', '\1'
    ), '(;|\s[–—-]\s|,? (and|but|while|when|after|before|as|plus) ).*$', '')
{%- endmacro %}

{# True for an article on land that burns. #}
{% macro tells_of_a_wildfire(body) -%}
    regexp_matches(lower({{ body }}), '\b(wildfires?|bush ?fires?|forest fires?|brush ?fires?|grass ?fires?|wildland fire)\b')
{%- endmacro %}

{# True for a text written while votes are still counted: its numbers are not the last ones. #}
{% macro tells_of_an_unfinished_count(body) -%}
    regexp_matches(
        lower({{ body }}),
        '\b(still|yet) to be (declared|counted|tallied|called)\b'
        || '|\b(seats|constituencies|precincts|wards|districts|votes|ballots) (are|were|have been|had been)? ?(so far )?(declared|counted|reporting)\b'
        || '|\bcounting (continue|goes on|is still|was still|is under way|was under way)'
        || '|\b(partial|provisional|preliminary) (results|returns)\b'
    )
{%- endmacro %}
