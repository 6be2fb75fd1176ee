{#
  The parts of the key that say which of the things counted a figure counts: `topic`, what an event does
  to people and things, by its own words or by the count that it points back at; whom it is restricted
  to; which period it covers; whether it is a part, an increment or an old value, and whether the
  attacker is counted. The rules stand in int_figure_topic, int_figure_antecedent and int_figure_period.
#}

with

figure as (
    select * from {{ ref('stg_figure') }}
),

clause as (
    select * from {{ ref('int_figure_clause') }}
),

article as (
    select * from {{ ref('stg_article') }}
),

topic as (
    select * from {{ ref('int_figure_topic') }}
),

antecedent as (
    select * from {{ ref('int_figure_antecedent') }}
),

period as (
    select * from {{ ref('int_figure_period') }}
),

article_mark as (
    select
        article_id,
        {{ tells_of_dead_attacker('body') }} as has_dead_attacker,
        {{ tells_of_an_unfinished_count('body') }} as is_count_unfinished,
    from article
),

settled as (
    select
        topic.*,
        antecedent.antecedent_id,
        case
            when antecedent.topic is not null then antecedent.topic
            when topic.topic is not null or topic.domain != 'count' then topic.topic
            when topic.is_definite and topic.is_whole and (topic.is_bare or topic.is_neutral) then 'victims'
        end as settled_topic,
        coalesce(topic.person_group, antecedent.person_group) as settled_group,
        coalesce(topic.group_kind, antecedent.group_kind) as settled_kind,
    from topic
    left join antecedent on topic.figure_id = antecedent.figure_id
),

final as (
    select
        settled.figure_id,
        settled.settled_topic as topic,
        {{ topic_family('settled.settled_topic') }} as topic_family,
        settled.settled_group as person_group,
        settled.settled_kind as group_kind,
        {{ actor_of('clause.text_before') }} as actor,
        settled.is_definite,
        settled.antecedent_id,
        case
            when settled.settled_topic in ('killed', 'shot', 'stabbed', 'injured', 'victims')
                then {{ counts_the_attacker(
                    'clause.text_from_start', 'clause.text_before', 'clause.text_to_end', 'article_mark.has_dead_attacker'
                ) }}
        end as includes_attacker,
        settled.domain = 'count'
        and not ({{ is_part_by_topic('settled.topic', 'clause.text_to_end') }})
        and (
            coalesce(figure.scope = 'part', false)
            or {{ has_part_phrase('clause.text_after') }}
            or {{ follows_part_opening('clause.text_before') }}
            or {{ is_listed('clause.text_before', 'clause.text_after') }}
        )
        and not {{ ranks_itself('clause.text_to_end') }} as is_part,
        {{ is_an_addition('clause.text_before', 'clause.text_after') }} as is_increment,
        coalesce(figure.change = 'from', false)
        or {{ is_old_value('clause.text_before', 'clause.text_after') }} as is_old,
        figure.change,
        coalesce(antecedent_period.period_scope, period.period_scope) as period_scope,
        article_mark.has_dead_attacker,
        article_mark.is_count_unfinished and settled.domain = 'count' as is_count_unfinished,
    from settled
    inner join figure on settled.figure_id = figure.figure_id
    inner join clause on settled.figure_id = clause.figure_id
    inner join article_mark on settled.article_id = article_mark.article_id
    inner join period on settled.figure_id = period.figure_id
    left join period as antecedent_period
        on settled.antecedent_id = antecedent_period.figure_id and period.period_scope = 'event'
)

select * from final
