"""Whether a verb of saying fits its subject.

Belongs here: number and infinitives of the verb. Does not belong here: finding the subject
(``speaker_subject``).
"""

import re

from orchestration.extraction.quotes.speaker_people import Speaker
from orchestration.extraction.quotes.speaker_words import group_words
from orchestration.extraction.quotes.words import plural_forms


def agrees(verb: re.Match[str], speaker: Speaker) -> bool:
    """Tell whether ``verb`` fits ``speaker``: plural forms only fit people in the plural.

    'To say' and 'to tell' ('likes to say') fit any subject.
    """
    if verb[0].casefold() not in plural_forms() or _is_infinitive(verb.string, verb.start()):
        return True
    words = speaker.surface.casefold().split()
    return bool(words) and any(word in group_words() or word.endswith("s") for word in (words[0], words[-1]))


def _is_infinitive(text: str, verb_start: int) -> bool:
    return text[max(0, verb_start - 3) : verb_start] == "to " and text.startswith(("say", "tell"), verb_start)
