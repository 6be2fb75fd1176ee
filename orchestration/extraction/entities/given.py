"""Names whose kind the article's layout settles: authors, publisher, agency, dateline, speakers.

Belongs here: reading them off the layout and the lines. Does not belong here: names in
running text.
"""

import re
from collections.abc import Sequence

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.entities.names import blocks_without_case
from orchestration.extraction.entities.words import Word
from orchestration.extraction.records import EntityType, Layout

# A speaker's label in a transcript: capitals, at times a function, then a colon.
_LABEL = re.compile(
    r"(?P<name>[^\W\d_a-z][^\W\d_a-z]+(?:[-.’' ]+[^\W\d_a-z]+){0,3})(?:,[^:\n]{1,40}|\s\([^)\n]{1,30}\))?:\s"
)
# A dateline with several places: capitals joined by "and", a comma or a slash, then a dash or a bracket.
_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z]+(?:[-’' ][^\W\d_a-z]+){0,3}"
_DATELINES = re.compile(
    rf"(?P<places>{_CAPITALS}(?:(?:\s?/\s?|\sand\s|,\s){_CAPITALS})+)(?:,[^\n]{{0,40}}?)?\s[-—–(]"
)
_BETWEEN_PLACES = re.compile(r"\s?/\s?|\sand\s|,\s")
# A North American station before the name of its programme ('KGXB News at Six').
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT|CD|LD))?(?=\s)|C[A-Z]{3}(?:-(?:TV|FM|AM))?(?=\s)")
_DOMAIN = re.compile(r"\S+\.\S{2,}")
_WORD = re.compile(r"[^\W_]+(?:[-’'&.·][^\W_]+)*")

Given = dict[tuple[str, ...], EntityType]


def find_given_names(body: str, layout: Layout, words: Sequence[Word], *, lexicon: Lexicon) -> Given:
    """Give the folded words of each name whose kind the layout settles, with that kind."""
    given: Given = {}
    publisher = layout.publisher_name
    if publisher and not _DOMAIN.fullmatch(publisher) and publisher not in lexicon.place_name:
        given[fold_words(find_call_sign(layout) or publisher)] = "organization"
    if layout.agency and not layout.agency.islower():
        given[fold_words(layout.agency)] = "organization"
    if layout.dateline_place and not _is_label(layout.dateline_place, lexicon=lexicon):
        given[fold_words(layout.dateline_place)] = "place"
    for block in layout.blocks:
        several = _DATELINES.match(body, block.char_start, block.char_end)
        if several is not None and block.kind == "paragraph":
            for place in _BETWEEN_PLACES.split(several["places"]):
                given[fold_words(place)] = "place"
    for author in layout.authors:
        given[fold_words(author)] = _kind_of_author(author, lexicon=lexicon)
    for speaker in find_speakers(body, layout, lexicon=lexicon):
        given.setdefault(fold_words(speaker), "person")
    for name in _credit_lines(body, layout, words, lexicon=lexicon):
        given.setdefault(fold_words(name), "organization")
    return {
        texts: kind
        for texts, kind in given.items()
        if texts and (texts[-1] not in lexicon.role or (kind == "organization" and len(texts) > 1))
    }


def _is_label(dateline: str, *, lexicon: Lexicon) -> bool:
    """True for a slug ('SOCCER') and a speaker's function ('PRESENTER ANN LEE') in a dateline's place."""
    return dateline.casefold() in lexicon.slug or dateline.split(maxsplit=1)[0] in lexicon.stop


def _kind_of_author(author: str, *, lexicon: Lexicon) -> EntityType:
    """Give what a name in a byline names: a desk or agency, the place written from, or a person."""
    if author in lexicon.place_name or author.split(maxsplit=1)[0] in lexicon.place_sure_first:
        return "place"
    last = author.rsplit(maxsplit=1)[-1].rpartition("-")[2]
    return "organization" if last in lexicon.body_head else "person"


def find_call_sign(layout: Layout) -> str | None:
    """Give the station's call sign that starts the publisher's name before a programme; None for others."""
    match = _CALL_SIGN.match(layout.publisher_name or "")
    return match.group() if match else None


def fold_words(text: str) -> tuple[str, ...]:
    """Give the words of ``text`` case-folded, without a leading article and a year at the end."""
    texts = tuple(match.group().casefold() for match in _WORD.finditer(text))
    while texts and texts[-1].isdecimal():
        texts = texts[:-1]
    return texts[1:] if len(texts) > 1 and texts[0] == "the" else texts


def find_speakers(body: str, layout: Layout, *, lexicon: Lexicon) -> list[str]:
    """Give the names in the speaker labels of a transcript, as written; none in other articles."""
    labels = []
    for block in layout.blocks:
        match = _LABEL.match(body, block.char_start, block.char_end + 1)
        if match is None:
            continue
        name = match["name"]
        texts = name.split()
        if texts[0].casefold() in lexicon.starter or any(text in lexicon.stop for text in texts):
            continue
        labels.append(name)
    return labels if len(labels) > 1 else []


def _credit_lines(body: str, layout: Layout, words: Sequence[Word], *, lexicon: Lexicon) -> list[str]:
    """Give the bodies that authors work for: a byline's line of one word, or what follows 'Name,' there."""
    found = []
    caseless = blocks_without_case(words, lexicon=lexicon)
    for number, block in enumerate(layout.blocks):
        line = body[block.char_start : block.char_end].strip()
        author = next((name for name in layout.authors if f"{name}, " in line), None)
        if block.kind == "byline" and author and number not in caseless:
            rest = line.partition(f"{author}, ")[2]
            known = rest in lexicon.place_name or rest.casefold() in lexicon.starter
            if re.fullmatch(r"[^\W\d_a-z][\w&’'-]+(?:\s[^\W\d_a-z][\w&’'-]+){0,3}", rest) and not known:
                last = rest.split()[-1].casefold()
                found += [] if last in lexicon.role else [rest]
        if block.kind != "byline" or number in caseless or not re.fullmatch(r"[^\W\d_a-z][\w&-]+", line):
            continue
        if line.casefold() not in lexicon.starter and line not in lexicon.place_name:
            found.append(line)
    return found
