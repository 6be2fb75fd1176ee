"""The lines above a story: which are masthead, which is the headline, which say who wrote it.

Belongs here: telling the lines before the first paragraph apart. Does not belong here: the
lines below or inside the story (``body``), names and dates in them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.byline import is_byline, names_people
from orchestration.extraction.layout.headline import HeadKind, choose_headline
from orchestration.extraction.layout.lines import (
    Line,
    closes_sentence,
    is_bullet,
    is_prose,
    is_turn,
    match_dateline,
    segments_of,
    words_of,
)
from orchestration.extraction.layout.names import is_name_like
from orchestration.extraction.layout.words import fold, holds_word, word_pattern, word_set
from orchestration.extraction.quotes.words import holds_speech_verb

_MAX_HEAD_LINES = 40
_PRICE = re.compile(r"[€$£¥₱]\s?\d+(?:\.\d+)?|\b\d+(?:\.\d+)?\s?(?:p|c|cents|pence)\b")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?|\b\d{1,2}\s?[ap]\.?m\.?\b", re.IGNORECASE
)
_STRONG = re.compile(r"\s*[|/;•·]\s*|\s+[-–—]{1,2}\s+|\.\s+|\.$")


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
    title = choose_headline(lines, kinds)
    repeats = frozenset(
        index
        for index in range(end)
        if title is not None and index != title and fold(lines[index].text) == fold(lines[title].text)
    )
    return Head(kinds=tuple(kinds), end=end, title=title, repeats=repeats)


def _is_whole_story(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line is the body's only one and too long for a headline."""
    return len(lines) == index + 1 and len(words_of(lines[index].text)) > 20


def _head_kind(
    line: Line, dated: Sequence[CalendarExpression], *, seen: Sequence[HeadKind]
) -> HeadKind | None:
    """Tell what a line above the story is for; None when it is the story's first."""
    text = line.text
    if is_turn(text) and not dated and not holds_word(text, "release"):
        return None
    traits: list[tuple[HeadKind, bool]] = [
        ("byline", is_byline(text)),
        ("date", _is_dated_line(line, dated)),
        ("navigation", is_navigation(text) or not any(char.isalnum() for char in text)),
        ("release", _is_release(text, seen)),
        ("kicker", fold(text).strip(" :|*#_[]-–—") in word_set("kickers")),
    ]
    starts_story = match_dateline(text) or is_prose(text)
    is_item = is_bullet(text) and not text.lstrip().startswith("#")
    return next((kind for kind, holds in traits if holds), None if starts_story or is_item else "text")


def _is_release(text: str, seen: Sequence[HeadKind]) -> bool:
    """Tell whether ``text`` says that an issuer releases it, or gives a mailbox under such a line."""
    if holds_word(text, "release") and len(words_of(text)) <= 12 and not is_prose(text):
        return True
    return "release" in seen and "@" in text and len(words_of(text)) <= 8


def is_navigation(text: str) -> bool:
    """Tell whether ``text`` is a menu or a masthead in several parts, by its bars and its words."""
    parts = segments_of(text)
    if not parts:
        return True
    listed = [fold(part).strip(" .,<>«»") in word_set("navigation") for part in parts]
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
    alone = {found.surface.strip(" .") for found in dated} & {
        part.strip(" .") for part in _STRONG.split(line.text)
    }
    if alone and len(words_of(line.text)) <= 24 and not holds_speech_verb(line.text):
        return True
    rest = _PRICE.sub(" ", _TIME.sub(" ", rest))
    parts = [part for part in re.split(r"[|/,;•·()]|\s[-–—]\s|\.\s", rest) if words_of(part)]
    if not parts or len(segments_of(line.text)) > 1:
        return len(words_of(rest)) <= 20
    about = word_pattern("about_text")
    return len(words_of(rest)) <= 14 and all(
        is_name_like(part) or about.search(part) is not None or holds_word(part, "release") for part in parts
    )


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
        elif (
            before in ("text", "byline") and names_people(text) and len(words_of(lines[index - 1].text)) >= 3
        ):
            is_last = index + 1 == len(kinds) or any(kind != "text" for kind in kinds[index + 1 :])
            if is_last or same_group:
                kinds[index] = "byline"
