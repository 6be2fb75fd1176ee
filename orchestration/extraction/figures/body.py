"""The text of an article's tokens, put together once.

Belongs here: the one cache of ``doc.text``, which spaCy joins anew at each look. Does not
belong here: any reading of it.
"""

from functools import lru_cache

from spacy.tokens import Doc


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """Give ``doc.text``; only the last document is kept."""
    return doc.text
