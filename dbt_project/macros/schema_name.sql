{# A custom schema is used as it stands: marts live in `main`, everything else where its folder says. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ (custom_schema_name or target.schema) | trim }}
{%- endmacro %}
