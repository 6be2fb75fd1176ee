"""Pure extraction: an article's text in, frames out.

Belongs here: rules and models that read text. Does not belong here: dagster, duckdb,
files, the network, the clock. A batch of articles may be extracted by any worker, in any
order, with the same rows.
"""
