"""Who holds which role, who is meant by a role alone, and where a place acts as a government."""

from orchestration.extraction.roles.acting import flag_acting_places
from orchestration.extraction.roles.extract import extract_roles
from orchestration.extraction.roles.references import add_references

__all__ = ["add_references", "extract_roles", "flag_acting_places"]
