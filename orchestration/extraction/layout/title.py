"""The headline's span: a whole line, or the part of a line that holds it.

Belongs here: cutting a headline out of its line. Does not belong here: choosing the line
(``head``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.head import Head
from orchestration.extraction.layout.lines import (
    Line,
    breaks_in,
    is_prose,
    is_turn,
    match_dateline,
    words_of,
)
from orchestration.extraction.layout.names import is_name_like
from orchestration.extraction.layout.words import fold, holds_word, word_set

_MARKUP_BEFORE = re.compile(r"(?:\s|#{1,6}\s|[*_|=]{1,3})*")
_MARKUP_AFTER = re.compile(r"(?:\s|\s#{1,6}|[*_|=]{1,3})*$")
_SITE = re.compile(r"\s+[-–—]\s+(?P<name>[^-–—]+)$")
_WORD = re.compile(r"\S+")
_MIN_WORDS = 4
# What parts a date from the headline before it.
DATE_PARTED = re.compile(r"\s*(?:[(\[]|\s[-–—·•|]{1,2}\s)\s*(?:[A-Za-z ]{4,14}:?\s+)?$")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open span of the body, in code points."""

    char_start: int
    char_end: int


def find_title(lines: Sequence[Line], head: Head, expressions: Sequence[CalendarExpression]) -> Span | None:
    """Give the headline's span, without markup and without the site's name; None when there is no headline.

    Where no line is a headline by itself, it is looked for in a menu line above the story
    ('Home > World > Headline') and at the start of the first line, glued to the lead.
    """
    days = [found for found in expressions if found.kind == "day"]
    if head.title is not None:
        found = _trim(lines[head.title], *_without_site(lines[head.title].text))
        return found and _before_date(lines[head.title], found, days)
    for index in range(head.end):
        if head.kinds[index] in ("navigation", "date"):
            inside = _in_menu(lines[index])
            if inside is not None:
                return _before_date(lines[index], inside, days)
    if head.end < len(lines) and not any(is_turn(line.text) for line in lines[: head.end + 1]):
        return _glued(lines[head.end])
    return None


def _trim(line: Line, start: int, end: int) -> Span | None:
    text = line.text[start:end]
    before = _MARKUP_BEFORE.match(text)
    after = _MARKUP_AFTER.search(text)
    first = start + (before.end() if before else 0)
    last = start + (after.start() if after else len(text))
    return Span(line.char_start + first, line.char_start + last) if first < last else None


def _before_date(line: Line, span: Span, days: Sequence[CalendarExpression]) -> Span:
    """Give ``span`` without a date that brackets or a dash part from the headline before it."""
    last = next((day for day in reversed(days) if span.char_start < day.char_start < span.char_end), None)
    if last is None:
        return span
    before = line.text[span.char_start - line.char_start : last.char_start - line.char_start]
    after = line.text[last.char_end - line.char_start : span.char_end - line.char_start]
    parted = DATE_PARTED.search(before)
    if parted is None or after.strip(" )]."):
        return span
    return Span(span.char_start, span.char_start + parted.start())


def _segments(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for gap in [*breaks_in(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            spans.append((start, end))
        start = gap.end() if gap else end
    return spans


def _without_site(text: str) -> tuple[int, int]:
    """Give the part of a headline's line before ' | Site' and after 'Section | '."""
    spans = _segments(text)
    long = [span for span in spans if not _is_label(text[slice(*span)])]
    if len(spans) > 1 and long:
        return long[0]
    site = _SITE.search(text)
    if site is not None and is_name_like(site["name"]) and holds_word(site["name"], "publication"):
        return 0, site.start()
    return 0, len(text)


def _is_label(text: str) -> bool:
    if fold(text).strip(" .,") in word_set("navigation") | word_set("kickers"):
        return True
    return is_name_like(text) and (len(words_of(text)) <= 3 or holds_word(text, "publication"))


def _in_menu(line: Line) -> Span | None:
    """Give the last part of a menu line that is long and reads as a headline."""
    for start, end in reversed(_segments(line.text)):
        part = line.text[start:end]
        if (
            len(words_of(part)) > _MIN_WORDS
            and part.strip()[0].isupper()
            and not (holds_word(part, "about_text") or is_name_like(part) or is_prose(part))
        ):
            return _trim(line, start, end)
    return None


def _glued(line: Line) -> Span | None:
    """Give the headline of a line that goes on with the lead, where capitals or bars part them."""
    spans = _segments(line.text)
    if not line.text.lstrip().startswith("|") and len(spans) < 2:
        return None
    for start, end in spans:
        part = line.text[start:end]
        if _is_label(part) or len(words_of(part)) < _MIN_WORDS or match_dateline(part):
            continue
        if not is_prose(part):
            return _trim(line, start, end)
        cut = _end_of_capitals(part)
        return _trim(line, start, start + cut) if cut else None
    return None


def _end_of_capitals(text: str) -> int | None:
    """Give the offset at which a headline with capitals on every word turns into a plain sentence.

    The sentence starts at the capitalised word before the first word in lower case that
    headlines would write with a capital.
    """
    words = list(_WORD.finditer(text))
    small = word_set("small_words")
    for position, word in enumerate(words):
        bare = word[0].strip("\"'“”‘’«»„.,:;!?()")
        if not bare or not bare[0].islower() or bare.casefold() in small:
            continue
        start = position - 1
        while (
            start > 0 and words[start][0].strip("“‘\"'").casefold() in small and words[start][0][:1].islower()
        ):
            start -= 1
        return words[start].start() if start >= _MIN_WORDS else None
    return None
