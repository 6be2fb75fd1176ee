"""What the commands show of a published warehouse: disagreements, stories, and the evidence.

Each module asks the warehouse and gives plain objects, which ``rendering`` shows and ``--json``
prints. Does not belong here: opening DuckDB (``warehouse``), changing anything.
"""
