"""Ids as people give them: whole, or the first letters or digits that no other id has.

Does not belong here: what an id stands for.
"""

from collections.abc import Mapping, Sequence

from orchestration.warehouse.published import Published

# The types of what can be named, in the words of an id.
TABLES = {
    "story": "select story_id as id from dim_story",
    "disagreement": "select disagreement_id as id from fct_disagreement",
    "comparison": "select comparison_id as id from fct_figure_comparison",
    "figure": "select figure_id as id from fct_figure",
    "quote": "select quote_id as id from fct_quote",
}
EVIDENCE_TYPES = ("disagreement", "comparison", "figure", "quote")
# Shorter ones would soon be ambiguous when a warehouse grows.
SHORTEST = 8
NAMED_CANDIDATES = 4


class IdError(Exception):
    """What a user gave names nothing, or several things. The message is one line for people."""


def find_id(warehouse: Published, given: str, *, types: Sequence[str]) -> tuple[str, str]:
    """Give type and id of what ``given`` names: an id, or the start of one with or without its type.

    Raises ``IdError`` when nothing or more than one thing fits.
    """
    wanted = given.strip().lower()
    found: list[tuple[str, str]] = []
    for kind in types:
        rows = warehouse.rows(
            f"select id from ({TABLES[kind]}) "  # noqa: S608 (our own words; what was given is bound)
            "where starts_with(id, $wanted) or starts_with(id, $prefix || $wanted) order by id",
            wanted=wanted,
            prefix=f"{kind}_",
        )
        found += [(kind, row["id"]) for row in rows]
    exact = [pair for pair in found if pair[1] == wanted]
    if wanted and len(exact or found) == 1:
        return (exact or found)[0]
    what = " or ".join([", ".join(types[:-1]), types[-1]] if len(types) > 1 else types)
    if not found or not wanted:
        raise IdError(f"{given!r}: no {what} has an id that starts so.")
    named = ", ".join(identity for _, identity in found[:NAMED_CANDIDATES])
    more = f" and {len(found) - NAMED_CANDIDATES} more" if len(found) > NAMED_CANDIDATES else ""
    raise IdError(f"{given!r} fits {len(found)} ids: {named}{more}. Give more of it.")


def short_ids(warehouse: Published, *, types: Sequence[str] = EVIDENCE_TYPES) -> Mapping[str, str]:
    """Give for each id the shortest form that ``find_id`` tells from all others, one length for all."""
    union = " union all ".join(TABLES[kind] for kind in types)
    ids = [row["id"] for row in warehouse.rows(union)]
    bare = {identity: identity.split("_", 1)[1] for identity in ids}
    longest = max((len(text) for text in bare.values()), default=SHORTEST)
    for length in range(SHORTEST, longest):
        if len({text[:length] for text in bare.values()}) == len(bare):
            return {identity: text[:length] for identity, text in bare.items()}
    return {identity: identity for identity in ids}
