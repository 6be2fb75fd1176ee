{#
  What the story and comparison models need beyond plain SQL, and the rounds of story
  clustering. Does not belong here: thresholds, which each model sets where it uses them.
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
  One round of clustering by average similarity. Reads the CTE `cluster_<previous>`
  (article_id, cluster_id) and `similarity`, and defines `cluster_<round>`.
  Every cluster points to the one it is most alike, when their average over all pairs of
  articles (a missing pair counts 0) reaches the threshold. Following the pointers four
  times, each doubling the reach, joins chains of up to 16 clusters in one round; what is
  longer meets in the next. Ties are broken by the ids, so no pointer runs in a circle
  of more than two, and the lesser of such a pair is where both stop.
#}
{% macro cluster_round(previous, round, threshold) -%}
size_{{ round }} as (

    select
        cluster_id,
        count(*) as article_count,
    from cluster_{{ previous }}
    group by cluster_id

),

link_{{ round }} as (

    select
        cluster_a.cluster_id as cluster_id_a,
        cluster_b.cluster_id as cluster_id_b,
        sum(similarity.similarity) as total_similarity,
    from similarity
    inner join cluster_{{ previous }} as cluster_a on similarity.article_id_a = cluster_a.article_id
    inner join cluster_{{ previous }} as cluster_b on similarity.article_id_b = cluster_b.article_id
    where cluster_a.cluster_id != cluster_b.cluster_id
    group by cluster_a.cluster_id, cluster_b.cluster_id

),

average_{{ round }} as (

    select
        link_{{ round }}.cluster_id_a,
        link_{{ round }}.cluster_id_b,
        round(
            link_{{ round }}.total_similarity / (size_a.article_count * size_b.article_count),
            6
        ) as average_similarity,
    from link_{{ round }}
    inner join size_{{ round }} as size_a on link_{{ round }}.cluster_id_a = size_a.cluster_id
    inner join size_{{ round }} as size_b on link_{{ round }}.cluster_id_b = size_b.cluster_id

),

nearest_{{ round }} as (

    select
        cluster_id_a as cluster_id,
        cluster_id_b as nearest_id,
        row_number() over (
            partition by cluster_id_a
            order by
                average_similarity desc,
                least(cluster_id_a, cluster_id_b),
                greatest(cluster_id_a, cluster_id_b)
        ) as rank_in_group,
    from average_{{ round }}
    where average_similarity >= {{ threshold }}

),

pointer_{{ round }}_0 as (

    select
        nearest.cluster_id,
        case
            when back.nearest_id = nearest.cluster_id and nearest.cluster_id < nearest.nearest_id
                then nearest.cluster_id
            else nearest.nearest_id
        end as target_id,
    from nearest_{{ round }} as nearest
    inner join nearest_{{ round }} as back
        on nearest.nearest_id = back.cluster_id and back.rank_in_group = 1
    where nearest.rank_in_group = 1

),

{% for jump in range(1, 5) -%}
pointer_{{ round }}_{{ jump }} as (

    select
        pointer.cluster_id,
        next_pointer.target_id,
    from pointer_{{ round }}_{{ jump - 1 }} as pointer
    inner join pointer_{{ round }}_{{ jump - 1 }} as next_pointer
        on pointer.target_id = next_pointer.cluster_id

),

{% endfor -%}
cluster_{{ round }} as (

    select
        cluster.article_id,
        coalesce(pointer.target_id, cluster.cluster_id) as cluster_id,
    from cluster_{{ previous }} as cluster
    left join pointer_{{ round }}_4 as pointer on cluster.cluster_id = pointer.cluster_id

)
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
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 1000) < 1e-6
            and least({{ one }}, {{ other }}) >= 1e6
            then 'million and billion confused'
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 1000) < 1e-6
            then 'thousands lost or added'
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 10) < 1e-6
            or abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 100) < 1e-6
            then 'decimal point moved or zero lost'
        when abs(greatest({{ one }}, {{ other }}) / least({{ one }}, {{ other }}) - 12) < 1e-6
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
        else ' ' || unit
    end
    || case when per is null then '' else ' a ' || per end
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
