"""Lines that a publisher puts round any story: credits, calls, pictures, menus, contacts.

Belongs here: telling such a line by its own words, and by its being one of the last.
Does not belong here: the other lines of a story (``body``).
"""

import re

from orchestration.extraction.layout.lines import segments_of, words_of
from orchestration.extraction.layout.words import fold, holds_word, load_words, word_set

_MAX_CALL_WORDS = 30
_CREDIT = re.compile(
    r"\s*[(\[]\s*(?:additional\s+|further\s+)?(?:writing|reporting|reported|written|editing|edited|compiled|translated|translation"
    r"|photograph(?:y|s)?|graphics?)\b[^\n]{0,300}[)\]]?\s*$",
    re.IGNORECASE,
)
_OPEN_CREDIT = re.compile(
    r"\s*(?i:(?:additional |further )?(?:reporting|writing|editing)|edited|compiled|translated)\s+by"
    r"\s+[A-ZÀ-ÞĀ-Ž]"
)
_COPYRIGHT = re.compile(
    r"\s*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b\s*(?:©|\(c\)|(?:19|20)\d\d))", re.IGNORECASE
)
# Lines of pictures, and calls to other pages, wherever they stand.
_PICTURE = re.compile(
    r"\s*[(\[]?\s*(?:(?:file|stock|handout)\s+)?(?:photo(?:graph)?|image|picture|illustration"
    r"|graphic|video|map|chart|caption|credit|getty images|pic)s?"
    r"(?:\s+(?:credit|source|caption|courtesy|by|of))?\s*[:,/©|]\s?\S|\s*©\s"
    r"|\s*[(\[]\s*(?:photo|image|picture|video)s?\s+by\s",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\s*(?:\W\s*)?(?:read(?:\s+(?:more|also|next|on|the\s+full\s+story))?|also\s+read|see\s+also|see\s+more|watch|listen"
    r"|related(?:\s+(?:article|story|stories|content|coverage|links?))?"
    r"|more\s+on\s+this|more\s+stories|recommended|don['’]t\s+miss|in\s+pictures|explainer|must\s+read|learn\s+more"
    r"|go\s+deeper|share|sponsored|promoted)\s*:\s*\S",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\s*(?:(?:we|this\s+(?:web)?site|our\s+(?:web)?site)\s+uses?\s+cookies"
    r"|by\s+(?:continuing|using)\s+(?:to\s+)?(?:use\s+)?(?:this|our)\s+(?:web)?site"
    r"|\d+\s+comments?\s*$|\d+\s+shares?\s*$"
    r"|(?:share|save|copy\s+link|print|email)(?:\s+(?:on|via|to|this|article|story|with)\b.{0,60})?$"
    r"|(?:sign\s+up|subscribe)\s+(?:to|for|now|here|today)\b"
    r"|get\s+(?:the|our)\s+[^.]{0,60}\b(?:newsletter|inbox|alerts?|app)\b"
    r"|follow\s+(?:us|@|\w+(?:\s\w+)?\s+on\s+(?:twitter|x|facebook|instagram))"
    r"|(?:this|the)\s+(?:article|story)\s+(?:was|is|has\s+been|will\s+be)\s+(?:originally\s+|first\s+|automatically\s+)?"
    r"(?:published|updated|amended|corrected|produced|generated|translated)"
    r"|accept\s+(?:all\s+)?cookies|about\s+the\s+author|editor['’]s\s+note\b"
    r"|(?:story|article)\s+continues\s+below|continue\s+reading|view\s+(?:all\s+)?comments|loading\b)",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"\s*[*_–—-]{0,2}\s*(?:The\s+(?:author|writer)\s+|(?:[A-ZÀ-ÞĀ-Ž][\w.'’\-]+\s+){2,3})"
    r"(?:is|covers|writes|reports|has\s+covered|joined)\s+(?:an?|the|our|about|for|on|from|[A-Z])[^\n]{0,200}"
    r"\b(?:reporter|correspondent|editor|columnist|writer|contributor|journalist|author|professor|fellow|blogger|newsroom|desk|newsletter|bureau)\b"
)
_DOMAIN = re.compile(
    r"\s*\|?\s*(?:https?://)?(?:www\.)?[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,10}(?:/\S*)?\s*\|?\s*$",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d.,€$£])(?:\+\d{1,3}[\s\-]?)?(?:\(\d{2,5}\)[\s\-]?)?\d{2,5}(?:[\s\-]\d{2,4}){1,4}(?!\d|[.,]\d)"
)
_MAILBOX = re.compile(r"[\w.+\-]+@[\w\-]+\.[\w.]+|https?://\S+|\bwww\.\S+")


def is_furniture(text: str, *, near_end: bool) -> bool:
    """Tell whether ``text`` is what a publisher puts round any story.

    ``near_end`` says that the line is one of the last, where weaker signs are enough.
    """
    folded = fold(text).strip(" •*|·")
    if not any(char.isalnum() for char in text):
        return True
    if any(pattern.match(text) for pattern in (_COPYRIGHT, _CREDIT, _DOMAIN, _STOCK)):
        return True
    if len(words_of(text)) <= _MAX_CALL_WORDS and (_PICTURE.match(text) or _CALL.match(text)):
        return True
    if _is_menu(text) or _begins_as_furniture(folded, near_end=near_end):
        return True
    if not near_end:
        return False
    if (
        _OPEN_CREDIT.match(text)
        or (_BIO.match(text) and len(words_of(text)) <= 40 and text.lstrip()[:1] not in "\"“‘«„'")
    ) or (holds_word(text, "furniture_marks") and len(words_of(text)) <= 60):
        return True
    return _is_contact(text)


def _is_menu(text: str) -> bool:
    parts = segments_of(text)
    if len(parts) < 2:
        return False
    listed = sum(fold(part).strip(" .,") in word_set("navigation") for part in parts)
    return listed >= 2 or (len(parts) >= 3 and all(len(words_of(part)) <= 4 for part in parts))


def _begins_as_furniture(folded: str, *, near_end: bool) -> bool:
    """Tell whether a line begins with a stock phrase and holds little else, or stands near the end."""
    for phrase in load_words()["furniture_starts"]:
        if not folded.startswith(phrase):
            continue
        rest = folded[len(phrase) :]
        if phrase[-1].isalnum() and rest[:1].isalnum():
            continue
        if near_end or len(words_of(rest)) <= 2 or (rest[:1] == ":" and len(words_of(phrase)) > 1):
            return True
        if len(set(folded.split())) == 1:
            return True
    return False


def _is_contact(text: str) -> bool:
    """Tell whether a line gives a telephone number or mailbox for calling the publisher."""
    if len(words_of(text)) > 24 or text.lstrip()[:1] in "\"“‘«„'":
        return False
    numbers = [found[0] for found in _PHONE.finditer(text) if sum(char.isdigit() for char in found[0]) >= 7]
    if not numbers and not _MAILBOX.search(text):
        return False
    return holds_word(text, "contact_marks") or len(words_of(text)) <= 8
