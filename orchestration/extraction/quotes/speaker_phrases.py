"""Whom roles and other nouns mean.

Belongs here: 'the minister', 'the company', 'officials at the port', 'the letter'. Does not belong
here: pronouns (``speaker_pronouns``), names that no mention holds (``speaker_names``).
"""

import re

from orchestration.extraction.quotes.context import FILLER, Context
from orchestration.extraction.quotes.speaker_people import People, Speaker, is_role_word
from orchestration.extraction.quotes.speaker_pronouns import Pronouns
from orchestration.extraction.quotes.speaker_words import (
    barred_words,
    group_words,
    organization_words,
    thing_words,
)

_PHRASE = re.compile(
    r"(?<![\w'’])(?P<article>the|an?|one|another|his|her|its|their)\s+(?P<words>[^\W\d_][^.,;:"
    + FILLER
    + r"]*)$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\s+(?:of|for|at|in|from|with|on|who|that|by|to)\s+")
_RELATIVE = re.compile(r"\s(?:which|whom|where)\s")
_WHO = re.compile(r"\s+(?:who|whose|that)\s")


class Phrases:
    """Reads the nouns that mean somebody in one article."""

    def __init__(self, context: Context, people: People) -> None:
        self.context = context
        self.people = people
        self.pronouns = Pronouns(context, people)

    def phrase(self, part: str, start: int) -> Speaker | None:
        """Give whom a phrase such as 'the minister' or 'an official' at the end of ``part`` means."""
        found = _PHRASE.search(part)
        if found is None or len(found["words"].split()) > 8 or _RELATIVE.search(found["words"]):
            return None
        head = _PREPOSITION.split(found["words"], maxsplit=1)[0].split()
        if (
            not head
            or head[0].casefold() in barred_words()
            or f"{found['article'].casefold()} {head[-1].casefold()}" in barred_words()
        ):
            return None
        surface, at = found[0].strip(), start + found.start()
        noun = head[-1].casefold()
        if all(word[0].isupper() for word in head) and not (
            is_role_word(noun) or noun in organization_words() | group_words()
        ):
            return Speaker(" ".join(head), surface, None, None)
        if found["article"].casefold() not in ("a", "an", "one", "another"):
            of_somebody = found["article"].casefold() in ("his", "her", "their", "its")
            named = self._definite(head, at, of_somebody=of_somebody)
            if named is not None:
                return self.people.named(named, surface)
        name, surface = _WHO.split(found["words"], maxsplit=1)[0].strip(), _WHO.split(surface, maxsplit=1)[0]
        if noun in thing_words():
            return Speaker(name, surface, None, None, named=False)
        if is_role_word(noun) or noun in organization_words() or noun in group_words() or len(head) <= 2:
            return Speaker(name, surface, "organization" if noun in organization_words() else None, None)
        return None

    def _definite(self, head: list[str], at: int, *, of_somebody: bool) -> int | None:
        """Give the mention of whom a definite noun ('the minister', 'the company') at ``at`` means.

        ``of_somebody`` tells that the noun is owned ('her brother'); then it is not just the last one named.
        """
        noun = head[-1].casefold()
        if noun in organization_words():
            named = self.people.organization_by_noun(noun, at)
            if named is None and noun in ("company", "firm", "group", "maker", "manufacturer", "operator"):
                named = self.pronouns.last_organization(at)
            if named is not None:
                return named
        named = self.people.by_role(head, at)
        if named is None and is_role_word(noun) and not of_somebody:
            named = self._last_in_paragraph(at)
            if named is None and not self.people.persons_within(0, at):
                named = self._opens_next(at)
        return named

    def _last_in_paragraph(self, before: int) -> int | None:
        """Give the last person named before ``before`` in its paragraph, but no voice of the broadcast."""
        paragraph = self.context.paragraphs[self.context.paragraph_at(before)]
        found = [
            index
            for index in self.people.persons_within(paragraph.char_start, before)
            if self.people.speaker(index).name not in self.people.barred
        ]
        return found[-1] if found else None

    def _opens_next(self, at: int) -> int | None:
        """Give the person whose name opens the sentence after ``at``, for a role without a name before it."""
        sentences = self.context.sentences
        following = sentences[self.context.sentence_at(at) + 1 :][:1]
        found = [
            index
            for sentence in following
            for index in self.people.persons_within(sentence.char_start, sentence.char_end)
            if self.people.mentions[index].char_start - sentence.char_start <= 1
        ]
        return found[0] if found else None

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
