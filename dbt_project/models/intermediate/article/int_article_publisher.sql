with

layouts as (
    select * from {{ ref('stg_article_layout') }}
),

articles as (
    select * from {{ ref('stg_article') }}
),

documents as (
    select * from {{ ref('stg_document') }}
),

sources as (
    select
        article_id,
        min(source_uri) as source_uri,
        min({{ host_of('source_uri') }}) as host,
    from documents
    group by article_id
),

named as (
    select
        layouts.article_id,
        sources.source_uri,
        sources.host,
        coalesce({{ squeeze_spaces('layouts.publisher_name') }}, sources.host) as name,
        articles.body,
    from layouts
    inner join articles
        on layouts.article_id = articles.article_id
    left join sources
        on layouts.article_id = sources.article_id
),

keyed as (
    select
        *,
        {{ without_article(name_key_or_text('name')) }} as publisher_key,
    from named
),

written_domains as (
    select
        article_id,
        publisher_key,
        lower({{ domain_rows('body') }}) as domain,
    from keyed
    where name is not null
),

{# A domain in the text is the publisher's own when it spells the publisher's name. #}
own_domains as (
    select
        article_id,
        min(domain) as domain,
    from written_domains
    where starts_with(replace(domain, '-', ''), replace(publisher_key, ' ', '') || '.')
    group by article_id
),

final as (
    select
        keyed.article_id,
        keyed.source_uri,
        case when keyed.name is not null then {{ content_id('publisher', ['keyed.publisher_key']) }} end
            as publisher_id,
        keyed.name,
        case
            when keyed.name is null then null
            when {{ is_domain('keyed.name') }} then lower(keyed.name)
            else coalesce(own_domains.domain, keyed.host)
        end as domain,
    from keyed
    left join own_domains
        on keyed.article_id = own_domains.article_id
)

select * from final
