{#
  How the words round a number are searched, and the words for people and things that decide
  what a count can be of. Does not belong here: the topics (macros/count_topic.sql).
#}

{# True when one of up to `gap` words after the number is, or begins, one of the alternatives. #}
{% macro soon_after(text, alternatives, gap=4) -%}
    regexp_matches({{ text }}, '^[\s,]+([^\s,.;:]+ ){0,{{ gap }}}?({{ alternatives }})')
{%- endmacro %}

{# True when the number follows right upon one of the alternatives. #}
{% macro right_before(text, alternatives) -%}
    regexp_matches({{ text }}, '\b({{ alternatives }})( all| only| just| some| a total of)?( of)?( the| these| those)?[\s:(]*$')
{%- endmacro %}

{# True when one of the alternatives opens the phrase that leads to the number ('toll in the fire rises to'). #}
{% macro leads_to(text, alternatives, reach=45) -%}
    regexp_matches({{ text }}, '\b({{ alternatives }})\b[^.;,]{0,{{ reach }}}$')
{%- endmacro %}

{# The same, where the last word is one that a value follows ('to', 'at', 'reached'). #}
{% macro leads_up_to(text, alternatives) -%}
    regexp_matches(
        {{ text }},
        '\b({{ alternatives }})\b[^.;,]{0,40}(\b(to|at|of|is|was|were|from|reached|reaches|hit|hits|passed|exceeded|now)|:)\s*$'
    )
{%- endmacro %}

{% macro people_words() -%}
    people\b|persons?\b|children\b|child\b|kids\b|boys\b|girls\b|men\b|women\b|others\b|adults\b|residents\b|passengers\b|survivors\b|victims\b|workers\b|miners\b|hikers\b|climbers\b|sailors\b|crew\b|migrants\b|students\b|guests\b|patients\b|hostages\b|villagers\b|families\b|animals\b|dogs\b|firefighters\b|officers\b|swimmers\b|tourists\b|man\b|woman\b|boy\b|girl\b|drivers?\b|motorists?\b|pedestrians?\b|bystanders?\b|occupants?\b|deputies\b|customers\b|employees\b|neighbou?rs\b|friends\b|relatives\b
{%- endmacro %}

{# Words for people of the other side. #}
{% macro side_words() -%}
    suspects?\b|gunm[ae]n\b|shooters?\b|attackers?\b|assailants?\b|burglars?\b|robbers?\b|intruders?\b|thieves\b|brothers\b|sisters\b|teens?\b|teenagers?\b|youths\b|juveniles\b
{%- endmacro %}

{# True when what follows the number is a word for people, an adjective before it or not. #}
{% macro starts_with_people(text) -%}
    regexp_matches({{ text }}, '^\s+([\pL-]+ ){0,2}?({{ people_words() }}|{{ side_words() }})')
{%- endmacro %}

{% macro starts_with_police(text) -%}
    regexp_matches({{ text }}, '^\s+([\pL-]+ ){0,2}?(officers?|deput(y|ies)|troopers?|police|agents?|detectives?)\b')
{%- endmacro %}

{# True for the text that leads from one of the verbs over its first object to the number ('killed his wife and'). #}
{% macro names_objects_of(text, verbs) -%}
    regexp_matches({{ text }}, '\b({{ verbs }})( [\pL’\x27-]+){1,4}(,| and)( (his|her|their))?\s*$')
{%- endmacro %}

{# True for what is said of those whom nothing befell: 'were not hurt', 'escaped without injury'. #}
{% macro says_unhurt(after) -%}
    regexp_matches(
        {{ after }},
        '^[^.;,]{0,40}(\b(not|never)|n[''’]t) (been )?(seriously |badly )?(hurt|injured|harmed|hit|struck|shot|wounded)\b|^[^.;,]{0,40}\b(unharmed|unhurt|uninjured|unscathed|without (any )?injur(y|ies)|no injuries)\b'
    )
{%- endmacro %}

{# True for four in 'father of four' and 17 in 'female, 17': nobody of whom anything is told. #}
{% macro is_no_count(before) -%}
    regexp_matches({{ before }}, '\b((father|mother|mom|mum|dad|parent|grandfather|grandmother|grandparent)s? of|(fe)?male,)\s*$')
{%- endmacro %}

{# True for the text before eight in 'fired eight shots', 'returned fire, eight times'. #}
{% macro fires(before) -%}
    regexp_matches({{ before }}, '\b(fired|fires|firing|squeezed off|(returned|opened|exchanged) fire,?)[^.;,\pL]?[^.;,]{0,12}$')
{%- endmacro %}

{# True for the actor of 'two men shot the clerk', who was not shot. #}
{% macro shoots_somebody(after) -%}
    (
        regexp_matches({{ after }}, '^[^.;,]{0,25}\bshot (the|a|an|him|her|his|them|their|himself|herself|at (the )?(police|officers?|deputies|him|her|them))\b')
        and not regexp_matches({{ after }}, '^[^.;,]{0,25}\b(was|were|been|got|being) shot\b')
    )
{%- endmacro %}

{# True when what is counted is no person: 'six blocks', 'two surveillance cameras'. #}
{% macro counts_a_thing(counted) -%}
    (not regexp_matches({{ counted }}, '^\s+(from|in|of|at|on|near|to|after|for|with|by|inside|outside|when)\b') and regexp_matches(
        {{ counted }},
        '^([\s-]+[\pL-]+)?[\s-]+(blocks|miles?|feet|foot|yards|met(er|re)s|minutes|hours|days|nights|weeks|months|years|times|stops|doors|charges|cameras|shelters|agencies|departments|companies|units|crews|engines|trucks?|cars?|vehicles?|buses|vans?|suvs?|boats|planes|trains|homes?|houses?|buildings?|apartments?|households|properties|businesses|stores|stations|hospitals|addresses|locations|places|scenes|crashes|shootings|stabbings|incidents|attacks|accidents|cases|calls|complaints|tips|videos?|interviews|warrants|stitches|ribs?|bones|fingers?|wounds|surgeries|operations|fires?|alarms|leaks|floors|stor(ie|ey)s|rooms|bedrooms|lanes|exits|schools|cities|counties|states|towns|countries|votes|seats|points|percent|flights|trips|bowls|cots|beds|bottles|bags|kinds|types|sides|spots|generations|chances|games|books|letters|items|objects|signs|trees|acres|interceptions|drones|missiles|groups)\b'
    ))
{%- endmacro %}
