"""Who can be a speaker in one article: its people and organisations under their fullest names.

Belongs here: looking up a mention, a role or a pronoun among the mentions of an article.
Does not belong here: which words of a sentence name its speaker (``speakers``).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.layout.names import restore_capitals
from orchestration.extraction.quotes.speaker_fullname import (
    MAN,
    WOMAN,
    fold_name,
    fullest_names,
    gender_of_name,
    gender_of_title,
)
from orchestration.extraction.quotes.speaker_words import feminine_words, masculine_words, role_words
from orchestration.extraction.records import Mention

_APPOSITION = re.compile(r"\s*,\s+(?:an?\s+|the\s+)?(?P<role>[a-z][^,.;:\x00\n]{2,60})")
_BEFORE = re.compile(r"(?P<role>(?:[\w'’.\-]+\s+){0,4}[\w'’.\-]+),?\s+$")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is named as a speaker, under which words of the text, by which mention (None: by none).

    ``named`` is False for who or what speaks without being anybody of one name: a letter, two people.
    """

    name: str
    surface: str
    speaker_type: str | None
    mention: int | None
    named: bool = True


class People:
    """The people and organisations of one article that can speak, in the order of the text."""

    def __init__(
        self,
        body: str,
        mentions: Sequence[Mention],
        *,
        skip: Sequence[tuple[int, int]],
        barred: frozenset[str] = frozenset(),
    ) -> None:
        """Index ``mentions``; those inside a span of ``skip`` (sorted, apart) give names but never speak.

        ``barred`` are full names that never speak outside their own turns.
        """
        self.body = body
        self.mentions = mentions
        self.barred = barred
        order = sorted(range(len(mentions)), key=lambda index: (mentions[index].char_start, index))
        starts = [start for start, _ in skip]
        self.speaking: list[int] = []
        for index in order:
            place = bisect_left(starts, mentions[index].char_start + 1) - 1
            inside = place >= 0 and skip[place][1] > mentions[index].char_start
            if mentions[index].entity_type != "place" and not inside:
                self.speaking.append(index)
        self.starts = [mentions[index].char_start for index in self.speaking]
        self._full = fullest_names(mentions, order)
        self._roles = self._read_roles(body)
        self._by_honorific = {
            self._full[index]: gender
            for index in order
            if index in self._full and (gender := gender_of_title(mentions[index].honorific)) is not None
        }

    def _read_roles(self, body: str) -> dict[str, list[tuple[int, frozenset[str]]]]:
        """Give the words that tell the role of each person: beside the name, or in a clause after it."""
        roles: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for index in self.speaking:
            mention = self.mentions[index]
            if mention.entity_type != "person":
                continue
            line_start = body.rfind("\n", 0, mention.char_start) + 1
            before = _BEFORE.search(body[max(line_start, mention.char_start - 70) : mention.char_start])
            after = _APPOSITION.match(body, mention.char_end, min(len(body), mention.char_end + 90))
            texts = [mention.role or "", mention.surface, mention.honorific or ""]
            texts += [before["role"]] if before else []
            texts += [after["role"]] if after else []
            words = frozenset(
                fold_name(word) for text in texts for word in _WORD.findall(text.replace("-", " "))
            )
            roles.setdefault(self._full[index], []).append((index, words))
        return roles

    def speaker(self, index: int, *, surface: str | None = None) -> Speaker:
        """Give the speaker that the mention ``index`` names."""
        mention = self.mentions[index]
        return Speaker(self._full[index], surface or mention.surface, mention.entity_type, index)

    def named(self, index: int, surface: str | None = None) -> Speaker | None:
        """Give the speaker that the mention ``index`` names; None for one who is barred."""
        found = self.speaker(index, surface=surface)
        return None if found.name in self.barred else found

    def is_possessive(self, index: int) -> bool:
        """Tell whether the mention ``index`` owns what follows ('Rutte's plan')."""
        mention = self.mentions[index]
        return mention.surface.endswith(("'s", "’s")) or self.body[
            mention.char_end : mention.char_end + 2
        ] in ("'s", "’s")

    def labelled(self, label: str) -> Speaker:
        """Give the speaker that the ``label`` of a turn names, under the fullest name known."""
        wanted = fold_name(label).split()
        longest: tuple[int, int] | None = None
        for index, mention in enumerate(self.mentions):
            words = fold_name(self._full.get(index, "")).split()
            if mention.entity_type == "person" and (
                words[-len(wanted) :] == wanted or words[: len(wanted)] == wanted
            ):
                rank = (len(words), -index)
                longest = rank if longest is None or rank > longest else longest
        if longest is None:
            return Speaker(restore_capitals(label), label, "person", None)
        return self.speaker(-longest[1], surface=label)

    def within(self, start: int, end: int) -> list[int]:
        """Give the indexes of the mentions that can speak and lie in ``start`` to ``end``, in order."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [index for index in self.speaking[first:last] if self.mentions[index].char_end <= end]

    def persons_within(self, start: int, end: int) -> list[int]:
        """Give the indexes of the mentions of people that lie in ``start`` to ``end``, in order."""
        return [index for index in self.within(start, end) if self.mentions[index].entity_type == "person"]

    def by_role(self, words: Sequence[str], before: int) -> int | None:
        """Give the last mention before ``before``, else the first after, of one whose role holds ``words``.

        The last of ``words`` is the role's head noun and must be among the words of the role.
        """
        wanted = [fold_name(word) for word in words if word]
        if not wanted:
            return None
        best: tuple[int, int, int] | None = None
        for entries in self._roles.values():
            known = frozenset(word for _, words_seen in entries for word in words_seen)
            if wanted[-1] not in known:
                continue
            matched = sum(word in known for word in wanted)
            earlier = [index for index, _ in entries if self.mentions[index].char_start < before]
            index = earlier[-1] if earlier else entries[0][0]
            start = self.mentions[index].char_start
            rank = (matched, start if earlier else -start, index)
            best = rank if best is None or rank > best else best
        return best[2] if best else None

    def organization_by_noun(self, noun: str, before: int) -> int | None:
        """Give the last mention before ``before`` of an organisation whose name holds ``noun``."""
        place = bisect_left(self.starts, before)
        for index in reversed(self.speaking[:place]):
            mention = self.mentions[index]
            if mention.entity_type == "organization" and fold_name(noun) in fold_name(mention.name).split():
                return index
        return None

    def fits(self, index: int, pronoun: str) -> bool:
        """Tell whether the person of mention ``index`` can be meant by ``pronoun``.

        An honorific tells first, then the given name, then the words of the role.
        """
        wanted = {"he": MAN, "him": MAN, "his": MAN, "she": WOMAN, "her": WOMAN, "hers": WOMAN}.get(pronoun)
        if wanted is None:
            return True
        name = self._full[index]
        known = self._by_honorific.get(name) or gender_of_name(name)
        if known is not None:
            return known == wanted
        words = frozenset(word for _, seen in self._roles.get(name, []) for word in seen)
        return not words & (masculine_words() if wanted == WOMAN else feminine_words())


def is_role_word(word: str) -> bool:
    """Tell whether ``word`` is a noun for somebody by office, trade or part played."""
    return fold_name(word) in role_words()
