{#
  What the story and comparison models need beyond plain SQL: intervals, slips, connected groups,
  readable numbers. Does not belong here: thresholds, which each model sets where it uses them; the rounds
  of story clustering (macros/story_cluster.sql).
#}

{% macro is_same_or_both_null(one, other) -%}
    ({{ one }} = {{ other }} or ({{ one }} is null and {{ other }} is null))
{%- endmacro %}

{% macro days_apart(earlier, later) -%}
    abs(datediff('day', {{ earlier }}, {{ later }}))
{%- endmacro %}

{% macro lists_share_an_item(left_list, right_list) -%}
    coalesce(list_has_any({{ left_list }}, {{ right_list }}), false)
{%- endmacro %}

{#
  The size of the last digit of a number that is not 0: 1000 for 3,000 and 10 for 150.
  1 for numbers that are not whole, where the digits after the point are given on purpose.
#}
{% macro trailing_step(value) -%}
    case
        {% for power in range(12, 0, -1) -%}
        when {{ value }} != 0 and {{ value }} % 1e{{ power }} = 0 then 1e{{ power }}
        {% endfor -%}
        when {{ value }} = floor({{ value }}) then 1.0
        else 0.0
    end
{%- endmacro %}

{# The digits of a number without its point and its outer zeros, in ascending order: '27' for 7.2 and 2700. #}
{% macro sorted_digits(value) -%}
    array_to_string(
        list_sort(string_split(
            regexp_replace(
                regexp_replace(replace(cast(cast({{ value }} as decimal(30, 4)) as varchar), '.', ''), '^0+', ''),
                '0+$', ''
            ), ''
        )), ''
    )
{%- endmacro %}


{# How far two intervals (base_low, base_high; null is an open end) lie apart, 0 when they overlap. #}
{% macro interval_gap(one, other) -%}
    greatest(
        coalesce({{ one }}.base_low - {{ other }}.base_high, 0.0),
        coalesce({{ other }}.base_low - {{ one }}.base_high, 0.0),
        0.0
    )
{%- endmacro %}

{# The slip that the shape of two different numbers suggests, or null. #}
{% macro slip_shape(one, other) -%}
    case
        when {{ one }} = {{ other }} or least({{ one }}, {{ other }}) <= 0 then null
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 1000) < 5
            and least({{ one }}, {{ other }}) >= 1e6
            then 'million and billion confused'
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 1000) < 5
            then 'thousands lost or added'
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 10) < 0.05
            or abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 100) < 0.5
            then 'decimal point moved or zero lost'
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 12) < 0.06
            and greatest({{ one }}, {{ other }}) >= 100
            then 'month and year confused'
        when floor(log10({{ one }})) = floor(log10({{ other }}))
            and {{ sorted_digits(one) }} = {{ sorted_digits(other) }}
            then 'digits swapped'
    end
{%- endmacro %}


{#
  Connected groups: reads the CTEs `node` (node_id) and `edge` (node_id, other_id; both ways
  round) and defines `component` (node_id, component_id, which is the least id in it). Every node
  hands the least id it has heard of to its neighbours. The query needs `with recursive`.
#}
{% macro connected_components() -%}
heard as (
    select
        node_id,
        node_id as component_id,
    from node
    union
    select
        edge.other_id as node_id,
        heard.component_id,
    from heard
    inner join edge on heard.node_id = edge.node_id and heard.component_id < edge.other_id
),

component as (
    select
        node_id,
        min(component_id) as component_id,
    from heard
    group by node_id
)
{%- endmacro %}

{# A number as a reader would write it: 23 million, 1,250, 2.5. #}
{% macro readable_number(value) -%}
    case
        when {{ value }} is null then null
        when abs({{ value }}) >= 1e12 then {{ plain_decimal(value ~ ' / 1e12') }} || ' trillion'
        when abs({{ value }}) >= 1e9 then {{ plain_decimal(value ~ ' / 1e9') }} || ' billion'
        when abs({{ value }}) >= 1e6 then {{ plain_decimal(value ~ ' / 1e6') }} || ' million'
        else {{ plain_decimal(value) }}
    end
{%- endmacro %}

{# Up to four decimals, without zeros at the end, with commas between thousands. #}
{% macro plain_decimal(value) -%}
    regexp_replace(
        regexp_replace(format('{:,.4f}', cast({{ value }} as double)), '0+$', ''), '\.$', ''
    )
{%- endmacro %}

{# The items of a group in order, joined by a separator, each once. #}
{% macro join_distinct(item, separator) -%}
    array_to_string(list_sort(list_distinct(list({{ item }}))), '{{ separator }}')
{%- endmacro %}

{# The last word of a person's name, folded: what short and full forms of it share. #}
{% macro last_name_key(name) -%}
    regexp_extract({{ name_key(name) }}, '(\S+)$', 1)
{%- endmacro %}

{# A word without its common English ending. #}
{% macro word_stem(word) -%}
    case
        when length({{ word }}) <= 4 then regexp_replace({{ word }}, 's$', '')
        else regexp_replace({{ word }}, '(ing|edly|ed|es|s|ly|e)$', '')
    end
{%- endmacro %}

{% macro sentence_case(text) -%}
    upper(substr({{ text }}, 1, 1)) || substr({{ text }}, 2)
{%- endmacro %}

{# What a figure says, in words: 'at least 8', 'about 50 mph', '15,000 a month'. Reads the figure's own columns. #}
{% macro figure_label() -%}
    case
        when value_low is null then 'up to ' || {{ readable_number('value_high') }}
        when value_high is null then 'at least ' || {{ readable_number('value_low') }}
        when value_low != value_high
            then {{ readable_number('value_low') }} || ' to ' || {{ readable_number('value_high') }}
        when qualifier = 'about' then 'about ' || {{ readable_number('value_low') }}
        else {{ readable_number('value_low') }}
    end
    || case unit
        when 'count' then ''
        when 'percent' then ' percent'
        when 'percentage_point' then ' percentage points'
        when 'ratio' then ' times'
        else ' ' || replace(unit, '_', ' ')
            -- Units written as words ('mile', 'year') take a plural, symbols and currency codes do not.
            || case
                when regexp_matches(unit, '^[a-z_ ]{3,}$') and coalesce(value_high, value_low) != 1 then 's'
                else ''
            end
    end
    -- 'per 100000 population' and 'per EUR' take no article.
    || case when per is null then '' when regexp_matches(per, '^[0-9A-Z]') then ' per ' || per else ' a ' || per end
{%- endmacro %}

{# Where a value stands on a scale that multiplies by 1.05 from step to step; 0 has a step of its own. #}
{% macro value_step(value) -%}
    case when {{ value }} > 0 then cast(floor(ln({{ value }}) / 0.05) as bigint) else -999999 end
{%- endmacro %}

{# The first word of a text that begins with white space and a word, or an empty text. #}
{% macro leading_word(text) -%}
    regexp_extract({{ text }}, '^\s+(\pL+)', 1)
{%- endmacro %}

{# True for the text between the parts of 'four of its six': what follows it is the whole. #}
{% macro is_part_of_phrase(text) -%}
    regexp_matches({{ text }}, '^(\s+\pL+)?\s+(of|out of)\s[^.;,:]{0,30}$')
{%- endmacro %}

{# True for what follows 'five' in 'five of them'. #}
{% macro is_part_of_them(text) -%}
    regexp_matches({{ text }}, '^\s+(of|among)\s+(them|whom|those|these|which)\b')
{%- endmacro %}

{# What a figure may be compared in: its kind of unit, for money the currency, for years of life 'age'. #}
{% macro figure_domain() -%}
    case
        when figure.unit_kind = 'money' then 'money ' || figure.unit
        when figure.unit_kind in ('percent', 'percentage_point') then 'percent'
        when figure.unit_kind = 'ratio' and coalesce(figure.value_high, 2.0) < 1 then 'percent'
        when figure.unit_kind = 'time' and regexp_matches(lower(figure.measure || ' ' || figure.surface), '^ages?\b|years?[ -]olds?\b|\baged\b') then 'age'
        else figure.unit_kind
    end
{%- endmacro %}

{# True for the base of a rate of exchange, which is an ISO 4217 code ('131.4 per USD'); no other base is. #}
{% macro is_currency_base(per) -%}
    coalesce(regexp_matches({{ per }}, '^[A-Z]{3}$'), false)
{%- endmacro %}

{# 'male' or 'female' where the measure of an age tells which, else null. #}
{% macro age_sex(measure) -%}
    case
        when regexp_matches({{ measure }}, '(?i)\b(man|boy|male|son|father|husband|brother|uncle|nephew|grandfather|grandson|stepson|schoolboy|boyfriend)\b')
            then 'male'
        when regexp_matches({{ measure }}, '(?i)\b(woman|girl|female|daughter|mother|wife|sister|aunt|niece|grandmother|granddaughter|stepdaughter|schoolgirl|girlfriend|widow)\b')
            then 'female'
    end
{%- endmacro %}

{# True for a number that two writers hardly come by apart from each other: 7,120, not 7,000. #}
{% macro is_telling_number(value) -%}
    ({{ value }} >= 100 and {{ value }} % power(10, floor(log10({{ value }})) - 1) != 0)
{%- endmacro %}

{# A day as a reader would write it: 3 March 2026. #}
{% macro readable_day(day) -%}
    cast(extract(day from {{ day }}) as varchar) || ' ' || {{ month_name(day) }}
    || ' ' || cast(extract(year from {{ day }}) as varchar)
{%- endmacro %}
