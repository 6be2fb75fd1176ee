"""The audit: what must hold before a warehouse is published, as Great Expectations suites.

Start at ``audit.validate``; ``frames`` says what to hand to it. Imports great_expectations
and pandas; never dagster, duckdb or the orchestration package. Importing this package alone
is cheap: great_expectations is loaded by ``audit`` and by the modules it needs.
"""
