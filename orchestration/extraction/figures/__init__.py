"""Figures: numbers that count or measure something, with unit, qualifier, measure and source."""

from orchestration.extraction.figures.extract import extract_figures

__all__ = ["extract_figures"]
