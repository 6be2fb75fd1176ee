"""What the words of a name itself tell of its kind ('Bank', 'Street', 'Ltd', a given name).

Belongs here: weights for one spelling. Does not belong here: the text beside it
(``context``).
"""

import re
from itertools import pairwise

from orchestration.extraction.entities.context import KINDS
from orchestration.extraction.entities.lexicon import Lexicon

# A lawmaker's party and state ('R-Texas').
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z][A-Za-z.]*")

Signals = list[tuple[bool, str, float]]


def weigh_words(texts: tuple[str, ...], *, lexicon: Lexicon) -> dict[str, float]:
    """Give the weight per kind that the name's own words carry."""
    weights = dict.fromkeys(KINDS, 0.0)
    signals = _known(texts, lexicon=lexicon) + _spelling(texts, lexicon=lexicon)
    if len(texts) > 1:
        signals += _shape(texts, lexicon=lexicon)
        signals += _first_that_holds(_heads(texts, lexicon=lexicon))
    else:
        signals += _first_that_holds(_single(texts[0], lexicon=lexicon))
    for holds, kind, weight in signals:
        if holds:
            weights[kind] += weight
    return weights


def _first_that_holds(signals: Signals) -> Signals:
    return next(([signal] for signal in signals if signal[0]), [])


def _known(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    name, last = " ".join(texts), texts[-1]
    body = name in lexicon.seat or name in lexicon.known_organization
    place = name in lexicon.place_name
    tail = {" ".join(texts[1:]), " ".join(texts[-2:])} if len(texts) > 1 else set()
    adjectives = lexicon.demonym.union(lexicon.direction).issuperset(texts) and not place
    barred = adjectives or name in lexicon.stop or name in lexicon.direction
    opener = len(texts) == 1 and name.casefold() in lexicon.starter and not (body or place)
    return [
        (body, "organization", 6.0),
        (place and not body, "place", 2.5 if name in lexicon.shared_place else 8.0),
        (not tail.isdisjoint(lexicon.known_organization), "organization", 5.0),
        (barred or opener, "other", 20.0),
        (name in lexicon.legal_form, "other", 8.0),
        (name in lexicon.place_head and not (body or place), "other", 8.0),
        (len(texts) > 1 and _ends_in_role(last, lexicon=lexicon) and not body, "other", 8.0),
        (_PARTY_AND_STATE.fullmatch(name) is not None, "other", 8.0),
    ]


def _ends_in_role(last: str, *, lexicon: Lexicon) -> bool:
    """True for 'Chief Inspector', not for 'Coast Guard'."""
    return last.casefold() in lexicon.role and last not in lexicon.public_head


def _spelling(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    first, last = texts[0], texts[-1]
    many = len(texts) > 1
    return [
        (last[-1].isdigit(), "organization", 1.5),
        (last[-1].isdigit(), "person", -8.0),
        (first in lexicon.unit_head and last.isdecimal(), "organization", 5.0),
        (last.casefold().endswith(lexicon.street_ending) and len(last) > 7, "place", 3.0),
        (
            (first in lexicon.event_first and last not in lexicon.place_head)
            or (many and last in lexicon.event_head),
            "other",
            6.0,
        ),
    ]


def _single(name: str, *, lexicon: Lexicon) -> Signals:
    acronym = 1 < len(name) <= 6 and name.isupper()
    return [
        (name in lexicon.given_name or name in lexicon.surname, "person", 1.5),
        (name.casefold().endswith(lexicon.name_ending), "organization", 1.2),
        (acronym, "organization", 1.5),
    ]


def _shape(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    headed = len(texts) > 2 and (texts[-1] in lexicon.body_head or texts[-1] in lexicon.place_head)
    plain = len(texts) <= 4 and not headed and not any(text.isupper() and len(text) > 1 for text in texts)
    return [
        ("&" in texts or any("&" in text for text in texts), "organization", 3.0),
        (plain, "person", 0.6),
        (plain and texts[0] in lexicon.given_name, "person", 2.0),
        (plain and texts[-1] in lexicon.surname, "person", 1.0),
        (any(text in lexicon.person_particle for text in texts[1:]), "person", 1.0),
        (texts[0] in lexicon.media_first, "organization", 4.0),
        (len(texts) == 2 and _is_club(texts, lexicon=lexicon), "organization", 2.0),
        (texts[0] in lexicon.foreign_first, "organization", 3.0),
    ]


def _is_club(texts: tuple[str, ...], *, lexicon: Lexicon) -> bool:
    """True for a word and a town, as clubs are named ('Rapid Wien'), not 'North Philadelphia'."""
    first, town = texts
    sure = town in lexicon.place_name and town not in lexicon.shared_place
    lists = (lexicon.given_name, lexicon.surname, lexicon.place_first, lexicon.direction, lexicon.demonym)
    return sure and not any(first in names for names in lists)


def _heads(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    """Give the signals of head words, strongest first; only the first that holds counts."""
    first, last = texts[0], texts[-1]
    before_of = texts[texts.index("of") - 1] if "of" in texts[1:] else ""
    linked = {text for text, link in pairwise(texts) if link in ("for", "on", "of")}
    return [
        (not linked.isdisjoint(lexicon.public_head), "organization", 5.0),
        (before_of in lexicon.place_of_head, "place", 4.0),
        (before_of in lexicon.event_head, "other", 6.0),
        (last in lexicon.gathering_head, "gathering", 1.0),
        (last in lexicon.scene_head, "organization", 2.0),
        (last in lexicon.public_head or last in lexicon.company_head, "organization", 4.0),
        (last in lexicon.media_head, "organization", 3.0),
        (last in lexicon.place_head, "place", 4.0),
        (last in lexicon.weak_place_head, "place", 1.5),
        (first in lexicon.place_sure_first, "place", 4.0),
        (first in lexicon.place_first, "place", 1.5),
    ]
