"""Who is meant by a role or a common noun alone: 'the NATO chief', 'the minister', 'the bloc'.

Belongs here: people by a role that they hold in the article, as mentions of form ``role``, and
the order in which names and such mentions are put together. Does not belong here: roles
beside a name (``extract``), organisations by a noun (``nouns``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc

from orchestration.extraction.records import Layout, Mention, RoleMention
from orchestration.extraction.roles.nouns import find_nouns
from orchestration.extraction.roles.spans import is_taken
from orchestration.extraction.roles.vocabulary import RoleVocabulary, load_vocabulary

_TEXT_KINDS = frozenset({"paragraph", "heading", "list_item", "title"})
# Words before a head that make it another office: 'the minister' is not the prime minister.
_OTHER_OFFICE = frozenset(
    {"prime", "first", "vice", "deputy", "assistant", "shadow", "crown", "lieutenant", "under"}
)
_MODIFIERS = r"(?P<modifiers>(?:[^\W\d_]+(?:[’'.-][^\W\d_]+)*\s){0,3}?)"
_GOES_ON = re.compile(r"\s(?:of|for|at|elect|designate|who|and\s[A-Z])\b|,\s(?:[A-Z]|a\s|an\s|\d)|\s[A-Z]|-")


def add_references(
    doc: Doc, layout: Layout, mentions: Sequence[Mention], roles: Sequence[RoleMention]
) -> list[Mention]:
    """Give ``mentions``, then those of people by a role alone and of organisations by a noun alone.

    One is added only where the article leaves a single one to be meant who is named before;
    ``name`` is that name. Its span holds no article and stands in no name and no role of
    ``roles``. A mention that is such a noun with a capital ('the Alliance') gets the name of
    who is meant; every index into ``mentions`` stays good.
    """
    role_spans = [(role.char_start, role.char_end) for role in roles]
    name_spans = [(mention.char_start, mention.char_end) for mention in mentions]
    found = _find_people(doc.text, layout, mentions, roles, taken=sorted(name_spans + role_spans))
    by_span = {(mention.char_start, mention.char_end): index for index, mention in enumerate(mentions)}
    known = list(mentions)
    for noun in find_nouns(doc, layout, mentions, roles, taken=sorted(name_spans + role_spans)):
        index = by_span.get((noun.char_start, noun.char_end))
        if index is None:
            found.append(noun)
        else:
            known[index] = replace(known[index], name=noun.name, form="noun")
    return known + sorted(found, key=lambda mention: (mention.char_start, mention.char_end))


def _find_people(
    body: str,
    layout: Layout,
    mentions: Sequence[Mention],
    roles: Sequence[RoleMention],
    *,
    taken: Sequence[tuple[int, int]],
) -> list[Mention]:
    holders = _holders(mentions, roles)
    if not holders:
        return []
    vocabulary = load_vocabulary()
    found = []
    for block in layout.blocks:
        if block.kind not in _TEXT_KINDS:
            continue
        for match in _pattern().finditer(body, block.char_start, block.char_end):
            start = match.start("modifiers")
            span = start, match.end("head")
            if is_taken(match.span("head"), taken) or _goes_on(body, match.end(), block.char_end):
                continue
            holder = _meant(match["modifiers"], match["head"], start, holders, vocabulary=vocabulary)
            if holder is not None:
                found.append(_mention(body, span, holder))
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    heads = sorted(load_vocabulary().office, key=lambda word: (-len(word), word))
    alternatives = "|".join(re.escape(head).replace(r"\ ", r"[\s-]") for head in heads)
    return re.compile(rf"\b[Tt]he\s{_MODIFIERS}(?P<head>(?i:{alternatives}))\b")


def _goes_on(body: str, end: int, limit: int) -> bool:
    """True where more of the role or a name follows, so that it does not stand alone."""
    return _GOES_ON.match(body, end, limit) is not None


def _holders(mentions: Sequence[Mention], roles: Sequence[RoleMention]) -> list["_Holder"]:
    """Give each role that somebody holds now, under the fullest name of the holder."""
    first: dict[str, int] = {}
    for mention in sorted(mentions, key=lambda mention: mention.char_start):
        if mention.entity_type == "person" and mention.name:
            first.setdefault(mention.name, mention.char_start)
    fullest: dict[str, str | None] = {}
    holders: dict[tuple[str, str, str | None], _Holder] = {}
    for role in roles:
        holder = mentions[role.holder_mention].name
        if role.is_former or not holder:
            continue
        if holder not in fullest:
            fullest[holder] = fullest_name(holder, list(first))
        name = fullest[holder]
        if name is None:
            continue
        body = next((i for i in (role.organization_mention, role.place_mention) if i is not None), None)
        held_in = mentions[body].name if body is not None else role.nationality
        named = min(first[name], first[holder])
        holders.setdefault((name, role.name, held_in), _Holder(name, role.name, held_in, named))
    return list(holders.values())


def fullest_name(name: str, names: Sequence[str]) -> str | None:
    """Give the longest of ``names`` that ends in ``name``; None when two people are so called."""
    bearers = {other for other in names if other == name or other.endswith(f" {name}")}
    fuller = sorted(bearers, key=lambda other: (len(other), other))
    longest = fuller[-1] if fuller else name
    words = set(longest.split())
    return longest if all(set(other.split()) <= words for other in fuller) else None


def _meant(
    modifiers: str, head: str, start: int, holders: Sequence["_Holder"], *, vocabulary: RoleVocabulary
) -> "_Holder | None":
    """Give the one holder that the role alone can mean, named before ``start``; else None."""
    words = [word.casefold().replace("-", " ") for word in modifiers.split()]
    plain_head = re.sub(r"[\s-]", " ", head.casefold())
    fitting = [holder for holder in holders if holder.fits(words, plain_head, vocabulary)]
    if len({holder.name for holder in fitting}) != 1 or fitting[0].first >= start:
        return None
    return fitting[0]


def _mention(body: str, span: tuple[int, int], holder: "_Holder") -> Mention:
    return Mention(
        entity_type="person",
        surface=body[span[0] : span[1]],
        char_start=span[0],
        char_end=span[1],
        name=holder.name,
        role=holder.role,
        type_certainty=0.8,
        form="role",
    )


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who holds ``role``, in which body, place or country, and where they are first named."""

    name: str
    role: str
    held_in: str | None
    first: int

    def fits(self, modifiers: Sequence[str], head: str, vocabulary: RoleVocabulary) -> bool:
        """True when ``modifiers`` and ``head`` can mean this role: each word is of it or of its body."""
        own = self.role.split()
        body = self.held_in.casefold().split() if self.held_in else []
        in_body = [word for word in modifiers if word in body]
        rest = [word for word in modifiers if word not in body]
        heads = (head, *(vocabulary.office_synonym.get(head, ()) if in_body else ()))
        for wanted in heads:
            if self.role != wanted and not self.role.endswith(f" {wanted}"):
                continue
            before = own[: len(own) - len(wanted.split())]
            if set(rest) <= set(before) and not (set(before) - set(rest)) & _OTHER_OFFICE:
                return True
        return False
