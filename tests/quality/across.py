"""What is said across articles, against the gold: entities, copies, stories, verdicts.

Belongs here: measures that compare articles. Does not belong here: what one article holds
(``within``), or how scores are counted (``measures``).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from tests.quality.gold import GoldArticle, Story
from tests.quality.published import Published, Row
from tests.quality.within import Reading

# The gravest verdict on any pair of a group is what is said of the group.
GRAVEST_FIRST = ("disagree", "updated", "compatible", "agree")

# (article's file name, canonical name) -> ids found for it.
Nodes = Mapping[tuple[str, str], set[str]]


@dataclass(frozen=True, slots=True)
class Groups:
    """The gold groups of all stories: their figures, their verdicts, the pairs to be found."""

    members: tuple[tuple[str, ...], ...]
    verdicts: tuple[str, ...]
    group_of: dict[str, int]
    wanted_pairs: set[frozenset[str]]


def score_resolution(reading: Reading[Published], story: Story, kind: str, nodes: Nodes) -> None:
    """Compare which mentions share an entity id, over all pairs of a story's entities."""
    tally = reading.card.tallies["resolution"]
    for (a, name_a), (b, name_b) in combinations(nodes, 2):
        linked, wanted = bool(nodes[(a, name_a)] & nodes[(b, name_b)]), name_a == name_b
        _count_link(reading, "resolution", linked=linked, wanted=wanted)
        if linked != wanted:
            said = "merged" if linked else "split"
            tally.notes.append(f"{story.name}: {said} {kind} {a}:{name_a!r} {b}:{name_b!r}")


def score_origins(reading: Reading[Published], story: Story) -> None:
    """Compare which articles are held to be copies of one original."""

    origin = {key: article["origin_article_id"] for key, article in reading.articles.items()}
    for name in story.articles:
        key = story.key(name)
        if key not in origin:
            continue
        copies = {other for other in origin if other != key and origin[other] == origin[key]}
        wanted = {other for other in story.relatives(name) if other in origin}
        reading.card.rates["origin"].add(
            copies == wanted, f"{key}: copies {sorted(copies)}, wanted {sorted(wanted)}"
        )


def score_stories(reading: Reading[Published]) -> None:
    """Compare which articles share a story, over all pairs of articles."""
    tally = reading.card.tallies["story"]
    for a, b in combinations(reading.articles, 2):
        story_a, story_b = reading.articles[a]["story_id"], reading.articles[b]["story_id"]
        linked = story_a == story_b and story_a is not None
        wanted = reading.story_names[a] == reading.story_names[b]
        _count_link(reading, "story", linked=linked, wanted=wanted)
        if linked != wanted:
            tally.notes.append(f"{'merged' if linked else 'split'} {a} {b}")


def _count_link(reading: Reading[Published], measure: str, *, linked: bool, wanted: bool) -> None:
    tally = reading.card.tallies[measure]
    tally.found += linked
    tally.wanted += wanted
    tally.right_found += linked and wanted
    tally.right_wanted += linked and wanted


def gold_groups(reading: Reading[Published], stories: list[Story]) -> Groups:
    """Give the gold groups, and every pair of their figures that a comparison should hold.

    A copy and its original are no pair, nor are two figures of one article, nor is
    anything with an optional figure.
    """
    copies: set[frozenset[str]] = set()
    group_of: dict[str, int] = {}
    verdicts: list[str] = []
    for story in stories:
        for name, article in story.articles.items():
            copies |= _copy_pair(story, name, article)
        for group in story.groups:
            if not group.optional:
                group_of |= {story.key(member): len(verdicts) for member in group.members}
                verdicts.append(group.verdict)
    members: list[list[str]] = [[] for _ in verdicts]
    for figure_key, number in group_of.items():
        members[number].append(figure_key)
    pairs = {
        frozenset((a, b))
        for keys in members
        for a, b in combinations(sorted(keys), 2)
        if _is_pair(a, b, copies) and not (reading.is_optional(a) or reading.is_optional(b))
    }
    return Groups(tuple(map(tuple, members)), tuple(verdicts), group_of, pairs)


def _copy_pair(story: Story, name: str, article: GoldArticle) -> set[frozenset[str]]:
    if article.syndicated_from is None:
        return set()
    return {frozenset((story.key(name), story.key(article.syndicated_from)))}


def _is_pair(a: str, b: str, copies: set[frozenset[str]]) -> bool:
    article_a, article_b = a.partition("#")[0], b.partition("#")[0]
    return article_a != article_b and frozenset((article_a, article_b)) not in copies


def score_comparisons(reading: Reading[Published], groups: Groups) -> dict[frozenset[str], set[str]]:
    """Compare which figures are held to be about one quantity; give each right pair's verdicts."""
    published, tally = reading.published, reading.card.tallies["alignment"]
    ours = dict.fromkeys(article["article_id"] for article in reading.articles.values())
    figures = {row["figure_id"]: row for one in ours for row in published.facts("fct_figure", one)}
    verdicts: dict[frozenset[str], set[str]] = {}
    for row in published.rows("select * from fct_figure_comparison"):
        a, b = figures.get(row["figure_id_a"]), figures.get(row["figure_id_b"])
        if a is None or b is None:
            continue
        key_a, key_b = _gold_key(reading, a), _gold_key(reading, b)
        if reading.is_optional(key_a) or reading.is_optional(key_b):
            continue
        pair = frozenset((key_a, key_b))
        tally.found += 1
        tally.right_found += pair in groups.wanted_pairs
        if pair in groups.wanted_pairs:
            verdicts.setdefault(pair, set()).add(row["verdict"])
        else:
            tally.notes.append(
                f"wrongly paired ({row['verdict']}): {a['surface']!r} ~ {b['surface']!r}  [{key_a} ~ {key_b}]"
            )
    tally.wanted = len(groups.wanted_pairs)
    tally.right_wanted = len(verdicts)
    never = sorted(sorted(pair) for pair in groups.wanted_pairs - verdicts.keys())
    tally.notes += [f"never paired: {pair}" for pair in never]
    return verdicts


def _gold_key(reading: Reading[Published], figure: Row) -> str:
    found = (figure["article_id"], figure["figure_id"])
    return reading.figure_keys.get(found, f"?{figure['figure_id']}")


def score_verdicts(
    reading: Reading[Published], groups: Groups, found: dict[frozenset[str], set[str]]
) -> None:
    """Compare what is said of each group; agree and compatible are not told apart."""
    disagreement = reading.card.tallies["disagreement"]
    for number, (members, wanted) in enumerate(zip(groups.members, groups.verdicts, strict=True)):
        if not any(pair <= set(members) for pair in groups.wanted_pairs):
            continue
        said_of_pairs: set[str] = set()
        for pair, verdicts in found.items():
            if all(groups.group_of.get(figure_key) == number for figure_key in pair):
                said_of_pairs |= verdicts
        said = next((verdict for verdict in GRAVEST_FIRST if verdict in said_of_pairs), None)
        ok = said == wanted or {said, wanted} == {"agree", "compatible"}
        reading.card.rates["verdict"].add(ok, f"{sorted(members)}: said {said}, wanted {wanted}")
        if wanted == "disagree":
            disagreement.wanted += 1
            disagreement.right_wanted += said == "disagree"


def score_disagreements(reading: Reading[Published], groups: Groups) -> None:
    """Count the figure disagreements that are flagged, and those an editor would flag, too."""
    tally = reading.card.tallies["disagreement"]
    ours = {article["article_id"] for article in reading.articles.values()}
    flagged: dict[str, list[Row]] = defaultdict(list)
    for row in reading.published.rows(
        "select member.* from fct_disagreement_member as member "
        "join fct_disagreement as disagreement using (disagreement_id) "
        "where disagreement.kind = 'figure'"
    ):
        if row["article_id"] in ours:
            flagged[row["disagreement_id"]].append(row)
    for rows in flagged.values():
        keys = [reading.figure_keys.get((row["article_id"], row["fact_id"]), "") for row in rows]
        if all(reading.is_optional(figure_key) for figure_key in keys):
            continue
        articles: dict[int, set[str]] = defaultdict(set)
        for row, figure_key in zip(rows, keys, strict=True):
            number = groups.group_of.get(figure_key)
            if number is not None and groups.verdicts[number] == "disagree":
                articles[number].add(row["article_id"])
        ok = any(len(found) >= 2 for found in articles.values())
        tally.found += 1
        tally.right_found += ok
        if not ok:
            tally.notes.append(f"false alarm: {[row['surface'] for row in rows][:4]}")
