"""What a role is called: one plain form for all the ways in which it is written.

Does not belong here: where the words of a role start and end (``phrases``).
"""

from collections.abc import Sequence

from orchestration.extraction.roles.vocabulary import RoleVocabulary

# Heads that take their field behind them: 'minister of health' is the health minister.
FIELD_HEADS = frozenset({"minister", "secretary"})
# What joins a head and its field.
COMMON_LINKS = frozenset({"of", "for"})
# First parts of a word that say that a role is held no more ('ex-minister', 'then-president').
PAST_PREFIXES = ("ex", "then")
_SPLIT_STARTS = ("vice-", "prime-", "chief-of-")
_FOLDED_SPELLING = {"defense": "defence", "labor": "labour", "harbor": "harbour", "center": "centre"}


def role_name(words: Sequence[str], *, vocabulary: RoleVocabulary) -> str:
    """Give the role in its plain form: lower case, no 'former', the field before the head.

    'Minister of Health' is 'health minister', 'Secretary-General' is 'secretary general',
    'Defense Secretary' is 'defence secretary'.
    """
    folded: list[str] = []
    for word in words:
        text = word.casefold().replace("’", "'")
        for prefix in PAST_PREFIXES:
            text = text.removeprefix(f"{prefix}-")
        if text in vocabulary.former:
            continue
        parts = text.split("-") if text.startswith(_SPLIT_STARTS) or text.endswith("-general") else [text]
        folded += [_FOLDED_SPELLING.get(part, part) for part in parts]
    return " ".join(_field_first(folded))


def _field_first(words: list[str]) -> list[str]:
    """Put the field of a minister or secretary before the head; 'secretary of state' stays."""
    for index, word in enumerate(words[1:-1], start=1):
        if word in COMMON_LINKS and words[index - 1] in FIELD_HEADS:
            rest = words[index + 1 :]
            if rest[:1] == ["state"]:
                deeper = rest[1:2] == ["for"] and len(rest) > 2
                return [*_field_name(rest[2:]), words[index - 1]] if deeper else words
            return [*words[: index - 1], *_field_name(rest), words[index - 1]]
    return words


def _field_name(words: list[str]) -> list[str]:
    return words[:-1] if len(words) > 1 and words[-1] == "affairs" else words
