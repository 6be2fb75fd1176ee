"""Layout: what each line of an article is for, its title, byline, publisher and publication date."""

from orchestration.extraction.layout.extract import extract_layout

__all__ = ["extract_layout"]
