with

quotes as (
    select * from {{ ref('stg_quote') }}
),

speakers as (
    select * from {{ ref('int_speaker') }}
    where fact_type = 'quote'
),

final as (
    select
        quotes.quote_id,
        quotes.article_id,
        quotes.text,
        quotes.char_start,
        quotes.char_end,
        quotes.text_in_quotes,
        quotes.is_fragment,
        speakers.speaker_type,
        speakers.speaker_id,
        speakers.speaker_name,
        quotes.speaker_surface,
    from quotes
    left join speakers
        on quotes.quote_id = speakers.fact_id
)

select * from final
