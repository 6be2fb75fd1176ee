"""The lines above a story: which are masthead, which is the headline, which say who wrote it.

Belongs here: telling the lines before the first paragraph apart. Does not belong here: the
lines below or inside the story (``body``), names and dates in them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.calendar.expression import CalendarExpression
from orchestration.extraction.layout.byline import is_byline, is_job, names_people
from orchestration.extraction.layout.dates import WIRE_SLUG, WIRE_STAMP
from orchestration.extraction.layout.headline import HeadKind, choose_headline, is_publication
from orchestration.extraction.layout.lines import (
    Line,
    closes_sentence,
    is_bullet,
    is_capitalised,
    is_prose,
    is_turn,
    is_upper,
    match_dateline,
    segments_of,
    words_of,
)
from orchestration.extraction.layout.names import is_column_name, is_name_like
from orchestration.extraction.layout.words import fold, holds_word, word_pattern, word_set
from orchestration.extraction.quotes.words import holds_speech_verb

_MAX_HEAD_LINES = 40
# A line with a label in capitals that is longer than this, or closes a sentence, is somebody's turn.
_MAX_LABEL_WORDS = 14
_MAX_HEADLINE_WORDS = 20
# No line of a page's head is longer than this; an article on one line is, and none of its text is a head.
_MAX_HEAD_CHARS = 3000
_PRICE = re.compile(r"[€$£¥₱]\s?\d+(?:\.\d+)?|\b\d+(?:\.\d+)?\s?(?:p|c|cents|pence)\b")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?|\b\d{1,2}\s?[ap]\.?m\.?\b", re.IGNORECASE
)
_GREETING = re.compile(
    r"\s*(?:hello|hi|dear|good\s+(?:morning|afternoon|evening|day)|greetings|welcome)\b[^.!?\n]{0,40}[,!]\s*$",
    re.IGNORECASE,
)
_ISSUED_BY = frozenset({"news provided by", "provided by", "issued by", "published by", "source"})
_PHONE = re.compile(r"\(\d{3,5}\)\s?\d{3}|\d{3}[-.]\d{3,4}|\+\d{1,3}\s?\d{2}")
_STRONG = re.compile(r"\s*[|/;•·]\s*|\s+(?:={2,}|~+|:{2,}|\+{2,})\s+|\s+[-–—]{1,2}\s+|\.\s+|\.$")


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
        if kind is None or (not index and _opens_story(lines, kind)):
            break
        if kind in ("text", "byline") and kinds and fold(lines[index - 1].text).strip(" :") in _ISSUED_BY:
            kind = "navigation"
        kinds.append(kind)
    end = len(kinds)
    _mark_bylines(lines, kinds)
    title = choose_headline(lines, kinds)
    if title is not None and end < len(lines) and _heads_transcript(lines[title], lines[end]):
        kinds[title], title = "release", None
    repeats = frozenset(
        index
        for index in range(end)
        if title is not None and index != title and fold(lines[index].text) == fold(lines[title].text)
    )
    return Head(kinds=tuple(kinds), end=end, title=title, repeats=repeats)


def _heads_transcript(line: Line, following: Line) -> bool:
    """Tell whether ``line`` says what a transcript is, above its first turn."""
    return is_turn(following.text) and len(words_of(line.text)) <= 6 and holds_word(line.text, "about_text")


def _opens_story(lines: Sequence[Line], kind: HeadKind) -> bool:
    """Tell whether the first line is part of the story: a short sentence, or all that there is.

    A line alone is a headline only by the capitals of all its words.
    """
    text = lines[0].text
    capitalised = is_capitalised(text)
    if len(lines) == 1:
        return closes_sentence(text) or not capitalised or len(words_of(text)) > _MAX_HEADLINE_WORDS
    if kind != "text":
        return False
    sentence = text.rstrip(" \"'”’»").endswith(".") and not text.rstrip().endswith("..")
    return (
        sentence
        and not capitalised
        and not is_name_like(text)
        and len(segments_of(text)) == 1
        and not holds_word(text, "about_text")
    )


def _head_kind(
    line: Line, dated: Sequence[CalendarExpression], *, seen: Sequence[HeadKind]
) -> HeadKind | None:
    """Tell what a line above the story is for; None when it is the story's first."""
    text = line.text
    if len(text) > _MAX_HEAD_CHARS:
        return None
    spoken = closes_sentence(text) or len(words_of(text)) > _MAX_LABEL_WORDS
    if is_turn(text) and spoken and not dated and not holds_word(text, "release"):
        return None
    traits: list[tuple[HeadKind, bool]] = [
        ("byline", is_byline(text)),
        ("date", _is_dated_line(line, dated)),
        ("navigation", is_navigation(text) or not any(char.isalnum() for char in text)),
        ("release", _is_release(text, seen)),
        ("kicker", fold(text).strip(" :|*#_[]-–—") in word_set("kickers") or is_column_name(text)),
    ]
    starts_story = match_dateline(text) or is_prose(text) or _GREETING.match(text)
    is_item = is_bullet(text) and not text.lstrip().startswith("#")
    return next((kind for kind, holds in traits if holds), None if starts_story or is_item else "text")


def _is_release(text: str, seen: Sequence[HeadKind]) -> bool:
    """Tell whether ``text`` says that an issuer releases it, or gives a mailbox under such a line."""
    if holds_word(text, "release") and len(words_of(text)) <= 12 and not is_prose(text):
        return True
    return "release" in seen and len(words_of(text)) <= 8 and ("@" in text or _PHONE.search(text) is not None)


def is_navigation(text: str) -> bool:
    """Tell whether ``text`` is a menu or a masthead in several parts, by its bars and its words."""
    parts = segments_of(text)
    if not parts:
        return True
    listed = [fold(part).strip(" .,<>«»") in word_set("navigation") for part in parts]
    if all(listed):
        return True
    if len(parts) == 1:
        return text.strip().startswith("|") and text.strip().endswith("|") and len(words_of(text)) <= 6
    return any(listed) or all(len(words_of(part)) <= 6 and not closes_sentence(part) for part in parts)


def _is_dated_line(line: Line, dated: Sequence[CalendarExpression]) -> bool:
    """Tell whether the line gives the date of an issue: a date, and at most names round it."""
    if WIRE_STAMP.match(line.text) or WIRE_SLUG.match(line.text):
        return True
    rest = line.text
    if all(found.kind == "month" for found in dated) and not _names_issue(rest, dated):
        return False
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
    if _is_note_on_date(line.text, dated):
        return True
    about = word_pattern("about_text")
    return len(words_of(rest)) <= 14 and all(
        is_name_like(part) or about.search(part) is not None or holds_word(part, "release") for part in parts
    )


def _names_issue(text: str, dated: Sequence[CalendarExpression]) -> bool:
    """Tell whether a line with a month but no day is of an issue ('March 2026', 'The Beacon, March 2026')."""
    for found in dated:
        text = text.replace(found.surface, " | ", 1)
    marks = ("publication", "broadcaster", "about_text")
    return len(words_of(text)) <= 1 or any(holds_word(text, name) for name in marks)


def _is_note_on_date(text: str, dated: Sequence[CalendarExpression]) -> bool:
    """Tell whether a line is a name with a date, a word about the text and a note on it.

    Such as 'Radio Lorn, 17.03.2026. Transcript; check against sound.'
    """
    pieces = [piece for piece in re.split(r"[|;•·]|\.\s|\s[-–—]\s|\.$", text) if words_of(piece)]
    with_date = [piece for piece in pieces if any(found.surface in piece for found in dated)]
    about = [piece for piece in pieces if holds_word(piece, "about_text")]
    if len(words_of(text)) > 18 or len(pieces) < 2 or not with_date or not about:
        return False
    named = with_date[0].split(dated[0].surface)[0]
    return not words_of(named) or is_name_like(named.strip(" ,"))


def _mark_bylines(lines: Sequence[Line], kinds: list[HeadKind]) -> None:
    """Mark names under a headline, and the agency or job under a byline, as bylines."""
    for index in range(1, len(kinds)):
        if kinds[index] == "text" and _is_credit(lines, kinds, index):
            kinds[index] = "byline"


def _is_credit(lines: Sequence[Line], kinds: Sequence[HeadKind], index: int) -> bool:
    before, text = kinds[index - 1], lines[index].text
    same_group = lines[index].group == lines[index - 1].group
    if before == "byline":
        agency = same_group and is_name_like(text) and len(words_of(text)) <= 5
        if agency or is_job(text):
            return True
    if _is_agency_line(lines, kinds, index):
        return True
    if before == "text" and same_group and is_publication(text) and not is_name_like(lines[index - 1].text):
        return len(words_of(lines[index - 1].text)) >= 4
    if before == "release" or not names_people(text):
        return False
    if before in ("date", "navigation"):
        titled = _holds_text(lines, kinds, range(index), at_least=3)
        return titled and not _holds_text(lines, kinds, range(index + 1, len(kinds)), at_least=4)
    if before not in ("text", "byline") or len(words_of(lines[index - 1].text)) < 3:
        return False
    return same_group or index + 1 == len(kinds) or any(kind != "text" for kind in kinds[index + 1 :])


def _is_agency_line(lines: Sequence[Line], kinds: Sequence[HeadKind], index: int) -> bool:
    """Tell whether a name of one or two words stands between the head and the first paragraph."""
    text = lines[index].text
    if index + 1 < len(kinds) or not is_name_like(text) or len(words_of(text)) > 2 or index < 2:
        return False
    return (is_upper(text) or kinds[index - 1] == "date") and _holds_text(
        lines, kinds, range(index), at_least=4
    )


def _holds_text(lines: Sequence[Line], kinds: Sequence[HeadKind], indexes: range, *, at_least: int) -> bool:
    """Tell whether one of the lines is no menu, date or credit and has ``at_least`` so many words."""
    return any(kinds[index] == "text" and len(words_of(lines[index].text)) >= at_least for index in indexes)
