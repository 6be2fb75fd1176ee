"""The terms of an article: what story clustering compares.

Belongs here: the words, names, places, ages and days of one article and how often they stand
in it. Does not belong here: how rare a term is or which articles share it (the warehouse
counts that).
"""

from orchestration.extraction.terms.extract import extract_terms

__all__ = ["extract_terms"]
