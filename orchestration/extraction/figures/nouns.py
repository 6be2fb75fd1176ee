"""The noun that a number counts, found in the tokens after the number.

Belongs here: the walk from a number to its noun, and what singular and plural look like.
Does not belong here: how the quantity is described (``measure``).
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

_PLURALS = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "police",
        "troops",
        "cattle",
        "staff",
        "feet",
        "lives",
        "personnel",
        "sheep",
        "aircraft",
        "crew",
    }
)
_DETERMINERS = frozenset(
    {
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "those",
        "these",
        "your",
        "my",
        "all",
        "'s",
        "’s",
        "’",
        "'",
        "such",
    }
)
_PRONOUNS = frozenset({"them", "those", "these", "us", "you", "which", "whom"})
_TIMES = frozenset(
    {
        "year",
        "month",
        "week",
        "season",
        "quarter",
        "summer",
        "winter",
        "spring",
        "autumn",
        "fall",
        "night",
        "decade",
    }
)
# 'the plant makes 40 today' counts no days
_NO_NOUNS = frozenset({"some", "about", "today", "tonight", "tomorrow", "yesterday"})
_MODIFIERS = frozenset({"ADJ", "PROPN", "NUM", "ADV"})
_MARKS = frozenset({"-", "–", "“", '"', "‘", "'"})
_REACH = 9


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that is counted, or the pronoun that stands for it; ``through_of``: 'five of them'."""

    token: Token
    through_of: bool = False
    is_pronoun: bool = False


def first_token_at(doc: Doc, char: int) -> int:
    """Give the index of the first token that starts at or after the offset ``char``."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < char:
            low = middle + 1
        else:
            high = middle
    return low


def counted_noun(
    doc: Doc, char: int, *, may_skip_of: bool = True, may_skip_the: bool = False
) -> Counted | None:
    """Give the noun that a number ending at the offset ``char`` counts; None where none follows.

    ``may_skip_of`` lets 'four of the city's branches' reach its noun, ``may_skip_the``
    'half the tools'.
    """
    index, through_of, best = first_token_at(doc, char), False, None
    skip_the = may_skip_the
    for token in doc[index : index + _REACH]:
        word = token.lower_
        if token.is_space or (best is None and (_tells_when(token) or token.lower_ in _NO_NOUNS)):
            break
        if best is None and word == "of" and may_skip_of and not through_of:
            through_of = skip_the = True
        elif skip_the and best is None and word in _PRONOUNS and not _goes_on(token):
            return Counted(token, through_of, is_pronoun=True)
        elif is_noun(token):
            best = token
        elif best is not None and not (token.pos_ == "PROPN" or word in {"'s", "’s", "’"}):
            break
        elif word in {"'s", "’s", "’"}:
            best = None
        elif not ((skip_the and word in _DETERMINERS) or _modifies(token)):
            break
    return Counted(best, through_of) if best is not None else _named(doc, index)


def is_plural(token: Token) -> bool:
    """Tell whether the noun ``token`` is plural."""
    if token.lower_ in _PLURALS or token.tag_ in ("NNS", "NNPS"):
        return True
    return token.lower_.endswith("s") and not token.lower_.endswith("ss")


def is_noun(token: Token) -> bool:
    """Tell whether ``token`` is a common noun; without tags, any plural word or word after a number is."""
    if token.pos_:
        return token.pos_ == "NOUN" and token.tag_ != "CD" and token.text[:1].isalnum()
    return token.is_alpha and token.is_lower and is_plural(token)


def _tells_when(token: Token) -> bool:
    """Tell 'one last year' from 'one last attempt'."""
    if token.lower_ not in ("last", "this", "next", "that") or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).lower_ in _TIMES


def _goes_on(token: Token) -> bool:
    """Tell 'five of those boats' from 'five of those.'."""
    return token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("NOUN", "ADJ")


def _modifies(token: Token) -> bool:
    if token.pos_ in _MODIFIERS or token.lower_ in _MARKS:
        return True
    if token.tag_ in ("VBN", "VBG") or (token.pos_ == "CCONJ" and token.i and token.nbor(-1).pos_ == "ADJ"):
        return token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("NOUN", "ADJ", "PROPN")
    return not token.pos_ and token.is_alpha and token.is_lower


def _named(doc: Doc, index: int) -> Counted | None:
    """Give a plural name right after the number ('12 Ukrainians')."""
    if index < len(doc) and doc[index].pos_ == "PROPN" and is_plural(doc[index]):
        return Counted(doc[index])
    return None
