with

sentence as (
    select * from {{ ref('stg_sentence') }}
),

final as (
    select
        sentence_id,
        article_id,
        sentence_index,
        block_kind,
        char_start,
        char_end,
    from sentence
)

select * from final
