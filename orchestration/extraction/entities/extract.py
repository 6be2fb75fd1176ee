"""People, organisations and places in an article, with their exact spans.

Belongs here: putting together what the ``entity_*``, ``person_*``, ``organization_*`` and
``place_*`` modules find, and every further mention of a name once its kind is known. Does
not belong here: who a name means across articles (the warehouse resolves that).
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from orchestration.extraction.entities.case import Verdict
from orchestration.extraction.entities.details import describe_mention
from orchestration.extraction.entities.given import Given, find_call_sign, find_given_names
from orchestration.extraction.entities.headlines import find_headline_names
from orchestration.extraction.entities.judgement import judge_names
from orchestration.extraction.entities.lexicon import Lexicon, load_lexicon
from orchestration.extraction.entities.links import joins
from orchestration.extraction.entities.names import find_names
from orchestration.extraction.entities.organization_generic import find_generic_organizations
from orchestration.extraction.entities.organization_local import find_local_organizations
from orchestration.extraction.entities.place_roads import find_roads
from orchestration.extraction.entities.relatives import Texts
from orchestration.extraction.entities.words import Word, read_words
from orchestration.extraction.records import Layout, Mention

# Links inside a publisher's name that may stand where a space does elsewhere.
_LONGEST_NAME = 9
# How sure the type of a body in small letters is.
_GENERIC = 0.8

Kinds = dict[Texts, Verdict]
Span = tuple[int, int, Verdict]


def extract_mentions(doc: Doc, layout: Layout) -> list[Mention]:
    """Give every mention of a person, organisation or place, in order and without overlap.

    A surface holds the name alone: no article, title or possessive. Offsets are code points
    of ``doc.text``. ``doc`` must have passed the whole pipeline (tagger and entity
    recogniser); without labels only names with clear context are found.
    """
    lexicon = load_lexicon()
    body = doc.text
    words = read_words(doc, layout, lexicon=lexicon)
    names = find_names(words, lexicon=lexicon)
    given = find_given_names(body, layout, words, lexicon=lexicon)
    judgement = judge_names(body, layout, words, names, given, lexicon=lexicon)
    spans = _find_all(words, _variants(judgement.by_texts, given), judgement.by_mention, lexicon=lexicon)
    spans = _with_publisher(words, spans, layout)
    headline = find_headline_names(words, judgement.by_texts, lexicon=lexicon)
    spans += _beside(spans, headline)
    spans = _in_place_of(spans, find_roads(words, lexicon=lexicon), Verdict("place"))
    local = find_local_organizations(words, spans, lexicon=lexicon)
    spans = _in_place_of(spans, local, Verdict("organization", _GENERIC))
    generic = find_generic_organizations(words, lexicon=lexicon)
    spans += _beside(spans, [(start, end, Verdict("organization", _GENERIC)) for start, end in generic])
    mentions = []
    for start, end, verdict in sorted(spans, key=lambda span: span[:2]):
        if verdict.kind is not None:
            mention = describe_mention(
                body,
                layout,
                start=words[start].start,
                end=words[end - 1].end,
                entity_type=verdict.kind,
                lexicon=lexicon,
            )
            mentions.append(replace(mention, type_certainty=verdict.certainty))
    return mentions


def _beside(spans: Sequence[Span], found: Sequence[Span]) -> list[Span]:
    """Give those of ``found`` that share no word with ``spans``."""
    taken = {position for start, end, _ in spans for position in range(start, end)}
    return [span for span in found if taken.isdisjoint(range(span[0], span[1]))]


def _in_place_of(spans: Sequence[Span], found: Sequence[tuple[int, int]], verdict: Verdict) -> list[Span]:
    """Give ``spans`` with those that share a word with ``found`` replaced by it."""
    taken = {position for start, end in found for position in range(start, end)}
    kept = [span for span in spans if taken.isdisjoint(range(span[0], span[1]))]
    return [*kept, *((start, end, verdict) for start, end in found)]


def _with_publisher(words: Sequence[Word], spans: list[Span], layout: Layout) -> list[Span]:
    """Add the publisher's name where the layout found it, however it is spelled."""
    start, end = layout.publisher_start, layout.publisher_end
    if start is None or end is None or "." in (layout.publisher_name or ""):
        return spans
    inside = [number for number, word in enumerate(words) if start <= word.start and word.end <= end]
    if inside and words[inside[0]].text.casefold() == "the" and len(inside) > 1:
        inside = inside[1:]
    sign = find_call_sign(layout)
    if sign and inside:
        inside = inside[:1]
    if not inside or any(a < inside[-1] + 1 and inside[0] < b for a, b, _ in spans):
        return spans
    return [*spans, (inside[0], inside[-1] + 1, Verdict("organization"))]


def _variants(kinds: Kinds, given: Given) -> Kinds:
    """Give the kind by spelling; folded spellings stand for words in capitals."""
    variants = dict(kinds)
    for texts, verdict in kinds.items():
        if verdict.kind is not None:
            variants.setdefault(tuple(text.casefold() for text in texts), verdict)
    variants.update({texts: Verdict(kind) for texts, kind in given.items()})
    for texts, kind in given.items():
        if kind == "person" and len(texts) > 1:
            variants.setdefault((texts[-1],), Verdict(kind))
    return variants


def _find_all(
    words: Sequence[Word], variants: Kinds, exceptions: dict[int, Verdict], *, lexicon: Lexicon
) -> list[Span]:
    spans: list[Span] = []
    position = 0
    while position < len(words):
        end = position + 1
        if not words[position].is_name_like:
            position = end
            continue
        while end < min(len(words), position + _LONGEST_NAME) and joins(
            words[end - 1], words[end], lexicon=lexicon
        ):
            end += 1
        while end > position:
            hit = _look_up(words[position:end], variants)
            if hit is not None:
                spans.append((position, end, exceptions.get(position, hit)))
                break
            end -= 1
        position = max(end, position + 1)
    return spans


def _look_up(members: Sequence[Word], variants: Kinds) -> Verdict | None:
    texts = tuple(word.text for word in members)
    if texts in variants and members[0].is_name_like:
        return variants[texts]
    if not members[0].is_name_like or not members[-1].is_name_like:
        return None
    folded = tuple(text.casefold() for text in texts)
    short = len(texts) == 1 and len(texts[0]) < 4
    if folded in variants and not short and _capitals_only(members, long_enough=len(texts) > 1):
        return variants[folded]
    return None


def _capitals_only(members: Sequence[Word], *, long_enough: bool) -> bool:
    """True for capitals throughout, or for a long name with a capital on each long word."""
    if all(word.text.isupper() for word in members if word.text.isalpha()):
        return True
    return long_enough and all(word.is_name_like for word in members if len(word.text) > 3)
