"""Whom pronouns, roles and other words without a name mean.

Belongs here: 'she', 'the minister', 'officials at the port', and capitalised names that no
mention holds. Does not belong here: which words of a sentence are its subject
(``speaker_subject``).
"""

import re

from orchestration.extraction.quotes.context import FILLER, Context
from orchestration.extraction.quotes.speaker_people import People, Speaker, is_role_word
from orchestration.extraction.quotes.speaker_words import barred_words, group_words, organization_words

_PHRASE = re.compile(
    r"(?<![\w'’])(?P<article>the|an?|one|another|his|her|its|their)\s+(?P<words>[^\W\d_][^.,;:"
    + FILLER
    + r"]*)$",
    re.IGNORECASE,
)
_NAME_WORD = r"[^\W\d_a-zà-öø-ÿ][\w'’\-]+"
_NAME = _NAME_WORD + r"(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le)\s+)?" + _NAME_WORD + r"){0,3}"
_NAME_AT_END = re.compile(r"(?<!\w)(?P<name>" + _NAME + r")$")
_PREPOSITION = re.compile(r"\s+(?:of|for|at|in|from|with|on|who|that|by|to)\s+")
_MAX_BACK = 40


_NAME_AT_START = re.compile(r"\s*(?P<name>" + _NAME + r")")


class Phrases:
    """Reads words that mean somebody without naming them. ``barred`` are full names that never speak here."""

    def __init__(self, context: Context, people: People, *, barred: frozenset[str] = frozenset()) -> None:
        self.context = context
        self.people = people
        self.barred = barred

    def named(self, index: int, surface: str | None = None) -> Speaker | None:
        """Give the speaker that the mention ``index`` names; None for one who is barred."""
        found = self.people.speaker(index, surface=surface)
        return None if found.name in self.barred else found

    def is_possessive(self, index: int) -> bool:
        """Tell whether the mention ``index`` owns what follows ('Rutte's plan')."""
        mention = self.people.mentions[index]
        return mention.surface.endswith(("'s", "’s")) or self.context.body[
            mention.char_end : mention.char_end + 2
        ] in ("'s", "’s")

    def phrase(self, part: str, start: int) -> Speaker | None:
        """Give whom a phrase such as 'the minister' or 'an official' at the end of ``part`` means."""
        found = _PHRASE.search(part)
        if found is None or len(found["words"].split()) > 8:
            return None
        head = _PREPOSITION.split(found["words"], maxsplit=1)[0].split()
        if (
            not head
            or head[0].casefold() in barred_words()
            or f"{found['article'].casefold()} {head[-1].casefold()}" in barred_words()
        ):
            return None
        surface, at = found[0].strip(), start + found.start()
        definite = found["article"].casefold() not in ("a", "an", "one", "another")
        noun = head[-1].casefold()
        if definite and noun in organization_words():
            named = self.people.organization_by_noun(noun, at)
            if named is None and noun in ("company", "firm", "group", "maker", "manufacturer", "operator"):
                named = self.last_organization(at)
            if named is not None:
                return self.people.speaker(named, surface=surface)
        if definite:
            named = self.people.by_role(head, at)
            if named is None and is_role_word(noun):
                named = self._last_in_paragraph(at)
            if named is not None:
                return self.named(named, surface)
        if is_role_word(noun) or noun in organization_words() or noun in group_words() or len(head) <= 2:
            return Speaker(
                found["words"].strip(),
                surface,
                "organization" if noun in organization_words() else None,
                None,
            )
        return None

    def last_organization(self, before: int) -> int | None:
        """Give the index of the last mention of an organisation before the offset ``before``."""
        found = [
            index
            for index in self.people.within(0, before)
            if self.people.mentions[index].entity_type == "organization"
        ]
        return found[-1] if found else None

    def _last_in_paragraph(self, before: int) -> int | None:
        """Give the last person named before ``before`` in its paragraph, but no voice of the broadcast."""
        paragraph = self.context.paragraphs[self.context.paragraph_at(before)]
        found = [
            index
            for index in self.people.persons_within(paragraph.char_start, before)
            if self.people.speaker(index).name not in self.barred
        ]
        return found[-1] if found else None

    def group(self, part: str) -> Speaker | None:
        """Give a bare plural such as 'Health officials' at the end of ``part``."""
        words = part.split()
        for position, word in enumerate(words[:4]):
            if word.casefold() in group_words() and _PREPOSITION.match(
                " " + " ".join([*words[position + 1 :], ""])
            ):
                return Speaker(part.strip(), part.strip(), None, None)
        if not words or words[-1].casefold() not in group_words():
            return None
        kept = [words[-1]]
        for word in reversed(words[:-1][-3:]):
            adjective = word[0].isupper() or word.endswith(("al", "an", "ish", "ese", "ic"))
            if word.casefold() in barred_words() or not (adjective or len(words) <= 3):
                break
            kept.insert(0, word)
        return Speaker(" ".join(kept), " ".join(kept), None, None)

    def bare_name(self, part: str) -> Speaker | None:
        """Give a capitalised name at the end of ``part`` that no mention holds."""
        found = _NAME_AT_END.search(part)
        if (
            found is None
            or found["name"].casefold() in barred_words()
            or found["name"].split()[0].casefold() in ("the", "a", "and", "but", "in", "i")
        ):
            return None
        return Speaker(found["name"], found["name"], "person" if " " in found["name"] else None, None)

    def opening_name(self, text: str) -> Speaker | None:
        """Give a capitalised name at the start of ``text`` that no mention holds."""
        found = _NAME_AT_START.match(text)
        if found is None:
            return None
        return Speaker(found["name"], found["name"], "person" if " " in found["name"] else None, None)

    def pronoun(self, word: str, at: int) -> Speaker | None:
        """Give whom the pronoun ``word`` at the offset ``at`` means: the last fitting subject before it."""
        pronoun = word.casefold()
        if pronoun in ("they", "them"):
            return None
        if pronoun == "it":
            organization = self.last_organization(at)
            return self.people.speaker(organization, surface=word) if organization is not None else None
        current = self.context.sentence_at(at)
        for number in range(current, max(-1, current - _MAX_BACK), -1):
            sentence = self.context.sentences[number]
            end = min(sentence.char_end, at)
            persons = [
                index
                for index in self.people.persons_within(sentence.char_start, end)
                if self.people.fits(index, pronoun) and self.people.speaker(index).name not in self.barred
            ]
            if pronoun == "who" and number == current:
                return self.named(persons[-1]) if persons else None
            starts_so = re.match(
                r"\W*(?:" + re.escape(pronoun) + r")\b",
                self.context.masked[sentence.char_start : end],
                re.IGNORECASE,
            )
            if persons and not (starts_so and number != current):
                free = [index for index in persons if not self.is_possessive(index)] or persons
                return self.people.speaker(free[0], surface=word)
        return None
