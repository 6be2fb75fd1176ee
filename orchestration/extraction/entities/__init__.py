"""Entities: mentions of people, organisations and places, by the model and by rules that correct it."""

from orchestration.extraction.entities.extract import extract_mentions

__all__ = ["extract_mentions"]
