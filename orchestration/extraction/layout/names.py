"""Names in the lines round a story: of authors, of the publication, of an agency.

Belongs here: telling a person's name by its shape, restoring names in capitals, and cleaning
the name of a publisher for display. Does not belong here: names in running text (``entities``).
"""

import re

from orchestration.extraction.layout.lines import is_upper, words_of
from orchestration.extraction.layout.words import fold, holds_word, load_words, word_set

_NAME_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][^\W\d_.]*(?:['’\-][^\W\d_]+)*\.?")
_CALLSIGN = re.compile(r"[KWC][A-Z]{2,3}(?:-(?:FM|AM|TV))?$")
_VOWELS = frozenset("AEIOUYÀÁÂÄÅÆÈÉÊËÌÍÎÏÒÓÔÖØÙÚÛÜÝĀĒĪŌŪ")


def restore_capitals(text: str) -> str:
    """Give ``text`` with words in capitals written as names are; text in mixed case stays.

    Words without a vowel ('TV', 'BBC') and short words in a mixed line are held to be acronyms.
    """
    if not is_upper(text):
        return text
    return " ".join(
        word.lower() if position and fold(word) in word_set("small_words") else _restore_word(word)
        for position, word in enumerate(text.split())
    )


def _restore_word(word: str) -> str:
    letters = [char for char in word if char.isalpha()]
    if len(letters) > 1 and not _VOWELS.intersection(letters):
        return word
    return re.sub(
        r"[^\W\d_]+(?:['’]S\b)?",
        lambda found: found[0][0] + found[0][1:].lower(),
        word,
    )


def is_person_name(text: str) -> bool:
    """Tell whether ``text`` has the shape of a person's full name: two to five words in capitals.

    Particles ('de', 'van') may stand between them; a word that only publications, headings
    or dates hold speaks against it.
    """
    words = text.split()
    if not 2 <= len(words) <= 5 or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return False
    particles = word_set("name_particles")
    barred = word_set("not_a_name") | word_set("publication")
    for word in words:
        if word.casefold() in particles:
            continue
        if not _NAME_WORD.fullmatch(word) or not word[0].isupper() or word.casefold() in barred:
            return False
    return True


def is_name_like(text: str) -> bool:
    """Tell whether ``text`` could be the name of a publication: few words, all capitalised."""
    words = words_of(text)
    if not words or len(words) > 6 or text.rstrip().endswith(("?", "!", ":", ",")):
        return False
    small = word_set("small_words")
    return all(not word[0].islower() or word in small or is_legal_form(word) for word in words)


def is_column_name(text: str) -> bool:
    """Tell whether ``text`` is the name of a column, after the place that it is written from."""
    return is_upper(text) and fold(text).startswith(tuple(load_words()["column_starts"]))


def clean_publisher(text: str) -> str:
    """Give a publisher's name for display: no legal form, no programme, capitals restored."""
    name = text.strip(" \t|/*#_-–—•,;")
    first, _, rest = name.partition(" ")
    if holds_word(name, "broadcaster") and _CALLSIGN.fullmatch(first) and (not rest or not rest[0].isalpha()):
        return first
    if holds_word(name, "broadcaster"):
        name = _cut_programme(name)
    words = name.split()
    while len(words) > 1 and is_legal_form(words[-1]):
        words.pop()
    return restore_capitals(" ".join(words).rstrip(" ,"))


def is_legal_form(word: str) -> bool:
    """Tell whether ``word`` is the legal form of a company ('a.s.', 'Ltd'), with or without its last dot."""
    bare = word.casefold().strip(",;")
    return bare in word_set("legal_forms") or f"{bare}." in word_set("legal_forms")


def _cut_programme(name: str) -> str:
    """Cut the programme and the frequency off a broadcaster's name ('TV VELEBIT NEWS AT SEVEN')."""
    words = name.split()
    kept: list[str] = []
    own = numbered = False
    for word in words:
        bare = word.casefold().strip(".,:'’")
        is_mark = bare in word_set("broadcaster")
        is_number = bare.replace(".", "").isdigit()
        if (own and ((bare in word_set("programme") and not is_mark) or is_number)) or (
            is_number and not numbered
        ):
            break
        kept.append(word)
        own = own or is_number or not is_mark
        numbered = bare in ("channel", "kanal", "canal")
    return " ".join(kept)
