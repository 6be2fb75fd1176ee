"""Whom pronouns, roles and other words without a name mean.

Belongs here: 'she', 'the minister', 'officials at the port', and capitalised names that no
mention holds. Does not belong here: which words of a sentence are its subject
(``speaker_subject``).
"""

import re

from orchestration.extraction.quotes.context import FILLER, Context
from orchestration.extraction.quotes.speaker_people import People, Speaker, is_role_word
from orchestration.extraction.quotes.speaker_words import (
    barred_words,
    group_words,
    organization_words,
    title_words,
)

_PHRASE = re.compile(
    r"(?<![\w'’])(?P<article>the|an?|one|another|his|her|its|their)\s+(?P<words>[^\W\d_][^.,;:"
    + FILLER
    + r"]*)$",
    re.IGNORECASE,
)
_NAME_WORD = r"[^\W\d_a-zà-öø-ÿ][\w'’\-]+"
_NAME = _NAME_WORD + r"(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le)\s+)?" + _NAME_WORD + r"){0,3}"
_NAME_AT_END = re.compile(r"(?<!\w)(?P<name>" + _NAME + r")$")
_FULL_NAME = re.compile(
    _NAME_WORD + r"(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le)\s+)?" + _NAME_WORD + r"){1,3}"
)
# Capitalised words that begin a sentence, not a name.
OPENERS = frozenset(
    {
        "the",
        "a",
        "an",
        "and",
        "but",
        "in",
        "i",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "last",
        "this",
        "that",
        "after",
        "before",
        "while",
        "when",
        "asked",
        "speaking",
    }
)
_PREPOSITION = re.compile(r"\s+(?:of|for|at|in|from|with|on|who|that|by|to)\s+")
_RELATIVE = re.compile(r"\s(?:which|whom|where)\s")
_WHO = re.compile(r"\s+(?:who|whose|that)\s")
_MAX_BACK = 40


_NAME_AT_START = re.compile(r"\s*(?P<name>" + _NAME + r")")


def _bare(surface: str) -> Speaker:
    """Give the speaker of a name that no mention holds, without the titles before it."""
    words = surface.split()
    while len(words) > 1 and words[0].casefold().strip(".") in title_words():
        words.pop(0)
    name = " ".join(words)
    return Speaker(name, surface, "person" if " " in surface else None, None)


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
            named = self._definite(head, at)
            if named is not None:
                return self.named(named, surface)
        if is_role_word(noun) or noun in organization_words() or noun in group_words() or len(head) <= 2:
            return Speaker(
                _WHO.split(found["words"], maxsplit=1)[0].strip(),
                _WHO.split(surface, maxsplit=1)[0],
                "organization" if noun in organization_words() else None,
                None,
            )
        return None

    def _definite(self, head: list[str], at: int) -> int | None:
        """Give the mention of whom a definite noun ('the minister', 'the company') at ``at`` means."""
        noun = head[-1].casefold()
        if noun in organization_words():
            named = self.people.organization_by_noun(noun, at)
            if named is None and noun in ("company", "firm", "group", "maker", "manufacturer", "operator"):
                named = self.last_organization(at)
            if named is not None:
                return named
        named = self.people.by_role(head, at)
        if named is None and is_role_word(noun):
            named = self._last_in_paragraph(at)
            if named is None and not self.people.persons_within(0, at):
                named = self._opens_next(at)
        return named

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

    def bare_name(self, part: str) -> Speaker | None:
        """Give a capitalised name at the end of ``part`` that no mention holds."""
        found = _NAME_AT_END.search(part)
        if (
            found is None
            or found["name"].casefold() in barred_words()
            or found["name"].split()[0].casefold() in OPENERS
        ):
            return None
        return _bare(found["name"])

    def whole_name(self, text: str, *, one_word: bool) -> Speaker | None:
        """Give the name that ``text`` is, which no mention holds; of one word only with ``one_word``."""
        if not (_FULL_NAME.fullmatch(text) or (one_word and re.fullmatch(_NAME_WORD, text))):
            return None
        if text.split(maxsplit=1)[0].casefold() in barred_words() | OPENERS or text.endswith("ly"):
            return None
        return _bare(text)

    def full_name_at(self, start: int) -> Speaker | None:
        """Give the full name that begins at ``start`` and that no mention holds."""
        found = _FULL_NAME.match(self.context.masked, start)
        return self.whole_name(found[0], one_word=False) if found else None

    def opening_name(self, text: str) -> Speaker | None:
        """Give a capitalised name at the start of ``text`` that no mention holds."""
        found = _NAME_AT_START.match(text)
        if found is None:
            return None
        return _bare(found["name"])

    def _they(self, word: str, at: int) -> Speaker | None:
        """Give the organisation that 'they' means: the last one named nearby, with no person named there."""
        current = self.context.sentence_at(at)
        for sentence in reversed(self.context.sentences[max(0, current - 2) : current + 1]):
            found = self.people.within(sentence.char_start, min(sentence.char_end, at))
            if any(self.people.mentions[index].entity_type == "person" for index in found):
                return None
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
