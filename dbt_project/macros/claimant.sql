{#
  Who gives a number, by the words that lead to it: 'police put the crowd at', 'organisers spoke of'. All
  texts are lower case. Does not belong here: the speaker that extraction names for a figure.
#}

{# The last words before a verb of saying or counting that leads to the number; '' where there is none. #}
{% macro claimant(before) -%}
    regexp_extract(
        {{ before }},
        '(?:^|[.;:,?!]\s+|\b(?:but|while|and|whereas|though|although|as)\s+)((?:[\pL’\x27.-]+ ){0,5}?[\pL’\x27.-]+),? (?:now |then |later |itself |themselves )?(?:said|says|say|put|puts|spoke|speaks|claim(?:s|ed)?|estimate[sd]?|count(?:s|ed)?|reckon(?:s|ed)?|report(?:s|ed)?|cite[sd]?|arrive[sd]? at|talk(?:s|ed)? of|gave|gives|recorded|treated|insist(?:s|ed)?|maintain(?:s|ed)?|announced|(?:has|have) (?:counted|put|estimated|reported))\b[^.;,]{0,40}$',
        1
    )
{%- endmacro %}

{# The words after 'according to', behind the number; '' where there are none. #}
{% macro credited_claimant(after) -%}
    regexp_extract({{ after }}, '^[^.;]{0,60}\b(?:according to|by the count of|say|said|by) ((?:the |its |a )?[\pL’\x27-]+(?: [\pL’\x27-]+){0,2})', 1)
{%- endmacro %}

{# True for 'six' in 'six said yes', who is no source. #}
{% macro ends_in_a_number(source) -%}
    regexp_matches({{ source }}, '[0-9]$|\b(one|two|three|four|five|six|seven|eight|nine|ten)$')
{%- endmacro %}
