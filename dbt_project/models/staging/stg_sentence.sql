with

source as (
    select * from {{ source('raw', 'sentence') }}
),

final as (
    select
        cast(sentence_id as varchar) as sentence_id,
        cast(article_id as varchar) as article_id,
        cast(sentence_index as bigint) as sentence_index,
        cast(block_kind as varchar) as block_kind,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
    from source
)

select * from final
