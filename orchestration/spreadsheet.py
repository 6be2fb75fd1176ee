"""Cells of CSV files that no spreadsheet runs as a formula (OWASP, CSV injection).

Does not belong here: reading and writing files.
"""

# A cell that starts with one of these is run by spreadsheets.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def harmless_cell(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run."""
    if isinstance(value, str) and value[:1] in FORMULA_STARTS:
        return f"'{value}"
    return value
