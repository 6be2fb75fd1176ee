"""Organisations by a common noun: 'the company', 'the bloc', 'the agency' after one was named.

Belongs here: which noun an article gives to which organisation, and where that noun stands
alone. Does not belong here: organisations that are named by a noun from the start
(``entities.organization_generic``).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from orchestration.extraction.entities.lexicon import load_lexicon, read_toml, word_lists
from orchestration.extraction.records import Layout, Mention, RoleMention
from orchestration.extraction.roles.spans import is_taken

_TEXT_KINDS = frozenset({"paragraph", "heading", "list_item"})
_HEAD_OF_FIRM = frozenset({"chief executive", "ceo", "chief executive officer", "chief financial officer"})
# Who is at the bank is in a building.
_AT_SITE = re.compile(r"\b(?:at|in|to|from|near|inside|outside|around|behind|into)\s$")
_FOLLOWS = re.compile(r"\s(?:of|for)\s|-|[’']s?\s(?:of)\b")


def find_nouns(
    doc: Doc,
    layout: Layout,
    mentions: Sequence[Mention],
    roles: Sequence[RoleMention],
    *,
    taken: Sequence[tuple[int, int]],
) -> list[Mention]:
    """Give the mentions of organisations by a noun alone, each under the name of who is meant.

    A noun is given only where one organisation of the article can be called so, and is named
    before.
    """
    words = _words()
    bearers = _bearers(doc.text, mentions, roles, words=words)
    if not bearers:
        return []
    starts = {token.idx: token.i for token in doc}
    alone = {
        (mention.char_start, mention.char_end)
        for mention in mentions
        if mention.entity_type == "organization" and mention.name.istitle() and " " not in mention.name
    }
    found = []
    for block in layout.blocks:
        if block.kind not in _TEXT_KINDS:
            continue
        for match in words.pattern.finditer(doc.text, block.char_start, block.char_end):
            span = match.span("noun")
            noun = match["noun"].casefold()
            named = [bearer for bearer in bearers if noun in bearer.nouns]
            if len({bearer.name for bearer in named}) != 1 or named[0].first >= span[0]:
                continue
            if span not in alone and is_taken(span, taken):
                continue
            if _FOLLOWS.match(doc.text, span[1]) or _is_compound(doc, starts, span):
                continue
            if noun in words.site and _AT_SITE.search(doc.text, max(0, match.start() - 9), match.start()):
                continue
            found.append(_mention(doc.text, span, named[0]))
    return found


def _is_compound(doc: Doc, starts: Mapping[int, int], span: tuple[int, int]) -> bool:
    """True where the noun only describes the next: 'the company car', 'the Bank Act'."""
    last = doc.text[span[0] : span[1]].rfind(" ") + 1 + span[0]
    index = starts.get(last)
    if index is None or index + 1 >= len(doc):
        return index is None
    following = doc[index + 1]
    return following.pos_ in ("NOUN", "PROPN") and following.idx == span[1] + 1


def _bearers(
    body: str, mentions: Sequence[Mention], roles: Sequence[RoleMention], *, words: "_Words"
) -> list["_Bearer"]:
    """Give each named organisation with the nouns that the article can call it."""
    firms = {
        mentions[role.organization_mention].name
        for role in roles
        if role.organization_mention is not None and role.name in _HEAD_OF_FIRM
    }
    nouns: dict[str, set[str]] = {}
    first: dict[str, int] = {}
    for mention in mentions:
        if mention.entity_type != "organization" or not mention.name[:1].isupper():
            continue
        own = nouns.setdefault(mention.name, set())
        first.setdefault(mention.name, mention.char_start)
        own.update(_nouns_of_name(mention.name, words))
        own.update(_apposed_nouns(body, mention, words))
        legal = words.legal.match(body, mention.char_end) is not None
        if legal or words.legal_end.search(mention.name) or mention.name in firms:
            own.update(words.firm)
    fuller = _fuller_names(mentions, list(nouns))
    merged: dict[str, _Bearer] = {}
    for name, own in nouns.items():
        key = fuller[name]
        old = merged.get(key)
        joined = frozenset(own) | (old.nouns if old else frozenset())
        merged[key] = _Bearer(key, joined, min(first[name], old.first if old else first[name]))
    return list(merged.values())


def _fuller_names(mentions: Sequence[Mention], names: Sequence[str]) -> dict[str, str]:
    """Give the name that each name is short for: by an acronym introduced, or as its first words."""
    acronyms = {mention.acronym: mention.name for mention in mentions if mention.acronym}
    fuller = {}
    for name in names:
        longer = [other for other in names if other != name and f" {name} " in f" {other} "]
        # 'NATO' is no short form of 'NATO Innovation Fund'.
        is_short = len(longer) == 1 and not name.isupper()
        fuller[name] = acronyms.get(name) or (longer[0] if is_short else name)
    return fuller


def _nouns_of_name(name: str, words: "_Words") -> set[str]:
    folded = name.casefold().split()
    if len(folded) < 2:
        return set(words.known.get(name, ()))
    ends = {folded[-1]}
    ends |= {folded[i - 1] for i, word in enumerate(folded) if word in ("of", "for", "on") and i}
    found = {noun for noun in words.noun if noun in ends}
    found |= {noun for noun, heads in words.same_head.items() if ends & set(heads)}
    return found | set(words.known.get(name, ()))


def _apposed_nouns(body: str, mention: Mention, words: "_Words") -> set[str]:
    match = words.apposed.match(body, mention.char_end) or words.copula.match(body, mention.char_end)
    before = words.apposed_before.search(body[max(0, mention.char_start - 60) : mention.char_start])
    return {found["noun"].casefold() for found in (match, before) if found}


def _mention(body: str, span: tuple[int, int], bearer: "_Bearer") -> Mention:
    return Mention(
        entity_type="organization",
        surface=body[span[0] : span[1]],
        char_start=span[0],
        char_end=span[1],
        name=bearer.name,
        type_certainty=0.8,
        form="noun",
    )


@lru_cache(maxsize=1)
def _words() -> "_Words":
    lists = word_lists("role_noun.toml")
    tables = read_toml("role_noun.toml")
    known, same = tables["known"], tables["same_head"]
    if not isinstance(known, dict) or not isinstance(same, dict):
        raise TypeError("role_noun.toml: 'known' and 'same_head' must be tables")
    extra = {noun for nouns in known.values() for noun in nouns}
    ordered = sorted({*lists["noun"], *lists["firm"], *extra}, key=lambda noun: (-len(noun), noun))
    noun = rf"(?P<noun>(?i:{'|'.join(re.escape(word) for word in ordered)}))"
    legal = "|".join(re.escape(form) for form in sorted(load_lexicon().legal_form))
    gap = r"(?:[\w’'-]+\s){0,4}?"
    return _Words(
        noun=tuple(lists["noun"]),
        firm=frozenset(lists["firm"]),
        site=frozenset(lists["site"]),
        known={name: tuple(nouns) for name, nouns in known.items()},
        same_head={name: tuple(heads) for name, heads in same.items()},
        pattern=re.compile(rf"\b[Tt]he\s{noun}\b"),
        apposed=re.compile(rf"(?:\s\([^()]+\))?,\s(?:the|an?)\s{gap}{noun}\b"),
        copula=re.compile(rf"\sis\s(?:the|an?)\s{gap}{noun}\b"),
        apposed_before=re.compile(rf"\b{noun}\s$"),
        legal=re.compile(rf",?\s(?:{legal})\b"),
        legal_end=re.compile(rf"\s(?:{legal})\.?$"),
    )


@dataclass(frozen=True, slots=True)
class _Bearer:
    """An organisation under its fullest name, the nouns it can be called, and where it is first named."""

    name: str
    nouns: frozenset[str]
    first: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists of ``role_noun.toml`` and the patterns made from them."""

    noun: tuple[str, ...]
    firm: frozenset[str]
    site: frozenset[str]
    known: Mapping[str, tuple[str, ...]]
    same_head: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]
    apposed: re.Pattern[str]
    copula: re.Pattern[str]
    apposed_before: re.Pattern[str]
    legal: re.Pattern[str]
    legal_end: re.Pattern[str]
