"""Quotations in a headline.

Belongs here: which marked words of a headline are a quotation of their own, and whom the headline or
the story names for them. Does not belong here: quotations of the story (``extract``).
"""

import re
from collections.abc import Sequence

from orchestration.extraction.quotes.context import read_context
from orchestration.extraction.quotes.marks import find_marked
from orchestration.extraction.quotes.nonspeech import is_name, words_within
from orchestration.extraction.quotes.paragraphs import Paragraph
from orchestration.extraction.quotes.speaker_people import People, Speaker
from orchestration.extraction.quotes.speakers import Attribution
from orchestration.extraction.quotes.words import pointing_pattern
from orchestration.extraction.records import Layout, Mention, Quote

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SINGLE = "'‘‚‹"
# Who said it, after a colon or a dash at the end ('‘No deal’: Ferri', '‘No deal’ - minister').
_SIGNED = re.compile(r"\s*(?::|[-–—](?=\s))\s*(?P<name>[^:\n]{2,60})$")
# Who said it, before a colon ('Ferri: ‘No deal’', 'Ferri on ferries: ‘No deal’').
_LABELLED = re.compile(r"(?P<name>[^:\n]{2,60}?)(?:\s+(?:on|to|after|about)\s+[^:\n]{2,40})?:\s*$")
_MIN_WORDS = 4
_MAX_NAME_REACH = 60


def read_headline(
    body: str, layout: Layout, mentions: Sequence[Mention], told: Sequence[Quote]
) -> list[tuple[int, int, Speaker | None]]:
    """Give span and speaker of the headline's quotations, in order.

    Single marks, which headlines have for the gist of what is said, give none where the words stand
    in a quotation of the story (``told``). Marked words that nobody is named for count when there are
    ``_MIN_WORDS`` of them, or the story quotes them.
    """
    if layout.title_start is None or layout.title_end is None:
        return []
    start, end = layout.title_start, layout.title_end
    spans = [span for span in find_marked(body, [Paragraph(start, end)]) if not is_name(body, *span)]
    if not spans:
        return []
    people = People(body, mentions, skip=spans)
    attribution = Attribution(read_context(body, [Paragraph(start, end)], spans), people, {})
    found: list[tuple[int, int, Speaker | None]] = []
    for span in spans:
        words = _words(words_within(body, *span))
        source = next((quote for quote in told if _holds(_words(quote.text_in_quotes), words)), None)
        speaker = _signed(body, span, (start, end), people)
        speaker = attribution.next_speaker(is_fragment=True) or speaker or _pointed(body, span, end, people)
        if source is not None and body[span[0]] in _SINGLE:
            continue
        if source is not None and source.speaker_name is not None:
            surface = source.speaker_surface or source.speaker_name
            speaker = Speaker(source.speaker_name, surface, source.speaker_type, source.speaker_mention)
        if speaker is not None or source is not None or len(words) >= _MIN_WORDS:
            found.append((*span, speaker))
    return found


def _signed(body: str, span: tuple[int, int], title: tuple[int, int], people: People) -> Speaker | None:
    """Give whom a colon or dash beside the quotation names, by a mention."""
    for pattern, start, end in ((_SIGNED, span[1], title[1]), (_LABELLED, title[0], span[0])):
        found = pattern.match(body, start, end)
        named = people.within(found.start("name"), found.end("name")) if found else []
        if named and not people.is_possessive(named[0]):
            return people.speaker(named[0])
    return None


def _pointed(body: str, span: tuple[int, int], title_end: int, people: People) -> Speaker | None:
    """Give whom the text below names for a headline that is but a quotation ('That was the cry of X')."""
    found = pointing_pattern().match(body, title_end) if span[1] == title_end else None
    named = people.within(found.end(), found.end() + _MAX_NAME_REACH) if found else []
    return people.speaker(named[0]) if named else None


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def _holds(told: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether ``told`` has all of ``words`` in their order, with others between them at most."""
    rest = iter(told)
    return len(words) > 1 and all(word in rest for word in words)
