with

source as (
    select * from {{ source('raw', 'quote') }}
),

final as (
    select
        cast(quote_id as varchar) as quote_id,
        cast(article_id as varchar) as article_id,
        cast(text as varchar) as text,
        cast(char_start as bigint) as char_start,
        cast(char_end as bigint) as char_end,
        cast(text_in_quotes as varchar) as text_in_quotes,
        cast(is_fragment as boolean) as is_fragment,
        cast(speaker_type as varchar) as speaker_type,
        cast(speaker_name as varchar) as speaker_name,
        cast(speaker_surface as varchar) as speaker_surface,
        cast(speaker_mention_id as varchar) as speaker_mention_id,
    from source
)

select * from final
