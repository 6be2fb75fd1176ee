"""The tokens of an expression and the words beside it.

Does not belong here: what they tell of it (``filters``, ``tense``).
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from orchestration.extraction.calendar.expression import CalendarExpression


def surroundings(doc: Doc, expression: CalendarExpression) -> "Surroundings | None":
    """Give the tokens of the expression and its neighbours on the line; None when it has no token."""
    span = doc.char_span(expression.char_start, expression.char_end, alignment_mode="expand")
    if span is None:
        return None
    before = doc[span.start - 1] if span.start > 0 else None
    after = doc[span.end] if span.end < len(doc) else None
    # A token that holds more than the expression ('Oct.3.') still counts as inside.
    return Surroundings(
        tokens=tuple(span),
        before=None if before is None or "\n" in before.text else before,
        after=None if after is None or "\n" in after.text else after,
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The tokens of an expression and its neighbours on the same line (None: line edge)."""

    tokens: tuple[Token, ...]
    before: Token | None
    after: Token | None

    @property
    def word_before(self) -> str | None:
        """Give the word before, lower case; a hyphen and what it joins count as one word."""
        token = self.before
        if token is not None and token.text == "-" and token.i > 0:
            token = token.nbor(-1)
        return None if token is None else token.lower_

    @property
    def word_after(self) -> str | None:
        """Give the word after, lower case, past one hyphen."""
        token = self.after
        if token is not None and token.text == "-" and token.i + 1 < len(token.doc):
            token = token.nbor(1)
        return None if token is None else token.lower_

    def sentence_has(self, words: frozenset[str]) -> bool:
        """Tell whether one of ``words`` stands on the same line within 25 tokens."""
        doc, here = self.tokens[0].doc, self.tokens[0].i
        return any(token.lower_ in words for token in doc[max(0, here - 25) : here + 25])
