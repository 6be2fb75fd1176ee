"""Presscheck: raw articles in, an audited warehouse of what they say out.

The flow is ``ingest`` (bytes to articles) -> ``extraction`` (text to frames) -> dbt
(raw tables to marts) -> ``expectations`` (the audit) -> ``warehouse`` (publish).

Import rule, held by ``tests/test_layers.py``: ``ingest`` and ``extraction`` import
neither dagster nor duckdb, only ``warehouse`` imports duckdb, and only ``assets``
and ``definitions`` import dagster.
"""

__version__ = "0.1.0"
