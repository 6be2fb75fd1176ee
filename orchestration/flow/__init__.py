"""The steps of a run: ingest and extract (``feed``), build (``build``), audit and publish (``release``).

Each joins a room with the store. Does not belong here: Dagster (``assets`` wraps these steps),
what happens inside a room.
"""
