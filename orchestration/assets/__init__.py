"""The Dagster assets: thin wrappings of ingest, extraction, dbt, the audit and publishing.

Belongs here: what Dagster must know (keys, lineage, metadata, checks, retries). Does not
belong here: deciding or computing anything.
"""
