"""What stands beside a mention: honorific, role, acronym, country; and its cleaned name.

Belongs here: turning a span with a kind into a ``Mention``. Does not belong here: finding
the span or choosing the kind.
"""

import re
from functools import lru_cache

from orchestration.extraction.entities.lexicon import Lexicon, load_lexicon
from orchestration.extraction.layout.names import restore_capitals
from orchestration.extraction.records import EntityType, Layout, Mention

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"\s\(([A-Z][A-Za-z]?[A-Z&-]*[A-Z])\)")
_COUNTRY = re.compile(r",\s(?:the\s)?([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})")
_REACH = 80
# Words that stand before a role without being part of it.
_ROLE_STOP = frozenset({"the", "a", "an", "its", "our", "their", "his", "her", "and", "said", "says", "by"})
_ROLE_STOP |= {"with", "of", "to", "that", "for", "from", "told", "asked", "as", "when", "while", "but"}


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
        role=find_role(before, after) if person else None,
        acronym=find_acronym(surface, after) if entity_type == "organization" else None,
        country_hint=find_country(after, lexicon=lexicon) if entity_type == "place" else None,
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
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lexicon = load_lexicon()
    roles = "|".join(sorted((re.escape(role) for role in lexicon.role), key=lambda role: (-len(role), role)))
    modifiers = "|".join(sorted(lexicon.role_modifier))
    honorifics = "|".join(sorted(lexicon.honorific, key=lambda word: (-len(word), word)))
    before = re.compile(
        rf"(?P<role>(?:(?i:{modifiers})[\s-])*(?:[^\W\d_]+\s)?(?i:{roles})(?:[\s-](?i:{roles}))?)\s$"
    )
    apposed = re.compile(
        rf"\b(?i:the|its|their|our|his|her)\s(?P<role>(?:[\w’'-]+\s){{0,3}}?(?i:{roles})),\s$"
    )
    after = re.compile(
        rf",\s(?:\d{{1,2}},\s)?(?:the|a|an|its|their|our|his|her)?\s?"
        rf"(?P<role>(?:[\w’'-]+\s){{0,4}}?(?:{roles})(?:\s(?:{roles}))?"
        r"(?:\s(?:of|for|at|in)\s(?:the\s)?[\w’'-]+(?:\s[A-Z][\w’'-]*)*)?)\b"
    )
    return re.compile(rf"\b({honorifics})\.?\s$"), before, apposed, after


def find_honorific(before: str) -> str | None:
    """Give the honorific that ends ``before``, without its dot."""
    match = _patterns()[0].search(before)
    return match.group(1) if match else None


def find_role(before: str, after: str) -> str | None:
    """Give the role right before or after a name ('Transport Minister', 'chief executive of X')."""
    _, pattern_before, apposed, pattern_after = _patterns()
    match = pattern_before.search(before)
    if match:
        words = match["role"].split()
        return " ".join(words[1:] if len(words) > 1 and words[0].casefold() in _ROLE_STOP else words)
    match = apposed.search(before) or pattern_after.match(after)
    return match["role"] if match else None


def find_acronym(surface: str, after: str) -> str | None:
    """Give the acronym in brackets after a body's name when its letters fit the name."""
    match = _ACRONYM.match(after)
    if match is None:
        return None
    acronym = match.group(1)
    initials = "".join(word[0] for word in re.split(r"[\s-]+", surface) if word and word[0].isalpha()).upper()
    letters = iter(initials)
    return acronym if all(letter in letters for letter in acronym if letter.isalpha()) else None


def find_country(after: str, *, lexicon: Lexicon) -> str | None:
    """Give the country or state named right after a place ('Romania' in 'Bucharest, Romania')."""
    match = _COUNTRY.match(after)
    if match is None:
        return None
    words = match.group(1).split()
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        bare = name.rstrip(".")
        if name in lexicon.country or name in lexicon.state:
            return name
        if bare in lexicon.country or bare in lexicon.state:
            return bare
        if bare in lexicon.state_abbreviation:
            return name
    return None
