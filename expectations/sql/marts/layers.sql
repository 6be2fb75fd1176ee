-- One row per table that a build must neither lose nor invent rows of.
-- rows_set_aside: rows that a model leaves out on purpose; 0 where none is.
select
    'raw.article to dim_article' as flow,
    (select count(*), from raw.article) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.dim_article) as rows_out,
union all
select
    'raw.mention to fct_mention' as flow,
    (select count(*), from raw.mention) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.fct_mention) as rows_out,
union all
select
    'raw.role to fct_role' as flow,
    (select count(*), from raw.role) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.fct_role) as rows_out,
union all
select
    'raw.date_mention to fct_date_mention' as flow,
    (select count(*), from raw.date_mention) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.fct_date_mention) as rows_out,
union all
select
    'raw.figure to fct_figure' as flow,
    (select count(*), from raw.figure) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.fct_figure) as rows_out,
union all
select
    'raw.quote to fct_quote' as flow,
    (select count(*), from raw.quote) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.fct_quote) as rows_out,
union all
select
    'raw.quarantine to fct_quarantine' as flow,
    (select count(*), from raw.quarantine) as rows_in,
    0 as rows_set_aside,
    (select count(*), from main.fct_quarantine) as rows_out,
