"""Whether a figure is stated, planned, estimated or denied, by the words that govern it.

Belongs here: the walk up the parse from a number through the verbs and nouns over it. Does
not belong here: who says so (``sources``).
"""

import re

from spacy.tokens import Doc, Token

from orchestration.extraction.figures.body import text_of
from orchestration.extraction.figures.clause import SUBJECTS, Reading
from orchestration.extraction.figures.concepts import lemma_of
from orchestration.extraction.figures.interval import Amount
from orchestration.extraction.figures.words import words
from orchestration.extraction.records import Modality

_DENIALS = frozenset({"deny", "refute", "reject", "dismiss", "dispute", "rebut", "disprove", "debunk"})
_MARKS = frozenset({"aux", "neg", "amod", "advmod"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "relcl"})
# 'is said to have': a passive report is no plain statement.
_REPORTED = frozenset(
    {"say", "report", "understand", "suppose", "allege", "rumour", "rumor", "tip", "see", "deem"}
)
_FORECAST_AFTER = re.compile(
    r",[\u201d\"]? (?:[\w'\u2019.-]+ ){1,6}(?:forecasts?|predict(?:s|ed)|estimat(?:es|ed)|project(?:s|"
    r"ed)|reckon(?:s|ed)|calculat(?:es|ed)|hopes?)\b(?! (?:that|to)\b)"
)
_ESTIMATED_BEFORE = re.compile(
    r"\b(?:an |the )?estimated (?:[a-z]+ ){0,2}\Z|\bprojected \Z|\bforecast \Z", re.IGNORECASE
)


def modality_of(doc: Doc, amount: Amount, reading: Reading) -> Modality:
    """Tell whether the figure is stated, planned, estimated or denied, by its verbs and modifiers."""
    if _is_denied(reading):
        return "denied"
    marks = _marks(reading)
    lead = text_of(doc)[max(0, amount.number_start - 30) : amount.number_start]
    if marks & (words("estimated_words") | words("estimated_nouns")) or _ESTIMATED_BEFORE.search(lead):
        return "estimated"
    tail = re.split(r"[.;!?](?:\s|$)|\n", text_of(doc)[amount.char_end : amount.char_end + 160])[0]
    if _FORECAST_AFTER.search(tail) or _is_reported(reading) or _is_put_at(reading):
        return "estimated"
    if _is_there_already(amount, reading):
        return "stated"
    above = {lemma_of(token) for token in _verbs_above(reading.verb)[1:]}
    if above & words("planned_above"):
        return "planned"
    return "planned" if marks & (words("planned_words") | words("planned_nouns")) else "stated"


def _is_reported(reading: Reading) -> bool:
    """Tell 'is said to have £9bn': a passive verb of saying over an infinitive."""
    return any(
        lemma_of(verb) in _REPORTED and any(child.dep_ == "auxpass" for child in verb.children)
        for verb in _verbs_above(reading.verb)[1:]
    )


def _is_put_at(reading: Reading) -> bool:
    """Tell 'output was put at 17 million bales'."""
    above = reading.number.head
    return (
        above.lower_ == "at"
        and above.head.pos_ == "VERB"
        and lemma_of(above.head) in ("put", "value", "estimate")
    )


def _is_there_already(amount: Amount, reading: Reading) -> bool:
    """Tell 'the donation of ¥500m will pay for wells': what acts later is measured now."""
    subject = (
        next((c for c in reading.verb.children if c.dep_ == "nsubj"), None)
        if reading.verb is not None
        else None
    )
    return subject is not None and amount.unit != "count" and reading.number in subject.subtree


def _marks(reading: Reading) -> set[str]:
    """Give the lemmas over the number and the words beside them that may set the mood."""
    marks: set[str] = set()
    for token in (reading.verb, reading.head):
        if token is not None:
            marks |= _beside(token)
    for token in _verbs_above(reading.verb):
        marks |= {lemma_of(token)} | _beside(token)
    marks |= {lemma_of(noun) for noun in _nouns_above(reading)}
    return marks


def _beside(token: Token) -> set[str]:
    return {child.lower_ for child in token.children if child.dep_ in _MARKS}


def _verbs_above(verb: Token | None) -> list[Token]:
    """Give the verb and those whose complement it is ('expects to employ', 'plans to cut 5 and close 3')."""
    chain: list[Token] = []
    while verb is not None and verb not in chain:
        chain.append(verb)
        above = verb.head
        if verb.dep_ in ("xcomp", "ccomp", "aux") and above.pos_ in ("VERB", "AUX", "ADJ"):
            verb = above
        elif verb.dep_ == "advcl" and verb.tag_ == "VBG" and above.pos_ == "VERB" and verb.i > above.i:
            # 'will save 40 minutes, bringing it to an hour'
            verb = above
        elif (
            verb.dep_ == "conj"
            and verb.lower_ == lemma_of(verb)
            and above.tag_ == "VB"
            and not any(c.dep_ == "aux" for c in verb.children)
        ):
            verb = above
        elif verb.dep_ in ("acl", "xcomp", "relcl") and verb.tag_ == "VB" and above.pos_ == "NOUN":
            # 'a plan to cut 4,000 jobs'
            chain.append(above)
            verb = None
        else:
            verb = None
    return chain


def _nouns_above(reading: Reading) -> list[Token]:
    """Give the nouns that the amount is 'of' or equals: 'a target of 5 million', 'the goal is 40'."""
    found: list[Token] = []
    token = reading.head if reading.head is not None else reading.number
    for _ in range(3):
        above = token.head
        if above == token or above.pos_ not in ("ADP", "NOUN", "NUM", "SYM"):
            break
        if above.pos_ == "NOUN":
            found.append(above)
        token = above
    if token.head.lemma_ == "be" and token.dep_ in ("attr", "acomp"):
        found += [child for child in token.head.children if child.dep_ in SUBJECTS]
    if reading.head is not None and reading.head.i < reading.number.i:
        found.append(reading.head)
    return found


def _is_denied(reading: Reading) -> bool:
    if reading.verb is not None and any(child.dep_ == "neg" for child in reading.verb.children):
        return True
    token = reading.number
    while token.head != token:
        above = token.head
        if lemma_of(above) in _DENIALS and token.i > above.i:
            claims = token.dep_ in ("dobj", "pobj") and lemma_of(token) in words("claim_nouns")
            if token.dep_ in _COMPLEMENTS or claims:
                return True
        no_proof = lemma_of(above) in words("proof_nouns") and token.dep_ in _COMPLEMENTS
        if no_proof and any(child.lower_ in ("no", "little", "any", "without") for child in above.children):
            return True
        if token.dep_ in SUBJECTS and above.pos_ == "VERB" and token.i > above.i:
            break
        token = above
    return False
