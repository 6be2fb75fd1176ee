"""The fullest name of each person of an article, and what names and honorifics tell of their gender.

Belongs here: joining 'Ms. Oakley' to 'Ann Oakley' inside one article. Does not belong here: joining
people over articles (the entity models), who speaks (``speakers``).
"""

import unicodedata
from collections.abc import Sequence
from typing import Literal

from orchestration.extraction.quotes.speaker_words import (
    feminine_names,
    feminine_words,
    masculine_names,
    masculine_words,
)
from orchestration.extraction.records import Mention

Gender = Literal["woman", "man"]
WOMAN: Gender = "woman"
MAN: Gender = "man"
# Letters that do not fall apart into a plain letter and a mark.
_PLAIN = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ð": "d"})


def fold_name(text: str) -> str:
    """Give ``text`` without accents and in lower case, for comparing names."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def gender_of_name(name: str) -> Gender | None:
    """Give whose given name the first word of ``name`` is; None where both bear it or it is unknown."""
    words = fold_name(name.translate(_PLAIN)).split()
    if len(words) < 2:
        return None
    first = words[0].split("-")[0]
    return WOMAN if first in feminine_names() else MAN if first in masculine_names() else None


def gender_of_title(honorific: str | None) -> Gender | None:
    """Give whom an honorific is for ('Ms': a woman); None where it tells nothing."""
    word = (honorific or "").casefold().strip(".")
    return WOMAN if word in feminine_words() else MAN if word in masculine_words() else None


def fullest_names(mentions: Sequence[Mention], order: Sequence[int]) -> dict[int, str]:
    """Give the name of each person or organisation by the index of its mention, read in ``order``.

    A person has the longest name of the article that holds this one. Of several people with one
    surname it is the one whom the honorific fits, and then the one named last before.
    """
    full: dict[int, str] = {}
    names = dict.fromkeys(
        mention.name for mention in mentions if mention.entity_type == "person" and mention.name
    )
    folded = {name: fold_name(name).split() for name in names}
    wider = {name: _wider(name, folded) for name in names}
    seen: dict[str, int] = {}
    for place, index in enumerate(order):
        mention = mentions[index]
        if mention.entity_type == "organization":
            full[index] = mention.name
        elif mention.entity_type == "person":
            full[index] = _choose(mention, wider.get(mention.name, []), folded, seen)
            seen[full[index]] = place
    return full


def _choose(
    mention: Mention, wider: Sequence[str], folded: dict[str, list[str]], seen: dict[str, int]
) -> str:
    gender = gender_of_title(mention.honorific)
    fitting = [name for name in wider if gender is None or gender_of_name(name) in (gender, None)]
    if not fitting:
        return mention.name
    own = folded[mention.name]
    closed = [name for name in fitting if folded[name][-1] == own[-1]] or fitting
    last = max(closed, key=lambda name: seen.get(name, -1))
    same = [name for name in closed if folded[name][0] == folded[last][0]]
    return max(same, key=lambda name: len(folded[name]))


def _wider(name: str, folded: dict[str, list[str]]) -> list[str]:
    """Give the longer names that end or begin with the words of ``name``, or have more between them."""
    own = folded[name]
    return [
        other
        for other, words in folded.items()
        if len(words) > len(own)
        and (
            words[-len(own) :] == own
            or (len(own) == 1 and words[0] == own[0])
            or (len(own) == 2 and words[0] == own[0] and words[-1] == own[-1])
        )
    ]
