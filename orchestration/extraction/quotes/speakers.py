"""Who says a quotation.

Belongs here: which words round a quotation are asked for its speaker, and in which order.
Does not belong here: where quotations are (``marks``), and whom the words of one sentence
mean (``speaker_subject``).
"""

import re
from collections.abc import Mapping

from orchestration.extraction.quotes.context import FILLER, Context, Sentence
from orchestration.extraction.quotes.speaker_agreement import agrees
from orchestration.extraction.quotes.speaker_credits import read_credit
from orchestration.extraction.quotes.speaker_names import full_name_at
from orchestration.extraction.quotes.speaker_people import People, Speaker
from orchestration.extraction.quotes.speaker_subject import Subjects
from orchestration.extraction.quotes.speaker_turns import Turn
from orchestration.extraction.quotes.words import clip_pattern, pointing_pattern, speech_pattern

_MAX_VERBS = 4
_MAX_REACH = 800
_LAST_MARK = re.compile(r"[,?!]\W{1,2}$")
# A verb of saying before its subject after an opening phrase ('For all that, says X, ...').
_INVERTED = re.compile(
    r"(?:said|says|added|adds|wrote|writes|asked|asks)\s+(?!he\b|she\b|it\b|they\b)(?![^,:]*\s(?:is|was|are|were|that|had|has)\s)"
    r"[^,:;" + FILLER + r"]{2,60}[,:]",
    re.IGNORECASE,
)
# What stands after a quotation that the words after it attribute, even when the writer's words lead to it.
_TOLD_AFTER = re.compile(r"\s+(?:said|says|added|adds|according\s+to)\s")
_CITED = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?P<whom>[^,;:]{2,80}?)\s+as\s+$")


class Attribution:
    """Finds the speakers of one article's quotations, asked in the order of the text."""

    def __init__(self, context: Context, people: People, turns: Mapping[int, Turn]) -> None:
        """Take the article's ``turns`` by the index of their paragraph; empty when it is no transcript."""
        self.context = context
        self.turns = turns
        self.people = people
        self.subjects = Subjects(context, people)
        self.found: list[Speaker | None] = []

    def next_speaker(self, *, is_fragment: bool) -> Speaker | None:
        """Give the speaker of the next quotation, None when nothing names one."""
        number = len(self.found)
        start, end = self.context.quotes[number]
        clip = clip_pattern().search(self.context.body[max(0, start - 80) : start])
        told_after = _TOLD_AFTER.match(self.context.masked, end) and self.context.body[end - 2] in ",?!"
        first_before = is_fragment and not told_after
        ways = (self._before, self._after) if first_before else (self._after, self._before)
        speaker = None
        for way in ways:
            speaker = way(number)
            if speaker is not None:
                break
        if speaker is None and not is_fragment:
            speaker = self._recorded(number) if clip else self._continued(number)
        self.found.append(speaker)
        return speaker

    def _after(self, number: int) -> Speaker | None:
        """Read the rest of the quotation's sentence ('..., said X', '..., X said')."""
        _, end = self.context.quotes[number]
        sentence = self.context.sentences[self.context.sentence_at(end - 1)]
        stop = min(
            [
                sentence.char_end,
                end + _MAX_REACH,
                *(other for other, _ in self.context.quotes[number + 1 : number + 2]),
            ]
        )
        masked = self.context.masked
        if end >= stop or not masked[end:stop].strip(" ,.—–-"):
            return None
        credited = read_credit(self.context, self.people, end, stop)
        if credited is not None:
            return credited
        for verb in list(speech_pattern().finditer(masked, end, stop))[:_MAX_VERBS]:
            lead = masked[end : verb.start()].strip(" ,—–-.")
            if verb[0].casefold().startswith("according"):
                found = self.subjects.after_verb(verb.end(), stop, any_case=True)
            elif not lead and not verb[0].casefold().startswith("told"):
                found = self.subjects.after_verb(verb.end(), stop)
            else:
                found = self.subjects.before_verb(end, verb.start())
            if found is not None and agrees(verb, found):
                return found
        if _LAST_MARK.search(self.context.body, max(0, end - 5), end) and masked[end : end + 1] == " ":
            person = self.people.persons_within(end, min(stop, end + 60))
            if person and not masked[end : self.people.mentions[person[0]].char_start].strip():
                return self.people.speaker(person[0])
        return None

    def _before(self, number: int) -> Speaker | None:
        """Read the part of the sentence before the quotation ('X added: ...', 'X called it ...')."""
        start, _ = self.context.quotes[number]
        sentence = self.context.sentences[self.context.sentence_at(start)]
        begin = max(sentence.char_start, start - _MAX_REACH)
        turn = self.turns.get(sentence.paragraph)
        if turn is not None:
            begin = max(begin, turn.char_end)
        masked = self.context.masked
        if begin >= start or not masked[begin:start].strip(" ,:—–-" + FILLER):
            return self._neighbour(number, begin) if masked[begin:start].strip() else None
        found = self._by_verbs(begin, start)
        if found is None and (
            masked[begin:start].rstrip().endswith(":") or speech_pattern().search(masked, begin, start)
        ):
            found = self.subjects.of_sentence(begin, start)
        return found or self._neighbour(number, begin)

    def _neighbour(self, number: int, begin: int) -> Speaker | None:
        """Give the speaker of the quotation before, when it stands in the same sentence."""
        return self.found[number - 1] if number and self.context.quotes[number - 1][0] >= begin else None

    def _by_verbs(self, begin: int, end: int) -> Speaker | None:
        """Give the subject of the verb of saying nearest to ``end`` in ``begin`` to ``end``."""
        masked = self.context.masked
        for verb in list(speech_pattern().finditer(masked, begin, end))[-_MAX_VERBS:][::-1]:
            form = verb[0].casefold()
            if form.startswith("according"):
                found = self.subjects.after_verb(verb.end(), end, any_case=True)
            elif form.endswith("ing"):
                found = self._cited(begin, verb.start()) if form == "saying" else None
            else:
                before = masked[begin : verb.start()].rstrip()
                opens = not before or before.endswith(FILLER)
                found = self.subjects.after_verb(verb.end(), end) if opens else None
                found = found or self.subjects.before_verb(begin, verb.start())
                nobody = found is None or found.mention is None
                if nobody and before.endswith(",") and _INVERTED.match(masked, verb.start(), end):
                    found = self.subjects.after_verb(verb.end(), end) or found
            if found is not None and agrees(verb, found):
                return found
        return None

    def _cited(self, begin: int, verb_start: int) -> Speaker | None:
        """Give whom a text quotes ('the paper quoted an official as saying')."""
        found = _CITED.search(self.context.masked, begin, verb_start)
        return self.subjects.after_verb(found.start("whom"), found.end("whom")) if found else None

    def _subject(self, sentence: Sentence) -> Speaker | None:
        """Give who speaks in, or else is the subject of, a sentence without the quotation itself."""
        turn = self.turns.get(sentence.paragraph)
        begin = max(sentence.char_start, turn.char_end) if turn is not None else sentence.char_start
        if begin >= sentence.char_end:
            return None
        return self.subjects.of_sentence(begin, sentence.char_end) or self._by_verbs(begin, sentence.char_end)

    def _continued(self, number: int) -> Speaker | None:
        """Give the speaker of a quotation that stands alone, from the sentences before and after it."""
        start, _ = self.context.quotes[number]
        place = self.context.sentence_at(start)
        paragraph = self.context.sentences[place].paragraph
        if place and self.context.sentences[place - 1].paragraph == paragraph:
            before = self.context.sentences[place - 1]
            if number and before.char_start < self.context.quotes[number - 1][1]:
                return self.found[number - 1]
            found = self._subject(before)
            if found is not None:
                return found
            if number and self.context.quotes[number - 1][0] >= self.context.paragraphs[paragraph].char_start:
                return self.found[number - 1]
        turn = self.turns.get(paragraph)
        if turn is not None:
            return turn.speaker
        return self._from_paragraph_before(number, place)

    def _from_paragraph_before(self, number: int, place: int) -> Speaker | None:
        """Give the speaker of a paragraph that is but a quotation."""
        sentences = self.context.sentences
        paragraph = sentences[place].paragraph
        last = next((item for item in reversed(sentences[:place]) if item.paragraph < paragraph), None)
        if last is None:
            return self._named_next(number)
        if self.context.masked[last.char_start : last.char_end].rstrip().endswith(":"):
            return self._subject(last)
        previous = self.context.paragraphs[last.paragraph]
        if (
            number
            and self.context.quotes[number - 1][1] > previous.char_start
            and self.found[number - 1] is not None
        ):
            return self.found[number - 1]
        _, end = self.context.quotes[number]
        pointed = self._pointed_back(number)
        if pointed is not None:
            return pointed
        following = next(
            (item for item in sentences[place + 1 : place + 2] if item.paragraph == paragraph), None
        )
        if following is not None and following.char_start >= end:
            found = self.subjects.of_sentence(following.char_start, following.char_end)
            if found is not None:
                return found
        return self._subject(last)

    def _named_next(self, number: int) -> Speaker | None:
        """Give whom the sentence after a quotation that opens the article begins with."""
        start, end = self.context.quotes[number]
        place = self.context.sentence_at(end - 1)
        own, following = self.context.sentences[place], self.context.sentences[place + 1 : place + 2]
        rest = self.context.masked[
            self.context.sentences[self.context.sentence_at(start)].char_start : own.char_end
        ]
        if not following or rest.strip(FILLER + " \n"):
            return None
        named = self._pointed_back(number) or self.subjects.of_sentence(
            following[0].char_start, following[0].char_end
        )
        return named or full_name_at(self.context.masked, following[0].char_start)

    def _pointed_back(self, number: int) -> Speaker | None:
        """Give whom the sentence after a quotation names for it ('That was the message of X')."""
        place = self.context.sentence_at(self.context.quotes[number][1] - 1)
        for sentence in self.context.sentences[place + 1 : place + 2]:
            found = pointing_pattern().match(self.context.masked, sentence.char_start, sentence.char_end)
            if found is not None:
                return self.subjects.after_verb(found.end(), sentence.char_end, any_case=True)
        return None

    def _recorded(self, number: int) -> Speaker | None:
        """Give the voice of a recording: the last one named before it who is no voice of the broadcast."""
        start, _ = self.context.quotes[number]
        place = self.context.sentence_at(start)
        for sentence in reversed(self.context.sentences[max(0, place - 4) : place + 1]):
            persons = [
                index
                for index in self.people.persons_within(sentence.char_start, min(sentence.char_end, start))
                if self.people.speaker(index).name not in self.people.barred
            ]
            if persons:
                return self.people.speaker(persons[0])
        following = self.context.sentences[place + 1 : place + 2]
        return (
            self.subjects.of_sentence(following[0].char_start, following[0].char_end) if following else None
        )
