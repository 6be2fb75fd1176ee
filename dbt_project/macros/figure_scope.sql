{#
  The phrasings that restrict a figure: a part of another, an increment, an old value, another
  period, a gunman counted or not. All texts are lower case. Does not belong here: what is
  counted (macros/quantity_topic.sql).
#}

{# The text after a number without 'of them', 'of the six wounded', so that what is said of the part is left. #}
{% macro without_part_phrase(text) -%}
    regexp_replace(
        {{ text }},
        '^\s+(of|among) (them|those|these|whom|which|us|(the|its|his|her|their)( ([0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen))? \S+)',
        ''
    )
{%- endmacro %}

{# True for the text before six in 'two of the six'. #}
{% macro is_whole_of_a_part(text) -%}
    regexp_matches({{ text }}, '^\s+(of|out of|among)\s+((all|the|its|his|her|their|these|those)\s+)?$')
{%- endmacro %}

{% macro first_words(text, number) -%}
    regexp_extract({{ text }}, '^(\s+[^\s]+){0,{{ number }}}')
{%- endmacro %}

{% macro has_part_phrase(text) -%}
    regexp_matches({{ text }}, '^\s+(of|among) (them|those|these|whom|which|the|its|his|her|their)\b')
{%- endmacro %}

{# True for two in 'two residents and a firefighter were hurt': a list goes on, and the number is not its sum. #}
{% macro is_listed(before, after) -%}
    (
        regexp_matches({{ after }}, '^( [\pL-]+){1,3} and (a|an|one|another|his|her|their|its) [\pL-]+')
        or (
            regexp_matches({{ before }}, '\b(a|an|the|his|her|their) ([\pL-]+ ){1,2}and\s+$')
            and not regexp_matches({{ before }}, '(ed|died|shot|dead|hurt|was|were|is|are|critical) and\s+$')
        )
    )
{%- endmacro %}

{# True for twelve in 'twelve more', 'another twelve': it comes on top of what was counted. #}
{% macro is_an_addition(before, after) -%}
    (
        regexp_matches({{ before }}, '\b(another|a further|an additional|in addition,?)\s+$')
        or regexp_matches({{ after }}, '^ (more|additional|further)\b')
    )
{%- endmacro %}

{# The first three words after the number, as a list. #}
{% macro next_words(text) -%}
    regexp_extract_all(regexp_extract({{ text }}, '^((?:\s+[\pL-]+){1,3})', 1), '\pL+')
{%- endmacro %}

{# The clause that the number opens: up to the next conjunction or stop, whatever follows is another statement. #}
{% macro own_clause(text) -%}
    regexp_replace({{ text }}, '(;|\s[–—-]\s|\. |,? (and|but|while|when|after|before|as|plus) ).*$', '')
{%- endmacro %}

{# True when the words round a number say that it covers more than the event: a year, a place, a series. #}
{% macro covers_a_period(before, after) -%}
    (
        regexp_matches(
            regexp_replace({{ after }}, '\b(deadliest|worst|biggest|largest|bring(s|ing)?|push(es|ing)?)\b[^.;]*', ''),
            '\b((this|last|previous|past|the) (year|season|decade)\b|so far (this|in)|since (19|20)[0-9]{2}|since (january|the start of)|(in|over|during) (the )?(first|last|past|previous)\b|a year (ago|earlier)|annually|every year|each year|statewide|nationwide|(in|over) ([a-z]+|[0-9]+) (years|months|decades)\b|same period)'
        )
        or regexp_matches({{ before }}, '\b(year''s|annual|yearly|season''s) (count|total|toll|tally|number)\b[^.;]{0,25}$')
        or regexp_matches({{ before }}, '\b(each|every|per) (year|month|week)\b[^.;]{0,20}$')
        or regexp_matches({{ before }}, '\b(compared (with|to)|(up|down) from|against|versus)\s+$')
    )
{%- endmacro %}

{# True for an event that is not the one reported: an earlier, other or comparable one. #}
{% macro is_another_event(before, after) -%}
    (
        regexp_matches({{ after }}, '\b(earlier|previous|separate|unrelated|another|similar) (shooting|fire|crash|attack|incident|accident|case|explosion|blast|collision|stabbing|disaster)\b')
        or regexp_matches({{ before }}, '\b(in an?|in the) (earlier|previous|separate|unrelated|similar|another)\b[^.;]{0,60}$')
    )
{%- endmacro %}

{# True for a value that the text itself calls an old one. #}
{% macro is_old_value(before, after) -%}
    (
        regexp_matches({{ before }}, '\b(initially|at first|originally|earlier (reports?|count|toll)|previously|revised from|(up|down|raised|lowered|increased|reduced) from|had (said|reported|been saying)|were saying|was saying)\b[^.;]{0,30}$')
        or regexp_matches({{ after }}, '^[^.;]{0,30}\b(previously|initially|originally|earlier) (reported|announced|stated|thought|believed)')
        or (
            regexp_matches({{ before }}, '\b(from|against|compared (with|to)|after|versus)\s+$')
            and regexp_matches({{ after }}, '^[^.;,]{0,30}\b(a|one|the) (year|month|quarter|week|day) (earlier|before|ago)\b')
        )
    )
{%- endmacro %}

{# True when an article says that the attacker, or the driver at fault, is among the dead. #}
{% macro tells_of_dead_attacker(body) -%}
    regexp_matches(
        lower({{ body }}),
        '\b(kill(ed|ing|s)|shot|shooting|turn(ed|ing) (the |his |her )?(gun|weapon|rifle|pistol) on) (himself|herself|themselves)\b|(then|and) (himself|herself)\b|(took|taken|taking) (his|her) own life|(gunman|shooter|attacker|suspect|assailant)( [a-z]+){0,3} (is |was )?(also |found |shot |among the )?(dead|killed|died)\b|includ(ing|es) the (suspected )?(gunman|shooter|attacker|suspect|assailant|driver)|including (a )?suspected (gunman|shooter)|murder[ -–]suicide'
    )
{%- endmacro %}

{# Who is said to have done what the number counts, 'police', 'other' or null: whose shots they were. #}
{% macro actor_of(before) -%}
    case
        when regexp_matches({{ before }}, '\b(police|officers?|deput(y|ies)|troopers?|agents?|guards?)( [a-z]+)? (had |have )?(fired|fires|firing|shot|returned fire|opened fire)\b[^.;]{0,20}$') then 'police'
        when regexp_matches({{ before }}, '[a-z]+ (had |have )?(fired|fires|opened fire)\b[^.;]{0,20}$')
            and not regexp_matches({{ before }}, '\b(were|was|been|being) fired\b[^.;]{0,20}$') then 'other'
    end
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
