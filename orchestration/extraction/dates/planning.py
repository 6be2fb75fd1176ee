"""Plans that are told of, and events that are over, in the words around a calendar expression.

Does not belong here: the tense of the verbs themselves (``tense``).
"""

from spacy.tokens import Span, Token

from orchestration.extraction.dates.tense_words import load_tense_words


def was_to(verb: Token) -> bool:
    """'a treaty was to have been signed on Tuesday': neither side is told by the verb."""
    was = verb if verb.lower_ in ("was", "were") else verb.head
    if was.lower_ not in ("was", "were"):
        return False
    lying = [verb] if was != verb else [child for child in verb.children if child.dep_ == "xcomp"]
    return any(
        child.tag_ == "TO" and other.dep_ in ("xcomp", "ccomp") for other in lying for child in other.children
    )


def is_planned_back(verb: Token) -> bool:
    """'expected the storm to come ashore', 'was scheduled to land': the plan is told in the past."""
    governor = governing_verb(verb)
    if governor is None or not any(child.lower_ == "to" for child in verb.children):
        return False
    helpers = (child for child in governor.children if child.dep_ in ("aux", "auxpass"))
    return governor.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in helpers)


def is_due(token: Token, verb: Token) -> bool:
    """'were due on Wednesday': what is due lies ahead, in whatever tense it is told."""
    while token != verb:
        if token.lower_ == "due" and token.tag_ == "JJ":
            return not any(child.lower_ == "had" for child in verb.children)
        token = token.head
    return False


def stands_behind_what_is_over(span: Span, verb: Token) -> bool:
    """'are in hospital after a wreck Friday': the noun before, or 'after', tells of what is over."""
    words = load_tense_words()
    ahead = any(child.tag_ in ("MD", "TO") for child in verb.children)
    if ahead or verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.lemma_.lower() in words.scheduled):
        return False
    start = span.start
    if start > 0 and span.doc[start - 1].lower_ in ("on", "in", "last", "early", "late"):
        start -= 1
    if start > 0 and span.doc[start - 1].lower_ in words.happened:
        return True
    token = span.root
    while token.head not in (token, verb):
        token = token.head
        if token.lower_ in ("after", "following") and token.dep_ in ("prep", "mark"):
            return True
    return False


def is_outlook_for(span: Span, *, cue: str | None) -> bool:
    """'guidance for Q4', 'the outlook for June': it looks ahead, in whatever tense it is told."""
    if cue != "for":
        return False
    nouns = load_tense_words().outlooks
    start = max(span.sent.start, span.start - 4)
    return any(token.lower_ in nouns for token in span.doc[start : span.start])


def is_result_of(span: Span) -> bool:
    """'will publish first-quarter results': they are told once the quarter is over."""
    words = load_tense_words()
    after = span.doc[span.end] if span.end < len(span.doc) else None
    if after is None or after.lower_ not in words.results:
        return False
    verb = governing_verb(after)
    return verb is not None and verb.lemma_.lower() in words.publishing


def governing_verb(token: Token) -> Token | None:
    """Give the nearest verb above ``token``, None when there is none."""
    while token.head != token:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None
