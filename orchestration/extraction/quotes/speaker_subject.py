"""Which words of a sentence name the one who speaks, and whom they mean.

Belongs here: the subject before a verb of saying, the subject after it, the subject of a whole
sentence, and what pronouns and roles stand for. Does not belong here: which sentence to
look at for a given quotation (``speakers``).
"""

import re

from orchestration.extraction.quotes.context import FILLER, Context
from orchestration.extraction.quotes.speaker_names import name_at_end, name_at_start, whole_name
from orchestration.extraction.quotes.speaker_people import People, Speaker, is_role_word
from orchestration.extraction.quotes.speaker_phrases import Phrases
from orchestration.extraction.quotes.speaker_words import organization_words
from orchestration.extraction.quotes.words import between_pattern, speech_pattern

_BREAK = re.compile(r"[,;:()—–" + FILLER + r"]|\s-\s")
_CLAUSE = re.compile(
    r"\s(?:that|and|but|when|while|as|because|whether|if|where|although|though|before|after|than)\s"
)
_PRONOUN = re.compile(r"(?<![\w'’])(he|she|they|who|it|him|her)$", re.IGNORECASE)
_APPOSITION_START = re.compile(r"\s*(?:an?|the|who|whose|which|then|now|aged|\d+|[a-z]+)\b")
# The state after a town ('Armonk, N.Y.') or the party after a name ('R-Ohio'), which is no speaker.
_STATE = re.compile(
    r"\s*(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.|[A-Z]{2}|[A-Z]{1,3}-[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)\s*"
)
# The start of what is put after a name about its bearer: a role, an article or an age.
_IN_APPOSITION = re.compile(r"\s*(?:\d{1,2}\b|[a-zà-öø-ÿ])")
_RELATIVE = re.compile(r"\s*(?:who|whose|which|where|aged|\d)\b")
_LEADING = re.compile(
    r"\s*(?:in|on|at|by|that|to|of|for|during|after|before|when|while|with|as|about|from|how|if|it|this|there|so|not|out|up|again|later|only|back)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:and|or|but|that|nor)\b", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,—–\-]+$")
_PASSIVE = re.compile(
    r"\b(?:is|was|are|were|be|been|being|gets?|got)(?:\s+\w+ly|\s+also|\s+once)?\s*$", re.IGNORECASE
)
_INTRODUCTION = re.compile(
    r"\s*(?:in|on|at|by|after|before|during|when|while|as|since|with|without|for|from|under|asked|speaking|quoting|citing|despite|although|if)\b[^,]{0,160},\s",
    re.IGNORECASE,
)


def _opening_phrase(text: str) -> str | None:
    """Give the words from an article at the start of ``text`` to the first noun for a person or body."""
    words = list(re.finditer(r"[\w'’\-]+", text[:120]))[:6]
    if not words or words[0][0].casefold() not in ("the", "a", "an", "one"):
        return None
    for word in words[1:]:
        if is_role_word(word[0]) or word[0].casefold() in organization_words():
            return text[: word.end()]
    return None


class Subjects:
    """Reads the subjects of an article's sentences."""

    def __init__(self, context: Context, people: People) -> None:
        self.context = context
        self.people = people
        self.phrases = Phrases(context, people)
        self.pronouns = self.phrases.pronouns

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
        closed = bool(re.search(r",\W*$", masked[start:verb_start]))
        end = start + len(text)
        cuts = [start, *(start + found.end() for found in _BREAK.finditer(text))]
        for position in range(len(cuts) - 1, max(-1, len(cuts) - 6), -1):
            part_end = end if position == len(cuts) - 1 else cuts[position + 1] - 1
            if not masked[cuts[position] : part_end].strip() or _STATE.fullmatch(
                masked, cuts[position], part_end
            ):
                continue
            found = self._in_part(
                cuts[position],
                part_end,
                previous=cuts[position - 1] if position else None,
                closed=closed and position == len(cuts) - 1,
            )
            if found is not None:
                bare = found.mention is None and position < len(cuts) - 1
                return None if bare else found
            if _JOINED.match(masked, cuts[position], part_end):
                return None
        return None

    def _in_part(self, start: int, end: int, *, previous: int | None, closed: bool) -> Speaker | None:
        """Give the subject that the part ``start`` to ``end`` of a sentence names at its end.

        ``previous`` is where the part before it begins; ``closed`` tells that a comma ends it.
        """
        masked = self.context.masked
        part = masked[start:end].rstrip()
        clauses = [found.end() for found in _CLAUSE.finditer(" " + part)]
        clause_start = start + (clauses[-1] - 1 if clauses else 0)
        pronoun = _PRONOUN.search(part)
        if pronoun:
            return self.pronouns.pronoun(pronoun[1], start + pronoun.start())
        stop = start + len(part)
        if previous is not None and _IN_APPOSITION.match(part):
            apart = self._whole_part(previous, start, closed=closed)
            if apart is not None:
                return apart
        named = self._named(clause_start, stop) or (self._named(start, stop) if clauses else None)
        phrase = self.phrases.phrase(part, start)
        works_for = named is not None and self._works_for(phrase, named)
        if named is not None and not works_for and self._at_end(named, stop):
            return named
        if phrase is not None and phrase.mention is not None:
            return phrase
        if previous is not None and named is None and _APPOSITION_START.match(part):
            earlier = self.people.persons_within(previous, start)
            if earlier and not masked[self.people.mentions[earlier[-1]].char_end : start].strip(" ,—–("):
                return self.people.named(earlier[-1])
            if _RELATIVE.match(part):
                return None
        return named if named and not works_for else self._unnamed(part, phrase)

    def _whole_part(self, start: int, end: int, *, closed: bool) -> Speaker | None:
        """Give the name that all of a part of a sentence is ('Ann Oakley, head of Medwave, said')."""
        text = self.context.masked[start:end]
        lead = len(text) - len(text.lstrip(" ,—–-" + FILLER))
        bare = text.strip(" ,—–-" + FILLER)
        for index in self.people.within(start + lead, end):
            mention = self.people.mentions[index]
            before = self.context.masked[start + lead : mention.char_start].split()
            whole = mention.char_end >= start + lead + len(bare) - 1
            if whole and len(before) <= 3 and not (before and _LEADING.match(before[0])):
                return self.people.named(index)
        name = whole_name(bare, one_word=closed)
        if name is None and closed and len(bare.split()) <= 4:
            return self.phrases.phrase(bare, start + lead)
        return name

    def _unnamed(self, part: str, phrase: Speaker | None) -> Speaker | None:
        return self.phrases.group(part) or phrase or name_at_end(part)

    def _works_for(self, phrase: Speaker | None, named: Speaker) -> bool:
        """Tell whether ``phrase`` is somebody of the organisation ``named`` ('a spokesman for Medwave')."""
        return phrase is not None and named.speaker_type == "organization" and named.surface in phrase.surface

    def _at_end(self, found: Speaker, end: int) -> bool:
        return found.mention is not None and self.people.mentions[found.mention].char_end >= end - 1

    def _named(self, start: int, end: int) -> Speaker | None:
        """Give the first person named in the span; without one the organisation that ends it."""
        persons = self.people.persons_within(start, end)
        for index in persons:
            if not self.people.is_possessive(index):
                return self.people.named(index)
        organizations = [index for index in self.people.within(start, end) if index not in persons]
        if organizations and self.people.mentions[organizations[-1]].char_end >= end - 1:
            return self.people.named(organizations[-1])
        return None

    def after_verb(self, start: int, end: int, *, any_case: bool = False) -> Speaker | None:
        """Give the subject that follows a verb at ``start`` ('said Mayor X', 'according to him')."""
        masked = self.context.masked
        text = masked[start:end]
        pronoun = re.match(r"\s*(he|she|they|it|him|her(?!\s+\w)|them)\b", text, re.IGNORECASE)
        if pronoun:
            return self.pronouns.pronoun(pronoun[1], start + pronoun.start(1))
        if _LEADING.match(text) and not any_case:
            return None
        cut = _BREAK.search(text)
        first_end = start + (cut.start() if cut else len(text.rstrip(" .!?")))
        named = self._named_after(start, first_end, end)
        if named is not None:
            return named
        first = text[: first_end - start]
        phrase = self.phrases.phrase(masked[start:first_end].strip(" "), start)
        return phrase or name_at_start(first) or self.phrases.group(first.strip())

    def _named_after(self, start: int, first_end: int, end: int) -> Speaker | None:
        """Give who is named in ``start`` to ``first_end``, or right after it ('said the mayor, X')."""
        masked = self.context.masked
        for index in self.people.within(start, first_end):
            mention = self.people.mentions[index]
            lead = masked[start : mention.char_start].split()
            if mention.entity_type == "person" and not self.people.is_possessive(index) and len(lead) <= 8:
                return self.people.named(index)
            if mention.entity_type == "organization" and len(lead) <= 1 and self._is_whole(index, first_end):
                return self.people.named(index)
        persons = self.people.persons_within(first_end, min(end, first_end + 60))
        if persons and not masked[first_end : self.people.mentions[persons[0]].char_start].strip(" ,"):
            return self.people.named(persons[0])
        return None

    def _is_whole(self, index: int, end: int) -> bool:
        """Tell whether an organisation is the subject itself, not the owner of one."""
        rest = self.context.masked[self.people.mentions[index].char_end : end].split()
        return not self.people.is_possessive(index) and not (rest and is_role_word(rest[0].strip(".,")))

    def of_sentence(self, start: int, end: int) -> Speaker | None:
        """Give the subject of the sentence or clause in ``start`` to ``end``: whom its first words name."""
        masked = self.context.masked
        intro = _INTRODUCTION.match(masked, start, end)
        at = intro.end() if intro else start
        opening = re.match(
            r"\s*(?:[Bb]ut |[Aa]nd |[Yy]et |[Ss]o |[Tt]hen )?(he|she|it|they)\b",
            masked[at:end],
            re.IGNORECASE,
        )
        if opening:
            return self.pronouns.pronoun(opening[1], at + opening.start(1))
        head_end = min(end, at + 140)
        for index in self.people.within(at, head_end):
            lead = masked[at : self.people.mentions[index].char_start].split()
            if len(lead) > 8 or speech_pattern().search(" ".join(lead)):
                break
            if self.people.is_possessive(index):
                continue
            if self.people.mentions[index].entity_type == "person" or len(lead) <= 1:
                return self.people.named(index)
        phrase = _opening_phrase(masked[at:end])
        if phrase:
            return self.phrases.phrase(phrase, at)
        if intro:
            persons = [
                index
                for index in self.people.persons_within(start, at)
                if not self.people.is_possessive(index)
            ]
            return self.people.named(persons[0]) if persons else None
        return None
