"""The words of an article as the entity rules see them: capitals, gaps and the model's labels.

Belongs here: cutting the body into words with exact offsets. Does not belong here: any
judgement about what a word names.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from orchestration.extraction.entities.lexicon import Lexicon
from orchestration.extraction.records import BlockKind, Layout

# Dotted capitals (U.S., J.K.), or letters and digits joined by hyphen, apostrophe, ampersand
# or a full stop before a small letter or digit (kyiv.example, Nov.6, a.s). A hyphen joins
# names only: "Berlin-based" ends before the hyphen.
_WORD = re.compile(
    r"(?:[^\W\d_a-z]\.){2,}"
    r"|[^\W_]+(?:[’'&·][^\W_]+|-(?:(?:upon|on|in|sur|le|la|de|am|an|der|en|al|el|ul|e|i)-)?(?=[^\W_a-z])[^\W_]+"
    r"|\.(?=[^\W_A-Z])[^\W_]+)*"
)
_SMALL_PREFIX = re.compile(r"^(?:(?:al|el|ul|an|ad|as|ash)-|[dl][’'])(?=.)")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_SMALL_TAIL = re.compile(r"-([^\W\d_A-Z]{2,6})(?![\w-])")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-z][^\W\d_]*\s$")
_CAPITAL_AFTER = re.compile(r"\s[^\W\d_a-z][^\W\d_]+")
# A nickname in quotation marks between two parts of a name.
_NICKNAME = re.compile(
    r"(?<=[^\W\d_][\s])[\"“‘'][^\W\d_a-z][\w-]*[^\W\d_A-Z](?:\s[^\W\d_a-z][\w-]*)?[\"”’'](?=\s[^\W\d_a-z][^\W\d_]+)"
)
_MONEY = ("$", "£", "€", "¥")
_SENTENCE_GAP = re.compile(
    r"[.!?…:][\"”’')\]]*\s+[\"“‘'(\[]*$|[\"“]\s*$|(?:^|\s)[‘']$|[|•·/>]\s*$|\s[—–-]\s$"
)


def read_words(doc: Doc, layout: Layout, *, lexicon: Lexicon) -> list["Word"]:
    """Cut the blocks of ``layout`` into words, in order. Offsets are those of ``doc.text``."""
    body = doc.text
    starts = [token.idx for token in doc]
    words: list[Word] = []
    for number, block in enumerate(layout.blocks):
        text = body[block.char_start : block.char_end]
        end = 0
        previous = ""
        nicknames = [
            found.span()
            for found in _NICKNAME.finditer(text)
            if _CAPITAL_BEFORE.search(text, 0, found.start())
        ]
        for match in _split_hyphens(text, lexicon=lexicon):
            start, stop = match
            surface = text[start:stop]
            gap = text[end:start]
            token = doc[max(0, bisect_right(starts, block.char_start + start) - 1)] if starts else None
            stem = _stem(surface, lexicon=lexicon)
            after_nickname = any(right <= start and end < right for _, right in nicknames)
            nickname = any(left < start and stop < right for left, right in nicknames)
            words.append(
                Word(
                    text=stem,
                    start=block.char_start + start,
                    end=block.char_start + start + len(stem),
                    gap=gap,
                    possessive=stem != surface,
                    starts_sentence=not (nickname or after_nickname)
                    and _starts_sentence(gap, previous, first=end == 0, lexicon=lexicon),
                    nickname=nickname,
                    is_initial=len(surface) == 1 and surface.isupper() and text[stop : stop + 2] == ". ",
                    label=token.ent_type_ if token is not None else "",
                    pos=token.pos_ if token is not None else "",
                    block=number,
                    kind=block.kind,
                )
            )
            previous, end = surface, stop
    return words


def _stem(surface: str, *, lexicon: Lexicon) -> str:
    """Give the word without its possessive ending, which a firm known by it keeps ('McDonald's')."""
    stem = _POSSESSIVE.sub("", surface)
    firm = surface.replace("’", "'") in lexicon.known_organization and stem not in lexicon.given_name
    return surface if firm else stem


def _split_hyphens(text: str, *, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give the offsets of the words; a pair of known places is two words ('Russia-Ukraine')."""
    skip_to = 0
    for match in _WORD.finditer(text):
        # A dollar's country ('HK$') is part of the amount.
        if match.start() < skip_to or text[match.end() : match.end() + 1] in _MONEY:
            continue
        skip_to = _given_name_end(text, match, lexicon=lexicon)
        if skip_to:
            yield match.start(), skip_to
            continue
        if "-" not in match.group():
            yield match.start(), match.end()
            continue
        parts = match.group().split("-")
        if (
            len(parts) == 2
            and not _is_known(match.group(), lexicon=lexicon)
            and all(_is_known(part, lexicon=lexicon) for part in parts)
        ):
            middle = match.start() + len(parts[0])
            yield match.start(), middle
            yield middle + 1, match.end()
        else:
            yield match.start(), match.end()


def _is_known(name: str, *, lexicon: Lexicon) -> bool:
    """True for a place or body that is listed, in capitals, too ('BOSNIA')."""
    spellings = (name, name.capitalize()) if len(name) > 3 else (name,)
    return any(text in lexicon.place_name or text in lexicon.known_organization for text in spellings)


def _given_name_end(text: str, match: re.Match[str], *, lexicon: Lexicon) -> int:
    """Give where a given name with a small letter after its hyphen ends ('Eun-ji' after 'Kim'), else 0."""
    tail = _SMALL_TAIL.match(text, match.end())
    if tail is None or tail.group(1) in lexicon.hyphen_suffix or not match.group()[0].isupper():
        return 0
    beside = _CAPITAL_BEFORE.search(text, 0, match.start()) or _CAPITAL_AFTER.match(text, tail.end())
    return tail.end() if beside else 0


def _starts_sentence(gap: str, previous: str, *, first: bool, lexicon: Lexicon) -> bool:
    if first:
        return True
    if gap.startswith(".") and (
        previous in lexicon.abbreviation or (len(previous) == 1 and previous.isupper())
    ):
        return False
    return _SENTENCE_GAP.search(gap) is not None


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its possessive ending. ``gap`` is the text since the word before it.

    ``nickname`` marks a word in quotation marks inside a person's name; ``is_initial`` a
    single capital with its full stop.
    """

    text: str
    start: int
    end: int
    gap: str
    possessive: bool
    starts_sentence: bool
    label: str
    pos: str
    block: int
    kind: BlockKind
    nickname: bool = False
    is_initial: bool = False

    @property
    def is_upper(self) -> bool:
        """True for a word of two or more letters, all capitals."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_name_like(self) -> bool:
        """True when the word is spelled as a name: a capital first, digits only at the end."""
        text = self.text
        text = _SMALL_PREFIX.sub("", text)
        if not text or not (text[0].isupper() or text[0].istitle()):
            return False
        letters = text.rstrip("0123456789")
        if letters != text and (len(letters) < 4 or "." in letters):
            return False
        return not any(character.isdigit() for character in letters)
