"""What stands beside a mention: honorific, role, acronym, country; and its cleaned name.

Belongs here: turning a span with a kind into a ``Mention``. Does not belong here: finding
the span or choosing the kind.
"""

import re
from functools import lru_cache

from orchestration.extraction.entities.country_hint import find_country
from orchestration.extraction.entities.lexicon import Lexicon, load_lexicon
from orchestration.extraction.layout.names import restore_capitals
from orchestration.extraction.records import EntityType, Layout, Mention
from orchestration.extraction.roles.after import find_after
from orchestration.extraction.roles.before import find_before
from orchestration.extraction.roles.passage import Passage

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"\s\(([A-Z][A-Za-z]?[A-Z&-]*[A-Z])\)")
_REACH = 80
_HONORIFIC_REACH = 24


def describe_mention(
    body: str, layout: Layout, *, start: int, end: int, entity_type: EntityType, lexicon: Lexicon
) -> Mention:
    """Give the mention at ``[start, end)`` of ``body`` with all that its line tells of it."""
    surface = body[start:end]
    line_start, line_end = _line(layout, start, end)
    before = body[max(line_start, start - _REACH) : start]
    after = body[end : min(line_end, end + _REACH)]
    person = entity_type == "person"
    return Mention(
        entity_type=entity_type,
        surface=surface,
        char_start=start,
        char_end=end,
        name=clean_name(surface, entity_type=entity_type),
        honorific=find_honorific(before) if person else None,
        role=find_role(body, start, end, line_start=line_start, line_end=line_end) if person else None,
        acronym=find_acronym(surface, after) if entity_type == "organization" else None,
        country_hint=find_country(before, after, lexicon=lexicon) if entity_type == "place" else None,
    )


def _line(layout: Layout, start: int, end: int) -> tuple[int, int]:
    for block in layout.blocks:
        if block.char_start <= start < block.char_end:
            return block.char_start, block.char_end
    return start, end


def clean_name(surface: str, *, entity_type: EntityType) -> str:
    """Give ``surface`` without article and with white space folded; names in capitals restored.

    A single word of up to five capitals that is no person's name stays an acronym.
    """
    name = " ".join(surface.split())
    if entity_type == "organization":
        name = _ARTICLE.sub("", name)
    single = len(name.split()) == 1
    if entity_type == "organization" and single:
        return name
    if entity_type == "place" and ((single and len(name) <= 3) or "." in name):
        return name
    return restore_capitals(name)


@lru_cache(maxsize=1)
def _honorific() -> re.Pattern[str]:
    honorifics = "|".join(sorted(load_lexicon().honorific, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b({honorifics})\.?\s$")


def find_honorific(before: str) -> str | None:
    """Give the honorific that ends ``before``, without its dot."""
    match = _honorific().search(before, max(0, len(before) - _HONORIFIC_REACH))
    return match.group(1) if match else None


def find_role(body: str, start: int, end: int, *, line_start: int, line_end: int) -> str | None:
    """Give the words of the role beside the name at ``[start, end)``, the one in front of it first.

    The body or place that it is held in is no part of it ('mayor' in 'the mayor of Lund').
    """
    passage = Passage(body, line_start, line_end)
    phrases = find_before(passage, start, end) or find_after(passage, end)
    return body[phrases[0].start : phrases[0].end] if phrases else None


def find_acronym(surface: str, after: str) -> str | None:
    """Give the acronym in brackets after a body's name when its letters fit the name."""
    match = _ACRONYM.match(after)
    if match is None:
        return None
    acronym = match.group(1)
    initials = "".join(word[0] for word in re.split(r"[\s-]+", surface) if word and word[0].isalpha()).upper()
    letters = iter(initials)
    return acronym if all(letter in letters for letter in acronym if letter.isalpha()) else None
