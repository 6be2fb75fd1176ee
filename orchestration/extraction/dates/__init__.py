"""Dates: the calendar expressions of an article, resolved against its publication date and tense."""

from orchestration.extraction.dates.extract import extract_dates, infer_day_first, infer_published_on

__all__ = ["extract_dates", "infer_day_first", "infer_published_on"]
