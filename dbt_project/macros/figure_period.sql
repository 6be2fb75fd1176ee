{#
  The phrasings that set a figure apart in time: a year's or a weekend's total, another event, a value
  that was given before. All texts are lower case. Does not belong here: days as such, which
  int_figure_period compares; parts and groups (macros/figure_scope.sql).
#}

{# True when the words round a number say that it covers more than the event: a year, a place, a series. #}
{% macro covers_a_period(before, after) -%}
    (
        regexp_matches(
            regexp_replace({{ after }}, '\b(deadliest|worst|biggest|largest|bring(s|ing)?|push(es|ing)?)\b[^.;]*', ''),
            '\b((this|last|previous|past|the) (year|season|decade)\b|so far (this|in)|since (19|20)[0-9]{2}|since (january|february|march|april|may|june|july|august|september|october|november|december|christmas|new year|easter|thanksgiving|labor day|memorial day|the (start|beginning) of)|year[ -]to[ -]date|by new year|at this (point|time) (in|last)|(in|over|during|within) (the )?(first|last|past|previous|next|coming|following)\b|a year (ago|earlier)|annually|every year|each year|statewide|nationwide|(in|over) ([a-z]+|[0-9]+) (years|months|decades)\b|same period)'
        )
        or regexp_matches({{ before }}, '\b(year''s|annual|yearly|season''s) (homicide |murder |shooting |death )?(count|total|toll|tally|number)\b[^.;]{0,25}$')
        or regexp_matches({{ before }}, '^["“\s]*(so far this (year|month|season)|this year|since (january|february|march|april|may|june|july|august|september|october|november|december|the (start|beginning) of)|year[ -]to[ -]date)\b[^.;]{0,60}$')
        or regexp_matches({{ before }}, '\b(each|every|per) (year|month|week)\b[^.;]{0,20}$')
        or regexp_matches({{ before }}, '\b(homicides?|murders?|killings|total|count|tally|number|deaths)\b[^.;]{0,40}\b(this|for the|of the) year\b[^.;]{0,25}$')
        or (
            regexp_matches({{ after }}, '^ (homicides|murders|killings|fatal shootings|traffic deaths|road deaths)\b')
            and regexp_matches({{ before }}, '\b(has|have|had|recorded|seen|counted|reported|logged|investigated|tallied)\s+$')
        )
        or regexp_matches({{ before }}, '\b(compared (with|to)|against|versus)\s+$')
    )
{%- endmacro %}

{# True for four in 'six deaths this year, these four included': the event's own, beside a period's. #}
{% macro is_named_beside_a_period(before, after) -%}
    (
        regexp_matches({{ before }}, '\b(including|counting|with|includes) (these|those|the|that)\s+$')
        or (regexp_matches({{ before }}, '\b(these|those)\s+$') and regexp_matches({{ after }}, '^ included\b'))
    )
{%- endmacro %}

{# True for a total of several events: 'four killed in weekend shootings across the city'. #}
{% macro covers_several_events(before, after) -%}
    (
        regexp_matches(
            {{ after }},
            '^[^.;]{0,60}\b((weekend|overnight|holiday|weekly) (shootings|crashes|gunfire|fires|violence|bloodshed)|(shootings|crashes|fires|stabbings|attacks) (across|around|throughout|citywide|in the city)|(separate|different|multiple|several|various|unrelated) (shootings|crashes|incidents|fires|stabbings|attacks)|(across|throughout|around) the (city|county|state|country)|violent (weekend|night|week))\b'
        )
        or regexp_matches({{ before }}, '\b(weekend|night|week|holiday|month) (in which|saw|that saw|when|that left|where)\b[^.;]{0,20}$')
        or regexp_matches({{ before }}, '\b(weekend|overnight|citywide) (shootings|gunfire|violence|crashes|fires)\b[^.;]{0,30}$')
    )
{%- endmacro %}

{# True for an event that is not the one reported: an earlier, other or comparable one. #}
{% macro is_another_event(before, after) -%}
    (
        regexp_matches({{ after }}, '\b(earlier|previous|separate|unrelated|another|similar) ([a-z-]+ )?{{ event_nouns() }}')
        or regexp_matches({{ before }}, '\b(an?|the|another) (earlier|previous|separate|unrelated|similar|second|different) ([a-z-]+ )?{{ event_nouns() }}[^.;]{0,60}$')
        or regexp_matches({{ before }}, '\b(in|after|since|from) another ([a-z-]+ )?{{ event_nouns() }}[^.;]{0,60}$')
        or regexp_matches({{ before }}, '^["“\s]*((just |only )?([a-z]+|[0-9]+|a few) (hours|days|weeks|months|years) (earlier|before|prior)|([a-z]+|[0-9]+|a few) (weeks|months|years) ago|(hours|days|weeks|months|years) (earlier|before)|(last|the previous) (month|year)|the (month|year|week|night|day) before)\b[^.;]{0,80}$')
        or regexp_matches({{ before }}, '\b(since|in|from|of) [^.;,]{0,25}, when( at least)?\s+$')
        or regexp_matches({{ before }}, '\b(the )?same (park|lot|block|street|house|home|corner|intersection|spot|place|address|bar|club|school|station|stop|road|stretch|bridge|neighborhood|apartment complex|complex) where\b[^.;]{0,60}$')
        or regexp_matches({{ before }}, '\b(comes?|came|happened|occurred|follows|followed) [^.;]{0,20}(hours?|days?|weeks?|months?|years?) after\b[^.;]{0,25}$')
        or regexp_matches({{ before }}, '^["“\s]*since (the|that) [a-z]+,( at least)?\s+$')
        or regexp_matches({{ after }}, '^[^.;]{0,80}\b([a-z]+|[0-9]+) (days|weeks|months|years) (earlier|before (that|then|the))\b')
        or regexp_matches({{ before }}, '\b(in an?|in the) (earlier|previous|separate|unrelated|similar|another)\b[^.;]{0,60}$')
    )
{%- endmacro %}

{% macro event_nouns() -%}
    (shootings?|fires?|crash(es)?|attacks?|incidents?|accidents?|cases?|explosions?|blasts?|collisions?|stabbings?|disasters?|killings?|robber(y|ies)|outbreaks?|blazes?|wrecks?)\b
{%- endmacro %}

{# True for the words between two numbers that the second goes on after: 'two killed and three hurt'. #}
{% macro goes_on_in_sentence(before) -%}
    (
        regexp_matches({{ before }}, '(,|\band|\bor|\bwith)( [\pL]+){0,2}\s+$')
        and length({{ before }}) <= 60
        and not regexp_matches({{ before }}, '\b(now|today|tuesday|wednesday|thursday|friday|saturday|sunday|monday|tonight|this)\b')
    )
{%- endmacro %}

{# True for a sentence that goes on about the other event that the one before it told of. #}
{% macro goes_on_about_it(sentence_start) -%}
    regexp_matches({{ sentence_start }}, '^["“\s]*(that ([a-z-]+ )?{{ event_nouns() }}|in that|those ([a-z-]+ )?{{ event_nouns() }}|then,|at that time|the (earlier|previous|other) )')
{%- endmacro %}

{# True for a value that the text itself calls an old one. #}
{% macro is_old_value(before, after) -%}
    (
        regexp_matches({{ before }}, '\b(initially|at first|originally|first (said|reported|believed|put)|earlier (reports?|count|toll)|previously|revised from|(up|down|raised|lowered|increased|reduced) from|had (earlier |first )?(said|reported|been saying|counted|given)|had stood at|were saying|was saying|(first|early|initial|previous|earlier) (reports?|counts?|figures?|estimates?|tally|toll)( was| were| of| had| said| put)?)\b[^.;]{0,30}$')
        or regexp_matches({{ after }}, '^[^.;]{0,30}\b(previously|initially|originally|earlier|first) (reported|said|counted|announced|stated|thought|believed)')
        or (
            regexp_matches({{ before }}, '\b(from|against|compared (with|to)|after|versus)\s+$')
            and regexp_matches({{ after }}, '^[^.;,]{0,30}\b(a|one|the) (year|month|quarter|week|day) (earlier|before|ago)\b')
        )
    )
{%- endmacro %}

{# True for three in 'rose to four, up from three' and for four in 'from three to four': they count one thing. #}
{% macro follows_change(before) -%}
    regexp_matches({{ before }}, '\b(up|down|raised|lowered|revised|increased|reduced) from( the)?\s+$|^\s+to\s+$')
{%- endmacro %}
