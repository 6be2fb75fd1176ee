{#
  The phrasings by which one sentence ties its figures together, and the form in which every rule on an
  article's consistency hands on what it found. All texts are lower case. Does not belong
  here: how much two values may differ, which each rule sets.
#}

{# True for the text after 'twelve' in 'twelve dead: seven women ...': a list of the parts follows. #}
{% macro opens_parts(text) -%}
    regexp_matches({{ text }}, '^[^:;.()–—]{0,60}(:|–|—| - | \(|,? (made up of|consisting of|comprising|namely))\s*$')
{%- endmacro %}

{# True for the text between two items of a list each of which begins with its figure. #}
{% macro parts_items(text) -%}
    (regexp_matches({{ text }}, '^[^,;:.()0-9]{0,50}(,|,? and|,? plus|;| &)\s+$')
        and not regexp_matches({{ text }}, '\b(and|plus)\b.*\b(and|plus)\b'))
{%- endmacro %}

{# True for the text before the last item of a list. #}
{% macro closes_list(text) -%}
    regexp_matches({{ text }}, '(\band|\bplus|&)\s+$')
{%- endmacro %}

{# True for a sentence that says its list is not the whole of it, or that its items overlap. #}
{% macro leaves_parts_open(text) -%}
    regexp_matches(
        {{ text }},
        '\b(among|includ(e|es|ed|ing)|such as|mostly|mainly|partly|about half|both|others?|rest|remaining|several|some|many|few|couple|pair|unidentified|unknown|more|fewer|less|than|respectively|each|every|so far|since|to date)\b'
    )
{%- endmacro %}

{# True for the text after the last figure of a list that names another item without a number. #}
{% macro adds_an_item(text) -%}
    regexp_matches(
        {{ text }}, '^[^.;:)]*\b(and|plus|besides|along with|together with|as well as|in addition|not counting)\b'
    )
{%- endmacro %}

{# True for the text after 'twelve' in '..., twelve people in all'. #}
{% macro is_in_all(text) -%}
    (regexp_matches({{ text }}, '^( [\pL’''-]+){0,2},? (in all|in total|all told|altogether)\b')
        and not regexp_matches({{ text }}, '\b(since|so far|to date|now|this (year|week|month|season)|with)\b'))
{%- endmacro %}

{# True for the text between 'seven women and four men' and '12' in '..., 12 in all' or '..., a total of 12'. #}
{% macro leads_to_total(text) -%}
    regexp_matches({{ text }}, '^[^,;:.()0-9]{0,50}(,|;| –| —| \()\s*(or |making |for )?(a total of )?$')
{%- endmacro %}

{% macro says_a_total_of(text) -%}
    regexp_matches({{ text }}, '\ba total of $')
{%- endmacro %}

{# True for the text between a part and its whole: '30 of the 120', with a noun, '30 workers of 120', when `noun`. #}
{% macro is_out_of(text, noun=false) -%}
    regexp_matches(
        {{ text }},
        '^{% if noun %}(\s+[\pL’''-]+){0,3}{% endif %}\s+(out\s+)?of\s+((the|its|their|his|her|our|all|those|these|a total of)\s+)*$'
    )
{%- endmacro %}

{# True for the text between a figure and the same said in another way: ', or', ' (', ', which is'. #}
{% macro says_again(text) -%}
    regexp_matches(
        {{ text }},
        '^[^.;:,()]{0,50}(,? or|,? i\.e\.,?|,? that is,?|,? which is| \()\s*((about|roughly|nearly|almost|just|some)\s+)*$'
    )
{%- endmacro %}

{# True for the text after a figure with which the statement is complete: a bracket closes, a clause ends. #}
{% macro ends_statement(text) -%}
    regexp_matches({{ text }}, '^\s*([),.;]|$|of (the )?(total|whole|them|all)\b)')
{%- endmacro %}

{# True for the text between two figures one of which is the other in another unit: ' or ', ', or ', ' = '. #}
{% macro is_the_same_as(text) -%}
    regexp_matches({{ text }}, '^(,? or\s+((about|roughly|nearly|almost|just|some)\s+)*|\s*=\s*)$')
{%- endmacro %}

{# True for the text between two rates one of which is the other over another time: ' shells a month, or '. #}
{% macro is_the_same_rate_as(text) -%}
    regexp_matches({{ text }}, '^[^.;:,()]{0,40},? or\s+((about|roughly|nearly|almost|just|some)\s+)*$')
{%- endmacro %}

{# True for the text after a whole that was only aimed at: '110 of 100 planned'. #}
{% macro is_a_goal(text) -%}
    regexp_matches(
        {{ text }},
        '^\s+(planned|expected|targeted|scheduled|budgeted|promised|needed|required|allowed|permitted|possible)\b'
    )
{%- endmacro %}

{% macro ends_in_from(text) -%}
    regexp_matches({{ text }}, '^[^,.;:()]{0,25},?\s+from\s+(an? |the )?$')
{%- endmacro %}

{% macro ends_in_to(text) -%}
    regexp_matches({{ text }}, '^[^,.;:()]{0,30}\s+to\s+(an? |the )?$')
{%- endmacro %}

{# True for the text between 'from 10 to 20' and 'five' in '..., a rise of five' or ', up five'. #}
{% macro names_the_change(text) -%}
    regexp_matches(
        {{ text }},
        '^[^,.;:()]{0,30}(,| \(|,? or)\s+((an?|the)\s+)?(\pL+\s+)?((increase|rise|jump|gain|growth|fall|drop|decline|decrease|cut|change|difference) of|up|down|(up|down) by|by)\s+((about|roughly|nearly|almost|just|some)\s+)*$'
    )
{%- endmacro %}

{# True for wording under which a change is not that of the two values beside it: yearly, on average, more than once. #}
{% macro is_repeated_change(text) -%}
    regexp_matches(
        {{ text }},
        '\b(annual(ly)?|yearly|monthly|weekly|daily|average|averages|averaged|each|every|again|a (year|month|week|day)|per|compound(ed)?|adjusted|real terms|another|further|times)\b'
    )
{%- endmacro %}

{# True for a sentence that counts on, so that a later value is not below an earlier one. #}
{% macro is_running_count(text) -%}
    regexp_matches(
        {{ text }},
        '\b(tolls?|cumulative(ly)?|so far|to date|in all|running total|total (now|stands|stood|rose|reached)|(dead|injured|cases|deaths) (now|had|has|have) (reached|risen))\b'
    )
{%- endmacro %}

{# True for a sentence that itself says that a count was taken back, or that it starts afresh. #}
{% macro is_corrected_count(text) -%}
    regexp_matches(
        {{ text }},
        '\b(revis(e|es|ed|ing|ion)|correct(s|ed|ion)?|lower(s|ed|ing)?|down from|reduc(e|es|ed|ing)|earlier (reports?|figures?|count)|wrong(ly)?|mistake(nly)?|counted twice|fell|falls?|dropp?(ed|s)?|declin(e|ed|es)|fewer|another|more|new|missing|record|average|per day|a day|daily)\b'
    )
{%- endmacro %}

{# A number with the unit of a figure, as `figure_label` writes it: '11', '11 million EUR', '25 percent'. #}
{% macro amount_label(value, unit) -%}
    {{ readable_number(value) }}
    || case {{ unit }}
        when 'count' then ''
        when 'percent' then ' percent'
        when 'percentage_point' then ' percentage points'
        when 'ratio' then ' times'
        else ' ' || {{ unit }}
    end
{%- endmacro %}
