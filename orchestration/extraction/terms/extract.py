"""The terms of one article, from its headline and running text.

Belongs here: words, and putting all kinds together. Does not belong here: names (``names``),
which passages are left out (``asides``).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from orchestration.extraction.records import DateMention, Figure, Layout, Mention
from orchestration.extraction.terms.asides import find_asides
from orchestration.extraction.terms.names import (
    full_names,
    is_name_token,
    is_telling,
    mentions_by_char,
    name_kinds,
)
from orchestration.extraction.terms.vocabulary import read_vocabulary

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_SHORTEST = 3
# Bylines, mastheads and advertisements are shared by whatever one house prints.
_TOLD = frozenset({"title", "paragraph", "list_item", "heading"})
_OLDEST = 115
_BLOCK = re.compile(r"\b(\d{2,5})(?:-|\s)block\b")


def extract_terms(
    doc: Doc,
    layout: Layout,
    *,
    mentions: Sequence[Mention],
    figures: Sequence[Figure] = (),
    dates: Sequence[DateMention] = (),
) -> list[tuple[str, str, int]]:
    """Give (term, kind, occurrences) for each term of ``doc``, sorted.

    Kinds: ``word`` is the lower-case lemma of a noun, verb or adjective outside names; ``person``,
    ``official``, ``organization``, ``place``, ``name``, ``street`` and ``address`` are lower-case words of
    names (one word can be of several kinds); ``full_name`` is first and last word of a person's name;
    ``block`` is the number of a block of a street ('2300' of 'the 2300 block of Elm Street');
    ``age`` a person's age in years; ``day`` a day as month and day ('10-26'), which a text without a year
    tells, too. Terms stand in the headline or running text, not where another event is told of.
    """
    told = _told_characters(doc, layout)
    counts = Counter(_word_terms(doc, told, mentions))
    counts.update(
        (name, "full_name") for mention, name in full_names(doc, mentions) if mention.char_start in told
    )
    counts.update((found[1], "block") for found in _BLOCK.finditer(doc.text) if found.start() in told)
    counts.update(_age_terms([figure for figure in figures if figure.char_start in told]))
    counts.update(_day_terms([date for date in dates if date.char_start in told]))
    return [(term, kind, counts[term, kind]) for term, kind in sorted(counts)]


def _told_characters(doc: Doc, layout: Layout) -> frozenset[int]:
    told = {
        char
        for block in layout.blocks
        if block.kind in _TOLD
        for char in range(block.char_start, block.char_end)
    }
    for start, end in find_asides(doc, layout):
        told.difference_update(range(start, end))
    # 'DUNMORE (Hill Post) -': who prints it is no part of what is told.
    for house in (layout.publisher_name, layout.agency):
        if house:
            for found in re.finditer(rf"\({re.escape(house)}\)", doc.text):
                told.difference_update(range(*found.span()))
    return frozenset(told)


def _word_terms(doc: Doc, told: frozenset[int], mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    mention_at = mentions_by_char(mentions)
    calendar = read_vocabulary()["calendar"]
    for token in doc:
        word = token.text.casefold()
        if token.idx not in told or token.is_stop or word in calendar:
            continue
        mention = mention_at.get(token.idx)
        if is_name_token(token, mention):
            if is_telling(word):
                yield from ((word, kind) for kind in name_kinds(token, mention))
        elif token.pos_ in _CONTENT:
            lemma = _lemma(token)
            if len(lemma) >= _SHORTEST and lemma.isalpha():
                yield lemma, "word"


def _age_terms(figures: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    for figure in figures:
        age = figure.value_low
        if (
            figure.unit == "year"
            and (figure.measure or "").startswith("age")
            and age is not None
            and age == figure.value_high
            and age.is_integer()
            and age <= _OLDEST
        ):
            yield str(int(age)), "age"


def _day_terms(dates: Sequence[DateMention]) -> Iterator[tuple[str, str]]:
    for date in dates:
        if date.is_publication_day:
            continue
        if date.granularity == "weekend" and date.start_date and date.end_date:
            yield f"{date.start_date:%m-%d}", "day"
            yield f"{date.end_date:%m-%d}", "day"
        elif date.granularity == "day":
            if date.start_date is not None and date.start_date == date.end_date:
                yield f"{date.start_date:%m-%d}", "day"
            elif date.start_date is None and date.relative_month and date.relative_day:
                yield f"{date.relative_month:02d}-{date.relative_day:02d}", "day"


def _lemma(token: Token) -> str:
    return (token.lemma_ or token.text).casefold()
