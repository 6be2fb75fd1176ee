"""The word lists round quotations, read once from the package's data.

Belongs here: loading ``data/quote_words.toml`` and the patterns made from it.
Does not belong here: any decision about a quotation or its speaker.
"""

import re
import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    source = resources.files("orchestration.extraction").joinpath("data/quote_words.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: tuple(str(word) for word in words) for name, words in tables.items()}


@lru_cache(maxsize=1)
def speech_forms() -> frozenset[str]:
    """Give every form of the verbs of saying, lower case."""
    return frozenset(form for verb in _lists()["speech"] for form in verb.split())


@lru_cache(maxsize=1)
def plural_forms() -> frozenset[str]:
    """Give the forms that only a plural subject takes ('critics say'); many are nouns ('an answer')."""
    verbs = [verb.split() for verb in _lists()["speech"]]
    return frozenset(forms[0] for forms in verbs if forms[0] not in forms[1:])


@lru_cache(maxsize=1)
def speech_pattern() -> re.Pattern[str]:
    """Give a pattern that finds a verb of saying or 'according to' as a whole word.

    A form before another verb is a noun ('member states are') and is left out.
    """
    return re.compile(
        r"(?<![\w\-'’])(?:according\s+to|"
        + _by_first_letter(speech_forms())
        + r")(?![\w\-'’])(?!\s+(?:is|are|was|were|has|have|had|will|would"
        r"|can|could|may|might|must|should|do|does|did)\b)",
        re.IGNORECASE,
    )


def _by_first_letter(forms: frozenset[str]) -> str:
    """Give ``forms`` as alternatives grouped by their first letter, which is far quicker to search."""
    groups: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (form[0], -len(form), form)):
        groups.setdefault(form[0], []).append(form[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items())


@lru_cache(maxsize=1)
def between_pattern() -> re.Pattern[str]:
    """Give a pattern for the adverbs and auxiliaries that may end a text before its verb."""
    words = "|".join(
        re.escape(word) for word in sorted(_lists()["between"], key=lambda word: (-len(word), word))
    )
    return re.compile(r"(?:(?:^|\s)(?:" + words + r"|(?-i:[a-z]{3,}ly)))+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def elisions() -> frozenset[str]:
    """Give the words that an apostrophe shows to have lost their first letters."""
    return frozenset(_lists()["elisions"])


@lru_cache(maxsize=1)
def titled_words() -> frozenset[str]:
    """Give the words before a quotation that make it the name of a work."""
    return frozenset(_lists()["titled"])


@lru_cache(maxsize=1)
def titled_pattern() -> re.Pattern[str]:
    """Give a pattern for a noun right after a quotation that makes it the name of a work."""
    return re.compile(r"\s+(?:\w+\s)?(?:" + _alternatives("titled") + r")\b")


@lru_cache(maxsize=1)
def word_noun_pattern() -> re.Pattern[str]:
    """Give a pattern for the end of a text that speaks of the next words as words ('the word is')."""
    return re.compile(
        r"\b(?:" + _alternatives("word_nouns") + r")(?:,?\s+(?:here\s+|for\s+(?:it|this|that|them)\s+)?"
        r"(?:is|was|are|were|being|would\s+be|might\s+be))?\s*:?\s*$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def distancing_pattern() -> re.Pattern[str]:
    """Give a pattern for the end of a text that gives what people in general call a thing."""
    return re.compile(
        r"\b(?:so-called|known(?:\s+(?!as\b)[\w'’\-]+){0,5}\s+as|what [\w\- ]{3,40} call|called|aka|a\.k\.a\."
        r"|" + _alternatives("named_as") + r"|(?:" + _alternatives("naming") + r")(?:\s+[\w'’\-]+){0,6}?"
        r"|call (?:it|them|him|her|this|these|that|those|such [\w\- ]{3,20}))\s+(?:an?\s+|the\s+)?$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def rule_pattern() -> re.Pattern[str]:
    """Give a pattern for the end of a text that says what a rule or saying is."""
    return re.compile(
        r"\b(?:"
        + _alternatives("rules")
        + r")\b[^.,;:]{0,40}\b(?:is|was|are|were|has been|remains|being)\s*:?\s*$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def utterance_pattern() -> re.Pattern[str]:
    """Give a pattern for the words that link a quotation to who said it by a noun of saying."""
    return re.compile(
        r"[\s,—–-]*(?:(?:is|was|were|are|came|comes|reads?|went|goes|ran|runs)\s+(?:(?:how|the|a|an|his|her)\s+)?"
        r"(?:\w+\s+){0,3}?(?:" + _alternatives("utterances") + r")\s+(?:of|from|by|given by|offered by)\s+)"
        r"(?=(?:[Tt]he\s+|an?\s+)?(?:[\w'’\-]+\s+){0,4}?[A-ZÀ-ÖØ-ÞĀ-Ž])"
    )


@lru_cache(maxsize=1)
def pointing_pattern() -> re.Pattern[str]:
    """Give a pattern for the start of a sentence that points back to a quotation and names who said it."""
    return re.compile(
        r"\W*(?:(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch)\s+(?:is|was|are|were|has been|came as)\s+"
        r"(?:\w+\s+){0,4}?(?:" + _alternatives("utterances") + r")\s+(?:(?:that\s+came|delivered|given)\s+)?"
        r"(?:of|from|by)|(?:[Ss]o|[Tt]hus)\s+(?:said|says|spoke|speaks|wrote|writes|went|goes|ran|runs)"
        r"|[Tt]he\s+words\s+(?:are|were|belong(?:ed)?)\s+(?:those\s+of|to))\s+"
    )


@lru_cache(maxsize=1)
def plain_speech_pattern() -> re.Pattern[str]:
    """Give a pattern for a verb that tells of somebody using a word."""
    return re.compile(
        r"\b(?:us(?:es|ed|ing)|utter(?:s|ed)|chose|chooses|said|says|repeated(?:ly)?|shouted)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def joining_words() -> frozenset[str]:
    """Give the words that may follow a quotation without being a noun that it describes."""
    return frozenset(_lists()["joining"])


def _alternatives(name: str) -> str:
    """Give the list ``name`` as alternatives of a pattern, longest first."""
    return "|".join(re.escape(word) for word in sorted(_lists()[name], key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def clip_pattern() -> re.Pattern[str]:
    """Give a pattern for the bracketed mark of a recording right before a quotation."""
    words = "|".join(
        re.escape(word) for word in sorted(_lists()["clip"], key=lambda word: (-len(word), word))
    )
    return re.compile(r"[(\[]\s*(?:" + words + r")\b[^()\[\]\n]{0,60}[)\]]\s*:?\s*$", re.IGNORECASE)


def holds_speech_verb(text: str) -> bool:
    """Tell whether ``text`` holds a verb of saying or 'according to'."""
    return speech_pattern().search(text) is not None
