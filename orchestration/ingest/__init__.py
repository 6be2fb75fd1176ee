"""Ingest: bytes in, articles or a reason for quarantine out.

Belongs here: finding documents, reading and decoding them, one reader per format. Does not
belong here: dagster, duckdb, or anything that understands the text.
"""
