"""The lines above a story: which are masthead, which is the headline, which say who wrote it.

Belongs here: telling the lines before the first paragraph apart. Does not belong here: the
lines below or inside the story (``layout_body``), names and dates in them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from orchestration.extraction.calendar_expression import CalendarExpression
from orchestration.extraction.layout_lines import (
    Line,
    closes_sentence,
    is_bullet,
    is_prose,
    is_turn,
    is_upper,
    match_dateline,
    segments_of,
    words_of,
)
from orchestration.extraction.layout_names import is_name_like, is_person_name
from orchestration.extraction.layout_words import fold, holds_word, word_pattern, word_set

HeadKind = Literal["navigation", "date", "release", "byline", "kicker", "text"]

_MAX_HEAD_LINES = 40
_PRICE = re.compile(r"[€$£¥₱]\s?\d+(?:\.\d+)?|\b\d+(?:\.\d+)?\s?(?:p|c|cents|pence)\b")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?|\b\d{1,2}\s?[ap]\.?m\.?\b", re.IGNORECASE)
_OPENER = re.compile(r"[\s*_•]*(?P<opener>[Bb][Yy]|[A-Z][a-z]+ [Bb]y|[Ww]ords|[Aa]uthors?)(?P<colon>:)?\s+(?P<rest>\S.*)")
_TAGLINE_BY = re.compile(r",\s+(?:written\s+)?by\s+(?P<name>[^,.|]+)\s*$")
_PEOPLE = re.compile(r"\s*,\s*and\s+|\s+and\s+|\s*&\s*|\s*,\s*|\s*[|/;]\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above the first paragraph are: ``kinds`` by line index, and the headline's line.

    ``end`` is the index of the first line of the story. ``title`` is None without a headline.
    ``repeats`` holds the lines that say the headline once more.
    """

    kinds: tuple[HeadKind, ...]
    end: int
    title: int | None
    repeats: frozenset[int]


def read_head(lines: Sequence[Line], expressions: Sequence[CalendarExpression]) -> Head:
    """Tell what each line before the story's first paragraph is for."""
    kinds: list[HeadKind] = []
    for index, line in enumerate(lines[:_MAX_HEAD_LINES]):
        dated = [
            found
            for found in expressions
            if line.char_start <= found.char_start < line.char_end and found.kind in ("day", "month")
        ]
        kind = _head_kind(line, dated, seen=kinds)
        if kind is None:
            break
        if kind == "text" and not any(seen == "text" for seen in kinds) and _is_whole_story(lines, index):
            break
        kinds.append(kind)
    end = len(kinds)
    _mark_bylines(lines, kinds)
    title = _choose_title(lines, kinds)
    repeats = frozenset(
        index
        for index in range(end)
        if title is not None and index != title and fold(lines[index].text) == fold(lines[title].text)
    )
    return Head(kinds=tuple(kinds), end=end, title=title, repeats=repeats)


def _is_whole_story(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line is the body's only one and too long for a headline."""
    return len(lines) == index + 1 and len(words_of(lines[index].text)) > 20


def _head_kind(line: Line, dated: Sequence[CalendarExpression], *, seen: Sequence[HeadKind]) -> HeadKind | None:
    """Tell what a line above the story is for; None when it is the story's first."""
    text = line.text
    if is_turn(text) and not dated and not holds_word(text, "release"):
        return None
    if is_byline(text):
        return "byline"
    if _is_dated_line(line, dated):
        return "date"
    if is_navigation(text):
        return "navigation"
    if holds_word(text, "release") and len(words_of(text)) <= 12 and not is_prose(text):
        return "release"
    if _is_release_address(text) and "release" in seen:
        return "release"
    if fold(text).strip(" :|*#_[]-–—") in word_set("kickers"):
        return "kicker"
    if not any(char.isalnum() for char in text):
        return "navigation"
    if match_dateline(text) or is_prose(text) or (is_bullet(text) and not text.lstrip().startswith("#")):
        return None
    return "text"


def _is_release_address(text: str) -> bool:
    return bool(re.search(r"\d", text)) and len(words_of(text)) <= 8 and not closes_sentence(text) and "@" in text


def is_navigation(text: str) -> bool:
    """Tell whether ``text`` is a menu or a masthead in several parts, by its bars and its words."""
    parts = segments_of(text)
    if not parts:
        return True
    listed = [fold(part).strip(" .,") in word_set("navigation") for part in parts]
    if all(listed):
        return len(parts) > 1 or len(words_of(text)) <= 3
    if len(parts) == 1:
        return text.strip().startswith("|") and text.strip().endswith("|") and len(words_of(text)) <= 6
    return any(listed) or all(len(words_of(part)) <= 6 and not closes_sentence(part) for part in parts)


def _is_dated_line(line: Line, dated: Sequence[CalendarExpression]) -> bool:
    """Tell whether the line gives the date of an issue: a date, and at most names round it."""
    rest = line.text
    for found in dated:
        if found.year is not None or found.open_order is not None or found.kind == "day":
            rest = rest.replace(found.surface, " | ", 1)
    if rest == line.text:
        return False
    rest = _PRICE.sub(" ", _TIME.sub(" ", rest))
    parts = [part for part in re.split(r"[|/,;•·()]|\s[-–—]\s|\.\s", rest) if words_of(part)]
    if not parts or len(segments_of(line.text)) > 1:
        return len(words_of(rest)) <= 20
    about = word_pattern("about_text")
    return len(words_of(rest)) <= 14 and all(
        is_name_like(part) or about.search(part) is not None or holds_word(part, "release") for part in parts
    )


def is_byline(text: str) -> bool:
    """Tell whether ``text`` is a line of credit that says so itself ('By A B and C D')."""
    found = _OPENER.match(text)
    if found is None or len(words_of(text)) > 24:
        return False
    opener = fold(found["opener"])
    if opener not in word_set("byline_openers") or (not opener.endswith("by") and not found["colon"]):
        return False
    pieces = [piece.strip(" .*_") for piece in _PEOPLE.split(found["rest"]) if piece.strip(" .*_")]
    if pieces and any(is_person_name(" ".join(piece.split()[:size])) for piece in pieces[:2] for size in (2, 3, 4)):
        return is_person_name(pieces[0]) or not closes_sentence(text)
    words = words_of(found["rest"])
    return 0 < len(words) <= 6 and (words[0][0].isupper() or fold(words[0]) in ("a", "our", "staff")) and not closes_sentence(text)


def names_people(text: str) -> bool:
    """Tell whether ``text`` begins with a person's name and holds but names ('A B and C D, The Paper')."""
    pieces = [piece.strip() for piece in _PEOPLE.split(text.strip(" *_")) if piece.strip()]
    if not pieces or not is_person_name(pieces[0]) or closes_sentence(text):
        return False
    return all(is_name_like(piece) or fold(piece) in ("staff", "editor", "reporter") for piece in pieces)


def _mark_bylines(lines: Sequence[Line], kinds: list[HeadKind]) -> None:
    """Mark names under a headline, and the agency under a byline, as bylines."""
    for index in range(1, len(kinds)):
        if kinds[index] != "text":
            continue
        before = kinds[index - 1]
        same_group = lines[index].group == lines[index - 1].group
        text = lines[index].text
        if before == "byline" and same_group and is_name_like(text) and len(words_of(text)) <= 5:
            kinds[index] = "byline"
        elif before in ("text", "byline") and names_people(text) and len(words_of(lines[index - 1].text)) >= 3:
            is_last = index + 1 == len(kinds) or any(kind != "text" for kind in kinds[index + 1 :])
            if is_last or same_group:
                kinds[index] = "byline"


def _choose_title(lines: Sequence[Line], kinds: Sequence[HeadKind]) -> int | None:
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


def _masthead_groups(lines: Sequence[Line], kinds: Sequence[HeadKind], texts: Sequence[int]) -> frozenset[int]:
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
            if marked and _is_label(first) and len(own) == 1:
                masthead.add(group)
            elif marked and len(own) > 1 and _is_label(first):
                masthead.add(group)
            elif _is_label(first) and len(own) == 1 and is_publication(first):
                masthead.add(group)
            break
        if position and not marked and not is_publication(first):
            break
        count = len(words_of(first))
        has_byline = any(kinds[index] == "byline" and is_byline(lines[index].text) for index in members)
        next_words = len(words_of(lines[later[0]].text))
        if marked and (_is_label(first) or (count <= 5 and not has_byline)):
            masthead.add(group)
        elif not marked and not has_byline and _is_label(first) and count <= 4 and next_words >= 3 and next_words >= count:
            masthead.add(group)
        else:
            break
    return frozenset(masthead)


def _is_label(text: str) -> bool:
    """Tell whether ``text`` could name a publication, an office or a section."""
    return is_name_like(text) or (is_upper(text) and len(words_of(text)) <= 6)


def is_publication(text: str) -> bool:
    """Tell whether ``text`` is a label that holds a word of publications or broadcasters."""
    return _is_label(text) and (holds_word(text, "publication") or holds_word(text, "broadcaster"))


def _first_headline(lines: Sequence[Line], candidates: Sequence[int]) -> int:
    """Give the first of the candidates that is no mere label above another."""
    for position, index in enumerate(candidates[:-1]):
        text = lines[index].text
        follows = lines[candidates[position + 1]].text
        label = is_publication(text) or text.rstrip().endswith(":") or fold(text) in word_set("navigation")
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
    rest = [index for index in texts if not _is_label(lines[index].text)]
    return rest[0] if rest and not marks else None
