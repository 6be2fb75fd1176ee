"""Whose age a figure tells: 'Ana Cruz', 'boy', 'youngest victim'.

Belongs here: finding the person or the noun beside an age. Does not belong here: whether a
number is an age (``ages``), or how other measures read (``wording``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import first_token_at
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import Mention

_REACH = 90
_CHILD, _ADULT, _TWENTY = 13, 18, 20
# What may stand between a person and the age: ', who is ', ' (', ' turned ', ', then only '.
_LINK = (
    r"(?: (?:Jr|Sr)\.?)?(?:, (?:of|from) [A-Z][\w .'\u2019-]{1,24})?(?:, (?:fe)?male)?(?:,? \(|,? |\n)"
    r"(?:(?:who|now|then|only|just|aged?|ages|is|was|are|were|both|turn(?:s|ed)|has|had|at|the age of|died|"
    r"dies|still|about) )*"
)
# Ages of a list before this one: 'aged 23, 35 and '.
_WRITTEN = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)"
)
_LISTED = rf"(?:{_WRITTEN}(?:, and |, | and | or ))*"
_CAPITAL = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAME = rf"(?P<name>(?:{_CAPITAL} ){{0,3}}{_CAPITAL})"
_NAMED_BEFORE = re.compile(rf"\b{_NAME}{_LINK}\Z")
_APPOSED = re.compile(r",? (?:an? |the |then )?(?:[a-z]+ ){0,2}")
_NO_APPOSITION = re.compile(r"\b(?:according to|for|like|unlike|besides|with|told) \Z", re.IGNORECASE)
_BOTH_NAMED = re.compile(
    rf"(?P<one>{_CAPITAL}(?: {_CAPITAL})?) and (?P<other>{_CAPITAL}(?: {_CAPITAL}){{0,2}}),? "
    r"(?:aged )?(?P<first>\d{1,3}) and (?P<second>\d{1,3})\b"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:(?P<rank>youngest|oldest|eldest|younger|elder|older) )?"
    r"(?P<noun>(?!(?:is|was|are|were|aged?|of|than|turned)\b)[A-Za-z]+)"
    rf"(?:(?<=est) of (?:them|whom|these|those|the [a-z]+))?(?:{_LINK}| of | under | over |, ){_LISTED}\Z"
)
_RANKS = frozenset({"youngest", "oldest", "eldest"})
_NO_NOUNS = frozenset({"last", "them", "whom", "who", "dead", "victims", "younger", "older", "under", "over"})
_PLURALS = {"men": "man", "women": "woman", "children": "child", "people": "person", "gunmen": "gunman"}
_SEX_NOUNS = frozenset({"man", "woman", "boy", "girl", "male", "female", "men", "women", "boys", "girls"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """The words for who is that old; ``name`` is the person's fullest name, None for a mere noun."""

    words: str
    name: str | None = None


def bearer_of(doc: Doc, amount: Amount, mentions: Sequence[Mention]) -> Bearer:
    """Give whose age ``amount`` is: the person named beside it, else the noun, else the kind of person."""
    text = text_of(doc)
    persons = [mention for mention in mentions if mention.entity_type == "person" and mention.form == "name"]
    name = (
        _one_of_two(text, amount)
        or _named_after(doc, amount, persons)
        or _named_before(text, amount, persons)
        or _taken_up(doc, amount, persons)
    )
    if name is None and not amount.hyphenated:
        name = _capitalised(text, amount, mentions)
    if name is not None:
        full = fullest_name(name, persons, at=amount.char_start)
        return Bearer(full, full)
    noun = _noun_after(doc, amount) if amount.hyphenated else None
    return Bearer(noun or (None if amount.hyphenated else _noun_before(text, amount)) or _kind(amount))


def age_measure(bearer: Bearer) -> tuple[str, str, tuple[str, ...]]:
    """Give the words, the head and the terms of the measure of an age."""
    terms = {"age", *(word.lower() for word in bearer.words.split())}
    return f"age of {bearer.words}", "age", tuple(sorted(terms))


def fullest_name(name: str, persons: Sequence[Mention], *, at: int) -> str:
    """Give the fullest form of ``name`` among ``persons``, the nearest to ``at`` where several fit."""
    parts = name.split()
    fits = [
        mention
        for mention in persons
        if len(mention.name.split()) > len(parts)
        and (
            mention.name.split()[-len(parts) :] == parts
            or (len(parts) == 1 and mention.name.split()[0] == name)
        )
    ]
    if not fits:
        return name
    nearest = min(fits, key=lambda mention: (abs(mention.char_start - at), mention.char_start))
    same = [mention.name for mention in fits if set(nearest.name.split()) <= set(mention.name.split())]
    return max(same, key=lambda full: (len(full.split()), full))


def _one_of_two(text: str, amount: Amount) -> str | None:
    """Read 'Jon and Eva Lund, 23 and 26': the first age is the first one's."""
    for match in _BOTH_NAMED.finditer(text, max(0, amount.char_start - _REACH), amount.char_end + 12):
        if match.start("first") == amount.number_start:
            one = _without_role(match["one"])
            return one if " " in one else " ".join([one, *match["other"].split()[1:]])
        if match.start("second") == amount.number_start:
            return match["other"]
    return None


def _named_after(doc: Doc, amount: Amount, persons: Sequence[Mention]) -> str | None:
    """Read '29-year-old Eva Lund' and '31-year-old bystander Jon Lund'."""
    if not amount.hyphenated:
        return None
    text = text_of(doc)
    mention = next((person for person in persons if person.char_start > amount.char_end), None)
    if mention is None or mention.char_start - amount.char_end > 40:
        return None
    if re.fullmatch(r" (?:[a-z-]+ ){0,3}", text[amount.char_end : mention.char_start]) is None:
        return None
    between = doc[first_token_at(doc, amount.char_end) : first_token_at(doc, mention.char_start)]
    plain = all(
        token.pos_ in ("ADJ", "NOUN", "PROPN") and token.lower_ not in _SEX_NOUNS | words("fates")
        for token in between
    )
    return mention.name if plain and not text.startswith(("'s", "\u2019s"), mention.char_end) else None


def _named_before(text: str, amount: Amount, persons: Sequence[Mention]) -> str | None:
    """Read 'Eva Lund, who is 23,' and 'Jon Lund, a 16-year-old goalkeeper'."""
    link = _APPOSED if amount.hyphenated else _link()
    for mention in reversed(persons):
        if mention.char_end > amount.char_start or amount.char_start - mention.char_end > _REACH:
            continue
        if link.fullmatch(text, mention.char_end, amount.char_start) is None:
            continue
        lead = text[max(0, mention.char_start - 16) : mention.char_start]
        if amount.hyphenated and (
            _NO_APPOSITION.search(lead) or "," not in text[mention.char_end : amount.char_start]
        ):
            return None
        return mention.name
    return None


def _taken_up(doc: Doc, amount: Amount, persons: Sequence[Mention]) -> str | None:
    """Read 'The 27-year-old' at a sentence's beginning as the one person of the sentence before.

    Children are told by their age because they are not named, so a child is nobody named before.
    """
    text = text_of(doc)
    start = max(0, amount.char_start - len("The "))
    grown = amount.hyphenated and (amount.low or 0) >= _ADULT and text.startswith("The ", start)
    opens = re.search(r"(?:[.!?\u201d\"] |\n)\Z", text[max(0, start - 2) : start]) is not None
    if not grown or not opens or _noun_after(doc, amount) is not None:
        return None
    before = re.split(r"(?<=[a-z][.!?]) (?=[A-Z])|\n", text[max(0, start - 300) : start].rstrip())[-1]
    since = len(text[:start].rstrip()) - len(before)
    near = [person for person in persons if since <= person.char_start < start]
    plain = all(person.honorific is None and person.role is None for person in near)
    return near[0].name if plain and len({person.name.split()[-1] for person in near}) == 1 else None


def _capitalised(text: str, amount: Amount, mentions: Sequence[Mention]) -> str | None:
    """Give the capitalised words before an age where no mention tells them; a common noun is no name."""
    match = _NAMED_BEFORE.search(text[max(0, amount.char_start - _REACH) : amount.char_start])
    if match is None:
        return None
    start = max(0, amount.char_start - _REACH) + match.start("name")
    end = start + len(match["name"])
    if any(mention.char_start < end and start < mention.char_end for mention in mentions):
        return None
    return _without_role(match["name"]) or None


def _without_role(name: str) -> str:
    """Give 'Carl' of 'Brothers Carl'; a common noun alone leaves nothing."""
    told = name.split()
    while told and singular_person(told[0].lower()) in _person_words() | words("function_words"):
        told.pop(0)
    return " ".join(told)


def _noun_after(doc: Doc, amount: Amount) -> str | None:
    """Give the last noun of the phrase after '66-year-old': 'captain' of 'retired ferry captain'."""
    found = None
    for token in doc[first_token_at(doc, amount.char_end) :][:5]:
        if token.lower_ in words("fates") or token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            break
        if token.pos_ == "NOUN":
            found = token
            if token.lower_ in _SEX_NOUNS:
                break
    return found.lower_ if found is not None else None


def _noun_before(text: str, amount: Amount) -> str | None:
    """Give the noun that an age stands beside: 'wife, 49', 'the youngest victim is 13', 'a boy of six'."""
    match = _NOUN_BEFORE.search(text[max(0, amount.char_start - _REACH) : amount.char_start])
    if match is None:
        return None
    noun = match["noun"].lower()
    if noun in _RANKS:
        return noun
    if len(noun) < 3 or noun in words("function_words") | _NO_NOUNS or re.fullmatch(_WRITTEN, noun):
        return None
    single = singular_person(noun)
    if amount.qualifier != "exact" and single not in _person_words() and not noun.endswith("s"):
        return None
    noun = single if amount.qualifier == "exact" else noun
    return f"{match['rank']} {noun}" if match["rank"] else noun


def singular_person(noun: str) -> str:
    """Give the singular of a noun of people, other nouns as they are."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    single = noun.removesuffix("s")
    return single if single in _person_words() else noun


def _kind(amount: Amount) -> str:
    age = amount.high if amount.high is not None else amount.low
    if age is None or amount.low is None or amount.qualifier != "exact":
        return "people"
    if age < _CHILD or amount.unit != "year":
        return "child"
    return "teenager" if age < _TWENTY else "person"


@lru_cache(maxsize=1)
def _link() -> re.Pattern[str]:
    return re.compile(_LINK)


@lru_cache(maxsize=1)
def _person_words() -> frozenset[str]:
    return words("person_nouns") | words("who_nouns") | words("people") | words("part_nouns_singular")
