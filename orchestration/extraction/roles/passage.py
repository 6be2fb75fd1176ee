"""A line of an article as the role rules read it: its words, and the names that stand in it.

Belongs here: cutting a stretch of a line into words, and finding which name starts or ends at
a place. Does not belong here: what a role is (``phrases``).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from orchestration.extraction.records import EntityType, Layout, Mention

_WORD = re.compile(r"[^\W_]+(?:[’'.&/-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_JOINTS = frozenset({" ", "\u00a0", "-", " & "})


def passages(body: str, layout: Layout, mentions: Sequence[Mention]) -> list["Passage | None"]:
    """Give the line that each of ``mentions`` stands in, with the names that stand there; None for none."""
    found: list[Passage | None] = [None] * len(mentions)
    lines: dict[int, Passage] = {}
    blocks = iter(sorted(layout.blocks, key=lambda block: block.char_start))
    order = sorted(range(len(mentions)), key=lambda index: (mentions[index].char_start, index))
    block = next(blocks, None)
    for index in order:
        mention = mentions[index]
        while block is not None and block.char_end <= mention.char_start:
            block = next(blocks, None)
        if block is None:
            break
        if block.char_start > mention.char_start:
            continue
        line = lines.setdefault(block.char_start, Passage(body, block.char_start, block.char_end))
        line.add(index, mention)
        found[index] = line
    return found


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the line; ``text`` is without a possessive ending, which lies before ``full_end``."""

    text: str
    start: int
    end: int
    full_end: int

    @property
    def folded(self) -> str:
        """The word in lower case, with a plain apostrophe."""
        return self.text.casefold().replace("’", "'")

    @property
    def is_possessive(self) -> bool:
        """True when a possessive ending follows."""
        return self.full_end > self.end

    @property
    def is_capitalised(self) -> bool:
        """True when the first letter is a capital."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Passage:
    """The line ``[floor, limit)`` of ``body``, with the names that stand in it, in order."""

    body: str
    floor: int
    limit: int
    names: list[tuple[int, int, int, EntityType]] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)

    def add(self, index: int, mention: Mention) -> None:
        """Add the name that ``mention`` spans, the next one of the line, under its ``index``."""
        place = len(self.names)
        self.starts.setdefault(mention.char_start, place)
        self.ends.setdefault(mention.char_end, place)
        self.names.append((mention.char_start, mention.char_end, index, mention.entity_type))

    def tokens(self, start: int, end: int) -> list[Token]:
        """Give the words that lie in ``[start, end)``, clipped to the line."""
        tokens = []
        for match in _WORD.finditer(self.body, max(start, self.floor), min(end, self.limit)):
            text = _POSSESSIVE.sub("", match.group())
            tokens.append(Token(text, match.start(), match.start() + len(text), match.end()))
        return tokens

    def joined(self, left: Token, right: Token) -> bool:
        """True when nothing but a space or hyphen parts two words that follow each other."""
        return self.body[left.full_end : right.start] in _JOINTS

    def body_starting(self, start: int) -> tuple[int, int] | None:
        """Give (index, end) of the organisation or place named from ``start`` on."""
        place = self.starts.get(start)
        if place is None or self.names[place][3] == "person":
            return None
        return self.names[place][2], self.names[place][1]

    def body_ending(self, end: int) -> int | None:
        """Give the index of the organisation or place whose name ends at ``end``."""
        place = self.ends.get(end)
        return None if place is None or self.names[place][3] == "person" else self.names[place][2]

    def person_starting(self, start: int) -> bool | None:
        """Tell whether the name that starts at ``start`` is a person's; None where no name starts."""
        place = self.starts.get(start)
        return None if place is None else self.names[place][3] == "person"

    def in_name(self, char: int) -> bool:
        """True when ``char`` lies inside a name."""
        place = bisect_right(self.names, char, key=lambda name: name[0]) - 1
        return place >= 0 and char < self.names[place][1]
