"""People, organisations and places in an article, with their exact spans.

Belongs here: putting together what the ``entity_*``, ``person_*``, ``organization_*`` and
``place_*`` modules find, and every further mention of a name once its kind is known. Does
not belong here: who a name means across articles (the warehouse resolves that).
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from orchestration.extraction.entities.details import describe_mention
from orchestration.extraction.entities.given import Given, find_given_names
from orchestration.extraction.entities.judgement import Texts, judge_names
from orchestration.extraction.entities.lexicon import Lexicon, load_lexicon
from orchestration.extraction.entities.links import joins
from orchestration.extraction.entities.names import find_names
from orchestration.extraction.entities.organization_generic import find_generic_organizations
from orchestration.extraction.entities.words import Word, read_words
from orchestration.extraction.records import EntityType, Layout, Mention

# Links inside a publisher's name that may stand where a space does elsewhere.
_LONGEST_NAME = 9

Span = tuple[int, int, EntityType | None]


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
    kinds = judge_names(body, layout, words, names, given, lexicon=lexicon)
    spans = _find_all(words, _variants(kinds, given), lexicon=lexicon)
    spans = _with_publisher(words, spans, layout)
    taken = {position for start, end, _ in spans for position in range(start, end)}
    for start, end in find_generic_organizations(words, lexicon=lexicon):
        if taken.isdisjoint(range(start, end)):
            spans.append((start, end, "organization"))
    found = sorted(
        (words[start].start, words[end - 1].end, kind) for start, end, kind in spans if kind is not None
    )
    return [
        describe_mention(body, layout, start=start, end=end, entity_type=kind, lexicon=lexicon)
        for start, end, kind in found
    ]


def _with_publisher(words: Sequence[Word], spans: list[Span], layout: Layout) -> list[Span]:
    """Add the publisher's name where the layout found it, however it is spelled."""
    start, end = layout.publisher_start, layout.publisher_end
    if start is None or end is None or "." in (layout.publisher_name or ""):
        return spans
    inside = [number for number, word in enumerate(words) if start <= word.start and word.end <= end]
    if inside and words[inside[0]].text.casefold() == "the" and len(inside) > 1:
        inside = inside[1:]
    if not inside or any(a < inside[-1] + 1 and inside[0] < b for a, b, _ in spans):
        return spans
    return [*spans, (inside[0], inside[-1] + 1, "organization")]


def _variants(kinds: dict[Texts, EntityType | None], given: Given) -> dict[Texts, EntityType | None]:
    """Give the kind by spelling; folded spellings stand for words in capitals."""
    variants: dict[Texts, EntityType | None] = {}
    for texts, kind in kinds.items():
        variants[texts] = kind
    for texts, kind in kinds.items():
        if kind is not None:
            variants.setdefault(tuple(text.casefold() for text in texts), kind)
    variants.update(given)
    for texts, kind in given.items():
        if kind == "person" and len(texts) > 1:
            variants.setdefault((texts[-1],), kind)
    return variants


def _find_all(
    words: Sequence[Word], variants: dict[Texts, EntityType | None], *, lexicon: Lexicon
) -> list[Span]:
    spans: list[Span] = []
    position = 0
    while position < len(words):
        end = position + 1
        while end < min(len(words), position + _LONGEST_NAME) and joins(
            words[end - 1], words[end], lexicon=lexicon
        ):
            end += 1
        while end > position:
            members = words[position:end]
            hit = _look_up(members, variants)
            if hit is not None:
                spans.append((position, end, hit[0]))
                break
            end -= 1
        position = max(end, position + 1)
    return spans


def _look_up(
    members: Sequence[Word], variants: dict[Texts, EntityType | None]
) -> tuple[EntityType | None] | None:
    texts = tuple(word.text for word in members)
    if texts in variants and members[0].is_name_like:
        return (variants[texts],)
    if not members[0].is_name_like or not members[-1].is_name_like:
        return None
    folded = tuple(text.casefold() for text in texts)
    short = len(texts) == 1 and len(texts[0]) < 4
    if folded in variants and not short and _capitals_only(members, long_enough=len(texts) > 1):
        return (variants[folded],)
    return None


def _capitals_only(members: Sequence[Word], *, long_enough: bool) -> bool:
    """True for capitals throughout, or for a long name with a capital on each long word."""
    if all(word.text.isupper() for word in members if word.text.isalpha()):
        return True
    return long_enough and all(word.is_name_like for word in members if len(word.text) > 3)
