"""Whether a figure tells where a quantity came from, where it went, or by how much it changed.

Belongs here: 'rose from 5 to 7', 'fell by 2', 'up 3 per cent', 'a rise of 4 points', and which
noun changes. Does not belong here: how that is put into words (``measure``).
"""

import re
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import OBJECTS, Reading
from orchestration.extraction.figures.concepts import lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.nouns import is_noun
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import ChangeKind

Direction = Literal["rise", "fall", "change"]
_LEAD = re.compile(
    r"\b(?P<word>from|to|by|at)(?: an?| the| just| only| another| some| its| their)?(?: record| new|"
    r" low| high)* \Z",
    re.IGNORECASE,
)
_UP = re.compile(
    r"(?<!gave )(?<!give )(?<!given )\b(?P<way>up|down|higher|lower|firmer|weaker|ahead|"
    r"off)(?: (?P<word>from|to|by|at))?(?: an?| another| just| only| some)? \Z",
    re.IGNORECASE,
)
# 'the state puts up €5m', 'the firm laid off 300': the word belongs to the verb.
_OF_THE_VERB = re.compile(
    r"\b(?:put(?:s|ting)?|stump\w*|cough\w*|set(?:s|ting)?|offer\w*|buy\w*|bought|snap\w*|eat\w*|ate|"
    r"us(?:e|es|ed|ing)|clean\w*|dig|digs|dug|fork\w*|sign\w*|free[sd]?|tie[sd]?|tying|pay|pays|paid|paying|"
    r"lay|lays|laid|laying|wr(?:ite|ites|ote|itten|iting)|sell\w*|sold|round\w*|call\w*|turn\w*|back\w*|"
    r"made|mak\w+|sen[dt]\w*|fend\w*) (?:up|down|off|ahead) \Z"
)
_AFTER = re.compile(
    r"(?: (?:points?|each|a share|per cent|percent))? (?P<way>higher|lower|firmer|weaker|up|down|rise|"
    r"increase|jump|gain|fall|drop|decline|cut|decrease|reduction|hike|growth|surge|slump|dip|"
    r"plunge)\b"
)
_OF = re.compile(r"\b(?P<way>[a-z]+)(?: in [^,.;]{1,40})? of (?:an? |just |only |some )?\Z")
_LOWER = re.compile(r"\b(?:higher|lower|up|down|firmer|weaker)\b")
_PAST = re.compile(r"(?:below|above|under|over|past|beyond|through) ")
_FAR = re.compile(r" (?:off|from|away|north|south|east|west|short|inside|outside|offshore)\b")
_CLAUSE = 70
_CHANGING = frozenset({"percent", "percentage_point", "money", "index_point"})


@dataclass(frozen=True, slots=True)
class Change:
    """What a figure is in a change, which way the change goes, and the noun that changes.

    ``noun`` is None where the sentence does not name it beside the verb.
    """

    kind: ChangeKind
    direction: Direction
    noun: Token | None


def change_of(doc: Doc, amount: Amount, reading: Reading) -> Change | None:
    """Give the part that ``amount`` has in a change; None for a plain level or count."""
    if amount.kind == "length" and _FAR.match(text_of(doc), amount.char_end):
        # 'sank 12 miles off the cape' tells where
        return None
    if amount.unit == "ratio" and reading.number.pos_ == "VERB":
        return Change("by", _direction(lemma_of(reading.number)), reading.head) if reading.head else None
    lead = re.split(r"[.;:!?\n]", text_of(doc)[max(0, amount.char_start - _CLAUSE) : amount.char_start])[-1]
    verb = _verb_of_change(reading)
    noun = _changing(verb, reading) if verb is not None else None
    adverb = _UP.search(lead) if _OF_THE_VERB.search(lead) is None else None
    # 'shot down 62 drones' changes nothing
    counts = amount.unit == "count" and reading.head is not None and reading.head.i > reading.number.i
    if adverb is not None and (adverb["word"] or not counts):
        return Change(_kind(adverb["word"] or "by"), _direction(adverb["way"].lower()), noun)
    told = _by_noun(text_of(doc), amount, lead)
    if told is not None:
        return Change("by", told, noun if verb is not None else reading.head)
    return _by_verb(doc, amount, reading, verb, noun=noun, lead=lead) if verb is not None else None


def _by_verb(
    doc: Doc, amount: Amount, reading: Reading, verb: Token, *, noun: Token | None, lead: str
) -> Change | None:
    """Read 'rose from 5 to 7', 'fell below 4' and 'fell 3 per cent'."""
    way = _direction(lemma_of(verb))
    word = _LEAD.search(lead)
    if word is not None:
        is_level = word["word"].lower() != "at" or _LOWER.search(lead) is not None
        return Change(_kind(word["word"]), way, noun) if is_level else None
    if lemma_of(verb) in words("acting_verbs") and (noun is None or lemma_of(noun) not in words("traded")):
        return None
    if _PAST.match(text_of(doc)[amount.char_start : amount.char_end]):
        return Change("to", way, noun)
    measured = amount.kind in _CHANGING | {"ratio", "temperature", "length"}
    beside = verb in (reading.number.head, reading.number.head.head)
    follows = verb.idx < amount.char_start and not re.search(r"\b(?:of|in|for|with|on|than|after) \Z", lead)
    return Change("by", way, noun) if measured and beside and follows and noun is not None else None


def _by_noun(text: str, amount: Amount, lead: str) -> Direction | None:
    """Read 'a rise of 5', 'a 5 per cent cut' and '5 points lower'."""
    after = _AFTER.match(text, amount.char_end)
    if after is not None and amount.kind in _CHANGING:
        return _direction(after["way"])
    of = _OF.search(lead)
    if of is not None and of["way"] in words("rise_words") | words("fall_words"):
        return _direction(of["way"])
    return None


def _verb_of_change(reading: Reading) -> Token | None:
    """Give the nearest verb above the number that tells a change, across 'to' and auxiliaries alone."""
    for ancestor in reading.number.ancestors:
        if ancestor.pos_ not in ("VERB", "AUX"):
            continue
        if lemma_of(ancestor) in words("rise_words") | words("fall_words") | words("move_words"):
            return ancestor
        return None
    return None


def _changing(verb: Token, reading: Reading) -> Token | None:
    """Give what changes: the object of 'cut its rate', else the subject, also over 'is expected to'."""
    number = reading.number
    for child in verb.children:
        if child.dep_ in OBJECTS and is_noun(child) and child != number and not child.is_ancestor(number):
            return child
    above: Token = verb
    for _ in range(4):
        subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            return subject if subject.pos_ in ("NOUN", "PROPN") and subject != number else None
        if above.dep_ == "acl" and above.head.dep_ == "ROOT" and above.head.pos_ == "NOUN":
            # 'gross margin widened by' read as a noun with a participle
            return above.head
        if above.dep_ not in ("xcomp", "conj", "advcl") or above.head == above:
            return None
        above = above.head
    return None


def _direction(word: str) -> Direction:
    if word in words("rise_words"):
        return "rise"
    return "fall" if word in words("fall_words") else "change"


def _kind(word: str) -> ChangeKind:
    """Give the part that a preposition tells; 'closed up 12 at 2,645' tells a level with 'at'."""
    told = word.lower()
    return "from" if told == "from" else "to" if told in ("to", "at") else "by"
