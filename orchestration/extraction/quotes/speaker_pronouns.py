"""Whom the pronoun before or after a verb of saying means.

Belongs here: 'he', 'she', 'they', 'it' and 'who', by the sentences before. Does not belong here:
roles and other nouns (``speaker_phrases``).
"""

import re

from orchestration.extraction.quotes.context import Context
from orchestration.extraction.quotes.speaker_people import People, Speaker

_MAX_BACK = 40
# Two people that one sentence joins ('Tor Lie and Ida Moe', 'Lie and his wife').
_COUPLE = re.compile(
    r"\b[A-ZÀ-ÞĀ-Ž][\w'’\-]+,?\s+and\s+(?:[A-ZÀ-ÞĀ-Ž][\w'’\-]+\s+[A-ZÀ-ÞĀ-Ž][\w'’\-]+"
    r"|(?:his|her|their)\s+(?:wife|husband|partner|brother|sister|mother|father|son|daughter|friend|fianc[ée]e?)\b)"
)


class Pronouns:
    """Reads the pronouns of one article."""

    def __init__(self, context: Context, people: People) -> None:
        self.context = context
        self.people = people

    def last_organization(self, before: int) -> int | None:
        """Give the index of the last mention of an organisation before the offset ``before``."""
        found = [
            index
            for index in self.people.within(0, before)
            if self.people.mentions[index].entity_type == "organization"
        ]
        return found[-1] if found else None

    def _they(self, word: str, at: int) -> Speaker | None:
        """Give the organisation that 'they' means, the last one named nearby.

        Where two people are named there, the word means both, and the speaker has no one name; where
        one is, that tells nothing.
        """
        current = self.context.sentence_at(at)
        for sentence in reversed(self.context.sentences[max(0, current - 2) : current + 1]):
            found = self.people.within(sentence.char_start, min(sentence.char_end, at))
            names = {
                self.people.speaker(index).name
                for index in found
                if self.people.mentions[index].entity_type == "person"
            }
            if _COUPLE.search(self.context.masked, sentence.char_start, min(sentence.char_end, at)):
                return Speaker(word, word, None, None, named=False)
            if names:
                return Speaker(word, word, None, None, named=False) if len(names) > 1 else None
            if found:
                return self.people.speaker(found[-1], surface=word)
        return None

    def pronoun(self, word: str, at: int) -> Speaker | None:
        """Give whom the pronoun ``word`` at the offset ``at`` means: the last fitting subject before it."""
        pronoun = word.casefold()
        if pronoun in ("they", "them"):
            return self._they(word, at)
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
                if self.people.fits(index, pronoun)
                and self.people.speaker(index).name not in self.people.barred
            ]
            if pronoun == "who" and number == current:
                return self.people.named(persons[-1]) if persons else None
            starts_so = re.match(
                r"\W*(?:" + re.escape(pronoun) + r")\b",
                self.context.masked[sentence.char_start : end],
                re.IGNORECASE,
            )
            if persons and not (starts_so and number != current):
                free = [index for index in persons if not self.people.is_possessive(index)] or persons
                return self.people.speaker(free[0], surface=word)
        return None
