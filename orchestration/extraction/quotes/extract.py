"""Quotations with exact spans and their speakers.

Belongs here: which marked spans count as quotations, and the rows made of them.
Does not belong here: pairing the marks (``marks``), finding the speaker (``speakers``).
"""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from orchestration.extraction.quotes.context import Context, read_context
from orchestration.extraction.quotes.headlines import read_headline
from orchestration.extraction.quotes.marks import find_marked
from orchestration.extraction.quotes.nonspeech import MARKS, is_name, is_term, words_within
from orchestration.extraction.quotes.paragraphs import Paragraph
from orchestration.extraction.quotes.speaker_people import People, Speaker
from orchestration.extraction.quotes.speaker_turns import read_turns
from orchestration.extraction.quotes.speakers import Attribution
from orchestration.extraction.quotes.words import holds_speech_verb
from orchestration.extraction.records import Layout, Mention, Quote

_QUOTED_KINDS = frozenset({"paragraph", "list_item"})
_OUTER = " \t\n\u00a0.,;:!?…" + MARKS
_MAX_REACH = 400
_NEXT_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*(?=\S)")
_REOPENED = re.compile(r"\s*\n\s*[" + re.escape(MARKS) + r"]?\s*")


def extract_quotes(doc: Doc, layout: Layout, *, mentions: Sequence[Mention]) -> list[Quote]:
    """Give the quotations of headline, paragraphs and list items, in order, with their speakers.

    Headings and furniture give none, nor do names of works. Spans are code points of
    ``doc.text`` and include the marks. ``speaker_mention`` indexes ``mentions``. A speaker is
    given only where the words round the quotation name one.
    """
    told = _in_story(doc.text, layout, mentions)
    above = [
        _row(doc.text, start, end, _opens_small(doc.text, start, end), speaker)
        for start, end, speaker in read_headline(doc.text, layout, mentions, told)
    ]
    return sorted([*above, *told], key=lambda quote: quote.char_start)


def _opens_small(body: str, start: int, end: int) -> bool:
    """Tell whether the first letter of a quotation is small."""
    return next((char.islower() for char in words_within(body, start, end) if char.isalpha()), False)


def _in_story(body: str, layout: Layout, mentions: Sequence[Mention]) -> list[Quote]:
    paragraphs = _paragraphs(body, layout)
    spans = [
        (start, end)
        for start, end in find_marked(body, paragraphs)
        if not _in_title(layout, start) and not is_name(body, start, end)
    ]
    if not spans:
        return []
    people = People(body, mentions, skip=[])
    turns = read_turns(body, [(paragraph.char_start, paragraph.char_end) for paragraph in paragraphs], people)
    skip = _silent_spans(layout, spans, [(turn.char_start, turn.char_end) for turn in turns.values()])
    barred = frozenset(turn.speaker.name for turn in turns.values())
    context = read_context(body, paragraphs, spans)
    attribution = Attribution(context, People(body, mentions, skip=skip, barred=barred), turns)
    quotes: list[Quote] = []
    term_at = -1
    for start, end in spans:
        fragment = _is_fragment(context, start, end)
        speaker = attribution.next_speaker(is_fragment=fragment)
        sentence = context.sentences[context.sentence_at(start)].char_start
        if fragment and is_term(
            body, start, end, sentence_start=sentence, speaker=speaker, after_term=term_at >= sentence
        ):
            term_at = start
            continue
        quotes += [_row(body, *part, fragment, speaker) for part in _parts(body, start, end)]
    return quotes


def _parts(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans of a quotation paragraph by paragraph, each from the mark that opens it again."""
    parts, at = [], start
    for gap in _NEXT_PARAGRAPH.finditer(body, start, end):
        if body[gap.end()] == body[start]:
            parts.append((at, gap.start()))
            at = gap.end()
    return [*parts, (at, end)]


def _paragraphs(body: str, layout: Layout) -> list[Paragraph]:
    found: list[Paragraph] = []
    previous_end: int | None = None
    for block in layout.blocks:
        if block.kind in _QUOTED_KINDS:
            follows = previous_end is not None and body.count("\n", previous_end, block.char_start) == 1
            found.append(Paragraph(block.char_start, block.char_end, follows))
        previous_end = block.char_end if block.kind in _QUOTED_KINDS else None
    return found


def _silent_spans(
    layout: Layout, quotes: Sequence[tuple[int, int]], labels: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Give the spans whose mentions never speak: quotations, labels, all that is no paragraph."""
    blocks = [
        (block.char_start, block.char_end) for block in layout.blocks if block.kind not in _QUOTED_KINDS
    ]
    return sorted({*quotes, *labels, *blocks})


def _in_title(layout: Layout, char: int) -> bool:
    if layout.title_start is None or layout.title_end is None:
        return False
    return layout.title_start <= char < layout.title_end


def _is_fragment(context: Context, start: int, end: int) -> bool:
    """Tell whether a quotation is part of the writer's own sentence."""
    inner = words_within(context.body, start, end)
    if _opens_small(context.body, start, end):
        return True
    sentence = context.sentences[context.sentence_at(start)]
    before = context.masked[max(sentence.char_start, start - _MAX_REACH) : start].rstrip()
    last = context.sentences[context.sentence_at(end - 1)].char_end
    after = context.masked[end : min(last, end + _MAX_REACH)]
    if inner[-1:] in ".!?…,":
        return False
    return (bool(before) and before[-1] not in ":,\x00") or not (before or holds_speech_verb(after))


def _row(body: str, start: int, end: int, fragment: bool, speaker: Speaker | None) -> Quote:
    speaker = speaker if speaker and speaker.named else None
    kind = speaker.speaker_type if speaker else None
    return Quote(
        text=body[start:end],
        char_start=start,
        char_end=end,
        text_in_quotes=_REOPENED.sub(" ", body[start:end]).strip(_OUTER),
        is_fragment=fragment,
        speaker_type="person" if kind == "person" else "organization" if kind == "organization" else None,
        speaker_name=speaker.name if speaker else None,
        speaker_surface=speaker.surface if speaker else None,
        speaker_mention=speaker.mention if speaker else None,
    )
