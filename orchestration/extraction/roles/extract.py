"""The roles that stand beside the names of an article, each with its holder and what it is held in.

Belongs here: going through the people of an article and linking what ``before`` and ``after``
find. Does not belong here: who is meant by a role that stands alone (``references``).
"""

from collections.abc import Sequence

from orchestration.extraction.records import Layout, Mention, RoleMention
from orchestration.extraction.roles.after import find_after
from orchestration.extraction.roles.before import find_before
from orchestration.extraction.roles.passage import passages
from orchestration.extraction.roles.phrases import Phrase


def extract_roles(body: str, layout: Layout, mentions: Sequence[Mention]) -> list[RoleMention]:
    """Give every role beside the name of a person, in the order of the text.

    The indexes of the records are those of ``mentions``. A span is given once, to the person
    nearest to it.
    """
    found: dict[tuple[int, int], tuple[int, RoleMention]] = {}
    for index, passage in enumerate(passages(body, layout, mentions)):
        mention = mentions[index]
        if passage is None or mention.entity_type != "person":
            continue
        phrases = find_before(passage, mention.char_start, mention.char_end)
        phrases += find_after(passage, mention.char_end)
        for phrase in phrases:
            distance = min(abs(phrase.end - mention.char_start), abs(phrase.start - mention.char_end))
            span = phrase.start, phrase.end
            if span not in found or distance < found[span][0]:
                found[span] = distance, _record(body, phrase, index, mentions)
    return [found[span][1] for span in sorted(found)]


def _record(body: str, phrase: Phrase, holder: int, mentions: Sequence[Mention]) -> RoleMention:
    by_kind: dict[str, int] = {}
    for index in phrase.bodies:
        by_kind.setdefault(mentions[index].entity_type, index)
    return RoleMention(
        surface=body[phrase.start : phrase.end],
        char_start=phrase.start,
        char_end=phrase.end,
        name=phrase.name,
        is_former=phrase.is_former,
        holder_mention=holder,
        organization_mention=by_kind.get("organization"),
        place_mention=by_kind.get("place"),
        nationality=phrase.nationality,
    )
