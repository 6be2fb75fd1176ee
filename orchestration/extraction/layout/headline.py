"""Which line above a story is its headline.

Belongs here: choosing between the lines above a story that are no menu, date or byline.
Does not belong here: telling those apart (``head``), cutting a headline out of its line
(``title``).
"""

import re
from collections.abc import Sequence
from typing import Literal

from orchestration.extraction.layout.byline import is_byline
from orchestration.extraction.layout.lines import Line, is_upper, segments_of, words_of
from orchestration.extraction.layout.names import is_name_like
from orchestration.extraction.layout.words import fold, holds_word, word_set

# The name of a blog and what it is about ('Salt Lines: ports without the brochures').
_TAGLINE = re.compile(r"(?P<name>(?:[A-ZÀ-ÞĀ-Ž][\w'’&\-]*\s?){1,4}):\s+[a-z][^:.?!]{6,60}")
HeadKind = Literal["navigation", "date", "release", "byline", "kicker", "text"]


def choose_headline(lines: Sequence[Line], kinds: Sequence[HeadKind]) -> int | None:
    """Give the index of the headline among the lines of kind ``text``."""
    texts = [index for index, kind in enumerate(kinds) if kind == "text"]
    if not texts:
        return None
    crumbs = {
        fold(segments_of(lines[index].text)[-1])
        for index, kind in enumerate(kinds)
        if kind == "navigation" and segments_of(lines[index].text)
    }
    for index in texts:
        if fold(lines[index].text) in crumbs and len(words_of(lines[index].text)) >= 4:
            return index
    masthead = _masthead_groups(lines, kinds, texts)
    outside = [index for index in texts if lines[index].group not in masthead]
    if outside:
        return _first_headline(lines, outside)
    return _title_inside(lines, kinds, texts)


def _masthead_groups(
    lines: Sequence[Line], kinds: Sequence[HeadKind], texts: Sequence[int]
) -> frozenset[int]:
    """Give the groups of lines that are the masthead: those before the group with the headline."""
    groups = sorted({lines[index].group for index in texts})
    masthead: set[int] = set()
    for position, group in enumerate(groups):
        members = [index for index in range(len(kinds)) if lines[index].group == group]
        own = [index for index in members if kinds[index] == "text"]
        later = [index for index in texts if lines[index].group > group]
        marked = any(kinds[index] in ("navigation", "date", "release") for index in members)
        first = lines[own[0]].text
        if not later:
            if (
                (marked and _is_label(first) and len(own) == 1)
                or (marked and len(own) > 1 and _is_label(first))
                or (_is_label(first) and len(own) == 1 and is_publication(first))
            ):
                masthead.add(group)
            break
        if position and not marked and not is_publication(first):
            break
        count = len(words_of(first))
        dated_below = any(
            kind == "date" and line.group == lines[later[0]].group
            for line, kind in zip(lines, kinds, strict=False)
        )
        has_byline = not (dated_below and len(own) == 1) and any(
            kinds[index] == "byline" and is_byline(lines[index].text) for index in members
        )
        next_words = len(words_of(lines[later[0]].text))
        if (
            (marked and (_is_label(first) or (count <= 5 and not has_byline)))
            or (
                not marked
                and not has_byline
                and _is_label(first)
                and count <= 4
                and next_words >= 3
                and next_words >= count
            )
            or (position == 0 and (_is_issuer(lines, own, later) or _is_named_column(lines, own, later)))
        ):
            masthead.add(group)
        else:
            break
    return frozenset(masthead)


def _is_issuer(lines: Sequence[Line], own: Sequence[int], later: Sequence[int]) -> bool:
    """Tell whether the lines ``own`` are the name of an authority or body above a longer headline."""
    return all(_is_label(lines[index].text) for index in own) and any(
        holds_word(lines[index].text, "institutions")
        and len(words_of(lines[index].text)) <= len(words_of(lines[later[0]].text)) + 1
        for index in own
    )


def _is_named_column(lines: Sequence[Line], own: Sequence[int], later: Sequence[int]) -> bool:
    """Tell whether the lines ``own`` are the name of a blog or column and what it is about."""
    if len(own) == 1:
        tagged = _TAGLINE.fullmatch(lines[own[0]].text.strip())
        lone = [index for index in later if lines[index].group == lines[later[0]].group]
        return (
            tagged is not None
            and is_name_like(tagged["name"])
            and len(lone) == 1
            and 3 <= len(words_of(lines[lone[0]].text)) <= 12
        )
    return (
        len(own) == 2
        and len(words_of(lines[own[0]].text)) <= 4
        and _is_label(lines[own[0]].text)
        and not _is_label(lines[own[1]].text)
    )


def _is_label(text: str) -> bool:
    """Tell whether ``text`` could name a publication, an office or a section."""
    named, mark, _ = text.partition(":")
    if mark and is_upper(named) and holds_word(named, "publication"):
        return True
    return is_name_like(text) or (is_upper(text) and len(words_of(text)) <= 6)


def is_publication(text: str) -> bool:
    """Tell whether ``text`` is a label that holds a word of publications or broadcasters."""
    return _is_label(text) and (holds_word(text, "publication") or holds_word(text, "broadcaster"))


def _first_headline(lines: Sequence[Line], candidates: Sequence[int]) -> int:
    """Give the first of the candidates that is no mere label above another."""
    for position, index in enumerate(candidates[:-1]):
        text = lines[index].text
        follows = lines[candidates[position + 1]].text
        label = (
            is_publication(text)
            or (is_upper(text) and not is_upper(follows))
            or text.rstrip().endswith(":")
            or fold(text) in word_set("navigation")
        )
        if not (label and len(words_of(text)) <= 4 and len(words_of(follows)) > len(words_of(text))):
            return index
    return candidates[-1]


def _title_inside(lines: Sequence[Line], kinds: Sequence[HeadKind], texts: Sequence[int]) -> int | None:
    """Give the headline of a head without blank lines: below the date or menu, above the byline."""
    marks = [index for index, kind in enumerate(kinds) if kind in ("navigation", "date", "release")]
    below = [index for index in texts if marks and index > marks[0] and not is_publication(lines[index].text)]
    after_all = [index for index in below if index > marks[-1]]
    for pool in (after_all, below):
        if pool:
            return pool[0]
    for index in texts:
        follows = index + 1 < len(kinds) and kinds[index + 1] == "byline"
        if follows and is_byline(lines[index + 1].text) and not is_publication(lines[index].text):
            return index
    rest = [index for index in texts if not _is_label(lines[index].text)]
    return rest[0] if rest and not marks else None
