"""Quotes: quotations with their marks, and who says them."""

from orchestration.extraction.quotes.extract import extract_quotes

__all__ = ["extract_quotes"]
