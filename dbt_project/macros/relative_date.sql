{#
    What a relative calendar expression means on a day of publication: the reckoning of
    orchestration.extraction.dates.resolution for the units of stg_date_mention.relative_unit.
    Each is a step function of the day, so that two days which give one result give it for
    all days between them.
#}

{# The first day that the expression `mention` means in an article of `day`. #}
{% macro relative_start(mention, day) -%}
    {%- set weekday = mention ~ '.relative_weekday' -%}
    {%- set month = mention ~ '.relative_month' -%}
    {%- set offset = 'cast(' ~ mention ~ '.relative_offset as integer)' -%}
    cast(case {{ mention }}.relative_unit
        when 'day' then {{ day }} + {{ offset }}
        when 'week' then date_trunc('week', {{ day }}) + to_weeks({{ offset }})
        when 'month' then date_trunc('month', {{ day }}) + to_months({{ offset }})
        when 'quarter' then date_trunc('quarter', {{ day }}) + to_months(3 * {{ offset }})
        when 'year' then date_trunc('year', {{ day }}) + to_years({{ offset }})
        when 'weekday' then
            case when {{ mention }}.relative_direction = 'future'
                then {{ day }} + cast((({{ weekday }} - isodow({{ day }}) + 8) % 7) as integer)
                else {{ day }} - cast(((isodow({{ day }}) - 1 - {{ weekday }} + 7) % 7) as integer)
            end
        when 'month_of_year' then
            make_date(year({{ day }}) + {{ years_to_named(mention, day, month, 'month(' ~ day ~ ')', 6) }}, {{ month }}, 1)
        when 'day_of_year' then
            make_date(
                year({{ day }}) + {{ years_to_named(
                    mention, day, '(' ~ month ~ ' * 31 + ' ~ mention ~ '.relative_day)',
                    '(month(' ~ day ~ ') * 31 + day(' ~ day ~ '))', 186
                ) }},
                {{ month }}, {{ mention }}.relative_day
            )
    end as date)
{%- endmacro %}

{# The last day that begins with `start_day`, the first one of `mention`. #}
{% macro relative_end(mention, start_day) -%}
    cast(case {{ mention }}.relative_unit
        when 'week' then {{ start_day }} + 6
        when 'month' then {{ start_day }} + to_months(1) - to_days(1)
        when 'month_of_year' then {{ start_day }} + to_months(1) - to_days(1)
        when 'quarter' then {{ start_day }} + to_months(3) - to_days(1)
        when 'year' then {{ start_day }} + to_years(1) - to_days(1)
        else {{ start_day }}
    end as date)
{%- endmacro %}

{# -1, 0 or 1: the years from a day to what recurs each year, in the direction of the clause or the nearest. #}
{% macro years_to_named(mention, day, named, own, half) -%}
    case
        when {{ mention }}.relative_direction = 'past' then case when {{ named }} > {{ own }} then -1 else 0 end
        when {{ mention }}.relative_direction = 'future' then case when {{ named }} < {{ own }} then 1 else 0 end
        when {{ named }} - {{ own }} > {{ half }} then -1
        when {{ own }} - {{ named }} > {{ half }} then 1
        else 0
    end
{%- endmacro %}

{# How many days a day lies outside the days from `first_day` to `last_day`; 0 within, null where one is. #}
{% macro days_outside(day, first_day, last_day) -%}
    case when {{ day }} is not null and {{ first_day }} is not null
        then greatest({{ first_day }} - {{ day }}, {{ day }} - {{ last_day }}, 0)
    end
{%- endmacro %}
