"""The warehouse's files: the private store, the published versions, and the lock of the one writer.

Belongs here: everything that opens DuckDB. Does not belong here: dagster, SQL that models
data (that is dbt's), judging data (that is ``expectations``).
"""
