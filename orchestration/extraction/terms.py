"""The content words and names of an article: what story clustering compares.

Belongs here: the words of one article and how often they stand in it. Does not belong
here: how rare a word is or which articles share it (the warehouse counts that).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from orchestration.extraction.records import Mention

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_SHORTEST = 3


def extract_terms(doc: Doc, *, mentions: Sequence[Mention]) -> list[tuple[str, bool, int]]:
    """Give (term, is part of a name, occurrences) for each content word of ``doc``, sorted.

    A term is the lower-case lemma of a noun, verb or adjective, or a lower-case word of a
    name among ``mentions``. Stop words, words with digits and words under three letters are
    no terms. Counts are of tokens. A word that stands in a name here and outside one there
    is given once for each.
    """
    counts = Counter(_terms(doc, mentions))
    return [(term, is_name, counts[term, is_name]) for term, is_name in sorted(counts)]


def _terms(doc: Doc, mentions: Sequence[Mention]) -> Iterator[tuple[str, bool]]:
    in_name = _named_characters(mentions)
    for token in doc:
        is_name = token.idx in in_name
        term = token.text.casefold() if is_name else _lemma(token)
        if (
            len(term) >= _SHORTEST
            and term.isalpha()
            and not token.is_stop
            and (is_name or token.pos_ in _CONTENT)
        ):
            yield term, is_name


def _named_characters(mentions: Sequence[Mention]) -> frozenset[int]:
    return frozenset(char for mention in mentions for char in range(mention.char_start, mention.char_end))


def _lemma(token: Token) -> str:
    return (token.lemma_ or token.text).casefold()
