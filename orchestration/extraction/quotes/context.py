"""An article cut into sentences round its quotations.

Belongs here: sentence ends in running text, with quotations held together, and what stands
round a quotation. Does not belong here: who speaks (``speakers``).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.quotes.paragraphs import Paragraph
from orchestration.extraction.quotes.words import speech_pattern

_END = re.compile(r"[.!?…]+[)\]”’\"']*(?=\s+[^\s\da-zà-öø-ÿ]|\s+\d|\s*$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|Pres|Sr|Jr|No|vs|Mt|Ft|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|E\.U|e\.g|i\.e|approx|[A-Z])\.$"
)
FILLER = "\x00"
TURN = re.compile(r"\s*(?P<speaker>[^\W\d_a-zà-öø-ÿ][^a-z:\n]{1,50}?)(?P<role>\s*[,(][^:\n]{1,60})?:\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span; ``paragraph`` is the index of its paragraph."""

    char_start: int
    char_end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Context:
    """An article's paragraphs, sentences and quotations, and its text with quotations blanked.

    ``masked`` is as long as the body; every character of a quotation is ``FILLER`` there.
    """

    body: str
    masked: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[tuple[int, int], ...]
    paragraph_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]

    def paragraph_at(self, char: int) -> int:
        """Give the index of the paragraph that holds the offset ``char``."""
        return max(0, bisect_right(self.paragraph_starts, char) - 1)

    def sentence_at(self, char: int) -> int:
        """Give the index of the sentence that holds the offset ``char``, or the last before it."""
        return max(0, bisect_right(self.sentence_starts, char) - 1)


def read_context(body: str, paragraphs: Sequence[Paragraph], quotes: Sequence[tuple[int, int]]) -> Context:
    """Cut ``paragraphs`` into sentences that never end inside one of the ``quotes``."""
    parts, at = [], 0
    for start, end in quotes:
        parts += [body[at:start], FILLER * (end - start)]
        at = end
    masked = "".join([*parts, body[at:]])
    ends = {end: body[start:end] for start, end in quotes}
    sentences = [
        sentence
        for index, paragraph in enumerate(paragraphs)
        for sentence in _sentences(masked, paragraph, index, ends)
    ]
    return Context(
        body=body,
        masked=masked,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        quotes=tuple(quotes),
        paragraph_starts=tuple(paragraph.char_start for paragraph in paragraphs),
        sentence_starts=tuple(sentence.char_start for sentence in sentences),
    )


def _sentences(masked: str, paragraph: Paragraph, index: int, ends: dict[int, str]) -> list[Sentence]:
    text = masked[paragraph.char_start : paragraph.char_end]
    cuts = [
        found.end()
        for found in _END.finditer(text)
        if not _ABBREVIATION.search(text[max(0, found.start() - 12) : found.start() + 1])
    ]
    for found in re.finditer(FILLER + "(?!" + FILLER + ")", text):
        quote = ends.get(paragraph.char_start + found.end(), "")
        if _ends_sentence(quote, text[found.end() : found.end() + 160]):
            cuts.append(found.end())
    result, start = [], 0
    for cut in sorted({*cuts, len(text)}):
        piece = text[start:cut]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            result.append(Sentence(paragraph.char_start + start + lead, paragraph.char_start + cut, index))
        start = cut
    return result


def _ends_sentence(quote: str, after: str) -> bool:
    """Tell whether the sentence ends with ``quote``, by its last mark and by what comes after."""
    inner = quote.rstrip("\"”“»«’‘'›」 ")
    following = after.lstrip()
    if not following or inner[-1:] not in ".!?…" or after[:1] in ",;":
        return False
    if following[0].islower() or following[0] in "—–-":
        return False
    if inner[-1:] == "." and not inner.endswith(".."):
        return True
    clause = re.split(r"[.!?" + FILLER + "]", following, maxsplit=1)[0]
    verb = speech_pattern().search(clause)
    return verb is None or len(clause[: verb.start()].split()) > 7
