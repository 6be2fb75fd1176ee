"""Lines that say who wrote a story, told by their words alone.

Belongs here: 'By A B and C D', 'A B and C D, The Paper'. Does not belong here: reading the
names out of them (``publisher``).
"""

import re

from orchestration.extraction.layout.lines import closes_sentence, words_of
from orchestration.extraction.layout.names import is_name_like, is_person_name
from orchestration.extraction.layout.words import fold, holds_word, word_set

_REPORTS = re.compile(r"\s+(?:reports|writes|reporting)\s*$")
# Where the author was ('Tor Lie in Varde').
_PLACED = re.compile(r"\s+(?:in|at)\s+[A-ZÀ-ÞĀ-Ž][\w.'’\- ]{1,30}$")
# A line on who reported from where ('Tor Lie reported from Varde, and Ida Moe from Ossa.').
_REPORTED_FROM = re.compile(
    r"\s*(?:[A-ZÀ-ÞĀ-Ž][\w.'’\-]+\s+){2,3}(?:and\s+(?:[A-ZÀ-ÞĀ-Ž][\w.'’\-]+\s+){2,3})?"
    r"(?:reported\s+from|contributed\s+(?:reporting|to\s+this)|covers\s"
    r"|is\s+(?:an?|the)\s+[\w\- ]{0,40}(?:reporter|correspondent|editor|columnist|writer)\b)"
)
_PEOPLE = re.compile(r"\s*,\s*and\s+|\s+and\s+|\s*&\s*|\s*,\s*|\s*[|/;]\s*")
_OPENER = re.compile(
    r"[\s*_•]*(?P<opener>[Bb][Yy]|[A-Z][a-z]+ (?:(?:and|&) [a-z]+ )?[Bb]y|[Ww]ords|[Aa]uthors?)"
    r"(?P<colon>:)?\s+(?P<rest>\S.*)"
)


def is_byline(text: str) -> bool:
    """Tell whether ``text`` is a line of credit that says so itself ('By A B and C D')."""
    found = _OPENER.match(text)
    if found is None or len(words_of(text)) > 24:
        return False
    opener = fold(found["opener"])
    if opener not in word_set("byline_openers") or (not opener.endswith("by") and not found["colon"]):
        return False
    pieces = [piece.strip(" .*_") for piece in _PEOPLE.split(found["rest"]) if piece.strip(" .*_")]
    if pieces and any(
        is_person_name(" ".join(piece.split()[:size])) for piece in pieces[:2] for size in (2, 3, 4)
    ):
        return is_person_name(pieces[0]) or not closes_sentence(text)
    words = words_of(found["rest"])
    return (
        0 < len(words) <= 6
        and (words[0][0].isupper() or fold(words[0]) in ("a", "our", "staff"))
        and not closes_sentence(text)
    )


def names_people(text: str) -> bool:
    """Tell whether ``text`` begins with a person's name and holds but names ('A B and C D, The Paper')."""
    text = _PLACED.sub("", _REPORTS.sub("", text))
    pieces = [piece.strip() for piece in _PEOPLE.split(text.strip(" *_")) if piece.strip()]
    if not pieces or not is_person_name(pieces[0]) or closes_sentence(text):
        return False
    return all(is_name_like(piece) or is_job(piece) for piece in pieces)


def is_reporting_note(text: str) -> bool:
    """Tell whether ``text`` is a short line on the authors ('Tor Lie reported from Varde.')."""
    return len(words_of(text)) <= 40 and _REPORTED_FROM.match(text) is not None


def is_job(text: str) -> bool:
    """Tell whether ``text`` is the job of an author, alone on a line ('Transport reporter')."""
    return len(words_of(text)) <= 5 and holds_word(text, "jobs") and not closes_sentence(text)
