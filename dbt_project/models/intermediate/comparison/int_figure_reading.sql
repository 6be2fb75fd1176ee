{#
  What every comparison of figures starts from. Values are in the base unit of their kind
  (seed `unit`), rates per week, month ... in a year's worth, and a share given as a ratio
  ('a quarter') as a percentage. `domain` holds what may be compared at all: one kind of
  unit, one currency.
  The tolerance is how far the writer's own rounding reaches: half a unit of the last digit
  given (none for things counted one by one); for 'about' half a unit of the last digit that is not 0 (half of five for one that is 5), at most `about_cap` of the
  value; for a plain number that ends in two zeros and more at most `round_cap`; for a
  fraction in words `fraction_cap`. An amount in another currency than the story's main one is
  converted at the rate that the story states, which may be `rate_cap` off.
#}
{% set about_cap = 0.1 %}
{% set about_floor = 0.05 %}
{% set counted_by_eye = 100 %}
{% set round_cap = 0.01 %}
{% set fraction_cap = 0.06 %}
{% set rate_cap = 0.015 %}
{% set times_a_year = {'hour': 8760, 'day': 365, 'week': 52, 'month': 12, 'quarter': 4, 'year': 1} %}

with

article as (
    select * from {{ ref('stg_article') }}
),

figure as (
    select * from {{ ref('stg_figure') }}
),

unit as (
    select * from {{ ref('unit') }}
),

story as (
    select * from {{ ref('int_article_story') }}
),

origin as (
    select * from {{ ref('int_article_origin') }}
),

layout as (
    select * from {{ ref('stg_article_layout') }}
),

synonym as (
    select * from {{ ref('measure_synonym') }}
),

currency as (
    select * from {{ ref('int_story_currency') }}
),

age_person as (
    select * from {{ ref('int_age_person') }}
),

scaled as (
    select
        figure.*,
        case
            when currency.main_unit is not null then 'money ' || currency.main_unit
            else {{ figure_domain() }}
        end as domain,
        currency.main_unit is not null as is_converted,
        coalesce(currency.rate, unit.to_base_factor, 1.0)
        * case
            when figure.unit_kind = 'ratio' and coalesce(figure.value_high, 2.0) < 1 then 100.0
            else 1.0
        end
        * case figure.per
            when 'hour' then {{ times_a_year['hour'] }}
            when 'day' then {{ times_a_year['day'] }}
            when 'week' then {{ times_a_year['week'] }}
            when 'month' then {{ times_a_year['month'] }}
            when 'quarter' then {{ times_a_year['quarter'] }}
            else 1.0
        end as factor,
        coalesce(unit.to_base_offset, 0.0) as base_offset,
        case
            when figure.per in ('{{ times_a_year.keys() | join("', '") }}') then 'year' -- noqa: LT05
            else figure.per
        end as rate_base,
        coalesce(figure.value_low, figure.value_high) as given_value,
        figure.unit_kind = 'ratio' and coalesce(figure.value_high, 2.0) < 1 as is_fraction,
    from figure
    inner join story on figure.article_id = story.article_id
    left join unit on figure.unit = unit.unit
    left join currency
        on
            story.story_id = currency.story_id
            and figure.unit = currency.unit
            -- A rate of exchange is what converts, and is not converted itself.
            and not {{ is_currency_base('figure.per') }}
),

following as (
    select
        figure.figure_id,
        lead(figure.figure_id) over (partition by figure.article_id order by figure.char_start) as next_figure_id,
        {{ span_text(
            'article.body',
            'figure.char_end',
            'lead(figure.char_start) over (partition by figure.article_id order by figure.char_start)'
        ) }} as text_between,
        figure.value_low <= lead(figure.value_low) over (partition by figure.article_id order by figure.char_start)
            as is_smaller,
        -- '24 km south of the town at a depth of 61 km' is no part of 61.
        figure.unit_kind = 'count'
        and lead(figure.unit_kind) over (partition by figure.article_id order by figure.char_start) = 'count'
            as is_one_unit,
        {{ span_text('article.body', 'figure.char_end', '(figure.char_end + 20)') }} as text_after,
    from figure
    inner join article on figure.article_id = article.article_id
),

whole as (
    select distinct next_figure_id as figure_id
    from following
    where {{ is_part_of_phrase('text_between') }} and is_smaller and is_one_unit
),

part as (
    select figure_id
    from following
    where {{ is_part_of_them('text_after') }}
),

rounded as (
    select
        *,
        {{ trailing_step('given_value') }} as plain_step,
    from scaled
),

-- 'About 75' and 'about 1,250' are rounded to fives.
stepped as (
    select
        *,
        plain_step * case when given_value % (5 * nullif(plain_step, 0)) = 0 then 5 else 1 end as about_step,
    from rounded
),

final as (
    select
        rounded.figure_id,
        rounded.article_id,
        story.story_id,
        origin.origin_article_id,
        rounded.domain,
        rounded.unit,
        rounded.unit_kind,
        rounded.rate_base,
        rounded.is_converted,
        rounded.per,
        rounded.value_low * rounded.factor + rounded.base_offset as base_low,
        rounded.value_high * rounded.factor + rounded.base_offset as base_high,
        rounded.factor * greatest(
            case
                when rounded.unit_kind = 'count' and rounded.unit_step <= 1 then 0.0
                when rounded.domain = 'age' then 0.0
                -- 'Half a point' is no number rounded to halves.
                when rounded.unit_step < 1 and rounded.unit_step >= abs(rounded.given_value)
                    then abs(rounded.given_value) * {{ fraction_cap }}
                else coalesce(rounded.unit_step, 0.0) / 2
            end,
            case
                when rounded.is_fraction then abs(rounded.given_value) * {{ fraction_cap }}
                when rounded.qualifier in ('about', 'vague')
                    then greatest(
                        least(rounded.about_step / 2, abs(rounded.given_value) * {{ about_cap }}),
                        -- 'About two dozen' and 'about 36' are counted by eye.
                        case
                            when rounded.unit_kind = 'count' and rounded.given_value < {{ counted_by_eye }}
                                then rounded.given_value * {{ about_floor }}
                            else 0.0
                        end
                    )
                when rounded.plain_step >= 100
                    then least(rounded.plain_step / 2, abs(rounded.given_value) * {{ round_cap }})
                else 0.0
            end,
            case when rounded.is_converted then abs(rounded.given_value) * {{ rate_cap }} else 0.0 end
        ) as tolerance,
        -- Two digits that are not 0 hardly meet by chance; 'three' and 'ten' do.
        rounded.qualifier != 'vague'
        and (
            rounded.given_value > 12 and rounded.plain_step * 10 <= abs(rounded.given_value)
            or (rounded.given_value != floor(rounded.given_value) and not rounded.is_fraction)
            or coalesce(rounded.value_low != rounded.value_high, false)
        ) as is_distinctive,
        case
            when whole.figure_id is not null then 'whole'
            when part.figure_id is not null then 'part'
            else 'plain'
        end as share_role,
        rounded.qualifier,
        rounded.modality,
        coalesce(head_synonym.concept, rounded.measure_head) as head_concept,
        case
            when rounded.domain = 'age' then age_person.person_key
            else lower(rounded.subject)
        end as subject_key,
        case when rounded.domain = 'age' then {{ age_sex('rounded.measure') }} end as age_sex,
        rounded.as_of_start,
        rounded.as_of_end,
        coalesce(origin_layout.published_on, layout.published_on) as reported_on,
        rounded.in_title,
        rounded.surface,
        rounded.measure,
        rounded.value_low,
        rounded.value_high,
        rounded.given_value,
    from stepped as rounded
    inner join story on rounded.article_id = story.article_id
    inner join origin on rounded.article_id = origin.article_id
    inner join layout on rounded.article_id = layout.article_id
    left join layout as origin_layout on origin.origin_article_id = origin_layout.article_id
    left join whole on rounded.figure_id = whole.figure_id
    left join part on rounded.figure_id = part.figure_id
    left join age_person on rounded.figure_id = age_person.figure_id
    left join synonym as head_synonym on rounded.measure_head = head_synonym.term
)

select * from final
