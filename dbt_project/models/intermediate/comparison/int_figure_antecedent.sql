{#
  The count that a figure points back at: for six in 'two of the six' the nearest earlier six that has a
  topic, for two in 'seven hurt, including two firefighters' the seven. Only figures without a topic of their own.
#}

with

topic as (
    select * from {{ ref('int_figure_topic') }}
),

reading as (
    select * from {{ ref('stg_figure') }}
),

clause as (
    select * from {{ ref('int_figure_clause') }}
),

valued as (
    select
        topic.*,
        reading.value_low,
        reading.value_high,
        clause.sentence_start,
    from topic
    inner join reading on topic.figure_id = reading.figure_id
    inner join clause on topic.figure_id = clause.figure_id
    where topic.domain = 'count'
),

pointing as (
    select * from valued
    where
        (topic is null and (is_included or is_of_a_change or (is_definite and (is_bare or is_neutral))))
        or (coalesce(topic, 'victims') = 'victims' and (is_whole or is_definite) and (is_bare or is_neutral))
),

told as (
    select * from valued
    where topic in {{ people_topics() }} and topic != 'victims'
),

candidate as (
    select
        pointing.figure_id,
        told.figure_id as antecedent_id,
        told.topic,
        told.person_group,
        told.group_kind,
        told.char_start,
        pointing.is_definite or pointing.is_whole as is_definite,
    from pointing
    inner join told
        on
            pointing.article_id = told.article_id
            and pointing.char_start > told.char_start
            and (
                (
                    (pointing.is_definite or pointing.is_whole)
                    and pointing.value_low = told.value_low
                    and pointing.value_high = told.value_high
                )
                or (
                    (pointing.is_of_a_change or (pointing.is_included and pointing.value_low <= told.value_low))
                    and not pointing.is_definite
                    and pointing.sentence_start = told.sentence_start
                )
            )
),

ranked as (
    select
        *,
        row_number() over (partition by figure_id order by char_start desc, antecedent_id asc) as place,
    from candidate
),

final as (
    select
        figure_id,
        antecedent_id,
        topic,
        case when is_definite then person_group end as person_group,
        case when is_definite then group_kind end as group_kind,
    from ranked
    where place = 1
)

select * from final
