"""Which words of a sentence name the one who speaks, and whom they mean.

Belongs here: the subject before a verb of saying, the subject after it, the subject of a whole
sentence, and what pronouns and roles stand for. Does not belong here: which sentence to
look at for a given quotation (``speakers``).
"""

import re

from orchestration.extraction.quote_context import FILLER, Context
from orchestration.extraction.quote_words import between_pattern, speech_pattern
from orchestration.extraction.speaker_people import People, Speaker, is_role_word
from orchestration.extraction.speaker_words import barred_words, group_words, organization_words

_BREAK = re.compile(r"[,;:()—–" + FILLER + r"]|\s-\s")
_CLAUSE = re.compile(r"\s(?:that|and|but|when|while|as|because|whether|if|where|although|though|before|after|than)\s")
_PRONOUN = re.compile(r"(?<![\w'’])(he|she|they|who|it|him|her)$", re.IGNORECASE)
_PHRASE = re.compile(r"(?<![\w'’])(?P<article>the|an?|one|another|his|her|its|their)\s+(?P<words>[^\W\d_][^.,;:" + FILLER + r"]*)$", re.IGNORECASE)
_NAME = r"[^\W\d_a-zà-öø-ÿ][\w'’\-]+(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le)\s+)?[^\W\d_a-zà-öø-ÿ][\w'’\-]+){0,3}"
_NAME_AT_END = re.compile(r"(?<!\w)(?P<name>" + _NAME + r")$")
_NAME_AT_START = re.compile(r"\s*(?P<name>" + _NAME + r")")
_APPOSITION_START = re.compile(r"\s*(?:an?|the|who|whose|which|then|now|aged|\d+|[a-z]+)\b")
_PREPOSITION = re.compile(r"\s+(?:of|for|at|in|from|with|on|who|that|by|to)\s+")
_LEADING = re.compile(r"\s*(?:in|on|at|by|that|to|of|for|during|after|before|when|while|with|as|about|from|how|if|it|this|there|so|not|out|up|again|later|only|back)\b", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,—–\-]+$")
_PASSIVE = re.compile(r"\b(?:is|was|are|were|be|been|being|gets?|got)(?:\s+\w+ly|\s+also|\s+once)?\s*$", re.IGNORECASE)
_INTRODUCTION = re.compile(
    r"\s*(?:in|on|at|by|after|before|during|when|while|as|since|with|without|for|from|under|asked|speaking|quoting|citing|despite|although|if)\b[^,]{0,160},\s",
    re.IGNORECASE,
)
_MAX_BACK = 60


class Subjects:
    """Reads the subjects of an article's sentences. ``barred`` are full names that never are one: a broadcast's own voices."""

    def __init__(self, context: Context, people: People, *, barred: frozenset[str] = frozenset()) -> None:
        self.context = context
        self.people = people
        self.barred = barred

    def _speaker(self, index: int, surface: str | None = None) -> Speaker | None:
        found = self.people.speaker(index, surface=surface)
        return None if found.name in self.barred else found

    def before_verb(self, start: int, verb_start: int, *, passive: bool = True) -> Speaker | None:
        """Give the subject that ends right before the verb at ``verb_start``, in text from ``start`` on.

        With ``passive`` True a verb in the passive ('was told') has no speaking subject.
        """
        masked = self.context.masked
        text = masked[start:verb_start]
        if passive and _PASSIVE.search(text) and not masked.startswith(("ing",), verb_start):
            verb = re.compile(r"\w+").match(masked, verb_start)
            if verb is None or not verb[0].endswith("ing"):
                return None
        for _ in range(2):
            text = _TRAILING.sub("", text)
            text = between_pattern().sub("", text)
        text = _TRAILING.sub("", text)
        end = start + len(text)
        cuts = [start, *(start + found.end() for found in _BREAK.finditer(text))]
        for position in range(len(cuts) - 1, max(-1, len(cuts) - 6), -1):
            part_end = end if position == len(cuts) - 1 else cuts[position + 1] - 1
            if not masked[cuts[position] : part_end].strip():
                continue
            found = self._in_part(cuts[position], part_end, previous=cuts[position - 1] if position else None)
            if found is not None:
                return found
        return None

    def _in_part(self, start: int, end: int, *, previous: int | None) -> Speaker | None:
        """Give the subject that the part ``start`` to ``end`` of a sentence names at its end."""
        masked = self.context.masked
        part = masked[start:end].rstrip()
        clauses = [found.end() for found in _CLAUSE.finditer(" " + part)]
        clause_start = start + (clauses[-1] - 1 if clauses else 0)
        pronoun = _PRONOUN.search(part)
        if pronoun:
            return self.pronoun(pronoun[1], start + pronoun.start())
        named = self._named(clause_start, start + len(part)) or (self._named(start, start + len(part)) if clauses else None)
        if named is not None and self._at_end(named, start + len(part)):
            return named
        phrase = self._phrase(part, start)
        if phrase is not None and phrase.mention is not None:
            return phrase
        if previous is not None and _APPOSITION_START.match(part) and named is None:
            earlier = self.people.persons_within(previous, start)
            if earlier and not masked[self.people.mentions[earlier[-1]].char_end : start].strip(" ,—–("):
                return self._speaker(earlier[-1])
        if named is not None:
            return named
        return phrase or self._group(part) or self._bare_name(part)

    def _at_end(self, found: Speaker, end: int) -> bool:
        return found.mention is not None and self.people.mentions[found.mention].char_end >= end - 1

    def _named(self, start: int, end: int) -> Speaker | None:
        """Give the first person named in the span; without one the organisation that ends it."""
        persons = self.people.persons_within(start, end)
        for index in persons:
            if not self._is_possessive(index):
                return self._speaker(index)
        organizations = [index for index in self.people.within(start, end) if index not in persons]
        if organizations and self.people.mentions[organizations[-1]].char_end >= end - 1:
            return self._speaker(organizations[-1])
        return None

    def _is_possessive(self, index: int) -> bool:
        mention = self.people.mentions[index]
        return mention.surface.endswith(("'s", "’s")) or self.context.body[mention.char_end : mention.char_end + 2] in ("'s", "’s")

    def _phrase(self, part: str, start: int) -> Speaker | None:
        """Give whom a phrase such as 'the minister' or 'an official' at the end of ``part`` means."""
        found = _PHRASE.search(part)
        if found is None or len(found["words"].split()) > 8:
            return None
        head = _PREPOSITION.split(found["words"], maxsplit=1)[0].split()
        if not head or head[0].casefold() in barred_words() or f"{found['article'].casefold()} {head[-1].casefold()}" in barred_words():
            return None
        surface, at = found[0].strip(), start + found.start()
        definite = found["article"].casefold() not in ("a", "an", "one", "another")
        noun = head[-1].casefold()
        if definite and noun in organization_words():
            named = self.people.organization_by_noun(noun, at)
            if named is None and noun in ("company", "firm", "group", "maker", "manufacturer", "operator"):
                named = self._last_organization(at)
            if named is not None:
                return self.people.speaker(named, surface=surface)
        if definite:
            named = self.people.by_role(head, at)
            if named is None and is_role_word(noun):
                named = self._last_in_paragraph(at)
            if named is not None:
                return self._speaker(named, surface)
        if is_role_word(noun) or noun in organization_words() or noun in group_words() or len(head) <= 2:
            return Speaker(found["words"].strip(), surface, "organization" if noun in organization_words() else None, None)
        return None

    def _last_organization(self, before: int) -> int | None:
        found = [
            index for index in self.people.within(0, before) if self.people.mentions[index].entity_type == "organization"
        ]
        return found[-1] if found else None

    def _last_in_paragraph(self, before: int) -> int | None:
        """Give the last person named before ``before`` in its paragraph, a broadcast's own voices left out."""
        paragraph = self.context.paragraphs[self.context.paragraph_at(before)]
        found = [
            index
            for index in self.people.persons_within(paragraph.char_start, before)
            if self.people.speaker(index).name not in self.barred
        ]
        return found[-1] if found else None

    def _group(self, part: str) -> Speaker | None:
        """Give a bare plural such as 'Health officials' at the end of ``part``."""
        words = part.split()
        if not words or words[-1].casefold() not in group_words():
            return None
        kept = [words[-1]]
        for word in reversed(words[:-1][-3:]):
            if word.casefold() in barred_words() or not (word[0].isupper() or word.endswith(("al", "n", "ish", "ese", "ic"))):
                break
            kept.insert(0, word)
        return Speaker(" ".join(kept), " ".join(kept), None, None)

    def _bare_name(self, part: str) -> Speaker | None:
        """Give a capitalised name at the end of ``part`` that no mention holds."""
        found = _NAME_AT_END.search(part)
        if found is None or found["name"].casefold() in barred_words() or found["name"].split()[0].casefold() in ("the", "a", "and", "but", "in", "i"):
            return None
        return Speaker(found["name"], found["name"], "person" if " " in found["name"] else None, None)

    def after_verb(self, start: int, end: int, *, any_case: bool = False) -> Speaker | None:
        """Give the subject that follows a verb at ``start`` ('said Mayor X', 'according to him')."""
        masked = self.context.masked
        text = masked[start:end]
        pronoun = re.match(r"\s*(he|she|they|it|him|her|them)\b", text, re.IGNORECASE)
        if pronoun:
            return self.pronoun(pronoun[1], start + pronoun.start(1))
        if _LEADING.match(text) and not any_case:
            return None
        cut = _BREAK.search(text) or re.search(r"[.!?]\s|[.!?]?$", text)
        first_end = start + (cut.start() if cut else len(text))
        for index in self.people.within(start, first_end):
            mention = self.people.mentions[index]
            lead = masked[start : mention.char_start].split()
            if mention.entity_type == "person" and not self._is_possessive(index) and len(lead) <= 8:
                return self._speaker(index)
            if mention.entity_type == "organization" and len(lead) <= 1 and self._is_whole(index, first_end):
                return self._speaker(index)
        named = self.people.persons_within(first_end, min(end, first_end + 60))
        if named and not masked[first_end : self.people.mentions[named[0]].char_start].strip(" ,"):
            return self._speaker(named[0])
        phrase = self._phrase(masked[start:first_end].strip(" "), start)
        if phrase is not None:
            return phrase
        name = _NAME_AT_START.match(text[: first_end - start])
        if name:
            return Speaker(name["name"], name["name"], "person" if " " in name["name"] else None, None)
        return self._group(text[: first_end - start].strip())

    def _is_whole(self, index: int, end: int) -> bool:
        """Tell whether an organisation is the subject itself, not the owner of one ('the ministry's spokesman')."""
        rest = self.context.masked[self.people.mentions[index].char_end : end].split()
        return not self._is_possessive(index) and not (rest and is_role_word(rest[0].strip(".,")))

    def of_sentence(self, start: int, end: int) -> Speaker | None:
        """Give the subject of the sentence or clause in ``start`` to ``end``: whom its first words name."""
        masked = self.context.masked
        intro = _INTRODUCTION.match(masked, start, end)
        at = intro.end() if intro else start
        opening = re.match(r"\s*(?:[Bb]ut |[Aa]nd |[Yy]et |[Ss]o |[Tt]hen )?(he|she|it|they)\b", masked[at:end], re.IGNORECASE)
        if opening:
            return self.pronoun(opening[1], at + opening.start(1))
        head_end = min(end, at + 140)
        for index in self.people.within(at, head_end):
            lead = masked[at : self.people.mentions[index].char_start].split()
            if len(lead) > 8 or speech_pattern().search(" ".join(lead)):
                break
            if self._is_possessive(index):
                continue
            if self.people.mentions[index].entity_type == "person" or len(lead) <= 1:
                return self._speaker(index)
        phrase = re.match(r"\s*((?:The|the|A|a|An|an|One|one)\s+(?:[\w'’\-]+\s+){0,3}?([\w'’\-]+))\b", masked[at:end])
        while phrase and not is_role_word(phrase[2]) and phrase[2].casefold() not in organization_words():
            longer = re.match(re.escape(phrase[0]) + r"\s+([\w'’\-]+)\b", masked[at:end])
            if longer is None or len(phrase[0].split()) > 5:
                phrase = None
                break
            phrase = re.match(r"\s*(" + re.escape(longer[0].strip()[: -len(longer[1])]) + r"(" + re.escape(longer[1]) + r"))\b", masked[at:end])
        if phrase:
            return self._phrase(phrase[1], at + phrase.start(1))
        if intro:
            persons = [index for index in self.people.persons_within(start, at) if not self._is_possessive(index)]
            return self._speaker(persons[0]) if persons else None
        return None

    def pronoun(self, word: str, at: int) -> Speaker | None:
        """Give whom the pronoun ``word`` at the offset ``at`` means: the last fitting subject before it."""
        pronoun = word.casefold()
        if pronoun == "they" or pronoun == "them":
            return None
        if pronoun == "it":
            organization = self._last_organization(at)
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
                return self._speaker(persons[-1]) if persons else None
            starts_so = re.match(r"\W*(?:" + re.escape(pronoun) + r")\b", self.context.masked[sentence.char_start : end], re.IGNORECASE)
            if persons and not (starts_so and number != current):
                free = [index for index in persons if not self._is_possessive(index)] or persons
                return self.people.speaker(free[0], surface=word)
        return None
