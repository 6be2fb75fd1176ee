{#
    What only DuckDB spells this way. Models call these, so that another SQL engine
    needs another version of this file and no other change.
#}

{# 20 hexadecimal digits of the SHA-256 of the parts, null ones left out, as in orchestration.extraction.identity. #}
{% macro content_hash(parts) -%}
    substr(sha256(concat_ws(chr(31), {{ parts | join(', ') }})), 1, 20)
{%- endmacro %}

{# An id that depends on its parts alone. #}
{% macro content_id(prefix, parts) -%}
    '{{ prefix }}_' || {{ content_hash(parts) }}
{%- endmacro %}

{# Lower case without accents; letters that are no base letter plus accent are replaced by hand. #}
{% macro fold_letters(text) -%}
    replace(replace(replace(
        translate(lower(strip_accents({{ text }})), 'łøđðıħŧ', 'loddiht'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
{%- endmacro %}

{# Dotted abbreviations closed up: 'U.S.' to 'US', 'a.s.' to 'as'. #}
{% macro close_abbreviations(text) -%}
    regexp_replace({{ text }}, '\b(\pL)\.(\pL)\b(?:\.(\pL)\b)?(?:\.(\pL)\b)?\.?', '\1\2\3\4', 'g')
{%- endmacro %}

{# The key of a name: folded letters and digits, words parted by one space. Apostrophes vanish ('O''Brien' and
   'OBrien' have one key); abbreviations close up ('U.S.' and 'US') unless initials of a person are meant. #}
{% macro name_key(text, split_initials=false) -%}
    {%- set folded = fold_letters("replace(" ~ text ~ ", '&', ' and ')") -%}
    {%- set closed = folded if split_initials else close_abbreviations(folded) -%}
    trim(regexp_replace(regexp_replace({{ closed }}, '[''’`ʼ]', '', 'g'), '[^\pL\pN]+', ' ', 'g'))
{%- endmacro %}

{# The key of a name, or the lower-case text where no letter or digit is in it. #}
{% macro name_key_or_text(text, split_initials=false) -%}
    coalesce(nullif({{ name_key(text, split_initials) }}, ''), lower({{ text }}))
{%- endmacro %}

{# The text with every run of white space as one space. #}
{% macro squeeze_spaces(text) -%}
    trim(regexp_replace({{ text }}, '\s+', ' ', 'g'))
{%- endmacro %}

{# Words of a key, as a list. #}
{% macro words_of(key) -%}
    string_split({{ key }}, ' ')
{%- endmacro %}

{% macro join_words(words) -%}
    array_to_string({{ words }}, ' ')
{%- endmacro %}

{# The words from the first to the last index, both included and counted from 1. #}
{% macro slice_words(words, first_index, last_index) -%}
    list_slice({{ words }}, {{ first_index }}, {{ last_index }})
{%- endmacro %}

{# One row per part of a text that a separator divides. #}
{% macro split_rows(text, separator) -%}
    unnest(string_split({{ text }}, '{{ separator }}'))
{%- endmacro %}

{# One row per item of a list. #}
{% macro item_rows(items) -%}
    unnest({{ items }})
{%- endmacro %}

{# The items of a list written out that are not null. #}
{% macro present_items(items) -%}
    list_filter([
        {{ items | join(',\n        ') }}
    ], lambda item: item is not null)
{%- endmacro %}

{# How many words are a single letter. #}
{% macro count_short_words(words) -%}
    len(list_filter({{ words }}, lambda word: length(word) = 1))
{%- endmacro %}

{% macro word_count(words) -%}
    len({{ words }})
{%- endmacro %}

{% macro first_word(words) -%}
    {{ words }}[1]
{%- endmacro %}

{% macro last_word(words) -%}
    {{ words }}[-1]
{%- endmacro %}

{# The word at a place counted from the end, 1 being the last; null where there is none. #}
{% macro nth_word_from_end(words, place) -%}
    list_extract({{ words }}, -({{ place }}))
{%- endmacro %}

{# Items of a group as a list, in the order of another column. #}
{% macro list_in_order(item, place) -%}
    list({{ item }} order by {{ place }})
{%- endmacro %}

{# Distinct items of a group as a sorted list, those only that meet the condition. #}
{% macro sorted_list(item, condition) -%}
    coalesce(list_sort(list(distinct {{ item }}) filter (where {{ condition }})), [])
{%- endmacro %}

{# First letters of the words of a group, joined in order, of those only that meet the condition. #}
{% macro initials_in_order(word, place, condition='true') -%}
    string_agg(left({{ word }}, 1), '' order by {{ place }}) filter (where {{ condition }})
{%- endmacro %}

{# The text without a leading 'the'. #}
{% macro without_article(text) -%}
    regexp_replace({{ text }}, '^(the|The|THE) (.)', '\2')
{%- endmacro %}

{# The name of a country with the article that a sentence gives it ('the Netherlands'). #}
{% macro with_article(name) -%}
    case
        when regexp_matches(
            {{ name }},
            '^(United|Central|Republic|Democratic|Dominican|Cayman|Isle|Turks|Gambia|U\.S\.|British)\b|(Islands|Netherlands|Philippines|Maldives|Bahamas|Seychelles|Comoros|Territories|Territory|Republic)$'
        ) then 'the '
        else ''
    end || {{ name }}
{%- endmacro %}

{# True for a name in capitals without a space, of two to seven letters, digits, dots, '&' or '-' ('NATO', 'U.N.'). #}
{% macro is_acronym(text) -%}
    regexp_full_match({{ text }}, '\p{Lu}[\p{Lu}\pN.&-]{1,6}')
{%- endmacro %}

{# True when the first letter is a small one. #}
{% macro starts_lower(text) -%}
    regexp_matches({{ text }}, '^\p{Ll}')
{%- endmacro %}

{# How many words stand in capitals, from three letters on. #}
{% macro shouted_word_count(text) -%}
    len(regexp_extract_all({{ text }}, '\p{Lu}{3,}'))
{%- endmacro %}

{# How many letters bear an accent. #}
{% macro accent_count(text) -%}
    len(list_filter(string_split({{ text }}, ''), lambda letter: letter <> strip_accents(letter)))
{%- endmacro %}

{# True when the list `short` is the end, or the beginning, of the list `long`. #}
{% macro is_word_suffix(short, long) -%}
    (list_slice({{ long }}, -len({{ short }}), -1) = {{ short }})
{%- endmacro %}

{% macro is_word_prefix(short, long) -%}
    (list_slice({{ long }}, 1, len({{ short }})) = {{ short }})
{%- endmacro %}

{# The words of `words` that are not in `other`. #}
{% macro words_missing(words, other) -%}
    list_filter({{ words }}, lambda word: not list_contains({{ other }}, word))
{%- endmacro %}

{# True when two words are the same, or one is the other's initial. #}
{% macro is_word_or_initial(one, other) -%}
    ({{ one }} = {{ other }}
        or (length({{ one }}) = 1 and starts_with({{ other }}, {{ one }}))
        or (length({{ other }}) = 1 and starts_with({{ one }}, {{ other }})))
{%- endmacro %}

{# True when every word of `short` stands in `long`, in full or as an initial. #}
{% macro all_words_in(short, long) -%}
    (len(list_filter({{ short }}, lambda one: len(list_filter(
        {{ long }}, lambda other: {{ is_word_or_initial('one', 'other') }}
    )) = 0)) = 0)
{%- endmacro %}

{# How many letters have to change, swaps of neighbours counted once. #}
{% macro edit_distance(one, other) -%}
    damerau_levenshtein({{ one }}, {{ other }})
{%- endmacro %}

{# True when one word each is left over, and they differ as a slip or another transliteration would make them:
   by one letter from five letters on, by two from eight on. #}
{% macro is_misspelling(only_in_short, only_in_long) -%}
    (len({{ only_in_short }}) = 1
        and len({{ only_in_long }}) = 1
        and {{ edit_distance(only_in_short ~ '[1]', only_in_long ~ '[1]') }}
        <= case
            when least(length({{ only_in_short }}[1]), length({{ only_in_long }}[1])) >= 8 then 2
            when least(length({{ only_in_short }}[1]), length({{ only_in_long }}[1])) >= 5 then 1
            else 0
        end)
{%- endmacro %}

{# Rows of (columns, word, word_index) for a list column; word_index counts from 1. #}
{% macro word_rows(relation, columns, words='words') -%}
    select
        {% for column in columns -%}
        {{ column }},
        {% endfor -%}
        unnest({{ words }}) as word,
        generate_subscripts({{ words }}, 1) as word_index
    from {{ relation }}
{%- endmacro %}

{# The text of a span given in code points, 0-based and half-open. #}
{% macro span_text(body, char_start, char_end) -%}
    substr({{ body }}, {{ char_start }} + 1, {{ char_end }} - {{ char_start }})
{%- endmacro %}

{# One row per day, both ends included. #}
{% macro day_series(first_day, last_day) -%}
    unnest(generate_series({{ first_day }}, {{ last_day }}, interval 1 day))::date
{%- endmacro %}

{# English names of the month and of the day of the week. #}
{% macro month_name(day) -%}
    monthname({{ day }})
{%- endmacro %}

{% macro day_name(day) -%}
    dayname({{ day }})
{%- endmacro %}

{# Host of an http or https address without a leading 'www.'; null for anything else, such as a path. #}
{% macro host_of(uri) -%}
    nullif(regexp_extract(lower({{ uri }}), '^https?://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)', 1), '')
{%- endmacro %}

{# True for a text that is a host name as a whole ('example.org'). #}
{% macro is_domain(text) -%}
    regexp_full_match(lower({{ text }}), '[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}')
{%- endmacro %}

{# One row per host name in a text, without a leading 'www.'. #}
{% macro domain_rows(text) -%}
    unnest(regexp_extract_all({{ text }}, '(?i)(?:\bwww\.|\b)((?:[a-z0-9-]+\.)+[a-z]{2,24})\b', 1))
{%- endmacro %}

{# Month and day of a day, as '10-26'. #}
{% macro month_and_day(day) -%}
    strftime({{ day }}, '%m-%d')
{%- endmacro %}

{# Texts given by a list of expressions, null ones left out, joined by '; '; null when there is none. #}
{% macro join_texts(texts) -%}
    nullif(concat_ws('; ', {{ texts }}), '')
{%- endmacro %}
