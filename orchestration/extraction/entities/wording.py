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

# A North American station's call sign, with four letters or its service ('KXJM', 'WQB-TV').
CALL_SIGN = re.compile(
    r"[KW][A-Z]{3}(?:-(?:TV|FM|AM|DT|CD|LD))?|[KW][A-Z]{2}-(?:TV|FM|AM)|C[A-Z]{3}-(?:TV|FM|AM)"
)

# A capital inside a word, as firms write it ('CleanHarbor'); not 'McAdam', 'DeLuca', 'O'Brien'.
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Fitz|Van|Von|Du|Ó)[A-Z][a-z]{2,}[A-Z][a-z]+")

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
    name = " ".join(texts)
    body = name in lexicon.seat or name in lexicon.known_organization
    place = name in lexicon.place_name
    # 'British Airways Cargo' is a firm by its tail; 'Mill Gap' is not by a firm called Gap.
    tail = {" ".join(texts[1:]), " ".join(texts[-2:])} if len(texts) > 1 else set()
    if len(texts) == 2 and not (texts[0] in lexicon.demonym or texts[0] in lexicon.place_name):
        tail = {name}
    adjectives = lexicon.demonym.union(lexicon.direction).issuperset(texts) and not place
    barred = adjectives or name in lexicon.stop or (name in lexicon.direction and not place)
    opener = len(texts) == 1 and name.casefold() in lexicon.starter and not (body or place)
    return [
        (body, "organization", 6.0),
        (place and not body, "place", 2.5 if name in lexicon.shared_place else 8.0),
        (not tail.isdisjoint(lexicon.known_organization), "organization", 5.0),
        (barred or opener, "other", 20.0),
        (name in lexicon.legal_form, "other", 8.0),
        (name in lexicon.place_head and not (body or place), "other", 8.0),
        (len(texts) > 1 and _ends_in_role(texts, lexicon=lexicon) and not body, "other", 8.0),
        (_PARTY_AND_STATE.fullmatch(name) is not None, "other", 8.0),
    ]


def _ends_in_role(texts: tuple[str, ...], *, lexicon: Lexicon) -> bool:
    """True for 'Chief Inspector', not for 'Coast Guard', 'Do Thanh Son' and 'Office of the Actuary'."""
    last, first = texts[-1], texts[0]
    office = len(texts) > 2 and texts[1] == "of" and first in lexicon.public_head and last != "Mayor"
    media = len(texts) > 2 and last in lexicon.media_head
    listed = media or last in lexicon.public_head or first in lexicon.family_first
    return last.casefold() in lexicon.role and not (listed or office)


def _spelling(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    first, last = texts[0], texts[-1]
    many = len(texts) > 1
    return [
        (last[-1].isdigit(), "organization", 1.5),
        (last[-1].isdigit(), "person", -8.0),
        (first in lexicon.unit_head and last.isdecimal(), "organization", 5.0),
        (many and last.isdecimal() and not lexicon.public_head.isdisjoint(texts), "organization", 4.0),
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
        ("." in name and name.rstrip(".") in lexicon.state_abbreviation, "place", 4.0),
        (CALL_SIGN.fullmatch(name) is not None, "organization", 4.0),
        (name.casefold().endswith(lexicon.name_ending), "organization", 1.2),
        (len(name) > 6 and name.casefold().startswith(lexicon.name_start), "organization", 1.2),
        (acronym, "organization", 1.5),
    ]


def _shape(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    headed = len(texts) > 2 and (texts[-1] in lexicon.body_head or texts[-1] in lexicon.place_head)
    plain = len(texts) <= 4 and not headed and not any(text.isupper() and len(text) > 1 for text in texts)
    # 'Danso Cement' may be named after somebody; 'Power' is a surname, too.
    sold = texts[-1] in lexicon.company_head and texts[-1] not in lexicon.surname
    return [
        ("&" in texts or any("&" in text for text in texts), "organization", 3.0),
        (plain, "person", 0.6),
        (plain and texts[0] in lexicon.given_name, "person", 1.2 if sold else 2.0),
        (plain and texts[-1] in lexicon.surname, "person", 1.0),
        (plain and texts[0] in lexicon.family_first, "person", 2.0),
        (any(_CAMEL.search(text) for text in texts), "organization", 2.0),
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


def _is_estate(texts: tuple[str, ...], *, lexicon: Lexicon) -> bool:
    """True for 'Elm Court', whose first word is no kind of court and no place that has one."""
    kinds = (lexicon.court_kind, lexicon.place_name, lexicon.demonym)
    return len(texts) == 2 and not any(texts[0] in names for names in kinds)


def _is_party(texts: tuple[str, ...], *, lexicon: Lexicon) -> bool:
    """True for 'Harmonia Democrats', not for the members of a house or a state ('Senate Democrats')."""
    first, last = texts[0], texts[-1]
    known = first in lexicon.place_name or first in lexicon.seat or first == "House"
    members = known and last in ("Democrats", "Republicans", "Conservatives", "Liberals", "Independents")
    return last in lexicon.party_head and not members


def _heads(texts: tuple[str, ...], *, lexicon: Lexicon) -> Signals:
    """Give the signals of head words, strongest first; only the first that holds counts."""
    first, last = texts[0], texts[-1]
    before_of = texts[texts.index("of") - 1] if "of" in texts[1:] else ""
    linked = {text for text, link in pairwise(texts) if link in ("for", "on", "of")}
    return [
        (not linked.isdisjoint(lexicon.public_head), "organization", 5.0),
        (last == "Court" and _is_estate(texts, lexicon=lexicon), "place", 2.0),
        (before_of in lexicon.place_of_head, "place", 4.0),
        (before_of in lexicon.event_head, "other", 6.0),
        (last in lexicon.gathering_head, "gathering", 1.0),
        (last in lexicon.scene_head, "organization", 2.0),
        (last in lexicon.public_head or last in lexicon.company_head, "organization", 4.0),
        (last in lexicon.business_head or _is_party(texts, lexicon=lexicon), "organization", 4.0),
        (last.rpartition("-")[2] in lexicon.media_head, "organization", 3.0),
        (last in lexicon.place_head, "place", 4.0),
        (last in lexicon.weak_place_head, "place", 1.5),
        (first in lexicon.place_sure_first, "place", 4.0),
        (first in lexicon.place_first, "place", 1.5),
        (len(texts) == 2 and last in lexicon.direction and first not in lexicon.given_name, "place", 2.0),
    ]
