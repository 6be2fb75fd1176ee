{#
  The phrasings that tell what a figure of an event counts or measures: rewards, damage, burned area,
  speed, and by macros/count_topic.sql the dead, the wounded, shots, homes lost, ... All texts are lower case:
  `text_before` and `text_after` are the clause around the number, `measure` what extraction read.
  Does not belong here: whom the figure is restricted to, and which period it covers (macros/figure_scope.sql).
#}

{% macro money_topic(before, after, measure) -%}
    case
        when {{ leads_to(before, 'rewards?', 40) }}
            or regexp_matches({{ before }}, '\brewards?( money| fund)?, (which|now|that|once)\b[^.;,]{0,40}$')
            or regexp_matches({{ after }}, '^ (cash )?(rewards?\b|for (any )?(information|tips))')
            then 'reward'
        when (
                regexp_matches({{ after }}, '^[\s-]+(cash |secured |surety )?(bond|bail)\b')
                or {{ leads_to(before, 'bond|bail', 35) }}
            )
            and regexp_matches({{ before }} || {{ after }}, '\b(judge|magistrate|court|jail|custody|held|bail|arraign|posted|suspect|released)')
            then 'bond'
        when regexp_matches({{ after }}, '^ (has|have|had) (been )?(come|poured|flowed|donated|raised|pledged)')
            or {{ leads_to(before, 'fund|fundraiser|gofundme( page)?|online campaign|donations|account', 60) }}
            and (
                regexp_matches({{ before }}, '\b(rais|pass|drawn|drew|reach|collect|receiv|top|grow|grown|stood|stands|climb|brought in|at)')
                or regexp_matches({{ after }}, '^ (in it|in donations|so far|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b')
            )
            then 'donations'
        when regexp_matches({{ after }}, '^ (to |for )?(each|every) (of the )?(bereaved |grieving )?(famil|victim)|^ (to|for) (the )?(bereaved|next of kin|famil(y|ies) of the (dead|victims))')
            or {{ leads_to(before, '(families|relatives|kin|heirs) of (the |each of the )?(dead|deceased|victims|killed)', 45) }}
            then 'compensation'
        when {{ leads_to(before, 'damage', 30) }} and regexp_matches({{ before }}, '\b(estimat|put|caus|valued|total|at)\b')
            or regexp_matches({{ after }}, '^ (worth of |in )(property )?damages?\b')
            then 'damage'
    end
{%- endmacro %}

{# The topic of a figure, or null. `domain` is what the figure may be compared in. #}
{% macro quantity_topic(domain, before, after, counted, measure, is_about_a_fire) -%}
    case
        when {{ domain }} = 'count' then {{ count_topic(before, after, counted, measure) }}
        when {{ domain }} like 'money%' then {{ money_topic(before, after, measure) }}
        when {{ domain }} = 'area'
            and {{ is_about_a_fire }}
            and (
                regexp_matches({{ before }}, '\b(fire|wildfire|blaze|burn(ed|t|ing)?|scorch(ed|ing)?|charred|flames|size|mapped|stood at|gr(ew|own)|spread|consumed)\b')
                or regexp_matches({{ after }}, '^ (burned|scorched|charred|of (forest|bush|grassland|land))')
            )
            then 'burned area'
        when {{ domain }} = 'percent'
            and (regexp_matches({{ after }}, '^ (contained|containment)\b') or {{ leads_to(before, 'contained|containment', 15) }})
            then 'contained'
        when {{ domain }} = 'speed'
            and (regexp_matches({{ after }}, '^ (speed )?(limit|zone)\b') or {{ leads_to(before, 'limit( of)?|zone', 20) }})
            then 'speed limit'
        when {{ domain }} = 'speed'
            and not regexp_matches({{ before }} || {{ after }}, '\b(wind|winds|gust|gusts|storm|current)\b')
            and regexp_matches({{ before }}, '\b(going|travell?ing|driving|doing|moving|at speeds?|clocked|reached|hit|speed)\b')
            then 'speed'
    end
{%- endmacro %}

{# What an event does to people: only figures that say which are compared. #}
{% macro people_topics() -%}
    (
        'killed', 'injured', 'critical', 'missing', 'arrested', 'charged', 'sought', 'rescued', 'evacuated',
        'displaced', 'treated', 'shot', 'homicides', 'counts', 'slightly hurt', 'gravely hurt', 'stabbed',
        'victims', 'released', 'stable', 'ill', 'attackers', 'present'
    )
{%- endmacro %}

{# What belongs to one event, so that a year's or another event's figure is another quantity. #}
{% macro is_event_topic(topic) -%}
    ({{ topic }} in {{ people_topics() }}
        or {{ topic }} in (
            'shots', 'casings', 'homes lost', 'homes damaged', 'burned area', 'evacuated homes', 'guns', 'times hit', 'vehicles'
        ))
{%- endmacro %}


{# Topics that writers use for one another, or that overlap, under one name; a topic that stands alone is its own. #}
{% macro topic_family(topic) -%}
    case
        when {{ topic }} in ('killed', 'homicides') then 'dead'
        when {{ topic }} in ('injured', 'treated', 'critical', 'stable', 'slightly hurt', 'gravely hurt', 'released') then 'hurt'
        when {{ topic }} in ('shot', 'stabbed', 'victims') then 'struck'
        when {{ topic }} in ('attackers', 'sought', 'arrested', 'charged') then 'attacker'
        when {{ topic }} in ('evacuated', 'displaced', 'evacuated homes') then 'out of home'
        when {{ topic }} in ('homes lost', 'homes damaged') then 'homes'
        when {{ topic }} in ('shots', 'casings') then 'shots'
        else {{ topic }}
    end
{%- endmacro %}
